using FactCheck.Tests.Reviews;
using FactCheck.UseCases;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.UseCases;

public sealed class ClockworkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<TestNewsroom> Room() => TimedReview.Open(steps => steps.Set("triage", ("dueIn", "04:00:00")));

    [Fact]
    public async Task It_does_what_is_due_when_it_is_due_and_stops_at_once()
    {
        await using var room = await Room();
        await room.Claim();
        using var stop = new CancellationTokenSource();
        var running = room.Services.GetRequiredService<Clockwork>().Run(stop.Token);
        await Until(room, async () => (await room.Told(room.FactChecker)).Count == 1);
        room.Time.UtcNow().ShouldBeInRange(new DateTime(2026, 3, 2, 13, 0, 0, DateTimeKind.Utc), new DateTime(2026, 3, 2, 13, 30, 0, DateTimeKind.Utc));
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task It_survives_what_goes_wrong()
    {
        await using var room = await Room();
        await room.Claim();
        await Sql(room, "ALTER TABLE Challenges RENAME TO Gone");
        using var stop = new CancellationTokenSource();
        var running = room.Services.GetRequiredService<Clockwork>().Run(stop.Token);
        await Until(room, async () => (await room.Told(room.FactChecker)).Count == 1);
        running.IsCompleted.ShouldBeFalse();
        await Sql(room, "ALTER TABLE Gone RENAME TO Challenges");
        await room.Claim("Another one.");
        await Until(room, async () => (await room.Told(room.FactChecker)).Count == 2);
        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_ring_wakes_it_before_its_time()
    {
        var bell = new ClockBell();
        var rung = bell.Rung;
        rung.IsCompleted.ShouldBeFalse();
        bell.Ring();
        await rung.WaitAsync(TimeSpan.FromSeconds(10), Cancel);
        bell.Rung.IsCompleted.ShouldBeFalse("the next sleep waits for the next ring");
    }

    // The hands go on a minute at a time, and whoever sleeps is given a moment to wake.
    private static async Task Until(TestNewsroom room, Func<Task<bool>> so)
    {
        for (var i = 0; i < 400 && !await so(); i++)
        {
            room.Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(5, Cancel);
        }

        (await so()).ShouldBeTrue();
    }

    private static async Task Sql(TestNewsroom room, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={room.DatabasePath};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
