using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Reviews;

public sealed class AskClaimantTests
{
    private const string Question = "Which report do you mean?";

    [Fact]
    public async Task What_the_claimant_was_asked_and_answered_stands_with_the_claim()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await Asking(room);
        await Should.ThrowAsync<RuleBrokenException>(() => room.Decide(claim, TaskKind.AskClaimant, "Answered", room.FactChecker, "The report of May."));
        var asked = await room.Send(new AskClaimant(claim, Question, "Her office, by mail"), room.FactChecker);
        asked.AnswerBy.ShouldBe(asked.AskedAt.AddDays(1));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Decide(claim, TaskKind.AskClaimant, "Answered", room.FactChecker, comment: null));
        room.Time.Advance(TimeSpan.FromHours(3));
        await room.Decide(claim, TaskKind.AskClaimant, "Answered", room.FactChecker, "The report of May.");

        var inquiry = (await room.Send(new GetClaim(claim), room.Auditor)).Inquiries.ShouldHaveSingleItem();
        (inquiry.Question, inquiry.To, inquiry.AskedBy, inquiry.Answer).ShouldBe((Question, "Her office, by mail", "Farid Fact-checker", "The report of May."));
        inquiry.AnsweredAt.ShouldBe(asked.AskedAt.AddHours(3));
        (await room.WaitsFor(claim)).ShouldBe([TaskKind.ConfirmWords]);
        (await Actions(room, claim)).ShouldBe(["ClaimSubmitted", "ClaimAccepted", "ClaimantAsked", "ClaimantAnswered"]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Without_an_answer_in_time_the_review_goes_on_and_the_inquiry_says_so()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await Asking(room);
        await room.Send(new AskClaimant(claim, Question, "Her office, by mail"), room.FactChecker);
        room.Time.Advance(TimeSpan.FromHours(20));
        // Asked again, the time begins again.
        await room.Send(new AskClaimant(claim, "And who wrote it?", "Her office, by telephone"), room.FactChecker);
        room.Time.Advance(TimeSpan.FromHours(20));
        await Tick(room);
        (await room.WaitsFor(claim)).ShouldBe([TaskKind.ConfirmWords, TaskKind.AskClaimant], ignoreOrder: true);
        room.Time.Advance(TimeSpan.FromHours(4));
        await Tick(room);
        (await room.WaitsFor(claim)).ShouldBe([TaskKind.ConfirmWords]);
        var view = await room.Send(new GetClaim(claim), room.Auditor);
        view.Inquiries.Select(i => i.Question).ShouldBe(["And who wrote it?", Question]);
        view.Inquiries.ShouldAllBe(i => i.UnansweredAt != null && i.UnansweredBecause == null && i.Answer == null);
        (await Actions(room, claim)).ShouldContain("ClaimantDidNotAnswer");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Not_waiting_longer_takes_a_reason()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await Asking(room);
        (await Should.ThrowAsync<RuleBrokenException>(() => room.Decide(claim, TaskKind.AskClaimant, "NoAnswer", room.FactChecker, comment: null))).Message.ShouldContain("Nothing was asked");
        await room.Send(new AskClaimant(claim, Question, "Her office, by mail", room.Time.GetUtcNow().UtcDateTime.AddHours(-6)), room.FactChecker);
        (await Should.ThrowAsync<RuleBrokenException>(() => room.Decide(claim, TaskKind.AskClaimant, "NoAnswer", room.FactChecker, comment: null)))
            .Message.ShouldContain("has until 2026-03-03 03:00 UTC");
        await room.Decide(claim, TaskKind.AskClaimant, "NoAnswer", room.FactChecker, "Her office says that she will not answer.");
        (await room.Send(new GetClaim(claim), room.Auditor)).Inquiries.ShouldHaveSingleItem().UnansweredBecause.ShouldBe("Her office says that she will not answer.");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task After_the_time_that_was_set_no_reason_is_needed()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await Asking(room);
        await room.Send(new AskClaimant(claim, Question, "Her office, by mail"), room.FactChecker);
        room.Time.Advance(TimeSpan.FromHours(25));
        await room.Decide(claim, TaskKind.AskClaimant, "NoAnswer", room.FactChecker, comment: null);
        (await room.Send(new GetClaim(claim), room.Auditor)).Inquiries.ShouldHaveSingleItem().UnansweredAt.ShouldNotBeNull();
        await Tick(room);
        (await room.WaitsFor(claim)).ShouldBe([TaskKind.ConfirmWords]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Only_whoever_may_work_on_the_claim_asks_and_never_in_the_future()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await Asking(room);
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new AskClaimant(claim, Question, "Her office"), room.Reporter));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Send(new AskClaimant(claim, Question, ""), room.FactChecker));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() =>
            room.Send(new AskClaimant(claim, Question, "Her office", room.Time.GetUtcNow().UtcDateTime.AddMinutes(1)), room.FactChecker));
        await room.Send(new RecuseFromClaim(claim, "She is my cousin."), room.FactChecker);
        await Should.ThrowAsync<BarredException>(() => room.Send(new AskClaimant(claim, Question, "Her office"), room.FactChecker));
        await room.Send(new AskClaimant(claim, Question, "Her office"), room.Editor);
        await room.TheLedgerAgrees();
    }

    private static async Task<string> Asking(TestNewsroom room)
    {
        var claim = await room.Claim("Ines Duarte said that the bridge was safe.", ClaimKind.Statement);
        await room.Accept(claim.Id);
        return claim.Id;
    }

    private static Task<int> Tick(TestNewsroom room) => room.Services.GetRequiredService<ReviewClock>().Run(TestContext.Current.CancellationToken);

    private static async Task<IEnumerable<string>> Actions(TestNewsroom room, string claim) =>
        (await room.Send(new ReadLedger(About: claim, OldestFirst: true), room.Auditor)).Rows.Select(r => r.Action);
}
