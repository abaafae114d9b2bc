namespace FactCheck.Extraction;

/// <summary>Short ways for tests to ask.</summary>
internal static class Shared
{
    public static Candidate Single(string text, ExtractionOptions? options = null) => Extractor.Extract(text, options).ShouldHaveSingleItem();

    public static Figure Figure(string text, ExtractionOptions? options = null) => Single(text, options).Figure.ShouldNotBeNull();

    /// <summary>Whoever is really being quoted.</summary>
    public static Link? Origin(this Candidate candidate) =>
        candidate.Chain.LastOrDefault(link => link.Role is LinkRole.SaidBy or LinkRole.RelayedBy);

    public static Link? Blamed(this Candidate candidate) => candidate.Chain.SingleOrDefault(link => link.Role == LinkRole.BlamedOn);
}
