using FactCheck.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage;

public sealed class SqliteTests
{
    [Fact]
    public async Task Writes_are_logged_ahead_and_on_the_disk_before_they_are_acknowledged()
    {
        await using var room = await TestNewsroom.Open();
        await using var db = room.Database();
        (await Pragma(db, "journal_mode")).ShouldBe("wal");
        (await Pragma(db, "synchronous")).ShouldBe("2");
        (await Pragma(db, "foreign_keys")).ShouldBe("1");

        static async Task<string?> Pragma(FactCheckDb db, string name)
        {
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {name}";
            return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))?.ToString();
        }
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_block_the_next_start()
    {
        await using var room = await TestNewsroom.Open();
        await room.Tamper("CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT OR REPLACE INTO __EFMigrationsLock VALUES (1, '2026-03-01')");
        await room.Services.GetRequiredService<Startup>().Run(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_database_of_another_version_is_refused_and_left_as_it_is()
    {
        await using var room = await TestNewsroom.Open();
        await room.Tamper("UPDATE __EFMigrationsHistory SET MigrationId = '20990101000000_Later'");

        var refused = await Should.ThrowAsync<OtherVersionException>(() => room.Services.GetRequiredService<Startup>().Run(TestContext.Current.CancellationToken));

        refused.Message.ShouldContain(room.DatabasePath);
        refused.Message.ShouldContain("Nothing was changed");
    }

    [Fact]
    public async Task Many_writers_wait_for_their_turn_and_none_is_lost()
    {
        await using var room = await TestNewsroom.Open();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => room.Claim($"Statement number {i}.")));
        await using var db = room.Database();
        (await db.Claims.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(40);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Two_processes_share_one_file()
    {
        await using var room = await TestNewsroom.Open();
        // A second program: its own services, its own turn to write.
        await using var other = await TestNewsroom.Beside(room);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? room : other).Claim($"Statement number {i}.")));
        await using var db = room.Database();
        (await db.Claims.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(20);
        await room.TheLedgerAgrees();
    }

    [Theory]
    [InlineData("SELECT * FROM Claims WHERE Status = 2 ORDER BY Id DESC LIMIT 51", "IX_Claims_Status_Id")]
    [InlineData("SELECT * FROM Claims WHERE OriginId = 2 ORDER BY Id DESC LIMIT 51", "IX_Claims_OriginId_Id")]
    [InlineData("SELECT * FROM ReviewTasks WHERE DoneAt IS NULL ORDER BY DueAt, Id LIMIT 51", "IX_ReviewTasks_DueAt_Id")]
    [InlineData("SELECT * FROM ReviewTasks WHERE DoneAt IS NULL AND Kind = 4 ORDER BY DueAt, Id LIMIT 51", "IX_ReviewTasks_Kind_DueAt_Id")]
    [InlineData("SELECT * FROM Attributions WHERE SourceId = 1 AND \"Check\" = 0 ORDER BY Id DESC LIMIT 51", "IX_Attributions_SourceId_Check_Id")]
    [InlineData("SELECT Id FROM ReviewVisits WHERE WakeAt IS NOT NULL AND WakeAt <= 5 AND (LeasedUntil IS NULL OR LeasedUntil <= 5 OR LeasedUntil > 9) ORDER BY WakeAt, Id LIMIT 50", "IX_ReviewVisits_WakeAt_Id")]
    [InlineData("SELECT Id FROM Outbox AS m WHERE DueAt <= 5 AND NOT EXISTS (SELECT 1 FROM Outbox AS b WHERE b.Stream = m.Stream AND b.Id < m.Id) ORDER BY DueAt, Id LIMIT 8", "IX_Outbox_DueAt_Id")]
    [InlineData("SELECT * FROM Notices WHERE PersonId = 1 ORDER BY Id DESC LIMIT 51", "IX_Notices_PersonId_Id")]
    [InlineData("SELECT COUNT(*) FROM Notices WHERE PersonId = 1 AND ReadAt IS NULL", "IX_Notices_Unread")]
    [InlineData("SELECT EntryId FROM LedgerSubjects WHERE SubjectId = 'x'", "SubjectId=?")]
    public async Task A_list_is_read_from_its_index(string sql, string index)
    {
        await using var room = await TestNewsroom.Open();
        await using var db = room.Database();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var plan = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) plan.Add(reader.GetString(3));
        string.Join('\n', plan).ShouldContain(index);
        string.Join('\n', plan).ShouldNotContain("TEMP B-TREE");
    }
}
