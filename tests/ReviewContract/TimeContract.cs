using FactCheck.UseCases;

namespace FactCheck.Tests.Contract;

public abstract partial class ReviewContract
{
    private static Draft Dated(bool leaves) => new Draft()
        .Waits("one", ("dueIn", TimeSpan.FromHours(4)), ("remindBefore", TimeSpan.FromHours(1)), ("escalateTo", "Editor")).Waits("late").End()
        .Ways(["start:Done > one", "one:Confirmed > end", "one:NotFound > end", "late:Confirmed > end", "late:NotFound > end", .. leaves ? ["one:Overdue > late"] : (string[])["late:HandedBack > late", "one:HandedBack > late"]]);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_step_that_is_overdue_is_left_where_the_definition_says_so(bool restarted)
    {
        await using var host = await Open(Dated(leaves: true));
        var claim = await host.Claim();
        await host.Pass(TimeSpan.FromHours(3.5));
        (await host.Stands(claim)).ShouldBe("one");
        if (restarted) await host.Restart();
        await host.Pass(TimeSpan.FromHours(1));
        (await host.Stands(claim)).ShouldBe("late");
        (await host.Task(claim, "late")).Note.ShouldBe("nobody answered in time");
        await host.Pass(TimeSpan.FromDays(400));
        (await host.Stands(claim)).ShouldBe("late");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_step_that_is_overdue_waits_on_where_the_definition_says_nothing()
    {
        await using var host = await Open(Dated(leaves: false));
        var claim = await host.Claim();
        await host.Pass(TimeSpan.FromHours(5));
        await host.Pass(TimeSpan.FromDays(5));
        (await host.Stands(claim)).ShouldBe("one");
        await host.Answer(claim, "one", "NotFound");
        (await host.Stands(claim)).ShouldBe("ended");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task An_answer_just_before_the_time_is_up_stands()
    {
        await using var host = await Open(Dated(leaves: true));
        var claim = await host.Claim();
        host.Room.Time.Advance(TimeSpan.FromHours(4));
        await host.Decide(claim, "one", "NotFound");
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("ended");
        (await host.Task(claim, "one")).Outcome.ShouldBe("NotFound");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_time_on_one_branch_stops_the_other_where_one_is_enough()
    {
        await using var host = await Open(new Draft()
            .Fork("fork", "Left", "Right").Waits("left", ("dueIn", TimeSpan.FromHours(6))).Waits("right").Join("join", "WaitAny").Waits("after").End()
            .Ways("start:Done > fork", "fork:Left > left", "fork:Right > right", "left:Confirmed > join", "left:NotFound > join", "left:Overdue > join",
                "right:Confirmed > join", "right:NotFound > join", "join:Done > after", "after:Confirmed > end", "after:NotFound > end"));
        var claim = await host.Claim();
        await host.Pass(TimeSpan.FromHours(7));
        (await host.Stands(claim)).ShouldBe("after");
        await host.Room.TheLedgerAgrees();
    }
}
