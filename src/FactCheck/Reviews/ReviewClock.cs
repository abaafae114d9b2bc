using System.Linq.Expressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck;

/// <summary>
/// Wakes reviews whose alarm has come. Alarms are rows, so nothing is lost by a restart, and a process that comes back
/// after years finds what is due. Any number of processes may run one: each takes a few by a lease, and the step itself
/// and the alarm's end are one transaction, so a step is taken once.
/// </summary>
public sealed class ReviewClock(IServiceScopeFactory scopes, Newsroom newsroom, TimeProvider time, Ids ids, ILogger<ReviewClock> log)
{
    private const int AtOnce = 20;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <summary>Does what is due now, all of it, each in a transaction of its own.</summary>
    /// <returns>How many visits were woken and challenges taken up.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var done = 0;
        while (await Take(cancel) is { Visits.Count: > 0 } taken)
            done += await Wake(taken.Visits, taken.Lease, cancel);
        for (var after = 0L; await Waiting(after, cancel) is { Count: > 0 } challenges; after = challenges[^1].Id)
            foreach (var challenge in challenges)
                if (await Begin(challenge.PublicId, cancel)) done++;
        return done;
    }

    /// <summary>When it has something to do next, which may be past; null when nothing is set. What another process has in hand is not counted.</summary>
    public async Task<DateTime?> Next(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        return await db.ReviewVisits.Where(v => v.WakeAt != null).Where(IsFree(time.UtcNow()))
            .OrderBy(v => v.WakeAt).ThenBy(v => v.Id).Select(v => v.WakeAt).FirstOrDefaultAsync(cancel);
    }

    private async Task<int> Wake(List<long> visits, string lease, CancellationToken cancel)
    {
        var done = 0;
        try
        {
            foreach (var visit in visits)
                if (await Wake(visit, lease, cancel)) done++;
        }
        catch (OperationCanceledException)
        {
            // Whoever goes on need not wait for the lease to run out.
            await Release(visits, lease);
            throw;
        }

        return done;
    }

    private async Task<bool> Wake(long visit, string lease, CancellationToken cancel)
    {
        try
        {
            return await newsroom.Send(new WakeReview(visit, lease), Caller.System, cancel);
        }
        catch (LostRaceException)
        {
            // Somebody decided at the same moment; where the alarm still stands it comes round again.
            return false;
        }
        catch (Exception e)
        {
            cancel.ThrowIfCancellationRequested();
            log.LogError(e, "A review could not be woken at visit {Visit}; it is tried again later", visit);
            await Later(visit, lease, cancel);
            return false;
        }
    }

    private async Task<bool> Begin(string challenge, CancellationToken cancel)
    {
        try
        {
            return await newsroom.Send(new BeginChallenge(challenge), Caller.System, cancel);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            // The others are not kept waiting by one that fails. It is asked for again each time round.
            log.LogError(e, "The challenge {Challenge} could not be taken up; it is tried again", challenge);
            return false;
        }
    }

    private async Task<(List<long> Visits, string Lease)> Take(CancellationToken cancel)
    {
        var (now, lease) = (time.UtcNow(), ids.NewPublicId());
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        var due = await db.ReviewVisits.Where(v => v.WakeAt != null && v.WakeAt <= now).Where(IsFree(now))
            .OrderBy(v => v.WakeAt).ThenBy(v => v.Id).Select(v => v.Id).Take(AtOnce).ToListAsync(cancel);
        if (due.Count == 0) return ([], lease);
        // Asked again in the statement that takes them: another process may have been faster.
        await db.Write(token => db.ReviewVisits.Where(v => due.Contains(v.Id) && v.WakeAt <= now).Where(IsFree(now))
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.LeasedUntil, now + Lease).SetProperty(v => v.LeasedBy, lease), token), cancel);
        var taken = await db.ReviewVisits.Where(v => due.Contains(v.Id) && v.LeasedBy == lease).OrderBy(v => v.WakeAt).ThenBy(v => v.Id).Select(v => v.Id).ToListAsync(cancel);
        return (taken, lease);
    }

    // A lease that runs for longer than any is given was written by a clock that was wrong.
    private static Expression<Func<ReviewVisit, bool>> IsFree(DateTime now)
    {
        var longest = now + Lease;
        return v => v.LeasedUntil == null || v.LeasedUntil <= now || v.LeasedUntil > longest;
    }

    private async Task Later(long visit, string lease, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        await db.Write(async token =>
        {
            var failed = await db.ReviewVisits.SingleOrDefaultAsync(v => v.Id == visit && v.LeasedBy == lease && v.WakeAt != null, token);
            failed?.TryAgain(time.UtcNow());
            return failed;
        }, cancel);
    }

    private async Task Release(List<long> visits, string lease)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
            await db.Write(token => db.ReviewVisits.Where(v => visits.Contains(v.Id) && v.LeasedBy == lease)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.LeasedUntil, (DateTime?)null).SetProperty(v => v.LeasedBy, (string?)null), token), CancellationToken.None);
        }
        catch (Exception e)
        {
            log.LogWarning(e, "Reviews that were in hand could not be let go; they are woken within {Seconds} seconds", Lease.TotalSeconds);
        }
    }

    // Challenges on whose claim nobody is at work any more: no review runs, or one that only watches or waits.
    private async Task<List<(long Id, string PublicId)>> Waiting(long after, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        return (await db.Challenges.Where(c => c.ReviewId == null && c.ClosedBecause == null && c.Id > after)
            .Where(c => !db.ReviewTasks.Any(t => t.ClaimId == c.ClaimId && t.DoneAt == null))
            .OrderBy(c => c.Id).Select(c => new { c.Id, c.PublicId }).Take(AtOnce).ToListAsync(cancel)).ConvertAll(c => (c.Id, c.PublicId));
    }
}
