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
    /// <summary>The word that bounds it: "about", "at least".</summary>
    public NumberOperator Operator { get; init; }

    /// <summary>The number as it is written: 40 for "more than 40"; of a range the lower end.</summary>
    public decimal Value { get; init; }

    /// <summary>"half", "two-thirds".</summary>
    public bool IsFraction { get; init; }

    /// <summary>"dozens", "hundreds".</summary>
    public bool IsVague { get; init; }

    /// <summary>The words as they stand, without those that bound nothing: "just", "another".</summary>
    public string Wording(Sentence sentence)
    {
        var first = Run.First;
        while (first < Core.First && sentence.Word(first) is "just" or "only" or "another" or "exactly") first++;
        return sentence.Slice(Run with { First = first }).Replace('\n', ' ');
    }

    public decimal Size => Min ?? Max ?? 0;

    /// <summary>Two different ends.</summary>
    public bool IsRange => Min is { } min && Max is { } max && min != max;
}
