using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;

namespace FactCheck.Tests.Reviews;

public sealed class HeldClaimTests
{
    [Fact]
    public async Task Whoever_holds_a_claim_does_its_work_and_only_an_editor_steps_in()
    {
        await using var room = await TestNewsroom.Open();
        await room.Send(new ChangePerson(room.Auditor.PublicId, Role.Auditor | Role.FactChecker, false), room.Admin);
        var claim = await room.Claim();
        await room.Send(new AssignClaim(claim.Id, room.FactChecker.PublicId), room.FactChecker);
        var refused = await Should.ThrowAsync<RuleBrokenException>(() => room.Decide(claim.Id, TaskKind.Triage, "Accepted", room.Auditor));
        refused.Message.ShouldContain("Farid Fact-checker holds this claim");
        refused.Message.ShouldContain("an editor can give it to you");
        (await room.Send(new GetClaim(claim.Id), room.Auditor)).Tasks.ShouldHaveSingleItem().MayNotDecide.ShouldBe(refused.Message);
        (await room.Send(new ListTasks(TaskView.All), room.Auditor)).Rows.ShouldHaveSingleItem().MayDecide.ShouldBeFalse();

        await room.Decide(claim.Id, TaskKind.Triage, "Accepted", room.Editor);
        await room.Send(new AssignClaim(claim.Id, room.Auditor.PublicId), room.Editor);
        await Should.ThrowAsync<RuleBrokenException>(() => room.Propose(claim.Id, "unproven"));
        await room.Send(new ProposeVerdict(claim.Id, "unproven", "Nothing is known.", [], "The archive."), room.Auditor);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_holder_who_is_kept_off_holds_nobody_up()
    {
        await using var room = await TestNewsroom.Open();
        await room.Send(new ChangePerson(room.Auditor.PublicId, Role.Auditor | Role.FactChecker, false), room.Admin);
        var claim = await room.Claim(chain: [new(LinkRole.SaidBy, "Ministry of Works")]);
        await room.Send(new AssignClaim(claim.Id, room.FactChecker.PublicId), room.FactChecker);
        var source = (await room.Send(new ListSources("ministry of works"), room.FactChecker)).Rows[0].Id;
        await room.Send(new DeclareConflict(source, "My brother works there."), room.FactChecker);
        await room.Decide(claim.Id, TaskKind.Triage, "Accepted", room.Auditor);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_step_handed_back_is_held_by_nobody_and_says_why()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Send(new AssignClaim(claim.Id, room.FactChecker.PublicId), room.FactChecker);
        await room.Accept(claim.Id);
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Decide(claim.Id, TaskKind.Research, "HandedBack", room.FactChecker, comment: null));
        (await room.Decide(claim.Id, TaskKind.Research, "HandedBack", room.FactChecker, "I am on leave.")).Waiting.ShouldBe([TaskKind.Triage]);
        var task = await room.OpenTask(claim.Id, TaskKind.Triage);
        task.AssigneeId.ShouldBeNull();
        task.Note.ShouldNotBeNull().ShouldContain("I am on leave.");
        (await room.Send(new GetClaim(claim.Id), room.Auditor)).Assignee.ShouldBeNull();
        (await room.Send(new ReadLedger(About: claim.Id), room.Auditor)).Rows[0].Action.ShouldBe("StepHandedBack");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task An_approval_handed_back_leaves_the_verdict_as_it_was_proposed()
    {
        await using var room = await OwnWorkflow.Open("standard-review.json", (
            OwnWorkflow.Connection("approval", "Approved", "publish"),
            $"{OwnWorkflow.Connection("approval", "HandedBack", "approval")}, {OwnWorkflow.Connection("approval", "Approved", "publish")}"));
        var (claim, verdict) = await room.Proposed();
        await room.Send(new AssignClaim(claim, room.FactChecker.PublicId), room.FactChecker);
        (await room.Decide(claim, TaskKind.ApproveVerdict, "HandedBack", room.Editor, "I know too little of bridges.")).Waiting.ShouldBe([TaskKind.ApproveVerdict]);
        var view = await room.Send(new GetClaim(claim), room.Auditor);
        (view.Verdicts[0].Id, view.Verdicts[0].State, view.Assignee).ShouldBe((verdict, VerdictState.Proposed, "Farid Fact-checker"));
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        await room.TheLedgerAgrees();
    }
}
