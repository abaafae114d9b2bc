using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Reviews;

/// <summary>Alarms are rows: what is due is done once, on time, whoever runs and whatever happened in between.</summary>
public sealed class TimeTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1), Day = TimeSpan.FromDays(1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Triage and everything but research keep no time, so that a test sees research alone.
    private static Task<TestNewsroom> Room(string? due = "2.00:00:00", string? remind = null, string? escalate = null, bool leaves = false) =>
        TimedReview.Open(steps =>
        {
            steps.Set("triage", ("dueIn", null)).Set("research", ("dueIn", due), ("remindBefore", remind), ("escalateTo", escalate)).Set("approval", ("dueIn", null), ("remindBefore", null), ("escalateTo", null));
            if (leaves) steps.Connect("research", "Overdue", "close-rejected");
        });

    [Fact]
    public async Task People_are_reminded_then_told_and_it_is_escalated_once_each()
    {
        await using var room = await Room(remind: "04:00:00", escalate: "Editor");
        var claim = await room.InResearch();
        (await room.RunClock()).ShouldBe(0);

        room.Time.Advance(2 * Day - 4 * Hour - TimeSpan.FromSeconds(1));
        (await room.RunClock()).ShouldBe(0);
        room.Time.Advance(TimeSpan.FromSeconds(1));
        (await room.Clock().Next(Cancel)).ShouldBe(room.Time.UtcNow());
        (await room.RunClock()).ShouldBe(1);
        (await room.RunClock()).ShouldBe(0);
        (await room.Told(room.FactChecker)).ShouldBe(["“Research” is due at 2026-03-04 09:00 UTC."]);

        room.Time.Advance(4 * Hour - TimeSpan.FromTicks(10));
        (await room.RunClock()).ShouldBe(0);
        room.Time.Advance(TimeSpan.FromTicks(10));
        (await room.RunClock()).ShouldBe(1);
        room.Time.Advance(30 * Day);
        (await room.RunClock()).ShouldBe(0);
        (await room.Told(room.FactChecker)).Count.ShouldBe(2);
        (await room.Told(room.Editor)).ShouldBe(["“Research” was due at 2026-03-04 09:00 UTC and waits still."]);
        (await room.Told(room.SecondEditor)).Count.ShouldBe(1);
        (await room.Told(room.Reporter)).ShouldBeEmpty();
        await using var db = room.Database();
        (await db.Claims.SingleAsync(c => c.PublicId == claim, Cancel)).Priority.ShouldBe(Priority.High);
        (await room.History(claim)).Take(2).ShouldBe(["TaskOverdue", "TaskReminded"]);
        (await room.WaitsFor(claim)).ShouldBe([TaskKind.Research]);
        (await room.Clock().Next(Cancel)).ShouldBeNull();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_reminder_that_would_come_too_late_is_none()
    {
        await using var room = await Room(remind: "04:00:00");
        var claim = await room.InResearch();
        room.Time.Advance(3 * Day);
        (await room.RunClock()).ShouldBe(1);
        (await room.Told(room.FactChecker)).ShouldHaveSingleItem().ShouldContain("was due");
        (await room.History(claim)).ShouldNotContain("TaskReminded");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Whoever_holds_it_is_told_and_nobody_else()
    {
        await using var room = await Room();
        var claim = await room.Claim();
        await room.Send(new AssignClaim(claim.Id, room.SecondEditor.PublicId), room.Editor);
        await room.Decide(claim.Id, TaskKind.Triage, "Accepted", room.SecondEditor);
        room.Time.Advance(2 * Day);
        (await room.RunClock()).ShouldBe(1);
        (await room.Told(room.SecondEditor)).Count.ShouldBe(1);
        (await room.Told(room.FactChecker)).ShouldBeEmpty();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_review_goes_on_when_nobody_answered_in_time_and_the_late_answer_is_told_so()
    {
        await using var room = await Room(escalate: "Editor", leaves: true);
        var claim = await room.InResearch();
        var task = await room.OpenTask(claim, TaskKind.Research);
        room.Time.Advance(2 * Day);
        (await room.RunClock()).ShouldBe(1);
        (await room.WaitsFor(claim)).ShouldBeEmpty();
        (await room.Send(new GetClaim(claim), room.Auditor)).Status.ShouldBe(ClaimStatus.Closed);
        (await room.Told(room.Editor)).ShouldHaveSingleItem().ShouldContain("nobody answered");
        await Should.ThrowAsync<LostRaceException>(() => room.Send(new DecideTask(task.PublicId, "NothingChanged", "Late."), room.FactChecker));
        (await room.RunClock()).ShouldBe(0);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task The_alarm_of_a_decided_task_is_dropped()
    {
        await using var room = await Room(remind: "04:00:00", leaves: true);
        var claim = await room.InResearch();
        await room.Propose(claim, "unproven");
        (await room.Clock().Next(Cancel)).ShouldBeNull();
        room.Time.Advance(30 * Day);
        (await room.RunClock()).ShouldBe(0);
        (await room.WaitsFor(claim)).ShouldBe([TaskKind.ApproveVerdict]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Decided_at_the_moment_it_expires_one_of_the_two_counts()
    {
        await using var room = await Room(leaves: true);
        var claims = new List<string>();
        for (var i = 0; i < 6; i++) claims.Add(await room.InResearch($"Statement number {i}."));
        room.Time.Advance(2 * Day);
        var proposing = claims.Select(claim => Task.Run(async () =>
        {
            try
            {
                await room.Propose(claim, "unproven");
                return true;
            }
            catch (ProblemException)
            {
                return false;
            }
        }, Cancel)).ToList();
        var woken = await Task.Run(room.RunClock, Cancel);
        var proposed = await Task.WhenAll(proposing);
        (woken + proposed.Count(p => p)).ShouldBe(claims.Count);
        foreach (var (claim, won) in claims.Zip(proposed))
            (await room.WaitsFor(claim)).ShouldBe(won ? [TaskKind.ApproveVerdict] : []);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Two_programs_on_one_file_do_each_thing_once()
    {
        await using var room = await Room(remind: "04:00:00");
        for (var i = 0; i < 60; i++) await room.InResearch($"Statement number {i}.");
        await using var other = await TestNewsroom.Beside(room);
        room.Time.Advance(2 * Day - Hour);
        other.Time.SetUtcNow(room.Time.GetUtcNow());
        var done = await Task.WhenAll(new[] { room, other, room, other }.Select(each => Task.Run(each.RunClock, Cancel)));
        done.Sum().ShouldBe(60);
        (await room.Told(room.FactChecker)).Count.ShouldBe(60);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_restart_between_setting_and_firing_loses_nothing()
    {
        await using var room = await Room(leaves: true);
        var claim = await room.InResearch();
        await using var restarted = await TestNewsroom.Beside(room);
        restarted.Time.Advance(2 * Day - Hour);
        (await restarted.RunClock()).ShouldBe(0);
        restarted.Time.Advance(Hour);
        (await restarted.RunClock()).ShouldBe(1);
        (await restarted.WaitsFor(claim)).ShouldBeEmpty();
        await restarted.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_fails_is_tried_again_later_and_later_and_keeps_nobody_waiting()
    {
        await using var room = await Room();
        var failing = await room.InResearch("The first one fails.");
        room.Time.Advance(TimeSpan.FromSeconds(1));
        var well = await room.InResearch("The second one is well.");
        var visit = await room.Visit(failing);
        await room.Tamper($"UPDATE ReviewVisits SET Step = 'nowhere' WHERE Id = {visit.Id}");

        room.Time.Advance(2 * Day);
        (await room.RunClock()).ShouldBe(1);
        (await room.Visit(well)).WakeAt.ShouldBeNull();
        var pauses = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            var put = (await room.Visit(failing)).WakeAt.ShouldNotBeNull();
            pauses.Add((put - room.Time.UtcNow()).TotalMinutes);
            (await room.Clock().Next(Cancel)).ShouldBe(put);
            (await room.RunClock()).ShouldBe(0);
            room.Time.SetUtcNow(new DateTimeOffset(put));
            if (i < 8) (await room.RunClock()).ShouldBe(0);
        }

        pauses.ShouldBe([1, 2, 4, 8, 16, 32, 60, 60, 60]);
        await room.Tamper($"UPDATE ReviewVisits SET Step = 'research' WHERE Id = {visit.Id}");
        (await room.RunClock()).ShouldBe(1);
        (await room.Told(room.FactChecker)).Count.ShouldBe(2);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_a_dead_program_had_in_hand_is_done_when_its_lease_has_run_out()
    {
        await using var room = await Room();
        var claim = await room.InResearch();
        room.Time.Advance(2 * Day);
        var until = room.Time.UtcNow().AddSeconds(10);
        await room.Tamper($"UPDATE ReviewVisits SET LeasedBy = 'dead', LeasedUntil = {until.Ticks} WHERE WakeAt IS NOT NULL");
        (await room.RunClock()).ShouldBe(0);
        (await room.Clock().Next(Cancel)).ShouldBeNull();
        room.Time.Advance(TimeSpan.FromSeconds(10));
        (await room.RunClock()).ShouldBe(1);
        (await room.History(claim))[0].ShouldBe("TaskOverdue");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_lease_that_a_wrong_clock_wrote_holds_nothing_up()
    {
        await using var room = await Room();
        await room.InResearch();
        room.Time.Advance(2 * Day);
        var until = room.Time.UtcNow().AddYears(1);
        await room.Tamper($"UPDATE ReviewVisits SET LeasedBy = 'ahead', LeasedUntil = {until.Ticks} WHERE WakeAt IS NOT NULL");
        (await room.RunClock()).ShouldBe(1);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_clock_that_is_set_back_repeats_nothing()
    {
        await using var room = await Room(remind: "04:00:00");
        await room.InResearch();
        room.Time.Advance(2 * Day - Hour);
        (await room.RunClock()).ShouldBe(1);
        room.Time.AdjustTime(room.Time.GetUtcNow() - 5 * Hour);
        (await room.RunClock()).ShouldBe(0);
        room.Time.Advance(6 * Hour);
        (await room.RunClock()).ShouldBe(1);
        (await room.Told(room.FactChecker)).Count.ShouldBe(2);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task An_alarm_years_ahead_comes_on_its_day()
    {
        await using var room = await Room(due: "3653.00:00:00", leaves: true);
        var claim = await room.InResearch();
        room.Time.SetUtcNow(new DateTimeOffset(2036, 3, 2, 8, 59, 59, TimeSpan.Zero));
        (await room.RunClock()).ShouldBe(0);
        room.Time.Advance(TimeSpan.FromSeconds(1));
        (await room.RunClock()).ShouldBe(1);
        (await room.WaitsFor(claim)).ShouldBeEmpty();
        await room.TheLedgerAgrees();
    }

    [Theory]
    [InlineData(2026, 3, 28)]
    [InlineData(2026, 10, 24)]
    public async Task A_day_has_24_hours_also_where_clocks_are_changed(int year, int month, int day)
    {
        await using var room = await Room(due: "1.00:00:00");
        // The evening before the change; the wall there shows another hour when the time has passed.
        var begun = new DateTimeOffset(year, month, day, 19, 30, 0, TimeSpan.Zero);
        room.Time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        room.Time.SetUtcNow(begun);
        var claim = await room.InResearch();
        room.Time.GetLocalNow().Offset.ShouldNotBe(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin").GetUtcOffset(begun + Day));
        (await room.OpenTask(claim, TaskKind.Research)).DueAt.ShouldBe((begun + Day).UtcDateTime);
        room.Time.Advance(Day - TimeSpan.FromSeconds(1));
        (await room.RunClock()).ShouldBe(0);
        room.Time.Advance(TimeSpan.FromSeconds(1));
        (await room.RunClock()).ShouldBe(1);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Ten_thousand_due_at_once_are_taken_one_by_one_and_can_be_stopped()
    {
        await using var room = await Room();
        var claim = await room.InResearch();
        var visit = await room.Visit(claim);
        await room.Tamper($"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)
            INSERT INTO ReviewVisits (ReviewId, WorkflowKey, Step, Number, Since, WakeAt, WakeFor, Attempts, Version)
            SELECT ReviewId, WorkflowKey, Step, Number + i, Since, Since, 3, 0, 1 FROM ReviewVisits, n WHERE Id = {visit.Id}
            """);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var running = Task.Run(() => room.Clock().Run(stop.Token), Cancel);
        // Others get their turn meanwhile.
        await room.Claim("Somebody else writes.").WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await Task.Delay(300, Cancel);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(30), Cancel));
        await using var db = room.Database();
        // No review waits at these; each is found out in a transaction of its own, and put off.
        (await db.ReviewVisits.CountAsync(v => v.Attempts > 0, Cancel)).ShouldBeInRange(1, 9_999);
        (await db.ReviewVisits.CountAsync(v => v.LeasedBy != null, Cancel)).ShouldBe(0, "what was in hand is let go");
        await room.TheLedgerAgrees();
    }
}
