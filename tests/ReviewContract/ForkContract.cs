using FactCheck.UseCases;

namespace FactCheck.Tests.Contract;

public abstract partial class ReviewContract
{
    /// <summary>Two branches of one step each, a join, and a step behind it that may begin all of it anew.</summary>
    private static Draft Forked(string mode) => new Draft()
        .Fork("fork", "Left", "Right").Waits("left").Waits("right").Join("join", mode).Waits("after").End()
        .Ways("start:Done > fork", "fork:Left > left", "fork:Right > right", "left:Confirmed > join", "left:NotFound > join",
            "right:Confirmed > join", "right:NotFound > join", "join:Done > after", "after:HandedBack > fork", "after:Confirmed > end", "after:NotFound > end");

    [Theory]
    [InlineData("left", "right")]
    [InlineData("right", "left")]
    public async Task A_join_waits_for_all_branches(string first, string second)
    {
        await using var host = await Open(Forked("WaitAll"));
        var claim = await host.Claim();
        (await host.Stands(claim)).ShouldBe("left right");
        await host.Answer(claim, first, "NotFound");
        (await host.Stands(claim)).ShouldBe(second);
        await host.Answer(claim, second, "NotFound");
        (await host.Stands(claim)).ShouldBe("after");
        (await host.Task(claim, "after")).Note.ShouldBe("words not found at their primary source; words not found at their primary source");
        await host.Answer(claim, "after", "NotFound");
        (await host.Stands(claim)).ShouldBe("ended");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_branch_may_reach_the_join_by_another_outcome()
    {
        await using var host = await Open(Forked("WaitAll"));
        var claim = await host.Claim();
        await host.Room.Support(claim, "City Treasury", isPrimary: true);
        await host.Answer(claim, "left", "Confirmed");
        await host.Answer(claim, "right", "NotFound");
        (await host.Stands(claim)).ShouldBe("after");
    }

    [Fact]
    public async Task Both_branches_may_be_decided_before_the_engine_hears_of_either()
    {
        await using var host = await Open(Forked("WaitAll"));
        var claim = await host.Claim();
        await host.Decide(claim, "left", "NotFound");
        await host.Decide(claim, "right", "NotFound");
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("after");
        await host.Room.TheLedgerAgrees();
    }

    [Theory]
    [InlineData("left", "right")]
    [InlineData("right", "left")]
    public async Task Where_one_branch_is_enough_the_other_waits_no_longer(string first, string second)
    {
        await using var host = await Open(Forked("WaitAny"));
        var claim = await host.Claim();
        var dropped = await host.TaskAt(claim, second);
        await host.Answer(claim, first, "NotFound");
        (await host.Stands(claim)).ShouldBe("after");
        await Should.ThrowAsync<LostRaceException>(() => host.Room.Send(new DecideTask(dropped, "NotFound", "Too late."), host.Room.FactChecker));
        await host.Answer(claim, "after", "NotFound");
        (await host.Stands(claim)).ShouldBe("ended");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Where_one_branch_is_enough_two_decisions_at_once_go_on_once()
    {
        await using var host = await Open(Forked("WaitAny"));
        var claim = await host.Claim();
        var second = await host.TaskAt(claim, "right");
        await host.Decide(claim, "left", "NotFound");
        // An engine after the transaction has not dropped the task yet; one inside it has.
        try
        {
            await host.Room.Send(new DecideTask(second, "NotFound", "At the same time."), host.Room.FactChecker);
        }
        catch (LostRaceException)
        {
        }

        await host.Settle();
        (await host.Stands(claim)).ShouldBe("after");
        await host.Room.TheLedgerAgrees();
    }

    [Theory]
    [InlineData("WaitAll")]
    [InlineData("WaitAny")]
    public async Task A_fork_may_be_gone_through_again(string mode)
    {
        await using var host = await Open(Forked(mode));
        var claim = await host.Claim();
        foreach (var (first, second) in new[] { ("left", "right"), ("right", "left"), ("right", "left") })
        {
            (await host.Stands(claim)).ShouldBe("left right");
            await host.Answer(claim, first, "NotFound");
            if (mode == "WaitAll") await host.Answer(claim, second, "NotFound");
            (await host.Stands(claim)).ShouldBe("after");
            await host.Answer(claim, "after", "HandedBack");
        }

        (await host.Stands(claim)).ShouldBe("left right");
        await host.Room.TheLedgerAgrees();
    }

    /// <summary>The left branch has two steps, of which the second may be handed back to the first.</summary>
    private static Draft Looped(string mode, bool oneWayIn) => new Draft()
        .Fork("fork", "Left", "Right").Waits("first").Waits("left").Waits("right").Join("join", mode).Waits("after").End()
        .Ways(["start:Done > fork", "fork:Left > first", "fork:Right > right", "first:Confirmed > left", "first:NotFound > left", "left:HandedBack > first",
            oneWayIn ? "left:Confirmed > first" : "left:Confirmed > join", "left:NotFound > join",
            oneWayIn ? "right:Confirmed > right" : "right:Confirmed > join", "right:NotFound > join",
            "join:Done > after", "after:HandedBack > fork", "after:Confirmed > end", "after:NotFound > end"]);

    [Theory]
    [InlineData("WaitAll", true, false)]
    [InlineData("WaitAll", true, true)]
    [InlineData("WaitAll", false, false)]
    [InlineData("WaitAll", false, true)]
    [InlineData("WaitAny", true, false)]
    [InlineData("WaitAny", false, false)]
    public async Task A_branch_may_go_in_a_circle_before_it_reaches_the_join(string mode, bool oneWayIn, bool otherFirst)
    {
        await using var host = await Open(Looped(mode, oneWayIn));
        var claim = await host.Claim();
        for (var round = 0; round < 2; round++)
        {
            (await host.Stands(claim)).ShouldBe("first right");
            await host.Answer(claim, "first", "NotFound");
            if (otherFirst) await host.Answer(claim, "right", "NotFound");
            for (var again = 0; again < 2; again++)
            {
                await host.Answer(claim, "left", "HandedBack");
                (await host.Stands(claim)).ShouldBe(otherFirst ? "first" : "first right");
                await host.Answer(claim, "first", "NotFound");
            }

            await host.Answer(claim, "left", "NotFound");
            if (mode == "WaitAll" && !otherFirst)
            {
                (await host.Stands(claim)).ShouldBe("right");
                await host.Answer(claim, "right", "NotFound");
            }

            (await host.Stands(claim)).ShouldBe("after");
            await host.Answer(claim, "after", "HandedBack");
        }

        await host.Room.TheLedgerAgrees();
    }

    /// <summary>A fork on the left branch of another.</summary>
    private static Draft Nested(string outer, string inner) => new Draft()
        .Fork("fork", "Left", "Right").Fork("inner-fork", "One", "Two").Waits("one").Waits("two").Join("inner", inner).Waits("left").Waits("right").Join("join", outer).Waits("after").End()
        .Ways("start:Done > fork", "fork:Left > inner-fork", "inner-fork:One > one", "inner-fork:Two > two", "one:Confirmed > inner", "one:NotFound > inner",
            "two:Confirmed > inner", "two:NotFound > inner", "inner:Done > left", "left:Confirmed > join", "left:NotFound > join", "fork:Right > right",
            "right:Confirmed > join", "right:NotFound > join", "join:Done > after", "after:HandedBack > fork", "after:Confirmed > end", "after:NotFound > end");

    [Theory]
    [InlineData("WaitAll", "WaitAll")]
    [InlineData("WaitAll", "WaitAny")]
    [InlineData("WaitAny", "WaitAll")]
    [InlineData("WaitAny", "WaitAny")]
    public async Task Forks_lie_inside_one_another(string outer, string inner)
    {
        await using var host = await Open(Nested(outer, inner));
        var claim = await host.Claim();
        for (var round = 0; round < 2; round++)
        {
            (await host.Stands(claim)).ShouldBe("one right two");
            await host.Answer(claim, "two", "NotFound");
            if (inner == "WaitAll")
            {
                (await host.Stands(claim)).ShouldBe("one right");
                await host.Answer(claim, "one", "NotFound");
            }

            (await host.Stands(claim)).ShouldBe("left right");
            await host.Answer(claim, "left", "NotFound");
            if (outer == "WaitAll")
            {
                (await host.Stands(claim)).ShouldBe("right");
                await host.Answer(claim, "right", "NotFound");
            }

            (await host.Stands(claim)).ShouldBe("after");
            await host.Answer(claim, "after", "HandedBack");
        }

        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_an_inner_fork_was_waiting_for_is_forgotten_when_the_outer_goes_on()
    {
        await using var host = await Open(Nested("WaitAny", "WaitAll"));
        var claim = await host.Claim();
        await host.Answer(claim, "one", "NotFound");
        await host.Answer(claim, "right", "NotFound");
        (await host.Stands(claim)).ShouldBe("after");
        await host.Answer(claim, "after", "HandedBack");
        (await host.Stands(claim)).ShouldBe("one right two");
        await host.Answer(claim, "two", "NotFound");
        (await host.Stands(claim)).ShouldBe("one right");
        await host.Answer(claim, "one", "NotFound");
        (await host.Stands(claim)).ShouldBe("left right");
    }

    [Theory]
    [InlineData("WaitAll")]
    [InlineData("WaitAny")]
    public async Task An_end_on_a_branch_ends_the_whole_review(string mode)
    {
        await using var host = await Open(new Draft()
            .Fork("fork", "Left", "Right").Waits("left").Waits("right").Join("join", mode).Step("close", "FactCheck.Close", ("reason", "rejected")).End()
            .Ways("start:Done > fork", "fork:Left > left", "fork:Right > right", "left:Confirmed > join", "left:NotFound > close",
                "right:Confirmed > join", "right:NotFound > join", "join:Done > end"));
        var claim = await host.Claim();
        await host.Answer(claim, "left", "NotFound");
        (await host.Stands(claim)).ShouldBe("ended");
        (await host.Room.Send(new GetClaim(claim), host.Room.Auditor)).Status.ShouldBe(ClaimStatus.Closed);
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_branch_may_lead_straight_to_the_join()
    {
        await using var host = await Open(new Draft()
            .Fork("fork", "Left", "Right").Waits("left").Join("join", "WaitAll").Waits("after").End()
            .Ways("start:Done > fork", "fork:Left > left", "fork:Right > join", "left:Confirmed > join", "left:NotFound > join",
                "join:Done > after", "after:Confirmed > end", "after:NotFound > end"));
        var claim = await host.Claim();
        (await host.Stands(claim)).ShouldBe("left");
        await host.Answer(claim, "left", "NotFound");
        (await host.Stands(claim)).ShouldBe("after");
        await host.Room.TheLedgerAgrees();
    }
}
