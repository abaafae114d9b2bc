namespace FactCheck.Extraction;

public sealed class FigureTests
{
    [Theory]
    [InlineData("The blast killed three people.", 3, 3, "three")]
    [InlineData("The blast killed 1,250 people.", 1250, 1250, "1,250")]
    [InlineData("The blast killed at least three people.", 3, null, "at least three")]
    [InlineData("The blast killed more than 40 people.", 41, null, "more than 40")]
    [InlineData("The blast killed over two hundred people.", 201, null, "over two hundred")]
    [InlineData("The blast killed up to 20 people.", null, 20, "up to 20")]
    [InlineData("The blast killed fewer than 20 people.", null, 19, "fewer than 20")]
    [InlineData("The blast killed nearly 40 people.", null, 40, "nearly 40")]
    [InlineData("The blast killed some 40 people.", 40, 40, "some 40")]
    [InlineData("The blast killed between 10 and 12 people.", 10, 12, "between 10 and 12")]
    [InlineData("The blast killed 10-12 people.", 10, 12, "10-12")]
    [InlineData("The blast killed two to three people.", 2, 3, "two to three")]
    [InlineData("The blast killed a dozen people.", 12, 12, "a dozen")]
    [InlineData("The blast killed twenty-three people.", 23, 23, "twenty-three")]
    [InlineData("The blast killed two hundred and five people.", 205, 205, "two hundred and five")]
    [InlineData("The war displaced 2.5 million people.", 2500000, 2500000, "2.5 million")]
    [InlineData("The war displaced three million people.", 3000000, 3000000, "three million")]
    public void A_number_is_read_with_its_bounds(string text, int? min, int? max, string wording)
    {
        var figure = Shared.Figure(text);
        ((int?)figure.Min, (int?)figure.Max, figure.Wording, figure.MinImputed).ShouldBe((min, max, wording, false));
    }

    [Theory]
    [InlineData("dozens of", 24, 12)]
    [InlineData("scores of", 40, 20)]
    [InlineData("hundreds of", 200, 100)]
    [InlineData("tens of thousands of", 20000, 10000)]
    public void A_vague_word_gets_its_bound_from_the_convention(string words, int plural, int acled)
    {
        var text = $"The flood killed {words} people.";
        var figure = Shared.Figure(text);
        (figure.Min, figure.Max, figure.MinImputed).ShouldBe((plural, null, true));
        Shared.Figure(text, new ExtractionOptions(VagueNumberConvention.Acled)).Min.ShouldBe(acled);
    }

    [Fact]
    public void A_newsroom_may_bring_its_own_convention() =>
        Shared.Figure("The flood killed several people.", new(new VagueNumberConvention("ours", new Dictionary<string, decimal> { ["several"] = 3 }))).Min.ShouldBe(3);

    [Theory]
    [InlineData("Three people were killed in the blast.", Metric.Killed)]
    [InlineData("Three people have reportedly been injured.", Metric.Injured)]
    [InlineData("The blast wounded three people.", Metric.Injured)]
    [InlineData("The blast left three dead.", Metric.Killed)]
    [InlineData("The death toll rose to 3.", Metric.Killed)]
    [InlineData("Three people died in the blast.", Metric.Killed)]
    [InlineData("Three miners are still missing.", Metric.Missing)]
    [InlineData("Rebels captured three soldiers.", Metric.Captured)]
    [InlineData("Three families fled the village.", Metric.Displaced)]
    [InlineData("The blast caused three casualties.", Metric.UnspecifiedCasualties)]
    [InlineData("Three people were killed or wounded in the blast.", Metric.UnspecifiedCasualties)]
    public void What_befell_people_is_told(string text, Metric metric)
    {
        var figure = Shared.Figure(text);
        (figure.Metric, figure.Min).ShouldBe((metric, 3));
    }

    [Fact]
    public void Two_counts_of_one_sentence_are_two_candidates() =>
        Extractor.Extract("Three soldiers were killed and seven injured in the crash.").Select(c => (c.Figure!.Metric, c.Figure.Min))
            .ShouldBe([(Metric.Killed, 3m), (Metric.Injured, 7m)]);

    [Fact]
    public void A_total_keeps_its_part()
    {
        var figure = Shared.Figure("The raid left 12 dead, among them 3 soldiers.");
        (figure.Metric, figure.Min).ShouldBe((Metric.Killed, 12));
        figure.Parts.ShouldHaveSingleItem().ShouldBe(new FigurePart("soldiers", 3, 3, "3"));
    }

    [Fact]
    public void A_total_keeps_several_parts() =>
        Shared.Figure("The raid killed nine people, including two children and a nurse.").Parts.Select(p => (p.Group, p.Min)).ShouldBe([("children", 2m), ("nurses", 1m)]);

    [Fact]
    public void Nobody_hurt_is_a_count_of_nought()
    {
        var figure = Shared.Figure("No one was hurt in the crash.");
        (figure.Metric, figure.Min, figure.Max, figure.Wording).ShouldBe((Metric.Injured, 0, 0, "No one"));
    }

    [Fact]
    public void A_count_since_a_date_is_an_aggregate() =>
        Shared.Figure("At least 900 people have been killed since May.").Scope.ShouldBe(FigureScope.Aggregate);

    [Theory]
    [InlineData("She was killed on 12 March 2021.")]
    [InlineData("The man, 45, was wounded.")]
    [InlineData("A 14-year-old boy was killed at 10 a.m. near Route 66.")]
    [InlineData("The 24th victim was killed in 2014.")]
    [InlineData("He was killed aged 81.")]
    public void Dates_ages_and_times_count_nobody(string text) =>
        Extractor.Extract(text).ShouldNotContain(c => c.Kind == ClaimKind.CasualtyCount);

    [Fact]
    public void What_could_happen_is_no_count() =>
        Extractor.Extract("The storm could kill 300 people.").ShouldNotContain(c => c.Kind == ClaimKind.CasualtyCount);

    [Theory]
    [InlineData("The bridge cost $3 million.", 3000000, "dollar", "dollars")]
    [InlineData("Prices rose 12 percent in May.", 12, "%", "%")]
    [InlineData("The town built 40 new schools.", 40, null, "schools")]
    [InlineData("The trial lasted three weeks.", 3, "week", "weeks")]
    public void A_quantity_has_a_group_and_perhaps_a_unit(string text, int value, string? unit, string group)
    {
        var candidate = Shared.Single(text);
        candidate.Kind.ShouldBe(ClaimKind.Quantity);
        (candidate.Figure!.Min, candidate.Figure.Unit, candidate.Figure.Group).ShouldBe((value, unit, group));
    }

    [Theory]
    [InlineData("The two ministers met in the old town.")]
    [InlineData("They waited for three days before the talks.")]
    public void A_number_in_passing_is_no_quantity(string text) => Extractor.Extract(text).ShouldBeEmpty();
}
