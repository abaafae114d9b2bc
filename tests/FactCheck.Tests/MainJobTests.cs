using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests;

/// <summary>The whole way of a casualty count, from an article to a published verdict.</summary>
public sealed class MainJobTests
{
    private const string Story = """
        Night ferry burns off Velmora

        According to the Port Authority of Velmora, the fire on the ferry killed at least nine people, including two children. The mayor, Ines Duarte, said that the crew had been warned.

        The crossing normally takes 2.5 hours.
        """;

    [Fact]
    public async Task A_casualty_count_goes_the_whole_way()
    {
        await using var room = await TestNewsroom.Open();
        var article = await room.Send(new SubmitArticle(new ArticleInput(Text: Story, Publisher: "The Harbour Post"), CandidateChoice.All), room.Reporter);
        var claim = article.Claims.Single(c => c.Kind == ClaimKind.CasualtyCount);
        (await room.WaitsFor(claim.Id)).ShouldBe([TaskKind.Triage]);

        await room.Accept(claim.Id);
        (await room.WaitsFor(claim.Id)).ShouldBe([TaskKind.Research]);

        // One origin is too few for a rating that asserts truth: the proposal is kept, the review goes back to research.
        var hospital = await room.Support(claim.Id, "Coast Hospital", isPrimary: true);
        var early = await room.Propose(claim.Id, "true", hospital.Id);
        early.Waiting.ShouldBe([TaskKind.Research]);
        early.Note.ShouldNotBeNull().ShouldContain("1 of 2");

        var registry = await room.Support(claim.Id, "Velmora Civil Registry", isPrimary: true);
        registry.IndependentOrigins.ShouldBe(2);
        var verdict = await room.Propose(claim.Id, "true", hospital.Id, registry.Id);
        verdict.Waiting.ShouldBe([TaskKind.ApproveVerdict]);

        var first = await room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.Editor);
        first.Settled.ShouldBeFalse();
        (first.ApprovalsGiven, first.ApprovalsNeeded).ShouldBe((1, 2));
        var again = await Should.ThrowAsync<RuleBrokenException>(() => room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.Editor));
        again.Message.ShouldContain("2 approvals by different people");
        var second = await room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        second.Settled.ShouldBeTrue();
        second.Waiting.ShouldBe([TaskKind.Publish]);

        var published = await room.Send(new PublishClaim(claim.Id), room.Editor);
        published.Status.ShouldBe(ClaimStatus.Published);

        var view = await room.Send(new GetClaim(claim.Id), room.Auditor);
        view.Verdicts[0].State.ShouldBe(VerdictState.Published);
        view.Verdicts[0].PublishedBy.ShouldBe("Edda Editor");
        view.Requires.ShouldAllBe(r => r.IsMet);
        view.Appearances.Single().Around.Exact.ShouldContain("at least nine people");
        view.Appearances.Single().Figure.ShouldNotBeNull().Parts.ShouldHaveSingleItem().Min.ShouldBe(2);
        view.Appearances.Single().Chain.ShouldContain(l => l.SourceName == "Port Authority of Velmora");

        var story = await room.Send(new ReadLedger(About: claim.Id, OldestFirst: true), room.Auditor);
        story.Rows.Select(r => r.Action).ShouldBe(
        [
            "ClaimSubmitted", "ClaimAccepted", "EvidenceAdded", "VerdictProposed", "EvidenceAdded", "VerdictProposed",
            "VerdictApproved", "DecisionBarred", "VerdictApproved", "VerdictPublished",
        ]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Whoever_proposed_a_verdict_may_not_decide_about_it()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Accept(claim.Id);
        var evidence = await room.Support(claim.Id, "City Treasury");
        await room.Send(new ProposeVerdict(claim.Id, "true", "The accounts say so.", [evidence.Id]), room.Editor);

        foreach (var outcome in new[] { "Approved", "ChangesRequested", "Rejected" })
        {
            var refused = await Should.ThrowAsync<RuleBrokenException>(() => room.Decide(claim.Id, TaskKind.ApproveVerdict, outcome, room.Editor));
            refused.Message.ShouldContain("You proposed this verdict");
        }

        (await room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.SecondEditor)).Settled.ShouldBeTrue();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_published_verdict_changes_only_by_a_revision()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor);
        await room.Send(new PublishClaim(claim), room.Editor);

        var refused = await Should.ThrowAsync<RuleBrokenException>(() => room.Propose(claim, "unproven"));
        refused.Message.ShouldContain("only by a revision");
        await using var db = room.Database();
        var verdict = await db.Verdicts.SingleAsync(TestContext.Current.CancellationToken);
        Should.Throw<RuleBrokenException>(() => verdict.Become(VerdictState.Replaced));
        await room.TheLedgerAgrees();
    }
}
