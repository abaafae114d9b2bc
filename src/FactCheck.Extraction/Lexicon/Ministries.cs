using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Ministries that most governments have, under the names that news gives them.</summary>
internal static class Ministries
{
    /// <summary>A closed list: "Ministry of Defence spokesman" is no ministry.</summary>
    private static readonly FrozenDictionary<string, string> Remits = new Dictionary<string, string>
    {
        ["defence"] = "Defence", ["defense"] = "Defence", ["national defence"] = "Defence", ["national defense"] = "Defence",
        ["foreign"] = "Foreign Affairs", ["foreign affairs"] = "Foreign Affairs", ["external affairs"] = "Foreign Affairs",
        ["interior"] = "Internal Affairs", ["internal affairs"] = "Internal Affairs", ["home affairs"] = "Internal Affairs",
        ["health"] = "Health", ["public health"] = "Health", ["justice"] = "Justice", ["finance"] = "Finance", ["energy"] = "Energy",
        ["economy"] = "Economy", ["education"] = "Education", ["agriculture"] = "Agriculture", ["transport"] = "Transport", ["culture"] = "Culture",
        ["environment"] = "Environment", ["information"] = "Information", ["labour"] = "Labour", ["labor"] = "Labour", ["trade"] = "Trade",
        ["emergencies"] = "Emergency Situations", ["emergency"] = "Emergency Situations", ["emergency situations"] = "Emergency Situations",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>"Ministry of Defence" for "defense ministry", "ministry of defence", "mod"; null for what is no ministry. Takes lower case.</summary>
    public static string? Named(string name)
    {
        const string of = "ministry of ";
        const string ministry = " ministry";
        if (name is "mod") return "Ministry of Defence";
        if (name is "mfa") return "Ministry of Foreign Affairs";
        var remit = name.StartsWith(of, StringComparison.Ordinal) ? name[of.Length..]
            : name.EndsWith(ministry, StringComparison.Ordinal) ? name[..^ministry.Length] : "";
        if (remit.StartsWith("the ", StringComparison.Ordinal)) remit = remit[4..];
        return Remits.TryGetValue(remit, out var canonical) ? "Ministry of " + canonical : null;
    }
}
