namespace FactCheck.Extraction;

public sealed class AttributionTests
{
    [Theory]
    [InlineData("According to Oslo, the ferry sank in a storm.", "Oslo", "Government of Norway")]
    [InlineData("The ferry sank in a storm, according to Norwegian authorities.", "Norwegian authorities", "Government of Norway")]
    [InlineData("The Kremlin said that the ferry sank in a storm.", "The Kremlin", "Government of Russia")]
    [InlineData("In a statement, UNHCR said the camp was empty.", "UNHCR", "UNHCR")]
    [InlineData("The camp was empty, the Red Cross said on Monday.", "the Red Cross", "Red Cross")]
    [InlineData("“The camp was empty,” said Mayor Ann Lee.", "Mayor Ann Lee", "Ann Lee")]
    [InlineData("\"The camp was empty,\" Mayor Ann Lee said.", "Mayor Ann Lee", "Ann Lee")]
    [InlineData("«The camp was empty», Mayor Ann Lee told reporters.", "Mayor Ann Lee", "Ann Lee")]
    [InlineData("Mayor Ann Lee, speaking on Monday, said: “The camp was empty.”", "Mayor Ann Lee", "Ann Lee")]
    [InlineData("Mayor Ann Lee claimed the camp was empty.", "Mayor Ann Lee", "Ann Lee")]
    [InlineData("A closed camp was reported by Human Rights Watch.", "Human Rights Watch", "Human Rights Watch")]
    public void The_speaker_is_found_in_every_shape(string text, string named, string party)
    {
        var origin = Shared.Single(text).Origin().ShouldNotBeNull();
        (origin.Role, origin.Named, origin.Party?.Name).ShouldBe((LinkRole.SaidBy, named, party));
        origin.Passage.Exact.ShouldBe(named);
    }

    [Theory]
    [InlineData("Officials said that the camp was empty.", "Officials")]
    [InlineData("A source familiar with the talks said the deal was dead.", "A source familiar with the talks")]
    [InlineData("Witnesses said the camp was empty.", "Witnesses")]
    public void An_unnamed_speaker_is_no_party(string text, string named)
    {
        var origin = Shared.Single(text).Origin().ShouldNotBeNull();
        (origin.Named, origin.Party).ShouldBe((named, null));
    }

    [Theory]
    [InlineData("Reportedly, the dam collapsed.", "Reportedly")]
    [InlineData("The dam allegedly collapsed.", "allegedly")]
    [InlineData("Unconfirmed reports say the dam collapsed.", "Unconfirmed reports say")]
    public void A_hedge_without_a_name_relays(string text, string hedge)
    {
        var candidate = Shared.Single(text);
        var link = candidate.Chain.ShouldHaveSingleItem();
        (link.Role, link.Named, link.Party, link.Hedge).ShouldBe((LinkRole.RelayedBy, null, null, hedge));
        candidate.Statement.ShouldBe("The dam collapsed.");
    }

    [Fact]
    public void A_report_of_a_denial_is_a_chain_of_two()
    {
        var chain = Shared.Single("Reuters reported that Ankara had denied the raid.").Chain;
        chain.Select(l => (l.Role, l.Party!.Name)).ShouldBe([(LinkRole.RelayedBy, "Reuters"), (LinkRole.SaidBy, "Government of Turkey")]);
    }

    [Theory]
    [InlineData("The ministry denied that 12 people had died.", "denied", "The ministry denied that 12 people had died.")]
    [InlineData("The army denied 12 killings at the ford.", "denied", "The army denied 12 killings at the ford.")]
    [InlineData("The army denied having killed 12 villagers.", "denied", "The army denied having killed 12 villagers.")]
    public void A_denied_count_is_a_denial_and_no_count(string text, string cue, string statement)
    {
        var candidate = Shared.Single(text);
        (candidate.Kind, candidate.Figure, candidate.Origin()!.Cue, candidate.Statement).ShouldBe((ClaimKind.Statement, null, cue, statement));
    }

    [Theory]
    [InlineData("The ministry did not say that 12 people had died.")]
    [InlineData("Nobody at the ministry said that 12 people had died.")]
    [InlineData("The ministry refused to confirm that 12 people had died.")]
    [InlineData("Officials would not say whether 12 people had died.")]
    public void A_count_that_nobody_reports_is_nothing(string text) => Extractor.Extract(text).ShouldBeEmpty();

    [Fact]
    public void An_outlet_that_was_told_passes_it_on()
    {
        var chain = Shared.Single("Mayor Ann Lee told the BBC that the bridge was closed.").Chain;
        chain.Select(l => (l.Role, l.Party!.Name)).ShouldBe([(LinkRole.RelayedBy, "BBC"), (LinkRole.SaidBy, "Ann Lee")]);
    }

    [Fact]
    public void A_surname_and_a_title_find_the_person()
    {
        var text = "Norwegian Foreign Minister Kari Holm arrived on Monday. FM Holm said that the talks went well. Holm added that she was tired.";
        Extractor.Extract(text).Select(c => c.Origin()!.Party).ShouldAllBe(p => p!.Name == "Kari Holm" && p.Kind == PartyKind.Official);
    }

    [Fact]
    public void Words_glued_to_a_title_do_not_hide_the_name() =>
        Extractor.Extract("Norway NorwayDanish Prime Minister Lars Brandt arrived. Brandt said that the road was closed.")
            .ShouldHaveSingleItem().Origin()!.Party!.Name.ShouldBe("Lars Brandt");

    [Fact]
    public void He_is_whoever_spoke_last() =>
        Extractor.Extract("President Juan Ortiz said that taxes fell. He said wages rose.")[1].Statement.ShouldBe("Juan Ortiz said that wages rose.");

    [Fact]
    public void Two_people_of_one_surname_are_not_mixed_up() =>
        Extractor.Extract("Ann Holm met Kari Holm. Holm said that the road was closed.").ShouldHaveSingleItem().Origin()!.Party?.Name.ShouldNotContain(" ");

    [Theory]
    [InlineData("The Office for Harbour Safety (OHS) warned that the pier was rotten.")]
    [InlineData("OHS (Office for Harbour Safety) warned that the pier was rotten.")]
    public void An_acronym_that_the_text_explains_is_one_party_with_its_long_name(string text)
    {
        var party = Shared.Single(text).Origin()!.Party.ShouldNotBeNull();
        party.Name.ShouldBe("OHS");
        party.Aliases.ShouldBe(["Office for Harbour Safety"]);
    }

    [Fact]
    public void An_accusation_keeps_who_is_accused()
    {
        var candidate = Shared.Single("Tehran accused Israel of a cyberattack.");
        candidate.Origin()!.Party!.Name.ShouldBe("Government of Iran");
        candidate.Blamed()!.Party!.Name.ShouldBe("Government of Israel");
        candidate.Statement.ShouldBe("Tehran accused Israel of a cyberattack.");
    }

    [Fact]
    public void A_count_loses_its_attribution_in_the_statement() =>
        Shared.Single("Four people were wounded, the Turkish army said on Friday.").Statement.ShouldBe("Four people were wounded.");

    [Fact]
    public void An_abbreviation_ends_no_sentence() =>
        Shared.Single("Gen. A. Brown of the U.S. Army said on Jan. 5 that the base was closed.").Passage.Exact.ShouldEndWith("was closed.");

    [Fact]
    public void A_charge_in_capitals_accuses_nobody_and_throws_nothing() =>
        Extractor.Extract("THE MAN WHO CARRIED THE LAMP WAS INITIALLY ACCUSED OF HAVING SOLD THE BRIDGE.").ShouldAllBe(c => c.Blamed() == null);

    [Fact]
    public void Furniture_of_a_page_yields_nothing() =>
        Extractor.Extract("""
            Read also: Three people were killed in a crash.

            Photo: Ann Lee said that she took it.

            We use cookies. The ministry said that you accept.

            Three people killed in crash

            Ann Lee: She is a reporter. She said that she covers 40 towns.

            The road was closed for hours.

            Leave a Reply

            Bob said that 300 people were killed.
            """).ShouldBeEmpty();
}
