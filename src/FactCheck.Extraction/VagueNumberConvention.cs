namespace FactCheck.Extraction;

/// <summary>A named convention that turns vague words into a lower bound.</summary>
/// <param name="Name">Shown beside every figure it imputed.</param>
/// <param name="LowerBounds">Lower bound by word: "dozens" → 24.</param>
public sealed record VagueNumberConvention(string Name, IReadOnlyDictionary<string, decimal> LowerBounds)
{
    /// <summary>The plural means at least two of the unit: "dozens" is 24 or more.</summary>
    public static VagueNumberConvention Plural { get; } = new("plural", new Dictionary<string, decimal>
    {
        ["several"] = 3, ["numerous"] = 3, ["multiple"] = 3, ["tens"] = 20, ["dozens"] = 24, ["scores"] = 40, ["hundreds"] = 200, ["thousands"] = 2000, ["millions"] = 2000000,
    });

    /// <summary>As ACLED codes it: tens 10, dozens 12, hundreds 100.</summary>
    public static VagueNumberConvention Acled { get; } = new("ACLED", new Dictionary<string, decimal>
    {
        ["several"] = 3, ["numerous"] = 3, ["multiple"] = 3, ["tens"] = 10, ["dozens"] = 12, ["scores"] = 20, ["hundreds"] = 100, ["thousands"] = 1000, ["millions"] = 1000000,
    });
}
