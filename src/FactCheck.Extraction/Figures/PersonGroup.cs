namespace FactCheck.Extraction;

/// <summary>How a text speaks of those that something befell.</summary>
internal enum Mention
{
    /// <summary>"three insurgents", "dozens".</summary>
    Counted,

    /// <summary>"a boy", "another soldier".</summary>
    One,

    /// <summary>"Ann Lee".</summary>
    Named,

    /// <summary>"the insurgents", "his wife", "him": somebody the text has spoken of, or will.</summary>
    Known,

    /// <summary>"insurgents", "several of them" where no convention says how many.</summary>
    Some,

    /// <summary>"no one", "no civilians".</summary>
    Nobody,
}

/// <summary>Somebody in a sentence who may have come to harm.</summary>
/// <param name="Run">All the words: "at least three armed insurgents".</param>
/// <param name="Min">How many at least; null when the words do not tell.</param>
/// <param name="Max">How many at most; null when the words do not tell.</param>
/// <param name="Name">"armed insurgents"; for a name the name.</param>
/// <param name="Number">The number, where there is one.</param>
/// <param name="IsMore">"three more", "two others", "another": beside those already spoken of.</param>
internal sealed record PersonGroup(Run Run, decimal? Min, decimal? Max, Mention Mention, string Name, NumberMention? Number, bool IsMore)
{
    public bool IsImputed => Number?.MinImputed == true;
}
