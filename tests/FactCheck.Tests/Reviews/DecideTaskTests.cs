using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Reviews;

public sealed class DecideTaskTests
{
    [Fact]
    public async Task Changes_requested_lead_back_to_research_and_say_what_to_change()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, first) = await room.Proposed();
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Decide(claim, TaskKind.ApproveVerdict, "ChangesRequested", room.Editor, comment: null));
        await room.Decide(claim, TaskKind.ApproveVerdict, "ChangesRequested", room.Editor, "Say what the second register shows.");
        (await room.WaitsFor(claim)).ShouldBe([TaskKind.Research]);

        var second = await room.Propose(claim, "unproven");
        (await room.WaitsFor(claim)).ShouldBe([TaskKind.ApproveVerdict]);
        var view = await room.Send(new GetClaim(claim), room.Auditor);
        view.Verdicts.Select(v => (v.Id, v.State)).ShouldBe([(second.Id, VerdictState.Proposed), (first, VerdictState.ChangesRequested)]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_rejected_verdict_closes_the_claim()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        (await room.Decide(claim, TaskKind.ApproveVerdict, "Rejected", room.Editor)).Status.ShouldBe(ClaimStatus.Closed);
        (await room.WaitsFor(claim)).ShouldBeEmpty();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_finished_task_tells_who_decided_what()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        var task = await room.OpenTask(claim, TaskKind.ApproveVerdict);
        await room.Send(new DecideTask(task.PublicId, "Approved"), room.Editor);
        var late = await Should.ThrowAsync<LostRaceException>(() => room.Send(new DecideTask(task.PublicId, "Rejected", "Too early."), room.SecondEditor));
        late.Message.ShouldContain("Edda Editor");
        late.Message.ShouldContain("approved");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Of_people_deciding_at_once_one_wins_and_the_others_are_told()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        var task = await room.OpenTask(claim, TaskKind.ApproveVerdict);
        var results = await Task.WhenAll(new[] { room.Editor, room.SecondEditor, room.Editor, room.SecondEditor }.Select(async editor =>
        {
            try
            {
                await room.Send(new DecideTask(task.PublicId, "Approved"), editor);
                return "won";
            }
            catch (LostRaceException e)
            {
                return e.Message;
            }
        }));
        results.Count(r => r == "won").ShouldBe(1);
        results.Where(r => r != "won").ShouldAllBe(r => r.Contains("decided this"));
        await using var db = room.Database();
        (await db.Decisions.CountAsync(d => d.Task.PublicId == task.PublicId, TestContext.Current.CancellationToken)).ShouldBe(1);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_decision_about_another_verdict_than_was_read_is_refused()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, read) = await room.Proposed();
        await room.Decide(claim, TaskKind.ApproveVerdict, "ChangesRequested", room.Editor);
        await room.Propose(claim, "unproven");
        var task = await room.OpenTask(claim, TaskKind.ApproveVerdict);
        var stale = await Should.ThrowAsync<LostRaceException>(() => room.Send(new DecideTask(task.PublicId, "Approved", Verdict: read), room.SecondEditor));
        stale.Message.ShouldContain("Another verdict");
        (await room.WaitsFor(claim)).ShouldBe([TaskKind.ApproveVerdict]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Words_are_confirmed_only_with_their_primary_source()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim("Ines Duarte said that the bridge was safe.", ClaimKind.Statement);
        await room.Accept(claim.Id);
        var refused = await Should.ThrowAsync<RuleBrokenException>(() => room.Decide(claim.Id, TaskKind.ConfirmWords, "Confirmed", room.FactChecker));
        refused.Message.ShouldContain("primary");
        await room.Support(claim.Id, "Recording of the council", isPrimary: true);
        await room.Decide(claim.Id, TaskKind.ConfirmWords, "Confirmed", room.FactChecker);
        await room.Decide(claim.Id, TaskKind.AskClaimant, "NoAnswer", room.FactChecker);
        (await room.WaitsFor(claim.Id)).ShouldBe([TaskKind.Research]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task An_answer_that_is_none_and_a_task_that_is_none_are_refused()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        (await Should.ThrowAsync<RuleBrokenException>(() => room.Decide(claim, TaskKind.ApproveVerdict, "Perhaps", room.Editor))).Message.ShouldContain("Approved");
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new DecideTask("missing", "Approved"), room.Editor));
        (await Should.ThrowAsync<RuleBrokenException>(() => room.Propose(claim, "true"))).Message.ShouldContain("approve verdict");
    }

    [Fact]
    public async Task A_fact_checker_approves_nothing()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        (await Should.ThrowAsync<NotAllowedException>(() => room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.FactChecker))).Message.ShouldContain("editor");
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new PublishClaim(claim), room.FactChecker));
    }

    [Fact]
    public async Task A_task_is_on_the_desk_of_whoever_may_do_it()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        (await room.Send(new ListTasks(TaskView.Approval), room.Editor)).Rows.ShouldHaveSingleItem().MayDecide.ShouldBeTrue();
        (await room.Send(new ListTasks(), room.Editor)).Rows.ShouldHaveSingleItem().ClaimId.ShouldBe(claim);
        (await room.Send(new ListTasks(), room.FactChecker)).Rows.ShouldBeEmpty();

        var waiting = await room.Claim("The road is closed until May.");
        (await room.Send(new ListTasks(TaskView.Unassigned), room.FactChecker)).Rows.ShouldHaveSingleItem().ClaimId.ShouldBe(waiting.Id);
        await room.Send(new AssignClaim(waiting.Id, room.FactChecker.PublicId), room.FactChecker);
        (await room.Send(new ListTasks(TaskView.Unassigned), room.FactChecker)).Rows.ShouldBeEmpty();
        (await room.Send(new ListTasks(), room.FactChecker)).Rows.ShouldHaveSingleItem().Assignee.ShouldBe("Farid Fact-checker");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Pages_of_tasks_neither_skip_nor_repeat()
    {
        await using var room = await TestNewsroom.Open();
        var submitted = new List<string>();
        for (var i = 0; i < 7; i++) submitted.Add((await room.Claim($"Statement number {i}.")).Id);
        foreach (var order in new[] { TaskOrder.Due, TaskOrder.Oldest })
        {
            var read = new List<string>();
            string? after = null;
            do
            {
                var page = await room.Send(new ListTasks(TaskView.All, Order: order, After: after, Limit: 3), room.Editor);
                read.AddRange(page.Rows.Select(r => r.ClaimId));
                after = page.Next;
            }
            while (after is not null);
            read.ShouldBe(submitted);
        }
    }

    [Fact]
    public async Task A_verdict_that_lost_an_origin_is_neither_approved_nor_published()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim("The flood killed 12 people.", ClaimKind.CasualtyCount);
        await room.Accept(claim.Id);
        var first = await room.Support(claim.Id, "City Treasury");
        var second = await room.Support(claim.Id, "Court of Auditors");
        await room.Propose(claim.Id, "true", first.Id, second.Id);
        await room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.Editor);
        var link = (await room.Send(new GetClaim(claim.Id), room.Auditor)).Evidence[1].Chain[0];
        await room.Send(new CorrectAttribution(link.Id!, null, "City Treasury", PartyKind.Other, false, "It quotes the treasury."), room.FactChecker);

        var refused = await Should.ThrowAsync<RuleBrokenException>(() => room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.SecondEditor));
        refused.Message.ShouldContain("has 1 now");
        await room.Decide(claim.Id, TaskKind.ApproveVerdict, "ChangesRequested", room.SecondEditor);
        (await room.WaitsFor(claim.Id)).ShouldBe([TaskKind.Research]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Whoever_approved_may_think_better_of_it_and_whoever_publishes_may_send_back()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim("The flood killed 12 people.", ClaimKind.CasualtyCount);
        await room.Accept(claim.Id);
        await room.Propose(claim.Id, "unproven");
        await room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.Editor);
        await room.Decide(claim.Id, TaskKind.ApproveVerdict, "ChangesRequested", room.Editor);
        (await room.WaitsFor(claim.Id)).ShouldBe([TaskKind.Research]);

        await room.Propose(claim.Id, "unproven");
        await room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.Editor);
        await room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        await room.Decide(claim.Id, TaskKind.Publish, "ChangesRequested", room.Editor);
        (await room.WaitsFor(claim.Id)).ShouldBe([TaskKind.Research]);
        (await room.Send(new GetClaim(claim.Id), room.Auditor)).Verdicts[0].State.ShouldBe(VerdictState.ChangesRequested);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_search_that_found_nothing_neither_confirms_words_nor_asserts_truth()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim("Ines Duarte said that the bridge was safe.", ClaimKind.Statement);
        await room.Accept(claim.Id);
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Support(claim.Id, "Council archive", isPrimary: true, stance: Stance.NothingFound));
        var nothing = await room.Support(claim.Id, "Council archive", stance: Stance.NothingFound);
        await Should.ThrowAsync<RuleBrokenException>(() => room.Decide(claim.Id, TaskKind.ConfirmWords, "Confirmed", room.FactChecker));
        await room.WordsNotFound(claim.Id);
        (await Should.ThrowAsync<RuleBrokenException>(() => room.Propose(claim.Id, "true", nothing.Id))).Message.ShouldContain("evidence");
        (await room.Propose(claim.Id, "unproven", nothing.Id)).Waiting.ShouldBe([TaskKind.ApproveVerdict]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_form_opened_before_the_evidence_changed_is_stale()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Accept(claim.Id);
        var read = await room.Send(new GetClaim(claim.Id), room.FactChecker);
        await room.Support(claim.Id, "City Treasury");
        await Should.ThrowAsync<LostRaceException>(() =>
            room.Send(new ProposeVerdict(claim.Id, "unproven", "Nothing is known.", [], "The archive.", Version: read.Version), room.FactChecker));
        await room.TheLedgerAgrees();
    }
}
