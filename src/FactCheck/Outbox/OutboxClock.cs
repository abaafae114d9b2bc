using System.Linq.Expressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck;

/// <summary>
/// Delivers what lies in the outbox. Any number of processes may run one: each takes a few messages by a lease, of each
/// stream its oldest, and delivers those side by side, so that a stream keeps its order and a slow receiver holds up no other.
/// </summary>
public sealed class OutboxClock(IServiceScopeFactory scopes, IEnumerable<IOutboxDelivery> deliveries, TimeProvider time, Ids ids, ILogger<OutboxClock> log)
{
    private const int AtOnce = 8;

    /// <summary>The longest that one delivery may take.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // Outlives whatever is done under it, so that nobody else delivers the same meanwhile.
    private static readonly TimeSpan Lease = 2 * Patience;

    private readonly Dictionary<OutboxKind, IOutboxDelivery> _deliveries = deliveries.ToDictionary(d => d.Kind);

    /// <summary>Delivers what is due now, all of it.</summary>
    /// <returns>How many messages were delivered.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var done = 0;
        while (await Take(cancel) is { Count: > 0 } taken)
        {
            done += (await Task.WhenAll(taken.Select(message => Deliver(message, cancel)))).Count(delivered => delivered);
            cancel.ThrowIfCancellationRequested();
        }

        return done;
    }

    /// <summary>When it has something to do next, which may be past; null when there is nothing. What another process has in hand, and what waits behind it, is not counted.</summary>
    public async Task<DateTime?> Next(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        return await First(db).Where(m => m.DueAt < Clock.Never).Where(IsFree(time.UtcNow()))
            .OrderBy(m => m.DueAt).ThenBy(m => m.Id).Select(m => (DateTime?)m.DueAt).FirstOrDefaultAsync(cancel);
    }

    // Never throws: what becomes of a message is written even where the program is about to stop, or it would be delivered again.
    private async Task<bool> Deliver(OutboxMessage message, CancellationToken cancel)
    {
        string? error = null;
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            if (!_deliveries.TryGetValue(message.Kind, out var delivery)) throw new InvalidOperationException($"Nothing here delivers messages of the kind {message.Kind}.");
            await delivery.Deliver(message, either.Token);
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            await Settle(message, (db, token) => Mine(db, message)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, (DateTime?)null).SetProperty(m => m.LeasedBy, (string?)null), token));
            return false;
        }
        catch (Exception e)
        {
            log.LogWarning(e, "A message of the kind {Kind} could not be delivered; it is tried again later", message.Kind);
            error = patience.IsCancellationRequested ? $"The receiver did not answer within {Patience.TotalSeconds:0} seconds." : e.Message;
        }

        if (error is null) return await Settle(message, (db, token) => db.Outbox.Where(m => m.Id == message.Id).ExecuteDeleteAsync(token));
        await Settle(message, async (db, token) =>
        {
            if (await Mine(db, message).SingleOrDefaultAsync(token) is not { } failed) return 0;
            failed.Failed(error, time.UtcNow());
            return 1;
        });
        return false;
    }

    private static IQueryable<OutboxMessage> Mine(FactCheckDb db, OutboxMessage message) =>
        db.Outbox.Where(m => m.Id == message.Id && m.LeasedBy == message.LeasedBy);

    private async Task<bool> Settle(OutboxMessage message, Func<FactCheckDb, CancellationToken, Task<int>> write)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
            await db.Write(token => write(db, token), CancellationToken.None);
            return true;
        }
        catch (Exception e)
        {
            log.LogError(e, "What became of a message of the kind {Kind} could not be written; it is delivered again once its lease has run out", message.Kind);
            return false;
        }
    }

    private async Task<List<OutboxMessage>> Take(CancellationToken cancel)
    {
        var (now, lease) = (time.UtcNow(), ids.NewPublicId());
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        var due = await First(db).Where(m => m.DueAt <= now).Where(IsFree(now))
            .OrderBy(m => m.DueAt).ThenBy(m => m.Id).Select(m => m.Id).Take(AtOnce).ToListAsync(cancel);
        if (due.Count == 0) return [];
        // Asked again in the statement that takes them: another process may have been faster.
        await db.Write(token => db.Outbox.Where(m => due.Contains(m.Id) && m.DueAt <= now).Where(IsFree(now))
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, now + Lease).SetProperty(m => m.LeasedBy, lease), token), cancel);
        return await db.Outbox.AsNoTracking().Where(m => due.Contains(m.Id) && m.LeasedBy == lease).OrderBy(m => m.Id).ToListAsync(cancel);
    }

    // Of each stream its oldest. One that was given up stands in the way of those after it: they may rest on it.
    private static IQueryable<OutboxMessage> First(FactCheckDb db) =>
        db.Outbox.Where(m => !db.Outbox.Any(before => before.Stream == m.Stream && before.Id < m.Id));

    // A lease that runs for longer than any is given was written by a clock that was wrong.
    private static Expression<Func<OutboxMessage, bool>> IsFree(DateTime now)
    {
        var longest = now + Lease;
        return m => m.LeasedUntil == null || m.LeasedUntil <= now || m.LeasedUntil > longest;
    }
}
