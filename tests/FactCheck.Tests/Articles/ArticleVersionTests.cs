using FactCheck.Extraction;
using FactCheck.UseCases;

namespace FactCheck.Tests.Articles;

public sealed class ArticleVersionTests
{
    private const string First = """
        Two bridges closed after storm

        According to the Ministry of Transport, at least four people were injured when the Old Bridge gave way. Mayor Ines Duarte said that the town had asked for repairs.

        The storm came from the north and went on over the sea in the evening, when the ferries had long been taken in by the harbour master and his men.
        """;

    private static readonly string Second = First.Replace("four people", "six people", StringComparison.Ordinal)
        + "\nThe Coast Guard said that two fishermen were missing.";

    private const string Url = "https://example.org/storm";

    [Fact]
    public async Task What_stands_in_a_new_version_as_before_is_known_and_what_changed_is_news()
    {
        await using var room = await TestNewsroom.Open();
        var first = await room.Send(new SubmitArticle(new ArticleInput(Text: First, Publisher: "The Harbour Post", Url: Url), CandidateChoice.All), room.Reporter);
        first.Version.ShouldBe(1);

        var input = new ArticleInput(Text: Second, Publisher: "The Harbour Post", Url: "https://www.example.org/storm/?utm_source=mail#top");
        var preview = await room.Send(new PreviewArticle(input), room.Reporter);
        preview.KnownAs.ShouldBeNull();
        preview.Previous.ShouldNotBeNull().Id.ShouldBe(first.Id);
        var mayor = preview.Candidates.Single(c => c.Statement.Contains("asked for repairs", StringComparison.Ordinal));
        (mayor.Unchanged, mayor.IsNews, mayor.Known).ShouldBe((true, false, first.Claims.Single(c => c.Statement == mayor.Statement).Id));
        preview.Candidates.Where(c => c.IsNews).Select(c => c.Passage.Exact).ShouldBe([
            "According to the Ministry of Transport, at least six people were injured when the Old Bridge gave way.",
            "The Coast Guard said that two fishermen were missing."]);
        // Four became six: a person sees the claim that stood there.
        preview.Candidates[0].Similar.ShouldNotBeNull().Id.ShouldBe(first.Claims[0].Id);

        var second = await room.Send(new SubmitArticle(input, CandidateChoice.All), room.Reporter);
        (second.IsNew, second.Version).ShouldBe((true, 2));
        second.Claims.Single(c => c.Statement == mayor.Statement).IsNew.ShouldBeFalse();
        second.Claims.Count(c => c.IsNew).ShouldBe(2);
        var view = await room.Send(new GetArticle(second.Id), room.Auditor);
        view.Versions.Select(v => (v.Id, v.Number)).ShouldBe([(second.Id, 2), (first.Id, 1)]);
        (await room.Send(new GetClaim(mayor.Known!), room.Auditor)).Appearances.Count.ShouldBe(2);

        // Handed in once more it is itself, and no third version.
        (await room.Send(new SubmitArticle(input, CandidateChoice.All), room.FactChecker)).ShouldSatisfyAllConditions(
            again => again.Id.ShouldBe(second.Id), again => again.Claims.ShouldAllBe(c => !c.IsNew));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Without_an_address_a_version_is_known_by_its_outlet_its_title_and_most_of_its_words()
    {
        await using var room = await TestNewsroom.Open();
        var first = await room.Send(new SubmitArticle(new ArticleInput(Text: First, Publisher: "The Harbour Post"), CandidateChoice.None), room.Reporter);

        (await Previous(room, Second, "the harbour post")).ShouldBe(first.Id);
        (await Previous(room, Second, "Lantern Radio")).ShouldBeNull();
        (await Previous(room, "Two bridges closed after storm\n\nNine people were killed in quite another town, according to its mayor.", "The Harbour Post")).ShouldBeNull();
        (await Previous(room, First, "Lantern Radio")).ShouldBeNull();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Words_quoted_by_hand_from_an_address_are_no_version_of_what_stands_there()
    {
        await using var room = await TestNewsroom.Open();
        await room.Send(new SubmitClaim("The dam is safe.", ClaimKind.Statement, "Ines Duarte said that the dam was safe.", Url: Url), room.Reporter);
        (await room.Send(new PreviewArticle(new ArticleInput(Text: First, Url: Url)), room.Reporter)).Previous.ShouldBeNull();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public void A_difference_tells_what_was_added_and_what_was_taken_out()
    {
        var difference = ArticleDifference.Between(First, Second);
        difference.Paragraphs.SelectMany(p => p.Pieces).Where(p => p.Kind != DifferenceKind.Same).Select(p => (p.Kind, p.Text.Trim())).ShouldBe([
            (DifferenceKind.Removed, "four"), (DifferenceKind.Added, "six"), (DifferenceKind.Added, "The Coast Guard said that two fishermen were missing.")]);
        difference.Paragraphs[0].Skipped.ShouldBe(1);
        ArticleDifference.Between(First, First.ReplaceLineEndings("\r\n") + "\n\n").IsNone.ShouldBeTrue();
        ArticleDifference.Between("", "New").Added.ShouldBe(1);
        var long1 = string.Join("\n", Enumerable.Range(0, 5_000).Select(i => $"Paragraph {i} of the long text."));
        ArticleDifference.Between(long1, long1.Replace("long", "longer", StringComparison.Ordinal)).IsCut.ShouldBeTrue();
    }

    private static async Task<string?> Previous(TestNewsroom room, string text, string publisher) =>
        (await room.Send(new PreviewArticle(new ArticleInput(Text: text, Publisher: publisher)), room.Reporter)).Previous?.Id;
}
