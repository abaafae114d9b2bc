using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Contract;

/// <summary>What holds on every engine. Written against use cases, the engine's port and our own rows; each engine's tests derive from it.</summary>
public abstract partial class ReviewContract
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A newsroom on the engine under test, not opened yet.</summary>
    protected abstract ContractHost NewHost();

    private async Task<ContractHost> Open(params Draft[] drafts)
    {
        var host = NewHost();
        await host.Open(drafts);
        return host;
    }

    /// <summary>The default definition: triage, research, approval, publication.</summary>
    private static async Task Propose(ContractHost host, string claim, string rating = "true")
    {
        var first = await host.Room.Support(claim, "City Treasury");
        var second = await host.Room.Support(claim, "Court of Auditors");
        await host.Room.Propose(claim, rating, first.Id, second.Id);
        await host.Settle();
    }

    private static async Task Accept(ContractHost host, string claim)
    {
        await host.Room.Accept(claim);
        await host.Settle();
    }

    [Fact]
    public async Task A_claim_goes_through_the_standard_review_to_publication()
    {
        await using var host = await Open();
        var claim = await host.Claim();
        (await host.Stands(claim)).ShouldBe("triage");
        await Accept(host, claim);
        (await host.Stands(claim)).ShouldBe("research");
        await Propose(host, claim);
        (await host.Stands(claim)).ShouldBe("approval");
        await host.Answer(claim, "approval", "ChangesRequested", host.Room.Editor);
        (await host.Stands(claim)).ShouldBe("research");
        (await host.Task(claim, "research")).Note.ShouldBe("changes requested");
        await Propose(host, claim);
        await host.Answer(claim, "approval", "Approved", host.Room.Editor);
        (await host.Stands(claim)).ShouldBe("publish");
        await host.Answer(claim, "publish", "Published", host.Room.SecondEditor);
        (await host.Stands(claim)).ShouldBe("ended");

        var view = await host.Room.Send(new GetClaim(claim), host.Room.Auditor);
        view.Status.ShouldBe(ClaimStatus.Published);
        await using var db = host.Room.Database();
        (await db.Verdicts.Where(v => v.Claim.PublicId == claim && v.State == VerdictState.Published).Select(v => v.PublishedBy!.Name).SingleAsync(Cancel))
            .ShouldBe(host.Room.SecondEditor.Name);
        await host.Room.TheLedgerAgrees();
    }

    [Theory]
    [InlineData("Rejected", ClaimStatus.Closed)]
    [InlineData("AnotherAppearance", ClaimStatus.Closed)]
    public async Task Triage_may_end_the_review(string outcome, ClaimStatus status)
    {
        await using var host = await Open();
        var (claim, other) = (await host.Claim(), (await host.Room.Claim("The bridge was opened in May.")).Id);
        await host.Settle();
        await host.Room.Send(new TriageClaims([new TriageChoice(claim, outcome, "Known already.", outcome == "AnotherAppearance" ? other : null)]), host.Room.FactChecker);
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("ended");
        (await host.Stands(other)).ShouldBe("triage");
        (await host.Room.Send(new GetClaim(claim), host.Room.Auditor)).Status.ShouldBe(status);
        await host.Room.TheLedgerAgrees();
    }

    [Theory]
    [InlineData("Accepted")]
    [InlineData("Rejected")]
    [InlineData("AnotherAppearance")]
    public async Task Triage_that_is_taken_back_is_asked_again(string outcome)
    {
        // What the definition makes of an accepted claim is taken back as well.
        await using var host = await Open(new Draft()
            .Step("triage", "FactCheck.Triage", ("role", "FactChecker")).Step("label", "FactCheck.Label", ("add", "developing"))
            .Step("escalate", "FactCheck.Escalate", ("priority", "High"), ("role", "Editor"), ("words", "Look at this.")).Step("assign", "FactCheck.Assign", ("role", "Editor"))
            .Step("close", "FactCheck.Close", ("reason", "not taken up")).Waits("words").End()
            .Ways("start:Done > triage", "triage:Accepted > label", "label:Done > escalate", "escalate:Done > assign", "assign:Done > words",
                "triage:Rejected > close", "triage:AnotherAppearance > close", "words:Confirmed > end", "words:NotFound > end"));
        var (claim, other) = (await host.Claim(), (await host.Room.Claim("The bridge was opened in May.")).Id);
        await host.Settle();
        await host.Room.Send(new TriageClaims([new TriageChoice(claim, outcome, "Known already.", outcome == "AnotherAppearance" ? other : null)]), host.Room.FactChecker);
        await host.Settle();
        (await host.Stands(claim)).ShouldBe(outcome == "Accepted" ? "words" : "ended");
        (await host.Room.Send(new GetClaim(claim), host.Room.Auditor)).Labels.Count.ShouldBe(outcome == "Accepted" ? 1 : 0);

        await host.Room.Send(new TakeBackTriage([claim]), host.Room.FactChecker);
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("triage");
        (await host.Stands(other)).ShouldBe("triage");
        var view = await host.Room.Send(new GetClaim(claim), host.Room.Auditor);
        (view.Status, view.Why, view.ClosedBecause, view.JoinedTo, view.Assignee, view.Priority).ShouldBe((ClaimStatus.InReview, null, null, null, null, Priority.Normal));
        view.Labels.ShouldBeEmpty();
        view.Appearances.ShouldHaveSingleItem();
        await Accept(host, claim);
        (await host.Stands(claim)).ShouldBe("words");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Triage_after_other_answers_is_not_taken_back_for_they_would_be_lost()
    {
        await using var host = await Open(new Draft().Waits("words").Step("triage", "FactCheck.Triage", ("role", "FactChecker")).Waits("more").End()
            .Ways("start:Done > words", "words:Confirmed > triage", "words:NotFound > triage", "triage:Accepted > more", "triage:Rejected > end",
                "triage:AnotherAppearance > end", "more:Confirmed > end", "more:NotFound > end"));
        var claim = await host.Claim();
        await host.Answer(claim, "words", "NotFound");
        await Accept(host, claim);
        (await Should.ThrowAsync<RuleBrokenException>(() => host.Room.Send(new TakeBackTriage([claim]), host.Room.FactChecker))).Message.ShouldContain("answered before its triage");
        (await host.Stands(claim)).ShouldBe("more");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_verdict_that_is_rejected_closes_the_claim()
    {
        await using var host = await Open();
        var claim = await host.Claim();
        await Accept(host, claim);
        await Propose(host, claim);
        await host.Answer(claim, "approval", "Rejected", host.Room.Editor);
        (await host.Stands(claim)).ShouldBe("ended");
        (await host.Room.Send(new GetClaim(claim), host.Room.Auditor)).Status.ShouldBe(ClaimStatus.Closed);
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_publication_may_be_sent_back()
    {
        await using var host = await Open();
        var claim = await host.Claim();
        await Accept(host, claim);
        await Propose(host, claim);
        await host.Answer(claim, "approval", "Approved", host.Room.Editor);
        await host.Answer(claim, "publish", "ChangesRequested", host.Room.Editor);
        (await host.Stands(claim)).ShouldBe("research");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Too_few_independent_origins_lead_back_and_say_how_many()
    {
        await using var host = await Open();
        var claim = await host.Claim(ClaimKind.CasualtyCount);
        await Accept(host, claim);
        var one = await host.Room.Support(claim, "City Treasury");
        await host.Room.Propose(claim, "true", one.Id);
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("research");
        (await host.Task(claim, "research")).Note.ShouldBe("1 of 2 independent origins");
        await Propose(host, claim);
        (await host.Stands(claim)).ShouldBe("approval");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_quorum_is_counted_before_the_step_is_left()
    {
        await using var host = await Open();
        var claim = await host.Claim(ClaimKind.CasualtyCount);
        await Accept(host, claim);
        await Propose(host, claim);
        await host.Answer(claim, "approval", "Approved", host.Room.Editor);
        (await host.Stands(claim)).ShouldBe("approval");
        await host.Answer(claim, "approval", "Approved", host.Room.SecondEditor);
        (await host.Stands(claim)).ShouldBe("publish");
        await host.Room.TheLedgerAgrees();
    }

    [Theory]
    [InlineData("NotFound", "words not found at their primary source")]
    [InlineData("Confirmed", null)]
    public async Task Words_are_confirmed_while_the_claimant_is_asked(string outcome, string? note)
    {
        await using var host = await Open();
        var claim = await host.Claim(ClaimKind.Statement);
        await Accept(host, claim);
        for (var round = 0; round < 2; round++)
        {
            (await host.Stands(claim)).ShouldBe("ask-claimant confirm-words");
            await host.Room.Send(new AskClaimant(claim, "Where did you say it?", "The mayor"), host.Room.FactChecker);
            await host.Answer(claim, "ask-claimant", "Answered");
            if (outcome == "Confirmed") await host.Room.Support(claim, "City Treasury", isPrimary: true);
            await host.Answer(claim, "confirm-words", outcome);
            (await host.Stands(claim)).ShouldBe("research");
            (await host.Task(claim, "research")).Note.ShouldBe(note);
            // Whoever should do it finds that it is no claim to check after all, and triage that it is.
            await host.Answer(claim, "research", "HandedBack");
            (await host.Stands(claim)).ShouldBe("triage");
            await Accept(host, claim);
        }

        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_step_is_handed_back_to_where_the_definition_leads()
    {
        await using var host = await Open(new Draft().Waits("one").Waits("two").End().Ways(
            "start:Done > one", "one:Confirmed > two", "one:NotFound > two", "two:Confirmed > end", "two:NotFound > end", "two:HandedBack > one"));
        var claim = await host.Claim();
        await host.Answer(claim, "one", "NotFound");
        await host.Answer(claim, "two", "HandedBack");
        (await host.Stands(claim)).ShouldBe("one");
        (await host.Task(claim, "one")).Note.ShouldBe("handed back: For the record.");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task The_way_that_a_review_took_is_kept_with_it()
    {
        await using var host = await Open();
        var claim = await host.Claim(ClaimKind.CasualtyCount);
        await Accept(host, claim);
        await Propose(host, claim);
        await using var db = host.Room.Database();
        (await host.Review(claim)).Began.ShouldBe("start\tDone");
        (await db.ReviewVisits.Where(v => v.Review.Claim.PublicId == claim && v.LeftAs != null).OrderBy(v => v.LeftAs).Select(v => v.Way).ToListAsync(Cancel))
            .ShouldBe(["triage\tAccepted", "research\tProposed\norigins\tMet"]);
    }

    /// <summary>A fork, both branches of which are left, and what was set on the way.</summary>
    [Fact]
    public async Task The_state_is_what_replaying_the_way_gives()
    {
        await using var host = await Open(Nested("WaitAll", "WaitAny"));
        var claim = await host.Claim();
        foreach (var step in new[] { "right", "two", "left", "after", "one", "left" }) await host.Answer(claim, step, step == "after" ? "HandedBack" : "NotFound");
        await using var db = host.Room.Database();
        var review = await host.Review(claim);
        var definition = host.Room.Services.GetRequiredService<WorkflowCatalog>().Find(review.DefinitionId, review.DefinitionVersion)!;
        var ways = await db.ReviewVisits.Where(v => v.ReviewId == review.Id && v.LeftAs != null).OrderBy(v => v.LeftAs).Select(v => v.Way).ToListAsync(Cancel);
        Runner.Replay(definition, null, [Passed.Parse(review.Began), .. ways.Select(Passed.Parse)]).ShouldBe(review.Where);
    }
}
