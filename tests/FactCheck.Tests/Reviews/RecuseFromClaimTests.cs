using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;

namespace FactCheck.Tests.Reviews;

public sealed class RecuseFromClaimTests
{
    [Fact]
    public async Task Whoever_steps_back_holds_the_claim_no_longer_and_is_kept_off_it_for_good()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Send(new AssignClaim(claim.Id, room.FactChecker.PublicId), room.FactChecker);
        (await room.Send(new RecuseFromClaim(claim.Id, "My aunt built the bridge."), room.FactChecker)).IsNew.ShouldBeTrue();

        (await room.OpenTask(claim.Id, TaskKind.Triage)).AssigneeId.ShouldBeNull();
        var view = await room.Send(new GetClaim(claim.Id), room.FactChecker);
        view.Assignee.ShouldBeNull();
        view.Barred.ShouldNotBeNull().ShouldContain("stepped back");
        view.Tasks.ShouldHaveSingleItem().MayNotDecide.ShouldBe(view.Barred);
        view.Recusals.ShouldHaveSingleItem().Reason.ShouldBe("My aunt built the bridge.");

        await Should.ThrowAsync<BarredException>(() => room.Send(new AssignClaim(claim.Id, room.FactChecker.PublicId), room.FactChecker));
        await Should.ThrowAsync<BarredException>(() => room.Send(new AssignClaim(claim.Id, room.FactChecker.PublicId), room.Editor));
        await Should.ThrowAsync<BarredException>(() => room.Accept(claim.Id));
        (await room.Send(new ListTasks(), room.FactChecker)).Rows.ShouldBeEmpty();
        (await room.Send(new ListTasks(TaskView.All), room.FactChecker)).Rows.ShouldHaveSingleItem().MayDecide.ShouldBeFalse();
        (await room.Send(new ListTasks(), room.Editor)).Rows.ShouldHaveSingleItem().MayDecide.ShouldBeTrue();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Stepping_back_twice_changes_nothing_and_the_first_reason_stands()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        var first = await room.Send(new RecuseFromClaim(claim.Id, "My aunt built the bridge."), room.FactChecker);
        room.Time.Advance(TimeSpan.FromHours(1));
        var again = await room.Send(new RecuseFromClaim(claim.Id, "Something else."), room.FactChecker);
        again.ShouldBe(first with { IsNew = false });
        (await room.Send(new GetClaim(claim.Id), room.Auditor)).Recusals.ShouldHaveSingleItem().Reason.ShouldBe("My aunt built the bridge.");
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Send(new RecuseFromClaim(claim.Id, " "), room.Editor));
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new RecuseFromClaim(claim.Id, "I read it."), room.Auditor));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Whoever_stepped_back_neither_proposes_approves_publishes_cancels_nor_reopens_but_may_bring_evidence()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        await room.Send(new RecuseFromClaim(claim, "I know the treasurer."), room.Editor);
        await Should.ThrowAsync<BarredException>(() => room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor));
        await Should.ThrowAsync<BarredException>(() => room.Send(new CancelReview(claim, "No."), room.Editor));
        await room.Decide(claim, TaskKind.ApproveVerdict, "ChangesRequested", room.SecondEditor);
        await Should.ThrowAsync<BarredException>(() => room.Send(new ProposeVerdict(claim, "unproven", "No.", [], "Nothing."), room.Editor));
        await room.Send(
            new AddEvidence(claim, Stance.Context, false, "A letter", null, "Found at home.", null, [new ChainLink(LinkRole.SaidBy, "The treasurer")]), room.Editor);
        await room.Propose(claim, "unproven");
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        await Should.ThrowAsync<BarredException>(() => room.Send(new PublishClaim(claim), room.Editor));
        await room.Send(new CancelReview(claim, "The paper closes."), room.SecondEditor);
        await Should.ThrowAsync<BarredException>(() => room.Send(new ReopenClaim(claim, "It goes on."), room.Editor));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Whoever_stepped_back_from_a_claim_is_kept_off_the_one_it_is_joined_to()
    {
        await using var room = await TestNewsroom.Open();
        var (one, two) = (await room.Claim(), await room.Claim("The bridge cost 4 million euros in all."));
        await room.Send(new RecuseFromClaim(one.Id, "My aunt built the bridge."), room.Editor);
        await Should.ThrowAsync<BarredException>(() => room.Send(new TriageClaims([new TriageChoice(two.Id, "AnotherAppearance", Of: one.Id)]), room.Editor));
        await room.Send(new TriageClaims([new TriageChoice(one.Id, "AnotherAppearance", Of: two.Id)]), room.FactChecker);
        (await room.Send(new GetClaim(two.Id), room.Editor)).Barred.ShouldNotBeNull();
        (await room.Send(new GetClaim(two.Id), room.FactChecker)).Barred.ShouldBeNull();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_a_person_was_barred_from_is_in_the_history_and_nothing_else_of_it()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Accept(claim.Id);
        await room.Send(new ProposeVerdict(claim.Id, "unproven", "Nothing is known.", [], "The archive."), room.Editor);
        await Should.ThrowAsync<BarredException>(() => room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.Editor));
        await room.Send(new RecuseFromClaim(claim.Id, "I wrote the budget."), room.SecondEditor);
        await Should.ThrowAsync<BarredException>(() => room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.SecondEditor));

        var entries = (await room.Send(new ReadLedger(About: claim.Id, OldestFirst: true), room.Auditor)).Rows.Where(r => r.Action == "DecisionBarred").ToList();
        entries.Select(e => e.By).ShouldBe(["Edda Editor", "Emil Editor"]);
        var fields = entries[0].Records.ShouldHaveSingleItem().Fields.ToDictionary(f => f.Name, f => f.Value);
        fields["request"].ShouldBe("DecideTask");
        fields["reason"].ShouldNotBeNull().ShouldContain("You proposed this verdict");
        await using var db = room.Database();
        db.Decisions.Count(d => d.Outcome == "Approved").ShouldBe(0);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_rule_is_told_also_where_it_cannot_be_written_down()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Send(new RecuseFromClaim(claim.Id, "My aunt built the bridge."), room.FactChecker);
        await room.Tamper("CREATE TRIGGER full BEFORE INSERT ON LedgerEntries BEGIN SELECT RAISE(ABORT, 'the disk is full'); END; UPDATE People SET Name = Name");
        await Should.ThrowAsync<BarredException>(() => room.Accept(claim.Id));
        await room.Tamper("DROP TRIGGER full; UPDATE People SET Name = Name");
        await room.TheLedgerAgrees();
    }
}
