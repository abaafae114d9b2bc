namespace FactCheck.Extraction;

/// <summary>What extraction found in a text: one checkable statement, anchored to the words it was read from.</summary>
/// <param name="Kind">What sort of statement it is.</param>
/// <param name="Statement">The claim as one plain sentence that can be read without the article.</param>
/// <param name="Passage">The sentence (or part of one) it was read from.</param>
/// <param name="Chain">Who says it, outermost first; the last <see cref="LinkRole.SaidBy"/> or <see cref="LinkRole.RelayedBy"/>
/// link is the origin. Empty when the outlet states it in its own name.</param>
/// <param name="Figure">The number it reports, if it reports one.</param>
/// <param name="CheckWorthiness">0 (not worth checking) to 100.</param>
public sealed record Candidate(
    ClaimKind Kind,
    string Statement,
    Passage Passage,
    IReadOnlyList<Link> Chain,
    Figure? Figure,
    int CheckWorthiness);

/// <summary>What sort of statement a claim is.</summary>
public enum ClaimKind
{
    CasualtyCount = 1,
    Quantity = 2,

    /// <summary>X said Y, where that X said it is itself worth checking.</summary>
    Statement = 3,
    Event = 4,
    Other = 5,
}

/// <summary>An anchor into a text: a W3C TextQuoteSelector and TextPositionSelector in one.</summary>
/// <param name="Exact">The words themselves: <c>text[Start..End]</c>.</param>
/// <param name="Prefix">Up to 32 characters before.</param>
/// <param name="Suffix">Up to 32 characters after.</param>
/// <param name="Start">First UTF-16 unit, counted from 0.</param>
/// <param name="End">One past the last UTF-16 unit.</param>
public sealed record Passage(string Exact, string Prefix, string Suffix, int Start, int End)
{
    /// <summary>How many characters of context a passage keeps on either side.</summary>
    public const int Context = 32;

    /// <summary>Anchors <c>text[start..end]</c>; never splits a surrogate pair in the context.</summary>
    public static Passage In(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);
        var from = Math.Max(0, start - Context);
        var to = Math.Min(text.Length, end + Context);
        if (from > 0 && char.IsLowSurrogate(text[from])) from++;
        if (to < text.Length && char.IsLowSurrogate(text[to])) to--;
        return new Passage(text[start..end], text[from..start], text[end..to], start, end);
    }
}

/// <summary>What a party does in an attribution chain.</summary>
public enum LinkRole
{
    /// <summary>Says it.</summary>
    SaidBy = 1,

    /// <summary>Passes on what somebody else said.</summary>
    RelayedBy = 2,

    /// <summary>Is held responsible by the statement; says nothing.</summary>
    BlamedOn = 3,
}

/// <summary>One link of an attribution chain, as the text gives it.</summary>
/// <param name="Role">Says it, passes it on, or is blamed.</param>
/// <param name="Named">As named in the text ("Kyiv", "Ukrainian FM Kuleba"); null where the text names nobody ("Reportedly, …").</param>
/// <param name="Party">Who that is, read from the whole text; null for an unnamed speaker.</param>
/// <param name="Cue">The words that attribute: "according to", "said".</param>
/// <param name="Hedge">A word that keeps a distance: "Reportedly", "allegedly".</param>
/// <param name="Passage">The words that name the party, or the hedge where nobody is named.</param>
public sealed record Link(LinkRole Role, string? Named, Party? Party, string? Cue, string? Hedge, Passage Passage);

/// <summary>A party that speaks or is blamed.</summary>
/// <param name="Name">Its fullest name in this text, or the name behind a figure of speech: "Dmytro Kuleba"; "Government of Ukraine" for "Kyiv".</param>
/// <param name="Kind">Government, military, IGO, …</param>
/// <param name="Aliases">Other names that stand for it wherever they occur: "United Nations Children's Fund" for UNICEF. A bare surname is no alias.</param>
/// <param name="Parent">The body it belongs to, when the name alone tells: "Government of Ukraine" for its armed forces and ministries;
/// sources with one parent are not independent of each other.</param>
public sealed record Party(string Name, PartyKind Kind, IReadOnlyList<string> Aliases, string? Parent = null);

/// <summary>What a party is.</summary>
public enum PartyKind
{
    Other = 0,
    Government = 1,
    Military = 2,
    Igo = 3,
    Ngo = 4,
    Outlet = 5,
    Official = 6,
    Witness = 7,

    /// <summary>A collective that cannot be asked as such: "world leaders".</summary>
    Group = 8,
    Person = 9,
}

/// <summary>A number as reported.</summary>
/// <param name="Metric">What is counted or measured.</param>
/// <param name="Group">Of whom or what: "people", "children", "humanitarian corridors", "hours".</param>
/// <param name="Min">Lower bound, null when the words give none.</param>
/// <param name="Max">Upper bound, null when the words give none.</param>
/// <param name="MinImputed">True when a convention supplied <paramref name="Min"/> ("dozens" → 24): nobody said it.</param>
/// <param name="MaxImputed">The same for <paramref name="Max"/>.</param>
/// <param name="Wording">The words: "at least three", "dozens".</param>
/// <param name="Scope">One incident, or an aggregate over area and time.</param>
/// <param name="Unit">For a measure: "hour", "km", "%"; null for a count.</param>
/// <param name="Parts">Counts that the total includes: "including a young child".</param>
public sealed record Figure(
    Metric Metric,
    string Group,
    decimal? Min,
    decimal? Max,
    bool MinImputed,
    bool MaxImputed,
    string Wording,
    FigureScope Scope,
    string? Unit,
    IReadOnlyList<FigurePart> Parts);

/// <summary>A part of a figure: "including a young child" is children, at least 1.</summary>
public sealed record FigurePart(string Group, decimal? Min, decimal? Max, string Wording);

/// <summary>What a figure counts.</summary>
public enum Metric
{
    /// <summary>A number that counts no casualties.</summary>
    Quantity = 0,
    Killed = 1,
    Injured = 2,
    Missing = 3,
    Captured = 4,
    Displaced = 5,
    UnspecifiedCasualties = 6,
}

/// <summary>What a figure covers.</summary>
public enum FigureScope
{
    Incident = 1,
    Aggregate = 2,
}
