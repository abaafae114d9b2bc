using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FactCheck.UseCases;

/// <summary>
/// Keeps both clocks going for as long as a program runs: does what is due, sleeps until the next thing is, and looks
/// again after <see cref="FactCheckOptions.LookAgainAfter"/> at the latest, for other programs set alarms too. Mail that
/// takes long to deliver keeps no review waiting.
/// </summary>
public sealed class Clockwork(
    ReviewClock reviews, OutboxClock outbox, ClockBell bell, TimeProvider time, IOptions<FactCheckOptions> options, ILogger<Clockwork> log)
{
    /// <summary>However much is due, the database belongs to people as well.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs until <paramref name="cancel"/>. The database has to be migrated.</summary>
    public Task Run(CancellationToken cancel) => Task.WhenAll(
        // SQLite answers at once and on the caller's thread: without one of its own, the first would run to its end before the second begins.
        Task.Run(() => Keep("reviews", reviews.Run, reviews.Next, cancel), CancellationToken.None),
        Task.Run(() => Keep("outbox", outbox.Run, outbox.Next, cancel), CancellationToken.None));

    private async Task Keep(string name, Func<CancellationToken, Task<int>> run, Func<CancellationToken, Task<DateTime?>> next, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            // Taken before the look: what is written during it rings for the next one.
            var rung = bell.Rung;
            try
            {
                var pause = options.Value.LookAgainAfter;
                try
                {
                    await run(cancel);
                    if (await next(cancel) is { } due && due - time.UtcNow() < pause) pause = due - time.UtcNow();
                }
                catch (Exception e) when (!cancel.IsCancellationRequested)
                {
                    log.LogError(e, "The clock of the {Name} stumbled; it goes on", name);
                }

                using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                await Task.WhenAny(Task.Delay(pause > Breath ? pause : Breath, time, awake.Token), rung);
                await awake.CancelAsync();
            }
            catch (Exception) when (cancel.IsCancellationRequested)
            {
                return;
            }
        }
    }
}

/// <summary>Rings when this program wrote something that a clock should not sleep through.</summary>
public sealed class ClockBell : Bell;

/// <summary>Rings with every commit of this program.</summary>
public sealed class CommitBell : Bell;

/// <summary>Wakes whoever waits for it.</summary>
public abstract class Bell
{
    private TaskCompletionSource _ring = New();

    /// <summary>Ends with the next ring.</summary>
    public Task Rung => Volatile.Read(ref _ring).Task;

    public void Ring() => Interlocked.Exchange(ref _ring, New()).SetResult();

    // Whoever rings does not run what was waiting for it.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
