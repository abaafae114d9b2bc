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
    int CheckWorthiness)
{
    /// <summary>From here on a candidate is held to be worth checking.</summary>
    public const int WorthCheckingFrom = 50;

    public bool IsWorthChecking => CheckWorthiness >= WorthCheckingFrom;

    /// <summary>Whose words it is; null when the outlet states it in its own name.</summary>
    public Link? Origin => Chain.LastOrDefault(link => link.Role is LinkRole.SaidBy or LinkRole.RelayedBy);

    /// <summary>What <see cref="CheckWorthiness"/> is made of: the points of all, held between 0 and 100.</summary>
    public IReadOnlyList<WorthReason> Reasons { get; init; } = [];

    /// <summary>Other passages of the same text that say the same.</summary>
    public IReadOnlyList<Passage> Repeats { get; init; } = [];

    /// <summary>When, as the text words it, and which days that was where the day of the article is known.</summary>
    public IReadOnlyList<TimeMention> Times { get; init; } = [];

    /// <summary>Pronouns of the passage whose meaning the statement needs.</summary>
    public IReadOnlyList<Reference> References { get; init; } = [];
}

/// <summary>A pronoun that cannot be read without the article.</summary>
/// <param name="Words">"she", as the passage has it.</param>
/// <param name="Meant">What the statement says instead: "Petra Holm"; null where it is not certain who is meant, and the statement leaves the pronoun.</param>
/// <param name="Passage">The pronoun.</param>
public sealed record Reference(string Words, string? Meant, Passage Passage);

/// <summary>Why a candidate is more or less worth checking.</summary>
/// <param name="Sign">What was seen.</param>
/// <param name="Words">The words that it was seen by, if it was words; parted by ", ".</param>
/// <param name="Points">What it adds or takes.</param>
public sealed record WorthReason(WorthSign Sign, string? Words, int Points);

/// <summary>What may make a candidate more or less worth checking.</summary>
public enum WorthSign
{
    /// <summary>Its kind: a count of casualties weighs more than a saying.</summary>
    Kind = 1,

    /// <summary>Words of grave matters: "war crimes", "record".</summary>
    Weighty = 2,

    /// <summary>Words of feeling and opinion, which nobody can check.</summary>
    Private = 3,

    /// <summary>Somebody named says it.</summary>
    Attributed = 4,

    /// <summary>The text keeps a distance: "reportedly".</summary>
    Hedged = 5,

    /// <summary>Too few words to say much.</summary>
    FewWords = 6,

    /// <summary>What was learned from sentences that people judged.</summary>
    Wording = 7,
}

/// <summary>When something was, as a text words it.</summary>
/// <param name="Wording">"on Thursday", "last night".</param>
/// <param name="From">The first day; null where the day of the article is not known and the words alone do not tell.</param>
/// <param name="To">The last day, the same as <paramref name="From"/> for a single one; null where it is open.</param>
/// <param name="Passage">The words.</param>
public sealed record TimeMention(string Wording, DateOnly? From, DateOnly? To, Passage Passage);

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
public sealed record Link(LinkRole Role, string? Named, Party? Party, string? Cue, string? Hedge, Passage Passage)
{
    /// <summary>How far the learned weights put this reading above none, 256 to a natural logarithm of odds; 0 where a rule made it.</summary>
    public int Score { get; init; }

    /// <summary>What to call the party where it is named by a pronoun: "the Red Cross" for "It".</summary>
    internal string? Called { get; init; }
}

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
    IReadOnlyList<FigurePart> Parts)
{
    /// <summary>The word that bounds the number.</summary>
    public NumberOperator Operator { get; init; }

    /// <summary>"rose to 12 from nine": what it was before, 9; null where the sentence tells no change.</summary>
    public decimal? Before { get; init; }

    /// <summary>How sure the text itself is of it.</summary>
    public FigureStatus Status { get; init; }

    /// <summary>Whether those counted were civilians; null where the words do not tell.</summary>
    public bool? Civilians { get; init; }

    /// <summary>"The real figure is higher", "the toll is expected to rise": the text itself holds it to be too low.</summary>
    public bool IsUndercount { get; init; }
}

/// <summary>How sure a text is of a figure, in its own words.</summary>
public enum FigureStatus
{
    /// <summary>It says so and no more.</summary>
    Stated = 0,

    /// <summary>"confirmed dead", "verified 40 deaths".</summary>
    Confirmed = 1,

    /// <summary>"an estimated 40", "is believed to have killed".</summary>
    Estimated = 2,

    /// <summary>"feared dead".</summary>
    Feared = 3,

    /// <summary>"unconfirmed reports of 40 dead".</summary>
    Unconfirmed = 4,
}

/// <summary>The word that a text bounds a number with.</summary>
public enum NumberOperator
{
    Exactly = 0,

    /// <summary>"about", "some", "an estimated".</summary>
    About = 1,
    AtLeast = 2,
    MoreThan = 3,
    UpTo = 4,
    FewerThan = 5,

    /// <summary>"nearly", "almost": a little less.</summary>
    Nearly = 6,
}

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
