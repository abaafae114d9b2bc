using FactCheck.Crash;

namespace FactCheck.Tests.Reviews;

/// <summary>The short run of the harness in tests/Crash: real processes, killed for real.</summary>
public sealed class CrashTests
{
    private const int Kills = 4;

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_or_done_twice_when_a_process_is_killed()
    {
        var seed = Environment.TickCount;
        var report = await Harness.Run(Kills, seed, TextWriter.Null, TestContext.Current.CancellationToken);

        report.Findings.ShouldBeEmpty(report.ToString());
        report.Acknowledged.ShouldBeGreaterThan(0);
        report.Reviews.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Of_fifty_people_in_two_processes_who_decide_one_task_one_wins_and_the_others_are_told()
    {
        var race = await RaceReport.Run(TestContext.Current.CancellationToken);

        race.Else.ShouldBeEmpty();
        race.Won.Count.ShouldBe(1);
        race.Told.Count.ShouldBe(49);
        race.Told.ShouldAllBe(told => told.Contains("Racer ") && told.Contains("Your answer was not recorded"));
        race.Decisions.ShouldBe(1);
        race.Findings.ShouldBeEmpty();
    }
}
