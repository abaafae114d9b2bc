using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Small closed classes of English words that several rules share.</summary>
internal static class Words
{
    public static readonly FrozenSet<string> Determiners = Set(
        "the a an this that these those his her its their our my your some several many both each every no another any other");

    public static readonly FrozenSet<string> Pronouns = Set("he she they it we i you who which him them us me");

    public static readonly FrozenSet<string> Prepositions = Set(
        "in on at by from to of for with during after before since under over between among through against about into near amid "
        + "within without across around until via despite following along outside inside toward towards");

    /// <summary>Prepositions that may stand inside the name of a speaker: "a spokesman for the ministry", "officials in Kyiv".</summary>
    public static readonly FrozenSet<string> InNames = Set("of for in at from with to on");

    public static readonly FrozenSet<string> Conjunctions = Set(
        "and or but while when where because although though if as than that whether whereas so yet since unless until what how why after before");

    public static readonly FrozenSet<string> Auxiliaries = Set(
        "is are was were be been being am has have had having do does did will would shall should can could may might must 's not n't");

    public static readonly FrozenSet<string> Modals = Set("will would shall should can could may might must to");

    public static readonly FrozenSet<string> Dates = Set(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
        + "november december today yesterday tomorrow tonight");

    public static readonly FrozenSet<string> Months = Set(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec");

    /// <summary>Adverbs that may stand between a speaker and the verb.</summary>
    public static readonly FrozenSet<string> Adverbs = Set(
        "also later earlier then again still further previously since already just now once only even ever often meanwhile however "
        + "too instead therefore thus afterwards afterward therewith never");

    public static bool IsAdverb(string word) =>
        Adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "assembly" or "italy" or "july" or "ally" or "anomaly" or "monopoly"));

    internal static FrozenSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
