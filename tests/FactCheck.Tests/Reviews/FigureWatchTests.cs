using FactCheck.UseCases;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Reviews;

public sealed class FigureWatchTests
{
    private const string Known = "At least nine people were killed in the strike on the harbour of Odesa, the Coast Guard said.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("At least twelve people were killed in the strike on the harbour of Odesa, the Coast Guard said.", true)]
    [InlineData("The Coast Guard said that fourteen people were killed in Odesa when the harbour was hit.", true)]
    // The number is known.
    [InlineData("The Coast Guard said at least nine people were killed in the harbour of Odesa.", false)]
    // Another source.
    [InlineData("At least twelve people were killed in the strike on the harbour of Odesa, the Red Cross said.", false)]
    // Another event of the same source.
    [InlineData("At least twelve people were killed in the flood in Lowtown, the Coast Guard said.", false)]
    // Another thing is counted.
    [InlineData("At least twelve people were injured in the strike on the harbour of Odesa, the Coast Guard said.", false)]
    public async Task A_new_figure_wakes_the_review_that_watches_its_origin(string sentence, bool wakes)
    {
        await using var room = await TestNewsroom.Open();
        var claim = (await HandIn(room, Known, "Gazette")).Claims.ShouldHaveSingleItem();
        var visit = await room.Visit(claim.Id);
        // As a step that watches leaves it.
        await room.Tamper($"""
            INSERT INTO ReviewWatches (SourceId, VisitId)
            SELECT COALESCE(s.ParentId, s.Id), {visit.Id} FROM Claims c JOIN Sources s ON s.Id = c.OriginId WHERE c.PublicId = '{claim.Id}'
            """);
        room.Time.Advance(TimeSpan.FromMinutes(5));
        (await HandIn(room, sentence, "Radio")).Claims.ShouldHaveSingleItem();

        var after = await room.Visit(claim.Id);
        if (wakes)
        {
            (after.WakeFor, after.WakeAt).ShouldBe((WakeFor.NewFigure, room.Time.UtcNow()));
            after.WakeNote!.ShouldContain("Coast Guard gives a new figure");
        }
        else
        {
            (after.WakeFor, after.WakeAt).ShouldBe((visit.WakeFor, visit.WakeAt));
        }

        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_figure_that_comes_while_the_clock_has_the_visit_in_hand_is_not_lost()
    {
        await using var room = await TestNewsroom.Open();
        var claim = (await HandIn(room, Known, "Gazette")).Claims.ShouldHaveSingleItem();
        var visit = await room.Visit(claim.Id);
        await room.Tamper($"INSERT INTO ReviewWatches (SourceId, VisitId) SELECT COALESCE(s.ParentId, s.Id), {visit.Id} FROM Claims c JOIN Sources s ON s.Id = c.OriginId WHERE c.PublicId = '{claim.Id}'");
        await room.Tamper($"UPDATE ReviewVisits SET LeasedBy = 'another', LeasedUntil = {room.Time.UtcNow().AddMinutes(1).Ticks} WHERE Id = {visit.Id}");
        await HandIn(room, "At least twelve people were killed in the strike on the harbour of Odesa, the Coast Guard said.", "Radio");
        var after = await room.Visit(claim.Id);
        (after.WakeFor, after.LeasedBy, after.LeasedUntil).ShouldBe((WakeFor.NewFigure, null, null));
        after.Version.ShouldBeGreaterThan(visit.Version, "who has read the visit before must notice");
        await room.TheLedgerAgrees();
    }

    private static Task<SubmittedArticle> HandIn(TestNewsroom room, string text, string publisher) =>
        room.Send(new SubmitArticle(new ArticleInput(Text: text, Publisher: publisher), CandidateChoice.All), room.Reporter);
}
