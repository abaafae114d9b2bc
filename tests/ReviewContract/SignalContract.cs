using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Contract;

public abstract partial class ReviewContract
{
    private static Draft Circle(int version = 1, string second = "two") => new Draft(version: version).Waits("one").Waits(second).End().Ways(
        "start:Done > one", $"one:Confirmed > {second}", $"one:NotFound > {second}", $"{second}:Confirmed > end", $"{second}:NotFound > one");

    /// <summary>A step at which nobody is asked, so that only the port is heard.</summary>
    private static Draft Timed() => new Draft().Step("one", "FactCheck.Wait", ("for", TimeSpan.FromDays(1))).Waits("two").End()
        .Ways("start:Done > one", "one:Done > two", "two:Confirmed > end", "two:NotFound > one");

    [Fact]
    public async Task A_signal_that_comes_twice_counts_once()
    {
        await using var host = await Open(Timed());
        var claim = await host.Claim();
        var visit = (await host.Review(claim)).Where.Waiting.Single();
        await host.Tell(claim, (engine, review) => engine.Signal(review, visit, "Done", null, Cancel));
        await host.Tell(claim, (engine, review) => engine.Signal(review, visit, "Done", null, Cancel));
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("two");
        await host.Tell(claim, (engine, review) => engine.Signal(review, visit, "Done", null, Cancel));
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("two");
    }

    [Fact]
    public async Task A_signal_for_an_earlier_stay_at_the_same_step_moves_nothing()
    {
        await using var host = await Open(Timed());
        var claim = await host.Claim();
        var visit = (await host.Review(claim)).Where.Waiting.Single();
        await host.Pass(TimeSpan.FromDays(1));
        await host.Answer(claim, "two", "NotFound");
        (await host.Stands(claim)).ShouldBe("one");
        await host.Tell(claim, (engine, review) => engine.Signal(review, visit, "Done", null, Cancel));
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("one");
    }

    [Fact]
    public async Task An_outcome_that_a_step_does_not_have_is_refused_at_once()
    {
        await using var host = await Open(Circle());
        var claim = await host.Claim();
        var visit = (await host.Review(claim)).Where.Waiting.Single();
        await Should.ThrowAsync<UnknownOutcomeException>(() => host.Tell(claim, (engine, review) => engine.Signal(review, visit, "Approved", null, Cancel)));
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("one");
    }

    [Fact]
    public async Task Of_many_who_decide_at_once_one_wins_and_the_others_are_told()
    {
        await using var host = await Open(Circle());
        var claim = await host.Claim();
        var task = await host.TaskAt(claim, "one");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(async () =>
        {
            try
            {
                await host.Room.Send(new DecideTask(task, n % 2 == 0 ? "NotFound" : "HandedBack", "At the same time."), host.Room.FactChecker);
                return "won";
            }
            catch (RuleBrokenException)
            {
                // Nothing hands this step back, so half of them answer what it does not allow.
                return "refused";
            }
            catch (LostRaceException)
            {
                return "told";
            }
        })));
        await host.Settle();
        answers.Count(a => a == "won").ShouldBe(1);
        (await host.Stands(claim)).ShouldBe("two");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_cancelled_review_waits_for_nothing_and_hears_nothing()
    {
        await using var host = await Open(Forked("WaitAll"));
        var claim = await host.Claim();
        var visits = (await host.Review(claim)).Where.Waiting;
        await host.Room.Send(new CancelReview(claim, "Withdrawn by the paper."), host.Room.Editor);
        (await host.Stands(claim)).ShouldBe("ended");
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("ended");
        await host.Tell(claim, (engine, review) => engine.Signal(review, visits[0], "NotFound", null, Cancel));
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("ended");
        (await host.Room.Send(new GetClaim(claim), host.Room.Auditor)).Status.ShouldBe(ClaimStatus.Closed);
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_claim_whose_review_was_cancelled_may_be_taken_up_again()
    {
        await using var host = await Open(Forked("WaitAny"));
        var claim = await host.Claim();
        await host.Room.Send(new CancelReview(claim, "Withdrawn by the paper."), host.Room.Editor);
        await host.Room.Send(new ReopenClaim(claim, "The paper printed it again."), host.Room.Editor);
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("left right");
        await host.Answer(claim, "right", "NotFound");
        (await host.Stands(claim)).ShouldBe("after");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_was_decided_before_a_cancellation_is_not_lost()
    {
        await using var host = await Open(Circle());
        var claim = await host.Claim();
        await host.Decide(claim, "one", "NotFound");
        try
        {
            await host.Room.Send(new CancelReview(claim, "Withdrawn by the paper."), host.Room.Editor);
            (await host.Stands(claim)).ShouldBe("ended");
        }
        catch (LostRaceException)
        {
            // The engine has not heard of the decision: it comes first.
            await host.Settle();
            (await host.Stands(claim)).ShouldBe("two");
            await host.Room.Send(new CancelReview(claim, "Withdrawn by the paper."), host.Room.Editor);
        }

        await host.Settle();
        (await host.Stands(claim)).ShouldBe("ended");
        await using var db = host.Room.Database();
        (await db.ReviewVisits.Where(v => v.Review.Claim.PublicId == claim).OrderBy(v => v.Number).Select(v => v.Way).ToListAsync(Cancel)).ShouldBe(["one\tNotFound", null]);
        await host.Room.TheLedgerAgrees();
    }
}
