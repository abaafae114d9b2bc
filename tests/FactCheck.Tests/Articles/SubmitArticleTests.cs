using System.Text;
using FactCheck.Extraction;
using FactCheck.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Articles;

public sealed class SubmitArticleTests
{
    private const string Story = """
        Two bridges closed after storm

        According to the Ministry of Transport, at least four people were injured when the Old Bridge gave way. Mayor Ines Duarte said that the town had asked for repairs.
        """;

    [Fact]
    public async Task The_same_article_again_is_the_same_article_with_the_same_claims()
    {
        await using var room = await TestNewsroom.Open();
        var submit = new SubmitArticle(new ArticleInput(Text: Story, Publisher: "The Harbour Post", Url: "https://example.org/a"), CandidateChoice.All);
        var first = await room.Send(submit, room.Reporter);
        var again = await room.Send(submit with { Article = submit.Article with { Publisher = " the harbour post " } }, room.FactChecker);

        first.IsNew.ShouldBeTrue();
        again.IsNew.ShouldBeFalse();
        again.Id.ShouldBe(first.Id);
        again.Hash.ShouldBe(Snapshot.HashOf(Story.ReplaceLineEndings("\n")));
        again.Claims.Select(c => c.Id).ShouldBe(first.Claims.Select(c => c.Id));
        again.Claims.ShouldAllBe(c => !c.IsNew);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Another_outlet_with_the_same_text_adds_an_appearance_and_no_claim()
    {
        await using var room = await TestNewsroom.Open();
        var first = await room.Send(new SubmitArticle(new ArticleInput(Text: Story, Publisher: "The Harbour Post"), CandidateChoice.All), room.Reporter);
        var second = await room.Send(new SubmitArticle(new ArticleInput(Text: Story, Publisher: "Lantern Radio"), CandidateChoice.All), room.Reporter);

        second.Id.ShouldNotBe(first.Id);
        second.Claims.Select(c => c.Id).ShouldBe(first.Claims.Select(c => c.Id));
        await using var db = room.Database();
        (await db.Snapshots.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        var view = await room.Send(new GetClaim(first.Claims[0].Id), room.Auditor);
        view.Appearances.Select(a => a.Publisher).ShouldBe(["The Harbour Post", "Lantern Radio"]);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Only_the_chosen_candidates_become_claims()
    {
        await using var room = await TestNewsroom.Open();
        var preview = await room.Send(new PreviewArticle(new ArticleInput(Text: Story)), room.Reporter);
        preview.Candidates.Count.ShouldBeGreaterThan(1);

        var none = await room.Send(new SubmitArticle(new ArticleInput(Text: Story), CandidateChoice.None), room.Reporter);
        none.Claims.ShouldBeEmpty();
        var one = await room.Send(new SubmitArticle(new ArticleInput(Text: Story), new CandidateChoice([1])), room.Reporter);
        one.IsNew.ShouldBeFalse();
        one.Claims.ShouldHaveSingleItem().Statement.ShouldBe(preview.Candidates[1].Statement);

        var wrong = await Should.ThrowAsync<FluentValidation.ValidationException>(() =>
            room.Send(new SubmitArticle(new ArticleInput(Text: Story), new CandidateChoice([0, 99])), room.Reporter));
        wrong.Message.ShouldContain("no number 99");
        var known = await room.Send(new PreviewArticle(new ArticleInput(Text: Story)), room.Reporter);
        known.KnownAs.ShouldBe(one.Id);
        known.Candidates[1].Known.ShouldBe(one.Claims[0].Id);
        known.Candidates[0].Known.ShouldBeNull();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_statement_is_said_better_and_a_missed_claim_is_added()
    {
        await using var room = await TestNewsroom.Open();
        var text = $"🌊 {Story}\n\nThe harbour was empty by noon, and 12 boats lay on the beach.";
        var preview = await room.Send(new PreviewArticle(new ArticleInput(Text: text)), room.Reporter);
        const string words = "The harbour was empty by noon";
        var submit = new SubmitArticle(
            new ArticleInput(Text: text), new CandidateChoice([0]),
            Edited: [new EditedStatement(0, "The fall of the Old Bridge injured at least four people.")],
            Missed: [new MissedClaim("The harbour emptied by noon.", ClaimKind.Event, words, new CodePoints(text).Before(text.IndexOf(words, StringComparison.Ordinal)))]);
        var article = await room.Send(submit, room.Reporter);

        article.Claims.Select(c => c.Statement).ShouldBe(["The fall of the Old Bridge injured at least four people.", "The harbour emptied by noon."]);
        article.Claims[1].Passage.Exact.ShouldBe(words);
        var claim = await room.Send(new GetClaim(article.Claims[0].Id), room.Auditor);
        claim.Appearances[0].Figure.ShouldNotBeNull().Wording.ShouldBe(preview.Candidates[0].Figure!.Wording);

        var again = await room.Send(submit, room.Reporter);
        again.Claims.Select(c => c.Id).ShouldBe(article.Claims.Select(c => c.Id));
        await Should.ThrowAsync<RuleBrokenException>(() => room.Send(submit with { Missed = [new MissedClaim("So.", ClaimKind.Event, "words that are not there")] }, room.Reporter));
        await Should.ThrowAsync<RuleBrokenException>(() => room.Send(submit with { Missed = [new MissedClaim("So.", ClaimKind.Event, words, 3)] }, room.Reporter));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => room.Send(submit with { Edited = [new EditedStatement(0, " ")] }, room.Reporter));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_preview_guesses_only_when_it_is_asked_to_and_tells_what_it_finds_on_the_way()
    {
        await using var room = await TestNewsroom.Open();
        var input = new ArticleInput(Text: $"10 March 2022\n{Story}\n\nSource: Lantern Radio");
        var plain = await room.Send(new PreviewArticle(input), room.Reporter);
        (plain.Publisher, plain.PublishedAt, plain.Guessed).ShouldBe(("", null, null));

        var steps = new List<ReadingProgress>();
        var guessed = await room.Send(new PreviewArticle(input with { }, Guess: true, new Heard(steps)), room.Reporter);
        (guessed.Title, guessed.Publisher, guessed.PublishedAt).ShouldBe(("Two bridges closed after storm", "Lantern Radio", new DateTime(2022, 3, 10, 0, 0, 0, DateTimeKind.Utc)));
        guessed.Guessed.ShouldBe(new GuessedParts(GuessedFrom.FirstLine, GuessedFrom.OwnLine, GuessedFrom.OwnLine));
        steps.SelectMany(s => s.Found).Select(c => (c.Number, c.Statement)).ShouldBe(guessed.Candidates.Select(c => (c.Number, c.Statement)));

        var said = await room.Send(new PreviewArticle(input with { Title = "Storm", Publisher = "The Harbour Post" }, Guess: true), room.Reporter);
        (said.Title, said.Publisher, said.Guessed).ShouldBe(("Storm", "The Harbour Post", new GuessedParts(null, null, GuessedFrom.OwnLine)));
    }

    private sealed class Heard(List<ReadingProgress> steps) : IProgress<ReadingProgress>
    {
        public void Report(ReadingProgress value) => steps.Add(value);
    }

    [Fact]
    public async Task Line_ends_and_a_byte_order_mark_make_no_other_article()
    {
        await using var room = await TestNewsroom.Open();
        var pasted = await room.Send(new SubmitArticle(new ArticleInput(Text: Story.ReplaceLineEndings("\r\n")), CandidateChoice.None), room.Reporter);
        byte[] file = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Story.ReplaceLineEndings("\n"))];
        var uploaded = await room.Send(new SubmitArticle(new ArticleInput(File: file), CandidateChoice.None), room.Reporter);
        uploaded.Id.ShouldBe(pasted.Id);
    }

    [Theory]
    [InlineData("", "There is no text")]
    [InlineData("   \n ", "There is no text")]
    public async Task An_empty_article_is_refused(string text, string message)
    {
        await using var room = await TestNewsroom.Open();
        var refused = await Should.ThrowAsync<FluentValidation.ValidationException>(() =>
            room.Send(new SubmitArticle(new ArticleInput(Text: text), CandidateChoice.All), room.Reporter));
        refused.Message.ShouldContain(message);
    }

    [Fact]
    public async Task An_article_longer_than_configured_is_refused_and_nothing_is_kept()
    {
        await using var room = await TestNewsroom.Open(services => services.Configure<FactCheckOptions>(o => o.MaxArticleBytes = 100));
        var refused = await Should.ThrowAsync<UnusableArticleException>(() =>
            room.Send(new SubmitArticle(new ArticleInput(Text: new string('a', 101)), CandidateChoice.All), room.Reporter));
        refused.IsTooLong.ShouldBeTrue();
        // Counted in bytes, not characters.
        await Should.ThrowAsync<UnusableArticleException>(() =>
            room.Send(new SubmitArticle(new ArticleInput(Text: new string('ж', 60)), CandidateChoice.All), room.Reporter));
        await using var db = room.Database();
        (await db.Snapshots.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task Binary_and_wrongly_encoded_files_are_refused_with_a_remedy()
    {
        await using var room = await TestNewsroom.Open();
        var binary = await Should.ThrowAsync<UnusableArticleException>(() =>
            room.Send(new SubmitArticle(new ArticleInput(File: new byte[] { 0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 3, 0 }), CandidateChoice.All), room.Reporter));
        binary.Message.ShouldNotBeEmpty();
        var wrong = await Should.ThrowAsync<UnusableArticleException>(() =>
            room.Send(new SubmitArticle(new ArticleInput(File: new byte[] { 0x43, 0x61, 0x66, 0xE9, 0x20, 0x61, 0x75 }, ContentType: "text/plain; charset=utf-8"), CandidateChoice.All), room.Reporter));
        wrong.Message.ShouldContain("UTF-8");
    }

    [Fact]
    public async Task A_script_in_a_page_stays_out_of_the_snapshot()
    {
        await using var room = await TestNewsroom.Open();
        var html = $"<html><head><title>Bridges</title></head><body><article><h1>Bridges</h1><p>{Story}</p><script>alert('x')</script><p>The repair took three years, officials said in a long and patient report to the council.</p></article></body></html>";
        var preview = await room.Send(new PreviewArticle(new ArticleInput(Html: html)), room.Reporter);
        preview.Text.ShouldContain("Old Bridge");
        preview.Text.ShouldNotContain("alert");
    }

    [Fact]
    public async Task Offsets_count_code_points_on_the_wire_and_units_inside()
    {
        await using var room = await TestNewsroom.Open();
        var story = "😀😀 A first line of the story\n\nAccording to the Ministry of Transport, at least four people were injured on Monday.";
        var article = await room.Send(new SubmitArticle(new ArticleInput(Text: story), CandidateChoice.All), room.Reporter);
        var passage = article.Claims.First(c => c.Kind == ClaimKind.CasualtyCount).Passage;
        story[passage.Start..passage.End].ShouldBe(passage.Exact);
        passage.StartPoint.ShouldBe(passage.Start - 2);
        passage.EndPoint.ShouldBe(passage.End - 2);
        new CodePoints(story).UnitOf(passage.StartPoint).ShouldBe(passage.Start);
    }
}
