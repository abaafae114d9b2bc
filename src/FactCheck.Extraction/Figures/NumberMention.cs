namespace FactCheck.Extraction;

/// <summary>A number as the text words it, bounds and all.</summary>
/// <param name="Run">The words: "at least three".</param>
/// <param name="Core">The number itself: "three".</param>
/// <param name="Min">Lower bound, null when the words give none.</param>
/// <param name="Max">Upper bound, null when the words give none.</param>
/// <param name="MinImputed">A convention supplied the lower bound.</param>
/// <param name="InDigits">Written in digits.</param>
internal sealed record NumberMention(Run Run, Run Core, decimal? Min, decimal? Max, bool MinImputed, bool InDigits)
{
    public bool IsVague => MinImputed;

    /// <summary>The words as they stand, without those that bound nothing: "just", "another".</summary>
    public string Wording(Sentence sentence)
    {
        var first = Run.First;
        while (first < Core.First && sentence.Word(first) is "just" or "only" or "another" or "exactly") first++;
        return sentence.Slice(Run with { First = first }).Replace('\n', ' ');
    }

    public decimal Size => Min ?? Max ?? 0;
}
