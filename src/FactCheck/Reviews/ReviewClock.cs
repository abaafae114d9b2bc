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

    /// <summary>Does what is due now, all of it.</summary>
    /// <returns>How many visits were woken and challenges taken up.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var done = 0;
        while (await Take(cancel) is { Visits.Count: > 0 } taken)
            foreach (var visit in taken.Visits)
                if (await Wake(visit, taken.Lease, cancel)) done++;
        foreach (var challenge in await Waiting(cancel))
            if (await newsroom.Send(new BeginChallenge(challenge), Caller.System, cancel)) done++;
        return done;
    }

    /// <summary>When it has something to do next; null when nothing is set.</summary>
    public async Task<DateTime?> Next(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        return await db.ReviewVisits.Where(v => v.WakeAt != null).OrderBy(v => v.WakeAt).Select(v => v.WakeAt).FirstOrDefaultAsync(cancel);
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
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "A review could not be woken at visit {Visit}; it is tried again later", visit);
            await Later(visit, cancel);
            return false;
        }
    }

    private async Task<(List<long> Visits, string Lease)> Take(CancellationToken cancel)
    {
        var (now, lease) = (time.UtcNow(), ids.NewPublicId());
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        var due = await db.ReviewVisits.Where(v => v.WakeAt != null && v.WakeAt <= now && (v.LeasedUntil == null || v.LeasedUntil <= now))
            .OrderBy(v => v.WakeAt).ThenBy(v => v.Id).Select(v => v.Id).Take(AtOnce).ToListAsync(cancel);
        if (due.Count == 0) return ([], lease);
        await using (var transaction = await db.BeginWrite(cancel))
        {
            // Asked again in the statement that takes them: another process may have been faster.
            await db.ReviewVisits.Where(v => due.Contains(v.Id) && v.WakeAt <= now && (v.LeasedUntil == null || v.LeasedUntil <= now))
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.LeasedUntil, now + Lease).SetProperty(v => v.LeasedBy, lease), cancel);
            await transaction.CommitAsync(cancel);
        }

        var taken = await db.ReviewVisits.Where(v => due.Contains(v.Id) && v.LeasedBy == lease).OrderBy(v => v.WakeAt).ThenBy(v => v.Id).Select(v => v.Id).ToListAsync(cancel);
        return (taken, lease);
    }

    private async Task Later(long visit, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        await using var transaction = await db.BeginWrite(cancel);
        if (await db.ReviewVisits.SingleOrDefaultAsync(v => v.Id == visit, cancel) is { IsOpen: true } failed) failed.TryAgain(time.UtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    // Challenges whose claim has no running review any more.
    private async Task<List<string>> Waiting(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        return await db.Challenges.Where(c => c.ReviewId == null && c.ClosedBecause == null)
            .Where(c => !db.Reviews.Any(r => r.ClaimId == c.ClaimId && r.EndedAt == null))
            .OrderBy(c => c.Id).Select(c => c.PublicId).Take(AtOnce).ToListAsync(cancel);
    }
}
