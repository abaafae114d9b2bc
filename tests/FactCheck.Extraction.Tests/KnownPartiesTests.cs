namespace FactCheck.Extraction;

public sealed class KnownPartiesTests
{
    [Theory]
    [InlineData("Kyiv")]
    [InlineData("kyiv")]
    [InlineData("Kyiv’s")]
    [InlineData("Ukraine")]
    [InlineData("the Ukrainian government")]
    [InlineData("  The  UKRAINIAN  Government ")]
    [InlineData("Ukraine's government")]
    [InlineData("Ukraine’s government")]
    [InlineData("Government of Ukraine")]
    [InlineData("the government of Ukraine")]
    [InlineData("Ukrainian authorities")]
    public void A_government_is_known_by_many_names(string name)
    {
        var party = KnownParties.Find(name).ShouldNotBeNull();
        (party.Name, party.Kind, party.Parent).ShouldBe(("Government of Ukraine", PartyKind.Government, null));
    }

    [Theory]
    [InlineData("Ukrainian forces", "Ukraine")]
    [InlineData("Armed Forces of Ukraine", "Ukraine")]
    [InlineData("the armed forces of Ukraine", "Ukraine")]
    [InlineData("the Ukrainian army", "Ukraine")]
    [InlineData("Russian troops", "Russia")]
    [InlineData("Russian troops'", "Russia")]
    [InlineData("the armed forces of the Russian Federation", "Russia")]
    [InlineData("the United States' army", "United States")]
    [InlineData("U.S. forces", "United States")]
    public void Armed_forces_belong_to_their_government(string name, string country)
    {
        var party = KnownParties.Find(name).ShouldNotBeNull();
        (party.Name, party.Kind, party.Parent).ShouldBe(("Armed Forces of " + country, PartyKind.Military, "Government of " + country));
    }

    [Theory]
    [InlineData("Ukraine's Defence Ministry", "Ministry of Defence of Ukraine", "Government of Ukraine")]
    [InlineData("Ukrainian Ministry of Defence", "Ministry of Defence of Ukraine", "Government of Ukraine")]
    [InlineData("Ministry of Defence of Ukraine", "Ministry of Defence of Ukraine", "Government of Ukraine")]
    [InlineData("Russian Defense Ministry", "Ministry of Defence of Russia", "Government of Russia")]
    [InlineData("the Russian MoD", "Ministry of Defence of Russia", "Government of Russia")]
    [InlineData("French Ministry of the Interior", "Ministry of Internal Affairs of France", "Government of France")]
    [InlineData("Turkish foreign ministry", "Ministry of Foreign Affairs of Turkey", "Government of Turkey")]
    [InlineData("the Pentagon", "Pentagon", "Government of United States")]
    [InlineData("U.S. State Department", "State Department", "Government of United States")]
    public void A_ministry_is_a_party_of_its_own_that_belongs_to_its_government(string name, string ministry, string government)
    {
        var party = KnownParties.Find(name).ShouldNotBeNull();
        (party.Name, party.Kind, party.Parent).ShouldBe((ministry, PartyKind.Government, government));
    }

    [Theory]
    [InlineData("UNICEF", "UNICEF", PartyKind.Igo)]
    [InlineData("UN Children's Fund", "UNICEF", PartyKind.Igo)]
    [InlineData("the U.N. Children’s Fund", "UNICEF", PartyKind.Igo)]
    [InlineData("United Nations children's fund", "UNICEF", PartyKind.Igo)]
    [InlineData("United Nations", "UN", PartyKind.Igo)]
    [InlineData("the U.N.", "UN", PartyKind.Igo)]
    [InlineData("the UN refugee agency", "UNHCR", PartyKind.Igo)]
    [InlineData("hrw", "Human Rights Watch", PartyKind.Ngo)]
    [InlineData("Human Rights Watch", "Human Rights Watch", PartyKind.Ngo)]
    [InlineData("the New York Times", "New York Times", PartyKind.Outlet)]
    public void An_organisation_is_known_by_its_short_and_its_long_name(string name, string organisation, PartyKind kind)
    {
        var party = KnownParties.Find(name).ShouldNotBeNull();
        (party.Name, party.Kind, party.Parent).ShouldBe((organisation, kind, null));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" the ")]
    [InlineData("'s")]
    [InlineData("Ann Lee")]
    [InlineData("Ukrainian")]
    [InlineData("Ministry of Defence")]
    [InlineData("Ukrainian Ministry of Defence spokesman")]
    [InlineData("Kyiv City Council")]
    [InlineData("Springfield Knitting Circle")]
    public void A_name_that_nobody_knows_is_nobody(string name) => KnownParties.Find(name).ShouldBeNull();

    [Theory]
    [InlineData("Bosnia")]
    [InlineData("DR Congo's army")]
    [InlineData("UAE foreign ministry")]
    [InlineData("the Dutch Interior Ministry")]
    [InlineData("The Hague")]
    [InlineData("ISIS")]
    public void The_full_name_leads_to_the_same_party(string name)
    {
        var party = KnownParties.Find(name).ShouldNotBeNull();
        var again = KnownParties.Find(party.Name).ShouldNotBeNull();
        (again.Name, again.Kind, again.Parent).ShouldBe((party.Name, party.Kind, party.Parent));
    }

    [Theory]
    [InlineData("Ukraine's Defence Ministry said that the ferry sank in a storm.", "Ministry of Defence of Ukraine", "Government of Ukraine")]
    [InlineData("The ferry sank in a storm, the Russian Ministry of Defence said.", "Ministry of Defence of Russia", "Government of Russia")]
    [InlineData("According to the Ukrainian army, the ferry sank in a storm.", "Armed Forces of Ukraine", "Government of Ukraine")]
    [InlineData("According to UNICEF, the ferry sank in a storm.", "UNICEF", null)]
    [InlineData("According to Kyiv, the ferry sank in a storm.", "Government of Ukraine", null)]
    public void Extraction_tells_the_parent_too(string text, string name, string? parent)
    {
        var party = Shared.Single(text).Origin()?.Party.ShouldNotBeNull();
        (party?.Name, party?.Parent).ShouldBe((name, parent));
    }
}
