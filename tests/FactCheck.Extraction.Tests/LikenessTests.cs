namespace FactCheck.Extraction.Tests;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("The dam’s wall broke in Orvele.", "dam wall brok orvel")]
    [InlineData("Floods flooded, flooding: FLOOD!", "flood")]
    [InlineData("They paid 1,250.5 and 1,250.5", "paid 1250.5")]
    [InlineData("Nine of them did not say so", "9")]
    [InlineData("See https://example.org/a/b and www.example.org", "see")]
    [InlineData("#StopTheFerry", "stoptheferr stop ferr")]
    [InlineData("Café, cafe\u0301", "cafe")]
    [InlineData("U.N. and US aid", "un us aid")]
    [InlineData("THEY GAVE US AID", "gave aid")]
    [InlineData("1,2 and 1,250", "1 2 1250")]
    [InlineData("Lee's Lee’s leeside", "lee leesid")]
    [InlineData("हिन्दी", "हिनदी")]
    [InlineData("Міст обвалився", "міст обвалився")]
    [InlineData("…", "")]
    public void A_gist_is_what_words_say_without_what_they_are_dressed_in(string text, string stems) =>
        string.Join(' ', Gist.Of(text).Words.Select(w => w.Stem)).ShouldBe(stems);

    [Fact]
    public void What_is_no_sentences_beginning_and_has_a_capital_is_a_name() =>
        Gist.Of("Rescuers in Orvele and NATO helped Ruben Falk on Thursday.").Names.ShouldBe(["orvel", "nato", "ruben", "falk"], ignoreOrder: true);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1000, 0)]
    [InlineData(1000, 1000)]
    [InlineData(1_000_000_000_000, 1)]
    public void Rarity_counts_halvings(long all, long having)
    {
        var exact = 256 * Math.Log2(1 + (Math.Max(all, having) - having + .5) / (having + .5));
        Rarity.Of(all, having).ShouldBeInRange((int)exact - 2, (int)exact + 2);
    }

    [Fact]
    public void Of_several_statements_the_one_that_says_the_same_in_other_words_comes_first()
    {
        var asked = Gist.Of("Forty families were evacuated from Ardley village because of flooding, rescuers said.");
        string[] known =
        [
            "Rescuers evacuated 40 families from the flooded village of Ardley.",
            "Families in Ardley were given blankets by the village council.",
            "Forty people were evacuated from the theatre because of smoke.",
            "The village of Brook was flooded in May.",
        ];
        var likeness = Among(known);
        var ranked = known.OrderByDescending(k => likeness.Of(asked, null, [Gist.Of(k)])).ToList();
        ranked[0].ShouldBe(known[0]);
        likeness.Percent(asked, Gist.Of(known[0])).ShouldBeGreaterThanOrEqualTo(Likeness.Shown);
        known.Skip(1).ShouldAllBe(k => likeness.Percent(asked, Gist.Of(k)) < Likeness.Shown);
    }

    [Fact]
    public void Who_said_it_counts_where_the_statement_names_them()
    {
        string[] known = ["The port authority counted twelve ferries in July.", "The ministry counted twelve ferries in July."];
        var likeness = Among(known);
        var asked = Gist.Of("Twelve ferries were counted in July.");
        var by = Gist.Of("Port Authority");
        likeness.Of(asked, by, [Gist.Of(known[0])]).ShouldBeGreaterThan(likeness.Of(asked, by, [Gist.Of(known[1])]));
    }

    [Theory]
    [InlineData("A shell killed three people in Arden.", "A shell killed three people in Brook.")]
    [InlineData("In Arden a shell killed three people on Thursday.", "In Brook a shell killed three people on Thursday.")]
    [InlineData("A shell killed three people in Arden.", "A shell did not kill three people in Arden.")]
    public void The_same_is_said_of_others_where_all_names_differ_and_not_the_same_where_it_is_denied(string one, string other)
    {
        var likeness = Among([one, other]);
        likeness.Percent(Gist.Of(one), Gist.Of(other)).ShouldBe(0);
        likeness.Percent(Gist.Of(one), Gist.Of(one)).ShouldBe(100);
        likeness.Percent(Gist.Of(one), Gist.Of("…")).ShouldBe(0);
        likeness.Percent(Gist.Of(""), Gist.Of("")).ShouldBe(0);
    }

    [Fact]
    public void Words_that_look_alike_count_for_less_than_the_same_and_for_more_than_others()
    {
        var asked = Gist.Of("A drone fell on Chernihivka yesterday.");
        int Like(string place) => Among([$"A drone fell on {place} yesterday."]).Of(asked, null, [Gist.Of($"A drone fell on {place} yesterday.")]);
        Like("Chernihivka").ShouldBeGreaterThan(Like("Chernihivske"));
        Like("Chernihivske").ShouldBeGreaterThan(Like("Poltavka"));
    }

    [Fact]
    public void No_text_makes_it_throw_or_take_long()
    {
        string[] texts = ["\ud83d", "a\ufffeb", "a\udc00b", new string('w', 1_000_000), string.Join(' ', Enumerable.Range(0, 200_000).Select(i => $"word{i}x")), new string('\u0301', 100_000), "…\0\u202e‘’'’"];
        var likeness = new Likeness(_ => 256);
        foreach (var text in texts)
        {
            var gist = Gist.Of(text);
            gist.Words.Count.ShouldBeLessThanOrEqualTo(100);
            gist.Words.ShouldAllBe(w => w.Stem.Length <= 40);
            likeness.Percent(gist, gist).ShouldBe(gist.Words.Count == 0 ? 0 : 100);
        }
    }

    private static Likeness Among(IReadOnlyList<string> known)
    {
        var having = known.SelectMany(k => Gist.Of(k).Words).CountBy(w => w.Stem).ToDictionary();
        return new Likeness(stem => Rarity.Of(10_000, having.GetValueOrDefault(stem)));
    }
}
