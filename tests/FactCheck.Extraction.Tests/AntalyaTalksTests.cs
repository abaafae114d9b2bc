namespace FactCheck.Extraction;

/// <summary>A real article, kept beside the repository; skipped where it is not.</summary>
public sealed class AntalyaTalksTests
{
    private static string Article()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "FactCheck.sln"))) root = root.Parent;
        var path = Path.Combine(root?.Parent?.FullName ?? ".", "shared", "articles", "antalya-talks.txt");
        if (!File.Exists(path)) Assert.Skip($"The article is not there: {Path.GetFileName(path)} in ../shared/articles.");
        return File.ReadAllText(path);
    }

    private static Candidate The(string words) =>
        Extractor.Extract(ArticleText.FromPlain(Article()).Text).Where(c => c.Passage.Exact.Contains(words, StringComparison.Ordinal)).ShouldHaveSingleItem();

    private static void IsSaidBy(Candidate candidate, string party, string? hedge)
    {
        candidate.Kind.ShouldBe(ClaimKind.Statement);
        candidate.Origin()!.Role.ShouldBe(LinkRole.SaidBy);
        candidate.Origin()!.Party!.Name.ShouldBe(party);
        candidate.Chain.SingleOrDefault(l => l.Named is null)?.Hedge.ShouldBe(hedge);
        candidate.Chain.Any(l => l.Named is null).ShouldBe(hedge is not null);
    }

    [Fact]
    public void Three_killed_according_to_Kyiv()
    {
        var text = ArticleText.FromPlain(Article()).Text;
        var claim = The("According to Kyiv");
        claim.Kind.ShouldBe(ClaimKind.CasualtyCount);
        claim.Statement.ShouldBe("The attack killed at least three people, including a young child.");
        claim.Passage.Exact.ShouldBe("According to Kyiv, the attack killed at least three people, including a young child.");
        text[claim.Passage.Start..claim.Passage.End].ShouldBe(claim.Passage.Exact);
        var kyiv = claim.Chain.ShouldHaveSingleItem();
        kyiv.Named.ShouldBe("Kyiv");
        text[kyiv.Passage.Start..kyiv.Passage.End].ShouldBe("Kyiv");
        kyiv.Party!.Name.ShouldBe("Government of Ukraine");
        kyiv.Party.Kind.ShouldBe(PartyKind.Government);
        var figure = claim.Figure!;
        (figure.Metric, figure.Group, figure.Min, figure.Max, figure.MinImputed, figure.Wording).ShouldBe((Metric.Killed, "people", 3, null, false, "at least three"));
        figure.Parts.ShouldHaveSingleItem().ShouldBe(new FigurePart("children", 1, null, "a young child"));
    }

    [Fact]
    public void Dozens_of_children_according_to_UNICEF()
    {
        var claim = The("According to UNICEF");
        var figure = claim.Figure!;
        (figure.Metric, figure.Group, figure.Min, figure.Max, figure.MinImputed, figure.Wording, figure.Scope)
            .ShouldBe((Metric.Killed, "children", 24, null, true, "dozens", FigureScope.Aggregate));
        claim.Origin()!.Named.ShouldBe("UNICEF");
        claim.Origin()!.Party!.Aliases.ShouldContain("United Nations Children's Fund");
        claim.Blamed()!.Named.ShouldBe("Moscow");
        claim.Blamed()!.Party!.Name.ShouldBe("Government of Russia");
    }

    [Fact]
    public void Kuleba_on_a_ceasefire() => IsSaidBy(The("24-hour ceasefire"), "Dmytro Kuleba", hedge: null);

    [Fact]
    public void Kuleba_on_a_difficult_meeting_is_relayed() => IsSaidBy(The("was difficult for him"), "Dmytro Kuleba", "Reportedly");

    [Fact]
    public void Kuleba_on_his_expectations_keeps_the_quoted_word()
    {
        IsSaidBy(The("expectations"), "Dmytro Kuleba", hedge: null);
        The("expectations").Statement.ShouldContain("“limited”");
    }

    [Fact]
    public void Kuleba_is_one_official_without_a_bare_surname_for_an_alias()
    {
        var parties = Extractor.Extract(Article()).SelectMany(c => c.Chain).Where(l => l.Named?.Contains("Kuleba", StringComparison.Ordinal) == true).Select(l => l.Party!).ToList();
        parties.Count.ShouldBe(3);
        parties.ShouldAllBe(p => p.Name == "Dmytro Kuleba" && p.Kind == PartyKind.Official && !p.Aliases.Contains("Kuleba"));
    }

    [Fact]
    public void Zelenskyy_accuses_Russia()
    {
        IsSaidBy(The("war crimes"), "Volodymyr Zelenskyy", hedge: null);
        The("war crimes").Blamed()!.Named.ShouldBe("Russia");
    }

    [Fact]
    public void Seven_corridors_come_from_nobody_named()
    {
        var claim = The("humanitarian corridors");
        claim.Kind.ShouldBe(ClaimKind.Quantity);
        (claim.Figure!.Min, claim.Figure.Max, claim.Figure.Group).ShouldBe((7, 7, "humanitarian corridors"));
        (claim.Origin()!.Named, claim.Origin()!.Party, claim.Origin()!.Hedge).ShouldBe((null, null, "Reportedly"));
        claim.Statement.ShouldStartWith("Ukraine has opened");
    }

    [Fact]
    public void Russia_demands_Crimea() => IsSaidBy(The("acknowledge Crimea"), "Government of Russia", "Reportedly");

    [Fact]
    public void World_leaders_accuse_Russian_authorities()
    {
        IsSaidBy(The("an entire continent"), "World leaders", hedge: null);
        The("an entire continent").Blamed()!.Party!.Name.ShouldBe("Government of Russia");
    }

    [Fact]
    public void The_meeting_lasted_an_hour_and_a_half()
    {
        var claim = The("lasted just");
        (claim.Kind, claim.Figure!.Min, claim.Figure.Max, claim.Figure.Unit, claim.Figure.Wording).ShouldBe((ClaimKind.Quantity, 1.5m, 1.5m, "hour", "1.5"));
        claim.Chain.ShouldBeEmpty();
    }

    [Fact]
    public void A_fire_is_an_event_that_keeps_who_is_blamed()
    {
        var claim = The("a fire broke out");
        claim.Kind.ShouldBe(ClaimKind.Event);
        claim.Origin().ShouldBeNull();
        claim.Blamed()!.Named.ShouldBe("Russian troops");
        claim.Blamed()!.Party.ShouldBe(claim.Blamed()!.Party! with { Name = "Armed Forces of Russia", Kind = PartyKind.Military });
    }

    [Fact]
    public void Headings_biography_and_comment_form_yield_nothing()
    {
        var passages = Extractor.Extract(Article()).Select(c => c.Passage.Exact).ToList();
        passages.Count.ShouldBeLessThanOrEqualTo(14);
        foreach (var furniture in new[] { "Related Posts", "Hashim", "He is a", "He writes", "Leave a Reply", "email", "Required", "Meeting between both leaders\n" })
            passages.ShouldNotContain(p => p.Contains(furniture, StringComparison.Ordinal));
    }
}
