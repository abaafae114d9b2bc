using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Reviews;

/// <summary>The casualty count review, from publication on: a new figure of a watched origin brings it back to people.</summary>
public sealed class FigureWatchTests
{
    private const string Known = "At least nine people were killed in the strike on the harbour of Odesa, according to Human Rights Watch.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("At least twelve people were killed in the strike on the harbour of Odesa, according to Human Rights Watch.", true)]
    [InlineData("According to Human Rights Watch, fourteen people were killed when the harbour of Odesa was hit.", true)]
    // The number is known.
    [InlineData("According to Human Rights Watch, at least nine people were killed in the harbour of Odesa.", false)]
    // Another source.
    [InlineData("At least twelve people were killed in the strike on the harbour of Odesa, according to Amnesty International.", false)]
    // Another event of the same source.
    [InlineData("At least twelve people were killed in the flood in Lowtown, according to Human Rights Watch.", false)]
    // Another thing is counted.
    [InlineData("At least twelve people were injured in the strike on the harbour of Odesa, according to Human Rights Watch.", false)]
    public async Task A_new_figure_wakes_the_review_that_watches_its_origin(string sentence, bool wakes)
    {
        await using var room = await TestNewsroom.Open();
        var claim = await Watching(room);
        room.Time.Advance(TimeSpan.FromMinutes(5));
        (await HandIn(room, sentence, "Radio")).Claims.ShouldHaveSingleItem();
        (await room.Clock().Next(Cancel) <= room.Time.UtcNow()).ShouldBe(wakes);
        (await room.RunClock()).ShouldBe(wakes ? 1 : 0);
        (await room.WaitsFor(claim)).ShouldBe(wakes ? [TaskKind.Research] : []);
        if (wakes)
        {
            (await room.OpenTask(claim, TaskKind.Research)).Note!.ShouldContain("new figure");
            (await room.History(claim)).ShouldContain("NewFigureSeen");
            (await room.RunClock()).ShouldBe(0);
        }

        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task It_is_looked_at_again_when_nothing_came()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await Watching(room);
        room.Time.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        (await room.RunClock()).ShouldBe(0);
        room.Time.Advance(TimeSpan.FromSeconds(1));
        (await room.RunClock()).ShouldBe(1);
        await room.Decide(claim, TaskKind.Research, "NothingChanged", room.FactChecker);
        (await room.Clock().Next(Cancel)).ShouldBe(room.Time.UtcNow().AddDays(2));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_figure_that_comes_while_people_are_at_work_on_the_one_before_opens_the_next_update()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await Watching(room);
        await HandIn(room, "At least twelve people were killed in the strike on the harbour of Odesa, according to Human Rights Watch.", "Radio");
        (await room.RunClock()).ShouldBe(1);
        await HandIn(room, "At least fifteen people were killed in the strike on the harbour of Odesa, according to Human Rights Watch.", "Gazette");
        (await room.RunClock()).ShouldBe(0);
        await room.Decide(claim, TaskKind.Research, "NothingChanged", room.FactChecker);
        (await room.RunClock()).ShouldBe(1);
        (await room.OpenTask(claim, TaskKind.Research)).Note!.ShouldContain("fifteen");
        await room.Decide(claim, TaskKind.Research, "NothingChanged", room.FactChecker);
        (await room.RunClock()).ShouldBe(0, "both have been looked at");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_figure_that_comes_while_the_clock_has_the_visit_in_hand_is_not_lost()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await Watching(room);
        var visit = await room.Visit(claim);
        await room.Tamper($"UPDATE ReviewVisits SET LeasedBy = 'another', LeasedUntil = {room.Time.UtcNow().AddMinutes(1).Ticks} WHERE Id = {visit.Id}");
        await HandIn(room, "At least twelve people were killed in the strike on the harbour of Odesa, according to Human Rights Watch.", "Radio");
        var after = await room.Visit(claim);
        (after.WakeFor, after.LeasedBy, after.LeasedUntil).ShouldBe((WakeFor.NewFigure, null, null));
        after.Version.ShouldBeGreaterThan(visit.Version, "who has read the visit before must notice");
        (await room.RunClock()).ShouldBe(1);
        await room.TheLedgerAgrees();
    }

    private static async Task<string> Watching(TestNewsroom room)
    {
        var claim = (await HandIn(room, Known, "Gazette")).Claims.ShouldHaveSingleItem();
        claim.Kind.ShouldBe(ClaimKind.CasualtyCount);
        await room.Accept(claim.Id);
        await room.Propose(claim.Id, "attributed");
        await room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.Editor);
        await room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        await room.Send(new PublishClaim(claim.Id), room.Editor);
        (await room.WaitsFor(claim.Id)).ShouldBeEmpty();
        await using var db = room.Database();
        (await db.ReviewWatches.CountAsync(Cancel)).ShouldBe(1);
        return claim.Id;
    }

    private static Task<SubmittedArticle> HandIn(TestNewsroom room, string text, string publisher) =>
        room.Send(new SubmitArticle(new ArticleInput(Text: text, Publisher: publisher), CandidateChoice.All), room.Reporter);
}
