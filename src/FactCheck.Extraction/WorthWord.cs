namespace FactCheck.Extraction;

/// <summary>A word and its stem, as features of check-worthiness.</summary>
internal sealed class WorthWord(string word)
{
    private static readonly string[] Endings = ["ments", "ment", "ations", "ation", "ions", "ing", "ies", "ied", "ers", "ion", "ed", "er", "es", "ly", "al", "e", "s", "y"];

    public FeatureText Word { get; } = new(word);

    /// <summary>"taxes", "taxed" and "taxing" are one; empty for a word that is too short to have one.</summary>
    public FeatureText Stem { get; } = new(word, StemLength(word));

    private static int StemLength(string word)
    {
        if (word.Length < 5) return 0;
        foreach (var ending in Endings)
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal)) return word.Length - ending.Length;
        return word.Length;
    }
}
