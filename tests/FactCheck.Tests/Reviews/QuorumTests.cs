using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;

namespace FactCheck.Tests.Reviews;

public sealed class QuorumTests
{
    private static readonly (string, string) Majority = (
        OwnWorkflow.Literal("approvals", "Int32", "1"),
        $"{OwnWorkflow.Literal("approvals", "Int32", "2")}, {OwnWorkflow.Literal("decides", "String", "\"Majority\"")}");

    [Fact]
    public async Task Of_a_majority_two_approve_though_one_in_between_rejects()
    {
        await using var room = await OwnWorkflow.Open("standard-review.json", Majority);
        var third = await ThirdEditor(room);
        var (claim, _) = await room.Proposed();
        (await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor)).Settled.ShouldBeFalse();
        (await room.Decide(claim, TaskKind.ApproveVerdict, "Rejected", room.SecondEditor)).Settled.ShouldBeFalse();
        var last = await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", third);
        last.Settled.ShouldBeTrue();
        last.Waiting.ShouldBe([TaskKind.Publish]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_majority_rejects_and_where_it_disagrees_the_milder_answer_counts()
    {
        await using var room = await OwnWorkflow.Open("standard-review.json", Majority);
        var third = await ThirdEditor(room);
        var (one, _) = await room.Proposed();
        await room.Decide(one, TaskKind.ApproveVerdict, "Rejected", room.Editor);
        await room.Decide(one, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        (await room.Decide(one, TaskKind.ApproveVerdict, "Rejected", third)).Status.ShouldBe(ClaimStatus.Closed);

        var (two, _) = await room.Proposed(statement: "The road cost two million euros.");
        await room.Decide(two, TaskKind.ApproveVerdict, "Rejected", room.Editor);
        (await room.Decide(two, TaskKind.ApproveVerdict, "ChangesRequested", third)).Waiting.ShouldBe([TaskKind.Research]);
        (await room.Send(new GetClaim(two), room.Auditor)).Verdicts[0].State.ShouldBe(VerdictState.ChangesRequested);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Nobody_is_a_majority_alone()
    {
        await using var room = await OwnWorkflow.Open("standard-review.json", Majority);
        var (claim, _) = await room.Proposed();
        await room.Decide(claim, TaskKind.ApproveVerdict, "Rejected", room.Editor);
        await Should.ThrowAsync<RuleBrokenException>(() => room.Decide(claim, TaskKind.ApproveVerdict, "Rejected", room.Editor));
        (await room.Decide(claim, TaskKind.ApproveVerdict, "ChangesRequested", room.Editor)).Settled.ShouldBeFalse();
        // Convinced after all: only what they said last counts.
        var changed = await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor);
        (changed.Settled, changed.ApprovalsGiven).ShouldBe((false, 1));
        (await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.SecondEditor)).Settled.ShouldBeTrue();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task The_second_approval_after_publication_is_another_persons()
    {
        await using var room = await TestNewsroom.Open();
        var claim = (await room.Send(
            new SubmitClaim("The tower fell.", ClaimKind.Event, "The tower fell.", Chain: [], Publisher: "Gazette", Workflow: "breaking-news-review"), room.Reporter)).Id;
        await room.Accept(claim);
        await room.Propose(claim, "unproven");
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor);
        await room.Send(new PublishClaim(claim), room.Editor);
        (await room.Send(new GetClaim(claim), room.Auditor)).Labels.ShouldBe(["developing"]);

        (await room.Send(new GetClaim(claim), room.Editor)).Tasks.Single(t => t.DoneAt is null).HasApproved.ShouldBeTrue();
        (await Should.ThrowAsync<RuleBrokenException>(() => room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor))).Message.ShouldContain("approved this already");
        (await room.Send(new ListTasks(), room.SecondEditor)).Rows.ShouldHaveSingleItem().MayDecide.ShouldBeTrue();
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        var view = await room.Send(new GetClaim(claim), room.Auditor);
        (view.Status, view.Labels.Count, view.Review.EndedAt is null).ShouldBe((ClaimStatus.Published, 0, false));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Whoever_holds_the_claim_approves_nothing_where_the_workflow_says_so_and_the_attempt_stands_in_the_history()
    {
        await using var room = await OwnWorkflow.Open("standard-review.json", (
            OwnWorkflow.Literal("approvals", "Int32", "1"),
            $"{OwnWorkflow.Literal("approvals", "Int32", "1")}, {OwnWorkflow.Literal("mayAssignee", "Boolean", "false")}"));
        var (claim, _) = await room.Proposed();
        await room.Send(new AssignClaim(claim, room.Editor.PublicId), room.Editor);
        await Should.ThrowAsync<BarredException>(() => room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor));
        (await room.Send(new ListTasks(TaskView.Approval), room.Editor)).Rows.ShouldHaveSingleItem().MayDecide.ShouldBeFalse();
        (await room.Send(new ReadLedger(About: claim), room.Auditor)).Rows[0].Action.ShouldBe("DecisionBarred");
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        await room.TheLedgerAgrees();
    }

    private static async Task<Person> ThirdEditor(TestNewsroom room)
    {
        await room.Send(new ChangePerson(room.Auditor.PublicId, Role.Auditor | Role.Editor, false), room.Admin);
        return room.Auditor;
    }
}
