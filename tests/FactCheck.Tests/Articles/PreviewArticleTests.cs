using FactCheck.Extraction;

namespace FactCheck.Tests.Articles;

/// <summary>What a preview tells of how it was read.</summary>
public sealed class PreviewArticleTests
{
    private const string Story = """
        Two bridges closed after storm

        According to the Ministry of Transport, at least four people were injured on Thursday when the Old Bridge gave way.

        It rained for a week before. At least four people were injured on Thursday when the Old Bridge gave way, according to the Ministry of Transport.
        """;

    [Fact]
    public async Task A_candidate_says_why_it_was_found()
    {
        await using var room = await TestNewsroom.Open();
        var preview = await room.Send(new PreviewArticle(new ArticleInput(Text: Story)), room.Reporter);
        var count = preview.Candidates.Single(c => c.Kind == ClaimKind.CasualtyCount);

        count.Why.Reasons.Sum(r => r.Points).ShouldBeGreaterThanOrEqualTo(count.CheckWorthiness);
        count.Why.Reasons[0].ShouldBe(new WorthReason(WorthSign.Kind, null, 80));
        count.Why.Reasons.ShouldContain(r => r.Sign == WorthSign.Attributed);
        count.Why.Figure.ShouldNotBeNull().Operator.ShouldBe(NumberOperator.AtLeast);
        count.Why.Times.ShouldHaveSingleItem().ShouldBe(new ReadTime("on Thursday", null, null));
        count.Chain.ShouldHaveSingleItem().Cue.ShouldBe("According to");
        // What stands there again is told of, and stands in the text where it is said to.
        var again = count.Why.Repeats.ShouldHaveSingleItem();
        preview.Text[again.Start..again.End].ShouldBe(again.Exact);
        again.Start.ShouldBeGreaterThan(count.Passage.End);
    }

    [Fact]
    public async Task On_Thursday_is_read_by_the_day_of_the_article_given_or_guessed_and_submitted_as_it_was_shown()
    {
        await using var room = await TestNewsroom.Open();
        var given = new ArticleInput(Text: Story, PublishedAt: new DateTime(2024, 5, 12, 8, 0, 0, DateTimeKind.Utc));
        var preview = await room.Send(new PreviewArticle(given), room.Reporter);
        preview.ArticleDate.ShouldBe(new DateOnly(2024, 5, 12));
        preview.Candidates[0].Why.Times.ShouldBe([new ReadTime("on Thursday", new DateOnly(2024, 5, 9), new DateOnly(2024, 5, 9))]);
        preview.Candidates[0].Statement.ShouldContain("on Thursday (9 May 2024)");

        // A text that says its own day needs nobody to ask for a guess.
        var dated = new ArticleInput(Text: "11 March 2022\n" + Story);
        (await room.Send(new PreviewArticle(dated), room.Reporter)).Candidates[0].Why.Times[0].From.ShouldBe(new DateOnly(2022, 3, 10));
        var other = await room.Send(new PreviewArticle(dated with { PublishedAt = new DateTime(2022, 3, 20, 0, 0, 0, DateTimeKind.Utc) }), room.Reporter);
        other.Candidates[0].Why.Times[0].From.ShouldBe(new DateOnly(2022, 3, 17));

        var submitted = await room.Send(new SubmitArticle(given, new CandidateChoice([0])), room.Reporter);
        submitted.Claims[0].Statement.ShouldBe(preview.Candidates[0].Statement);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_statement_follows_the_day_says_names_for_pronouns_and_never_overwrites_a_person()
    {
        await using var room = await TestNewsroom.Open();
        var given = new ArticleInput(Text: """
            Two bridges closed after storm

            Mayor Petra Holm left the town yesterday. She was killed along with two drivers when the Old Bridge gave way. Twelve houses were destroyed yesterday.

            Yesterday, Mayor Petra Holm was killed along with two drivers.
            """, PublishedAt: new DateTime(2024, 5, 12, 8, 0, 0, DateTimeKind.Utc));
        var preview = await room.Send(new PreviewArticle(given), room.Reporter);
        var killed = preview.Candidates.First(c => c.Kind == ClaimKind.CasualtyCount);
        killed.Statement.ShouldStartWith("Petra Holm was killed along with two drivers");
        killed.Passage.Exact.ShouldStartWith("She was killed");
        killed.Why.References.ShouldBe([new ReadReference("She", "Petra Holm")]);

        // Another day is other words and the same candidates, so that what a person said of one stays with it.
        var other = await room.Send(new PreviewArticle(given with { PublishedAt = new DateTime(2024, 6, 3, 0, 0, 0, DateTimeKind.Utc) }), room.Reporter);
        other.Candidates.Select(c => (c.Number, c.Passage.Exact)).ShouldBe(preview.Candidates.Select(c => (c.Number, c.Passage.Exact)));
        string.Join(' ', preview.Candidates.Select(c => c.Statement)).ShouldContain("(11 May 2024)");
        string.Join(' ', other.Candidates.Select(c => c.Statement)).ShouldContain("(2 June 2024)");

        var submitted = await room.Send(new SubmitArticle(given, new CandidateChoice([killed.Number]), Edited: [new EditedStatement(killed.Number, "The mayor and two drivers were killed on the Old Bridge.")]), room.Reporter);
        submitted.Claims[0].Statement.ShouldBe("The mayor and two drivers were killed on the Old Bridge.");
        submitted.Claims[0].Passage.Exact.ShouldBe(killed.Passage.Exact);
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Of_another_language_it_says_what_was_read()
    {
        await using var room = await TestNewsroom.Open();
        var text = "Мер міста сказав, що міст зведуть за три роки. «Ми чекали на це двадцять років», – додав він. У притулках ночували 480 людей, і це не все, що про них відомо.";
        var preview = await room.Send(new PreviewArticle(new ArticleInput(Text: text)), room.Reporter);
        preview.Detected.ShouldBe(new TextLanguage("uk", IsRead: false));
        preview.Notice.ShouldNotBeNull().ShouldContain("Ukrainian");
        preview.Notice.ShouldContain("only quotations and numbers");
        preview.Candidates.Select(c => c.Kind).ShouldBe([ClaimKind.Other, ClaimKind.Quantity]);
        (await room.Send(new SubmitArticle(new ArticleInput(Text: text), CandidateChoice.None), room.Reporter)).Notice.ShouldBe(preview.Notice);

        var english = await room.Send(new PreviewArticle(new ArticleInput(Text: Story)), room.Reporter);
        (english.Detected, english.Notice).ShouldBe((new TextLanguage("en", IsRead: true), null));
    }
}
