namespace FactCheck.Extraction;

/// <summary>How a content is attributed.</summary>
internal enum AttributionShape
{
    /// <summary>"According to X, …", "…, according to X".</summary>
    AccordingTo,

    /// <summary>"X said that …", "…, X said", "…, said X".</summary>
    Said,

    /// <summary>"… was reported by X".</summary>
    ReportedBy,

    /// <summary>"X accused Y of …": source, cue and content in a row are the statement.</summary>
    Accused,

    /// <summary>"It was reported that …": nobody is named.</summary>
    Impersonal,
}

/// <summary>Whether somebody says it at all.</summary>
internal enum Stance
{
    Says,

    /// <summary>"X denied that …": that X denies it is the statement; nobody is quoted within.</summary>
    Denies,

    /// <summary>"X did not say whether …", "X did not answer": nothing was said.</summary>
    Silent,

    /// <summary>"X asked whether …": nothing was asserted.</summary>
    Asks,
}

/// <summary>One attribution, in runs of the tokens of a <see cref="Prose"/>.</summary>
/// <param name="Content">What is said, or the first part of it.</param>
/// <param name="More">The second part, beyond the speaker: “…,” X said, “…”; empty where there is none.</param>
/// <param name="Source">Who says it; null where nobody is named.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Stance">Whether it is said, denied, asked or not said.</param>
internal sealed record Attribution(AttributionShape Shape, Run Content, Run More, Run? Source, Run Cue, Stance Stance = Stance.Says)
{
    /// <summary>Whom it was told to: "told Reuters".</summary>
    public Run? Medium { get; init; }

    /// <summary>Who is accused.</summary>
    public Run? Blamed { get; init; }

    /// <summary>Whom the source relies on: "X, citing Y, said", "a figure it attributed to Y".</summary>
    public Run? Cited { get; init; }

    /// <summary>How sure the choice was; 0 where a rule made it.</summary>
    public int Score { get; init; }

    /// <summary>The content comes first: "…, X said".</summary>
    public bool IsPostposed => !Content.IsEmpty && Content.End <= Cue.First;

    public bool Holds(int token) => Content.Contains(token) || More.Contains(token);

    public int First => Math.Min(Math.Min(Content.First, Cue.First), Source?.First ?? int.MaxValue);

    public int End => Math.Max(Math.Max(Content.End, More.End), Math.Max(Cue.End, Source?.End ?? 0));
}
