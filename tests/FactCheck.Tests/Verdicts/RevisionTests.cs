using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Verdicts;

public sealed class RevisionTests
{
    [Fact]
    public async Task A_challenge_ends_in_a_correction_that_readers_see()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, first) = await Challenged(room);
        await Should.ThrowAsync<RuleBrokenException>(() => room.Propose(claim, "unproven"));
        var proposed = await room.Send(
            new ProposeVerdict(claim, "unproven", "The register was wrong.", [], "Both registers.", Revision: RevisionKind.Correction, RevisionNote: "We misread the register."), room.FactChecker);
        await Approve(room, claim);
        var view = await room.Send(new GetClaim(claim), room.Auditor);
        view.Status.ShouldBe(ClaimStatus.Published);
        view.Verdicts.Select(v => (v.Id, v.State)).ShouldBe([(proposed.Id, VerdictState.Published), (first, VerdictState.Revised)]);
        var revision = view.Revisions.ShouldHaveSingleItem();
        (revision.Kind, revision.Note, revision.Revises, revision.Verdict, revision.PublishedBy).ShouldBe((RevisionKind.Correction, "We misread the register.", first, proposed.Id, "Edda Editor"));
        await room.TheLedgerAgrees();
    }

    [Theory]
    [InlineData(RevisionKind.Withdrawal, ClaimStatus.Withdrawn, VerdictState.Withdrawn)]
    [InlineData(RevisionKind.Hold, ClaimStatus.Held, VerdictState.Published)]
    [InlineData(RevisionKind.Refusal, ClaimStatus.Published, VerdictState.Published)]
    public async Task A_challenge_ends_in_a_withdrawal_a_hold_or_a_reasoned_refusal(RevisionKind kind, ClaimStatus status, VerdictState state)
    {
        await using var room = await TestNewsroom.Open();
        var (claim, first) = await Challenged(room);
        await room.Send(new ProposeRevision(claim, kind, "For this reason."), room.FactChecker);
        // Nobody approves one revision at two steps, or what they proposed, or twice.
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor);
        await Should.ThrowAsync<RuleBrokenException>(() => room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor));
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        await room.Send(new PublishClaim(claim), room.Editor);
        var view = await room.Send(new GetClaim(claim), room.Auditor);
        (view.Status, view.Verdicts[0].Id, view.Verdicts[0].State).ShouldBe((status, first, state));
        view.Advisory.ShouldBe(kind == RevisionKind.Hold ? "For this reason." : null);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Whoever_proposed_a_revision_may_not_decide_about_it()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await Challenged(room);
        await room.Send(new ProposeRevision(claim, RevisionKind.Refusal, "It stands."), room.Editor);
        await Should.ThrowAsync<BarredException>(() => room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor));
        (await room.Send(new ListTasks(TaskView.Approval), room.Editor)).Rows.ShouldHaveSingleItem().MayDecide.ShouldBeFalse();
        (await room.Send(new ListTasks(), room.Editor)).Rows.ShouldBeEmpty();
        // They wrote neither of the two, nor the first verdict.
        (await room.Send(new ListTasks(), room.SecondEditor)).Rows.ShouldHaveSingleItem().MayDecide.ShouldBeTrue();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_look_at_a_published_figure_may_find_that_nothing_changed()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, verdict) = await room.Proposed(ClaimKind.CasualtyCount, "The flood killed 12 people.");
        await Approve(room, claim);
        room.Time.Advance(TimeSpan.FromHours(25));
        await room.Services.GetRequiredService<ReviewClock>().Run(TestContext.Current.CancellationToken);
        (await room.WaitsFor(claim)).ShouldBe([TaskKind.Research]);
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Decide(claim, TaskKind.Research, "NothingChanged", room.FactChecker, comment: null));
        await room.Decide(claim, TaskKind.Research, "NothingChanged", room.FactChecker, "Both registers say the same.");
        (await room.WaitsFor(claim)).ShouldBeEmpty();
        var view = await room.Send(new GetClaim(claim), room.Auditor);
        (view.Status, view.Verdicts.ShouldHaveSingleItem().Id, view.Verdicts[0].State, view.Review.EndedAt).ShouldBe((ClaimStatus.Published, verdict, VerdictState.Published, null));
        (await room.Send(new ReadLedger(About: claim), room.Auditor)).Rows[0].Action.ShouldBe("NothingChanged");
        await room.TheLedgerAgrees();
    }

    /// <summary>A published fact-check that a reader challenges; its first verdict.</summary>
    internal static async Task<(string Claim, string Verdict)> Challenged(TestNewsroom room)
    {
        var (claim, verdict) = await room.Proposed();
        await Approve(room, claim);
        (await room.Send(new ChallengeClaim(claim, "The register says five.", "A reader", "https://example.org/letter"), room.Reporter)).HasBegun.ShouldBeTrue();
        // Its workflow gave it to an editor, for the author is passed over; here there are but two, and both are to approve.
        await room.Send(new AssignClaim(claim, room.FactChecker.PublicId), room.Editor);
        return (claim, verdict);
    }

    private static async Task Approve(TestNewsroom room, string claim)
    {
        if (!(await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor)).Settled) await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        await room.Send(new PublishClaim(claim), room.Editor);
    }
}
