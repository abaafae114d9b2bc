using FactCheck.Extraction;
using FactCheck.UseCases;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Training;

public sealed class CorrectionsTests
{
    private const string Story = """
        Two bridges closed after storm

        According to the Ministry of Transport, at least four people were injured when the Old Bridge gave way. Mayor Ines Duarte said that the town had asked for repairs.

        The harbour was empty by noon.
        """;

    private static readonly ArticleInput Input = new(Text: Story, Publisher: "The Harbour Post", PublishedAt: new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc));

    [Fact]
    public async Task What_was_read_wrongly_is_kept_with_the_article_whether_or_not_it_becomes_a_claim()
    {
        await using var room = await TestNewsroom.Open();
        var preview = await room.Send(new PreviewArticle(Input), room.Reporter);
        var submitted = await room.Send(
            new SubmitArticle(
                Input, CandidateChoice.None, Missed: [new MissedClaim("The harbour emptied by noon.", ClaimKind.Event, "The harbour was empty by noon")],
                Corrections: [new(0, Misreading.WrongFigure, "four"), new(0, Misreading.WrongSource, " Highways Agency "), new(1, Misreading.WrongKind, Kind: ClaimKind.Event)]),
            room.Reporter);

        submitted.Corrections.ShouldBe(4);
        var export = (await room.Send(new ExportCorrections(), room.Admin)).Rows;
        export.Select(c => (c.What, c.Right, c.RightKind)).ShouldBe(
        [
            (Misreading.WrongFigure, "four", null), (Misreading.WrongSource, "Highways Agency", null), (Misreading.WrongKind, null, ClaimKind.Event),
            (Misreading.Missed, "The harbour emptied by noon.", ClaimKind.Event),
        ]);
        var first = export[0];
        (first.Article, first.Snapshot, first.By, first.ArticleDate, first.Weights).ShouldBe(
            (submitted.Id, submitted.Hash, room.Reporter.PublicId, new DateOnly(2026, 3, 1), WeightsVersion.Shipped));
        first.Passage.ShouldBe(preview.Candidates[0].Passage);
        var read = first.Read.ShouldNotBeNull();
        (read.Kind, read.Statement, read.CheckWorthiness, read.Figure!.Wording).ShouldBe(
            (ClaimKind.CasualtyCount, preview.Candidates[0].Statement, preview.Candidates[0].CheckWorthiness, "at least four"));
        read.Chain.ShouldHaveSingleItem().Cue.ShouldBe("According to");
        export[3].Read.ShouldBeNull();
        export[3].Passage.Exact.ShouldBe("The harbour was empty by noon");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Said_again_it_is_kept_once_and_the_last_word_stands()
    {
        await using var room = await TestNewsroom.Open();
        var submit = new SubmitArticle(Input, CandidateChoice.None, Corrections: [new(0, Misreading.WrongSource), new(0, Misreading.WrongSource, "twice")]);
        (await room.Send(submit, room.Reporter)).Corrections.ShouldBe(1);
        await room.Send(submit with { Corrections = [new(0, Misreading.WrongSource, "Highways Agency")] }, room.Reporter);
        await room.Send(submit, room.FactChecker);

        var export = (await room.Send(new ExportCorrections(), room.Admin)).Rows;
        export.Select(c => (c.Right, c.By)).ShouldBe([("Highways Agency", room.Reporter.PublicId), ("twice", room.FactChecker.PublicId)]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_nobody_could_mean_is_refused_and_nothing_of_it_is_kept()
    {
        await using var room = await TestNewsroom.Open();
        var submit = new SubmitArticle(Input, CandidateChoice.None);
        foreach (var wrong in new CandidateCorrection[]
        {
            new(99, Misreading.WrongSource), new(0, Misreading.Missed), new(0, (Misreading)99), new(0, Misreading.WorthChecking), new(0, Misreading.WrongSource, new string('x', Limits.Words + 1)),
        })
            await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Send(submit with { Corrections = [wrong] }, room.Reporter), wrong.ToString());
        await Should.ThrowAsync<FluentValidation.ValidationException>(() =>
            room.Send(submit with { Corrections = [.. Enumerable.Repeat(new CandidateCorrection(0, Misreading.WrongFigure), Limits.Bulk + 1)] }, room.Reporter));
        await Should.ThrowAsync<RuleBrokenException>(() => room.Send(submit with { Corrections = [new(0, Misreading.WrongWords, "words that are not there")] }, room.Reporter));
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(submit with { Corrections = [new(0, Misreading.WrongFigure)] }, room.Auditor));
        await using var db = room.Database();
        (await db.ReadingCorrections.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        (await db.Articles.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
    }

    [Fact]
    public async Task One_sees_and_takes_back_ones_own_and_an_administrator_anybodys()
    {
        await using var room = await TestNewsroom.Open();
        await room.Send(new SubmitArticle(Input, CandidateChoice.None, Corrections: [new(0, Misreading.WrongFigure), new(1, Misreading.NobodySaysIt), new(0, Misreading.NotWorthChecking)]), room.Reporter);
        await room.Send(new SubmitArticle(Input, CandidateChoice.None, Corrections: [new(1, Misreading.WrongWords, "the town had asked for repairs")]), room.FactChecker);

        var page = await room.Send(new ListCorrections(Limit: 2), room.Reporter);
        page.Rows.Select(r => r.What).ShouldBe([Misreading.NotWorthChecking, Misreading.NobodySaysIt]);
        (page.Rows[0].Title, page.Rows[0].Kind).ShouldBe(("Two bridges closed after storm", ClaimKind.CasualtyCount));
        var rest = await room.Send(new ListCorrections(page.Next), room.Reporter);
        rest.Rows.ShouldHaveSingleItem().What.ShouldBe(Misreading.WrongFigure);

        var theirs = (await room.Send(new ListCorrections(), room.FactChecker)).Rows.ShouldHaveSingleItem();
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new TakeBackCorrection(theirs.Id), room.Reporter));
        await room.Send(new TakeBackCorrection(rest.Rows[0].Id), room.Reporter);
        await room.Send(new TakeBackCorrection(theirs.Id), room.Admin);
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new TakeBackCorrection(theirs.Id), room.Admin));

        var counts = await room.Send(new CountCorrections(), room.Admin);
        (counts.Count, counts.Articles, counts.People).ShouldBe((2, 1, 1));
        counts.Sorts.ShouldBe([new(Misreading.NotWorthChecking, 1), new(Misreading.NobodySaysIt, 1)]);
        counts.Latest.ShouldBe(room.Time.GetUtcNow().UtcDateTime);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task The_export_is_read_by_pages_and_goes_on_where_one_was_taken_back()
    {
        await using var room = await TestNewsroom.Open();
        var none = await room.Send(new CountCorrections(), room.Admin);
        (none.Count, none.Sorts.Count, none.Latest).ShouldBe((0, 0, null));
        await room.Send(new SubmitArticle(Input, CandidateChoice.None, Corrections: [new(0, Misreading.WrongFigure), new(0, Misreading.WrongSource), new(1, Misreading.WrongSource)]), room.Reporter);
        var first = await room.Send(new ExportCorrections(Limit: 1), room.Admin);
        await room.Send(new TakeBackCorrection(first.Rows[0].Id), room.Reporter);
        var rest = await room.Send(new ExportCorrections(first.Next), room.Admin);
        rest.Rows.Count.ShouldBe(2);
        rest.Next.ShouldBeNull();
        foreach (var person in new[] { room.Reporter, room.FactChecker, room.Editor, room.Auditor })
        {
            await Should.ThrowAsync<NotAllowedException>(() => room.Send(new ExportCorrections(), person));
            await Should.ThrowAsync<NotAllowedException>(() => room.Send(new CountCorrections(), person));
        }
    }
}
