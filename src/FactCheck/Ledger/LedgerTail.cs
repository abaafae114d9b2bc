using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck;

/// <summary>
/// Tells open pages what has just been written, by whichever program on this database: at once for what this one commits,
/// within <see cref="Pause"/> for what another does. It says what changed and not how; whoever wants more asks a use case.
/// </summary>
public sealed class LedgerTail(IServiceScopeFactory scopes, CommitBell bell, TimeProvider time, ILogger<LedgerTail> log)
{
    /// <summary>How long another program's writing may go unseen.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private const int AtOnce = 200;

    // Where several write at once, a number may be committed after a higher one: these many are looked at again.
    private const int Again = 64;

    private readonly Lock _lock = new();
    private readonly SortedSet<long> _told = [];
    private Action<LedgerNews>[] _followers = [];

    /// <summary>Hears of every entry from now on, each once, on a thread of the tail's: be quick, and throw nothing.</summary>
    /// <returns>To be disposed of when the page is left.</returns>
    public IDisposable Follow(Action<LedgerNews> hear)
    {
        lock (_lock) _followers = [.. _followers, hear];
        return new Following(() =>
        {
            lock (_lock) _followers = [.. _followers.Where(f => f != hear)];
        });
    }

    /// <summary>Runs until <paramref name="cancel"/>. The database has to be migrated.</summary>
    public async Task Run(CancellationToken cancel)
    {
        long? last = null;
        while (!cancel.IsCancellationRequested)
        {
            // Taken before the look: what is written during it rings for the next one.
            var rung = bell.Rung;
            try
            {
                last = await Read(last, cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.LogError(e, "The tail of the ledger stumbled; it goes on");
            }
            catch (Exception)
            {
                return;
            }

            using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            await Task.WhenAny(Task.Delay(Pause, time, awake.Token), rung);
            await awake.CancelAsync();
        }
    }

    private async Task<long> Read(long? last, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        if (last is not { } at)
        {
            var recent = await db.LedgerEntries.OrderByDescending(e => e.Id).Select(e => e.Id).Take(Again).ToListAsync(cancel);
            _told.UnionWith(recent);
            return recent.FirstOrDefault();
        }

        while (true)
        {
            var from = at - Again;
            var entries = await db.LedgerEntries.AsNoTracking().Where(e => e.Id > from).OrderBy(e => e.Id).Take(AtOnce)
                .Select(e => new LedgerNews(e.Id, e.Action, e.Actor!.PublicId, e.Actor.Name, e.Subjects.Select(s => s.SubjectId).ToList()))
                .ToListAsync(cancel);
            foreach (var news in entries.Where(e => _told.Add(e.Number)))
                foreach (var follower in _followers) follower(news);
            if (entries.Count > 0) at = Math.Max(at, entries[^1].Number);
            _told.RemoveWhere(n => n <= at - Again);
            if (entries.Count < AtOnce) return at;
        }
    }

    private sealed class Following(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

/// <param name="Number">The entry's.</param>
/// <param name="Action">"VerdictProposed".</param>
/// <param name="ById">Public id of whoever did it; null for the program itself.</param>
/// <param name="About">Public ids of the claims, articles, sources and people it concerns.</param>
public sealed record LedgerNews(long Number, string Action, string? ById, string? By, IReadOnlyList<string> About);
