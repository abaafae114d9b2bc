namespace FactCheck.Extraction;

/// <summary>How a sentence attributes its content.</summary>
internal enum AttributionShape
{
    /// <summary>"According to X, …", "…, according to X".</summary>
    AccordingTo,

    /// <summary>"X said that …", "…, X said", "…, said X".</summary>
    Said,

    /// <summary>"… was reported by X".</summary>
    ReportedBy,

    /// <summary>"X accused Y of …": the whole sentence is the content.</summary>
    Accused,

    /// <summary>"It was reported that …": nobody is named.</summary>
    Impersonal,
}

/// <summary>One attribution of a sentence, in runs of its tokens.</summary>
/// <param name="Content">What is said.</param>
/// <param name="Source">Who says it; null in the impersonal shape.</param>
/// <param name="Cue">The words that attribute.</param>
/// <param name="Medium">Whom it was told to or who is quoting, where that is somebody who passes it on: "told Reuters".</param>
/// <param name="Blamed">Who is accused.</param>
internal sealed record Attribution(AttributionShape Shape, Run Content, Run? Source, Run Cue, Run? Medium = null, Run? Blamed = null)
{
    /// <summary>The content comes first: "…, X said".</summary>
    public bool IsPostposed => !Content.IsEmpty && Content.End <= Cue.First;
}
