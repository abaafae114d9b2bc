namespace FactCheck.Extraction;

/// <summary>A word and its stem, as features of check-worthiness.</summary>
internal sealed class WorthWord(string word)
{
    public FeatureText Word { get; } = new(word);

    /// <summary>"floods", "flooded" and "flooding" are one; empty for a word that is too short to have one.</summary>
    public FeatureText Stem { get; } = new(word, word.Length < 5 ? 0 : Stems.LengthOf(word));
}
