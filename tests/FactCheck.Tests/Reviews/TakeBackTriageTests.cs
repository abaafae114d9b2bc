using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Reviews;

public sealed class TakeBackTriageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_accepted_claim_waits_for_triage_again_and_its_reason_is_gone()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Accept(claim.Id);
        var taken = (await TakeBack(room, room.FactChecker, claim.Id)).ShouldHaveSingleItem();
        (taken.Claim, taken.Status).ShouldBe((claim.Id, ClaimStatus.InReview));
        taken.Waiting.ShouldBe([TaskKind.Triage]);

        (await room.WaitsFor(claim.Id)).ShouldBe([TaskKind.Triage]);
        (await room.Send(new GetClaim(claim.Id), room.Auditor)).Why.ShouldBeNull();
        (await Actions(room, claim.Id)).ShouldBe(["ClaimSubmitted", "ClaimAccepted", "TriageTakenBack"]);
        await using (var db = room.Database())
        {
            var reviews = await db.Reviews.Where(r => r.Claim.PublicId == claim.Id).OrderBy(r => r.Id).ToListAsync(Cancel);
            reviews.ConvertAll(r => r.CancelledBecause).ShouldBe(["triage was taken back", null]);
            reviews.ConvertAll(r => r.IsRunning).ShouldBe([false, true]);
        }

        // It can be answered again, otherwise.
        await room.Decide(claim.Id, TaskKind.Triage, "Rejected", room.FactChecker);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_rejected_claim_is_taken_up_again()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim(kind: ClaimKind.CasualtyCount);
        await Reject(room, claim.Id);
        (await TakeBack(room, room.FactChecker, claim.Id)).ShouldHaveSingleItem().Status.ShouldBe(ClaimStatus.InReview);
        (await room.WaitsFor(claim.Id)).ShouldBe([TaskKind.Triage]);
        (await room.Send(new GetClaim(claim.Id), room.Auditor)).ClosedBecause.ShouldBeNull();
        await using (var db = room.Database())
            (await db.Reviews.Where(r => r.Claim.PublicId == claim.Id).Select(r => r.DefinitionId).Distinct().ToListAsync(Cancel)).ShouldBe(["casualty-count-review"]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_was_joined_parts_again_with_its_evidence_and_a_recusal_stays()
    {
        await using var room = await TestNewsroom.Open();
        var first = await room.Claim("The bridge cost four million euros.", chain: [new ChainLink(LinkRole.SaidBy, "City Treasury")]);
        var second = await room.Claim("The bridge has cost 4 million euros.", chain: [new ChainLink(LinkRole.SaidBy, "Ines Duarte")]);
        await room.Support(first.Id, "The builder");
        await room.Support(second.Id, "Court of Auditors");
        await room.Send(new RecuseFromClaim(second.Id, "My aunt built the bridge."), room.Editor);
        await Join(room, second.Id, first.Id);

        (await TakeBack(room, room.FactChecker, second.Id)).ShouldHaveSingleItem().Waiting.ShouldBe([TaskKind.Triage]);
        var one = await room.Send(new GetClaim(first.Id), room.Auditor);
        one.Appearances.ShouldHaveSingleItem().Chain.ShouldHaveSingleItem().SourceName.ShouldBe("City Treasury");
        one.Evidence.ShouldHaveSingleItem().Title.ShouldContain("The builder");
        var two = await room.Send(new GetClaim(second.Id), room.Auditor);
        (two.JoinedTo, two.Status).ShouldBe((null, ClaimStatus.InReview));
        two.Appearances.ShouldHaveSingleItem().Chain.ShouldHaveSingleItem().SourceName.ShouldBe("Ines Duarte");
        two.Evidence.ShouldHaveSingleItem().Title.ShouldContain("Court of Auditors");
        // Whoever stepped back is kept off both, for good.
        foreach (var claim in new[] { one, two }) claim.Recusals.ShouldHaveSingleItem().Reason.ShouldBe("My aunt built the bridge.");
        (await Actions(room, first.Id)).Last().ShouldBe("TriageTakenBack");
        (await Actions(room, second.Id)).Last().ShouldBe("TriageTakenBack");
        await room.TheLedgerAgrees();

        await room.Accept(second.Id);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Many_are_taken_back_together_those_that_joined_each_other_too()
    {
        await using var room = await TestNewsroom.Open();
        var claims = new List<string>();
        for (var i = 0; i < 4; i++) claims.Add((await room.Claim($"Statement number {i}.")).Id);
        // The first to the second, that and the third to the fourth, which is accepted.
        await Join(room, claims[0], claims[1]);
        await room.Send(new TriageClaims(
        [
            new TriageChoice(claims[1], "AnotherAppearance", Of: claims[3]), new TriageChoice(claims[2], "AnotherAppearance", Of: claims[3]),
            new TriageChoice(claims[3], "Accepted", "It matters."),
        ]), room.FactChecker);

        // One of them alone would pull the ground from under the others.
        (await Should.ThrowAsync<LostRaceException>(() => TakeBack(room, room.FactChecker, claims[0]))).Message.ShouldContain($"You have gone on with claim {claims[1]} since");
        (await Should.ThrowAsync<LostRaceException>(() => TakeBack(room, room.FactChecker, claims[2]))).Message.ShouldContain($"You have gone on with claim {claims[3]} since");

        (await TakeBack(room, room.FactChecker, [.. claims])).Select(t => t.Claim).ShouldBe(claims);
        foreach (var (claim, i) in claims.Select((claim, i) => (claim, i)))
        {
            (await room.WaitsFor(claim)).ShouldBe([TaskKind.Triage]);
            (await room.Send(new GetClaim(claim), room.Auditor)).Appearances.ShouldHaveSingleItem().Passage.Exact.ShouldBe($"Statement number {i}.");
        }

        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_somebody_went_on_with_stays_and_so_do_the_others_of_one_request()
    {
        await using var room = await TestNewsroom.Open();
        var (first, second) = ((await room.Claim("One.")).Id, (await room.Claim("Two.")).Id);
        await room.Accept(first);
        await room.Accept(second);
        await room.Send(new CommentOnClaim(second, "I shall call the mill."), room.Reporter);
        (await Should.ThrowAsync<LostRaceException>(() => TakeBack(room, room.FactChecker, first, second))).Message.ShouldContain($"Rita Reporter has gone on with claim {second} since");
        (await room.WaitsFor(first)).ShouldBe([TaskKind.Research]);
        (await room.WaitsFor(second)).ShouldBe([TaskKind.Research]);
        (await Should.ThrowAsync<LostRaceException>(() => TakeBack(room, room.FactChecker, second))).Message.ShouldContain("Rita Reporter has gone on with this claim since");
        await TakeBack(room, room.FactChecker, first);

        // Nor while somebody went on with the claim that it joined.
        await Join(room, first, second);
        await room.Send(new PrioritiseClaims([second], Priority.High), room.Editor);
        (await Should.ThrowAsync<LostRaceException>(() => TakeBack(room, room.FactChecker, first))).Message.ShouldContain($"Edda Editor has gone on with claim {second} since");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_the_program_did_by_itself_and_what_was_refused_is_no_going_on()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Send(new RecuseFromClaim(claim.Id, "My aunt built the bridge."), room.Editor);
        await room.Accept(claim.Id);
        await Should.ThrowAsync<BarredException>(() => room.Send(new AssignClaim(claim.Id, room.Editor.PublicId), room.Editor));
        room.Time.Advance(TimeSpan.FromDays(30));
        await room.RunClock();
        (await Actions(room, claim.Id)).ShouldBe(["ClaimSubmitted", "PersonRecused", "ClaimAccepted", "DecisionBarred", "TaskOverdue"]);
        await TakeBack(room, room.FactChecker, claim.Id);
        (await room.WaitsFor(claim.Id)).ShouldBe([TaskKind.Triage]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Only_whoever_answered_takes_it_back_and_only_what_was_answered()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        (await Should.ThrowAsync<RuleBrokenException>(() => TakeBack(room, room.FactChecker, claim.Id))).Message.ShouldContain("Nobody has triaged");
        await room.Accept(claim.Id);
        (await Should.ThrowAsync<NotAllowedException>(() => TakeBack(room, room.Editor, claim.Id))).Message.ShouldContain("Farid Fact-checker triaged");
        await Should.ThrowAsync<NotAllowedException>(() => TakeBack(room, room.Auditor, claim.Id));
        await Should.ThrowAsync<NotFoundException>(() => TakeBack(room, room.FactChecker, "nobody"));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => TakeBack(room, room.FactChecker));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => TakeBack(room, room.FactChecker, [.. Enumerable.Range(0, Limits.Bulk + 1).Select(i => $"claim{i}")]));
        (await room.WaitsFor(claim.Id)).ShouldBe([TaskKind.Research]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Whoever_has_a_conflict_of_interest_by_now_leaves_it_to_others()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim(chain: [new ChainLink(LinkRole.SaidBy, "City Treasury")]);
        await Reject(room, claim.Id);
        var source = (await room.Send(new ListSources(Q: "City Treasury"), room.FactChecker)).Rows.Single().Id;
        await room.Send(new DeclareConflict(source, "I worked there."), room.FactChecker);
        await Should.ThrowAsync<BarredException>(() => TakeBack(room, room.FactChecker, claim.Id));
        (await room.WaitsFor(claim.Id)).ShouldBeEmpty();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Of_two_at_once_the_second_is_told_that_it_is_done()
    {
        await using var room = await TestNewsroom.Open();
        await using var other = await TestNewsroom.Beside(room);
        var claim = await room.Claim();
        await room.Accept(claim.Id);
        var results = await Task.WhenAll(new[] { room, other }.Select(each => Task.Run(async () =>
        {
            try
            {
                await TakeBack(each, room.FactChecker, claim.Id);
                return null;
            }
            catch (LostRaceException e)
            {
                return e.Message;
            }
        }, Cancel)));
        results.Count(r => r is null).ShouldBe(1);
        results.OfType<string>().Single().ShouldBe("Farid Fact-checker has taken back the triage of this claim already; it waits for another answer.");
        (await room.WaitsFor(claim.Id)).ShouldBe([TaskKind.Triage]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Who_held_it_before_the_answer_holds_it_after_it_is_taken_back()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Send(new AssignClaim(claim.Id, room.FactChecker.PublicId), room.FactChecker);
        await room.Send(new PrioritiseClaims([claim.Id], Priority.High), room.Editor);
        await room.Accept(claim.Id);
        await TakeBack(room, room.FactChecker, claim.Id);
        var view = await room.Send(new GetClaim(claim.Id), room.Auditor);
        (view.Assignee, view.Priority).ShouldBe(("Farid Fact-checker", Priority.High));
        (await room.OpenTask(claim.Id, TaskKind.Triage)).AssigneeId.ShouldBe(room.FactChecker.Id);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task An_assignment_and_a_priority_are_changed_only_while_nobody_has_gone_on()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Send(new AssignClaim(claim.Id, room.FactChecker.PublicId), room.FactChecker);
        var last = (await room.Send(new ReadLedger(About: claim.Id, Limit: 1), room.Auditor)).Rows[0].Number;
        await room.Send(new PrioritiseClaims([claim.Id], Priority.High, IfLast: last), room.Editor);
        var raised = (await room.Send(new ReadLedger(About: claim.Id, Limit: 1), room.Auditor)).Rows[0].Number;

        (await Should.ThrowAsync<LostRaceException>(() => room.Send(new AssignClaim(claim.Id, null, IfLast: last), room.FactChecker)))
            .Message.ShouldContain("Edda Editor has gone on with this claim since");
        (await Should.ThrowAsync<LostRaceException>(() => room.Send(new PrioritiseClaims([claim.Id], Priority.Low, IfLast: last), room.Editor)))
            .Message.ShouldContain("You have gone on with this claim since");
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Send(new PrioritiseClaims([claim.Id, "another"], Priority.Low, IfLast: raised), room.Editor));
        var view = await room.Send(new GetClaim(claim.Id), room.Auditor);
        (view.Assignee, view.Priority).ShouldBe(("Farid Fact-checker", Priority.High));
        await room.Send(new AssignClaim(claim.Id, null, IfLast: raised), room.FactChecker);
        (await room.Send(new GetClaim(claim.Id), room.Auditor)).Assignee.ShouldBeNull();
        await room.TheLedgerAgrees();
    }

    private static Task<IReadOnlyList<TakenBackTriage>> TakeBack(TestNewsroom room, Person by, params IReadOnlyList<string> claims) => room.Send(new TakeBackTriage(claims), by);

    private static Task<IReadOnlyList<TriagedClaim>> Reject(TestNewsroom room, string claim) => room.Send(new TriageClaims([new TriageChoice(claim, "Rejected", "An opinion.")]), room.FactChecker);

    private static Task<IReadOnlyList<TriagedClaim>> Join(TestNewsroom room, string claim, string of) => room.Send(new TriageClaims([new TriageChoice(claim, "AnotherAppearance", Of: of)]), room.FactChecker);

    private static async Task<IEnumerable<string>> Actions(TestNewsroom room, string claim) =>
        (await room.Send(new ReadLedger(About: claim, OldestFirst: true), room.Auditor)).Rows.Select(r => r.Action);
}
