using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Words before a person's name, and what they say about the person.</summary>
internal static class Titles
{
    private static readonly FrozenSet<string> Public = Words.Set(
        "president minister fm pm premier chancellor secretary ambassador senator sen governor gov mayor congressman congresswoman representative rep "
        + "king queen prince princess pope chief commissioner spokesman spokeswoman spokesperson prosecutor judge justice speaker deputy vice "
        + "general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm brigadier brig commander cmdr marshal chairman "
        + "chairwoman director head attorney envoy adviser advisor leader official mp mep sheriff superintendent inspector");

    private static readonly FrozenSet<string> Private = Words.Set(
        "mr mrs ms miss mx dr doctor prof professor sir lord lady dame rev reverend father sister imam rabbi journalist analyst lawyer activist author coach actor singer");

    private static readonly FrozenSet<string> Qualifying = Words.Set(
        "prime foreign defence defense interior finance health energy economy education justice trade deputy vice former first acting state us un u.s. eu press "
        + "general executive senior chief retired national security then-president ex-president high");

    private static readonly FrozenSet<string> Abbreviations = Words.Set("mr mrs ms mx dr prof gen lt col maj capt sgt sen rep gov rev st adm brig jr sr");

    public static IEnumerable<string> All => Public.Concat(Private);

    public static bool IsTitle(string word) => Public.Contains(word) || Private.Contains(word);

    public static bool IsPublic(string word) => Public.Contains(word);

    public static bool Qualifies(string word) => Qualifying.Contains(word);

    public static bool IsAbbreviated(string word) => Abbreviations.Contains(word);
}
