using System.Text.Json.Serialization;

namespace FactCheck;

/// <summary>A number as shown and sent.</summary>
/// <param name="MinImputed">The bound comes from <paramref name="Convention"/>; nobody said it.</param>
public sealed record FigureView(
    Metric Metric, string Group, decimal? Min, decimal? Max, bool MinImputed, bool MaxImputed, string? Convention,
    string Wording, FigureScope Scope, string? Unit, IReadOnlyList<FigurePartView> Parts);

/// <summary>A part of a figure.</summary>
public sealed record FigurePartView(string Group, decimal? Min, decimal? Max, string Wording);

/// <summary>One link of a chain as shown and sent.</summary>
/// <param name="Id">Null before it is submitted.</param>
/// <param name="Named">As named in the text; null where nobody is.</param>
/// <param name="SourceId">Whom it means; null for an unnamed speaker, and before it is submitted.</param>
/// <param name="SourceName">That source's name.</param>
public sealed record LinkView(
    string? Id, LinkRole Role, string? Named, string? SourceId, string? SourceName, PartyKind? SourceKind,
    string? Cue, string? Hedge, Passage? Passage, AttributionCheck Check, string? CheckReason, string? CheckedBy, DateTime? CheckedAt, int Version)
{
    /// <summary>Of a candidate: how far the learned weights put this reading above none, 256 to a natural logarithm of odds. Null where a rule made it, and once it is submitted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Score { get; init; }
}

/// <summary>What extraction found, numbered for the choice at submission.</summary>
/// <param name="Number">Its place in the text, from 0; send it in <c>claims</c> to choose it.</param>
/// <param name="Known">Public id of a claim with the same words, or with this very passage, if there is one.</param>
/// <param name="Unchanged">It stands word for word in the version before.</param>
/// <param name="Similar">A claim that says nearly the same, when none is the same.</param>
public sealed record CandidateView(
    int Number, ClaimKind Kind, string Statement, Passage Passage, IReadOnlyList<LinkView> Chain, FigureView? Figure,
    int CheckWorthiness, string? Known, bool Unchanged = false, SimilarClaim? Similar = null)
{
    /// <summary>Why it was found, and how its words were read.</summary>
    public Explanation Why { get; init; } = Explanation.None;

    /// <summary>Whether its check-worthiness says that it is worth checking.</summary>
    [JsonIgnore]
    public bool IsWorthChecking => CheckWorthiness >= Candidate.WorthCheckingFrom;

    /// <summary>Whether somebody who takes what is new takes it: nobody has claimed it, and it is not left from the version before.</summary>
    [JsonIgnore]
    public bool IsNews => Known is null && !Unchanged;

    /// <summary>The candidates of a text that stands in no database.</summary>
    /// <param name="day">The day of the article, by which "on Thursday" becomes a date.</param>
    public static IReadOnlyList<CandidateView> Of(string text, VagueNumberConvention convention, DateOnly? day = null)
    {
        var points = new CodePoints(text);
        return [.. Extractor.Extract(text, new ExtractionOptions(convention, day)).Select((c, i) => Views.Of(c, i, points, convention.Name, known: null))];
    }
}

internal static class Views
{
    public static CandidateView Of(Candidate candidate, int number, CodePoints points, string convention, string? known) => new(
        number,
        candidate.Kind,
        candidate.Statement.UpTo(Limits.Statement),
        points.Of(candidate.Passage),
        [.. candidate.Chain.Select(link => new LinkView(
            null, link.Role, link.Named, null, link.Party?.Name, link.Party?.Kind, link.Cue, link.Hedge,
            points.Of(link.Passage), AttributionCheck.Unchecked, null, null, null, 0) { Score = link.Score == 0 ? null : link.Score })],
        candidate.Figure is { } figure ? Of(Figure.From(figure, convention)) : null,
        candidate.CheckWorthiness,
        known) { Why = Explanation.Of(candidate, points) };

    /// <summary>The total with its parts; null when nothing is counted.</summary>
    public static FigureView? Of(IEnumerable<Figure> figures)
    {
        var ordered = figures.OrderBy(f => f.Position).ToList();
        return ordered.Count == 0 ? null : ordered[0] switch
        {
            var f => new FigureView(
                f.Metric, f.Group, f.Min, f.Max, f.MinImputed, f.MaxImputed, f.Convention, f.Wording, f.Scope, f.Unit,
                [.. ordered.Skip(1).Select(p => new FigurePartView(p.Group, p.Min, p.Max, p.Wording))]),
        };
    }

    public static IReadOnlyList<LinkView> Of(IEnumerable<Attribution> chain) =>
        [.. chain.OrderBy(link => link.Position).Select(link => new LinkView(
            link.PublicId, link.Role, link.Named, link.Source?.PublicId, link.Source?.Name, link.Source?.Kind, link.Cue, link.Hedge,
            link.Passage, link.Check, link.CheckReason, link.CheckedBy?.Name, link.CheckedAt, link.Version))];
}
