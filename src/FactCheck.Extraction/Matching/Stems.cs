namespace FactCheck.Extraction;

/// <summary>What forms of an English word have in common: "floods", "flooded" and "flooding" begin alike.</summary>
internal static class Stems
{
    private const int Shortest = 4;

    private static readonly string[] Endings = ["ments", "ment", "ations", "ation", "ions", "ing", "ies", "ied", "ers", "ion", "ed", "er", "es", "ly", "al", "e", "s", "y"];

    /// <summary>How many letters of a word in lower case are its stem.</summary>
    public static int LengthOf(string word)
    {
        foreach (var ending in Endings)
            if (word.Length >= ending.Length + Shortest && word.EndsWith(ending, StringComparison.Ordinal)) return word.Length - ending.Length;
        return word.Length;
    }
}
