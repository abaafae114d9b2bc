using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck;

/// <summary>Delivers what lies in the outbox. Any number of processes may run one: each takes a few messages by a lease, and a stream's messages go one after another.</summary>
public sealed class OutboxClock(IServiceScopeFactory scopes, IEnumerable<IOutboxDelivery> deliveries, TimeProvider time, Ids ids, ILogger<OutboxClock> log)
{
    private const int AtOnce = 50;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly Dictionary<OutboxKind, IOutboxDelivery> _deliveries = deliveries.ToDictionary(d => d.Kind);

    /// <summary>Delivers what is due now, all of it.</summary>
    /// <returns>How many messages were delivered.</returns>
    public async Task<int> Run(CancellationToken cancel)
    {
        var done = 0;
        while (await Take(cancel) is { Count: > 0 } taken)
            foreach (var message in taken)
                if (await Deliver(message, cancel)) done++;
        return done;
    }

    /// <summary>When it has something to do next; null when the outbox is empty.</summary>
    public async Task<DateTime?> Next(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        return await db.Outbox.Where(m => m.DueAt < Clock.Never).OrderBy(m => m.DueAt).Select(m => (DateTime?)m.DueAt).FirstOrDefaultAsync(cancel);
    }

    private async Task<bool> Deliver(OutboxMessage message, CancellationToken cancel)
    {
        string? error = null;
        try
        {
            if (!_deliveries.TryGetValue(message.Kind, out var delivery)) throw new InvalidOperationException($"Nothing here delivers messages of the kind {message.Kind}.");
            await delivery.Deliver(message, cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            log.LogWarning(e, "A message of the kind {Kind} could not be delivered; it is tried again later", message.Kind);
            error = e.Message;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        await using var transaction = await db.BeginWrite(cancel);
        if (error is null)
            await db.Outbox.Where(m => m.Id == message.Id).ExecuteDeleteAsync(cancel);
        else if (await db.Outbox.SingleOrDefaultAsync(m => m.Id == message.Id && m.LeasedBy == message.LeasedBy, cancel) is { } failed)
            failed.Failed(error, time.UtcNow());
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return error is null;
    }

    private async Task<List<OutboxMessage>> Take(CancellationToken cancel)
    {
        var (now, lease) = (time.UtcNow(), ids.NewPublicId());
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        var due = await db.Outbox
            .Where(m => m.DueAt <= now && (m.LeasedUntil == null || m.LeasedUntil <= now))
            .Where(m => !db.Outbox.Any(before => before.Stream == m.Stream && before.Id < m.Id))
            .OrderBy(m => m.DueAt).ThenBy(m => m.Id).Select(m => m.Id).Take(AtOnce).ToListAsync(cancel);
        if (due.Count == 0) return [];
        await using (var transaction = await db.BeginWrite(cancel))
        {
            await db.Outbox.Where(m => due.Contains(m.Id) && m.DueAt <= now && (m.LeasedUntil == null || m.LeasedUntil <= now))
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.LeasedUntil, now + Lease).SetProperty(m => m.LeasedBy, lease), cancel);
            await transaction.CommitAsync(cancel);
        }

        return await db.Outbox.AsNoTracking().Where(m => due.Contains(m.Id) && m.LeasedBy == lease).OrderBy(m => m.Id).ToListAsync(cancel);
    }
}
