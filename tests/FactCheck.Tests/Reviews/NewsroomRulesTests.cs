using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Reviews;

/// <summary>What a newsroom relies on when things do not go the straight way.</summary>
public sealed class NewsroomRulesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_withdrawal_ends_the_watch_and_the_claim_can_be_taken_up_again()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await Published(room);
        await Challenge(room, claim);
        await room.Send(new ProposeRevision(claim, RevisionKind.Withdrawal, "The hospital took its count back."), room.FactChecker);
        await Approve(room, claim);

        var view = await room.Send(new GetClaim(claim), room.Auditor);
        view.Status.ShouldBe(ClaimStatus.Withdrawn);
        view.Review.EndedAt.ShouldNotBeNull();
        (await room.Send(new ReopenClaim(claim, "The count was given again."), room.Editor)).Waiting.ShouldBe([TaskKind.Triage]);
        await room.Accept(claim);
        await room.Propose(claim, "unproven");
        await Approve(room, claim);
        (await room.Send(new GetClaim(claim), room.Auditor)).Status.ShouldBe(ClaimStatus.Published);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_challenge_that_had_to_wait_is_taken_up_when_the_review_only_watches()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await Published(room);
        room.Time.Advance(TimeSpan.FromHours(25));
        await room.RunClock();
        (await room.Send(new ChallengeClaim(claim, "The register says otherwise."), room.Reporter)).HasBegun.ShouldBeFalse();
        await room.Decide(claim, TaskKind.Research, "NothingChanged", room.FactChecker);
        await room.RunClock();

        (await room.Send(new GetClaim(claim), room.Auditor)).Challenges.ShouldHaveSingleItem().HasBegun.ShouldBeTrue();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_second_challenge_follows_the_first()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await Published(room);
        await Challenge(room, claim);
        (await room.Send(new ChallengeClaim(claim, "And the date is wrong."), room.Reporter)).HasBegun.ShouldBeFalse();
        await room.Send(new ProposeRevision(claim, RevisionKind.Hold, "We are looking into the count."), room.FactChecker);
        await Approve(room, claim);
        await room.RunClock();

        (await room.Send(new GetClaim(claim), room.Auditor)).Challenges.ShouldAllBe(c => c.HasBegun);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_correction_needs_only_the_origins_that_its_own_way_asks_for()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await Published(room, ClaimKind.Quantity, "The bridge cost five million euros.");
        await Challenge(room, claim);
        var evidence = await room.Support(claim, "Bridge Office", stance: Stance.Refutes);
        await room.Send(new ProposeVerdict(
            claim, "false", "The office gives another sum.", [evidence.Id], Revision: RevisionKind.Correction, RevisionNote: "It cost six million."), room.FactChecker);
        await Approve(room, claim);

        (await room.Send(new GetClaim(claim), room.Auditor)).Revisions.ShouldHaveSingleItem().State.ShouldBe(VerdictState.Published);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Whoever_proposed_the_challenged_verdict_does_not_approve_the_refusal()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Accept(claim.Id);
        await room.Send(new ProposeVerdict(claim.Id, "unproven", "Nothing was found.", [], "The registers."), room.Editor);
        await room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        await room.Send(new PublishClaim(claim.Id), room.SecondEditor);
        await Challenge(room, claim.Id);
        await room.Send(new ProposeRevision(claim.Id, RevisionKind.Refusal, "It stands."), room.FactChecker);

        var barred = await Should.ThrowAsync<BarredException>(() => room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.Editor));
        barred.Message.ShouldContain("challenged");
        (await room.Send(new ReadLedger(About: claim.Id), room.Auditor)).Rows[0].Action.ShouldBe("DecisionBarred");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task An_approval_by_somebody_who_stepped_back_since_counts_no_more()
    {
        await using var room = await TestNewsroom.Open();
        var third = await Add(room, Role.Editor);
        var (claim, _) = await room.Proposed(ClaimKind.CasualtyCount, "The flood killed 12 people.");
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor);
        await room.Send(new RecuseFromClaim(claim, "My brother is the mayor."), room.Editor);

        (await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.SecondEditor)).Settled.ShouldBeFalse();
        (await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", third)).Settled.ShouldBeTrue();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Whoever_is_tied_to_a_source_corrects_no_attribution_to_it_and_proposes_nothing_that_rests_on_it()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim(chain: [new ChainLink(LinkRole.SaidBy, "Bridge Office")]);
        await room.Accept(claim.Id);
        var evidence = await room.Support(claim.Id, "City Treasury");
        var treasury = (await room.Send(new ListSources("city"), room.Auditor)).Rows[0];
        await room.Send(new DeclareConflict(treasury.Id, "I worked there."), room.FactChecker);
        var link = (await room.Send(new GetClaim(claim.Id), room.Auditor)).Appearances[0].Chain[0];

        await Should.ThrowAsync<BarredException>(() => room.Send(new CorrectAttribution(link.Id!, null, "Harbour Master", PartyKind.Official, false, "As the recording has it."), room.FactChecker));
        await Should.ThrowAsync<BarredException>(() => room.Propose(claim.Id, "true", evidence.Id));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Whoever_stepped_back_gives_the_claim_to_nobody_and_what_ties_others_is_not_told()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Send(new RecuseFromClaim(claim.Id, "My brother is the mayor."), room.SecondEditor);

        await Should.ThrowAsync<BarredException>(() => room.Send(new AssignClaim(claim.Id, room.FactChecker.PublicId), room.SecondEditor));
        var refused = await Should.ThrowAsync<BarredException>(() => room.Send(new AssignClaim(claim.Id, room.SecondEditor.PublicId), room.Editor));
        refused.Message.ShouldContain("Choose somebody else");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_somebody_held_who_left_is_anybodys_again()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Send(new AssignClaim(claim.Id, room.SecondEditor.PublicId), room.Editor);
        await room.Send(new ChangePerson(room.SecondEditor.PublicId, Role.Editor, HasLeft: true), room.Admin);

        (await room.Send(new ListTasks(TaskView.Unassigned), room.FactChecker)).Rows.ShouldContain(t => t.ClaimId == claim.Id);
        (await room.Send(new GetClaim(claim.Id), room.Auditor)).Assignee.ShouldBeNull();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_published_claim_that_waits_for_another_approval_is_not_cancelled()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Send(new SubmitClaim("The bridge fell.", ClaimKind.Event, "The bridge fell.", Chain: [], Workflow: "breaking-news-review"), room.Reporter);
        await room.Accept(claim.Id);
        await room.Propose(claim.Id, "unproven");
        await room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.Editor);
        await room.Send(new PublishClaim(claim.Id), room.Editor);

        (await room.Send(new GetClaim(claim.Id), room.Auditor)).Labels.ShouldBe(["developing"]);
        await Should.ThrowAsync<RuleBrokenException>(() => room.Send(new CancelReview(claim.Id, "Enough."), room.Editor));
        room.Time.Advance(TimeSpan.FromHours(7));
        await room.RunClock();
        var late = await room.Send(new GetClaim(claim.Id), room.Auditor);
        late.Status.ShouldBe(ClaimStatus.Published, "it is never taken down in silence");
        (late.Labels.Contains("awaiting second approval"), late.Priority).ShouldBe((true, Priority.High));
        await room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        (await room.Send(new GetClaim(claim.Id), room.Auditor)).Labels.ShouldBeEmpty();
        await room.TheLedgerAgrees();
    }

    private static async Task Challenge(TestNewsroom room, string claim)
    {
        (await room.Send(new ChallengeClaim(claim, "The register says otherwise."), room.Reporter)).HasBegun.ShouldBeTrue();
        await room.Send(new AssignClaim(claim, room.FactChecker.PublicId), room.Editor);
    }

    private static async Task Approve(TestNewsroom room, string claim)
    {
        if (!(await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor)).Settled) await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        await room.Send(new PublishClaim(claim), room.Editor);
    }

    private static async Task<string> Published(TestNewsroom room, ClaimKind kind = ClaimKind.CasualtyCount, string statement = "The flood killed 12 people.")
    {
        var (claim, _) = await room.Proposed(kind, statement);
        await Approve(room, claim);
        return claim;
    }

    private static async Task<Person> Add(TestNewsroom room, Role role)
    {
        await using var scope = room.Services.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<People>().Add("Third of them", "third@example.org", "correct horse battery", role, Cancel);
        await scope.ServiceProvider.GetRequiredService<FactCheckDb>().SaveChangesAsync(Cancel);
        return person;
    }
}
