namespace FactCheck;

/// <summary>Which candidates of a text are claims already: by this very passage of the same snapshot, or by the same words.</summary>
internal sealed class KnownClaims
{
    // One sentence may report several figures: each is a claim of its own, told apart by what it counts.
    private readonly Dictionary<(int Start, int End, ClaimKind Kind, Metric?, string? Counted), Appearance> _here = [];
    private readonly Dictionary<string, Claim> _byWords = [];
    private readonly HashSet<(Claim, Article)> _appearances = [];

    /// <summary>Those with the very same passage, and those that say the same: a few queries, however many candidates there are.</summary>
    public static async Task<KnownClaims> Among(FactCheckDb db, ArticleReading reading, CancellationToken cancel)
    {
        var known = await Here(db, reading.Hash, cancel);
        var keys = reading.Candidates.Select(KeyOf).Distinct().ToList();
        if (keys.Count == 0) return known;
        var claims = await db.Claims
            .Where(c => keys.Contains(c.StatementKey) && c.JoinedToId == null && c.Status != ClaimStatus.Closed)
            .OrderBy(c => c.Id)
            .ToListAsync(cancel);
        foreach (var claim in claims) known._byWords.TryAdd(claim.StatementKey, claim);
        return known;
    }

    /// <summary>Those with the very same passage of the same text alone.</summary>
    public static async Task<KnownClaims> Here(FactCheckDb db, string hash, CancellationToken cancel)
    {
        var known = new KnownClaims();
        var appearances = await db.Appearances
            .Where(a => a.Article.Snapshot.Hash == hash)
            .Include(a => a.Article).Include(a => a.Claim).Include(a => a.Figures)
            .OrderBy(a => a.Id)
            .ToListAsync(cancel);
        foreach (var appearance in appearances)
        {
            known._appearances.Add((appearance.Claim, appearance.Article));
            var figure = appearance.Figures.Find(f => !f.IsPart);
            known._here.TryAdd((appearance.Passage.Start, appearance.Passage.End, appearance.Claim.Kind, figure?.Metric, figure is null ? null : Counted(figure.Wording, figure.Group)), appearance);
        }

        return known;
    }

    /// <summary>Of a text that nobody has seen before.</summary>
    public static KnownClaims None => new();

    /// <summary>The claim with this very passage of the same snapshot: certainly the same claim.</summary>
    public Appearance? FindHere(Candidate candidate) =>
        _here.GetValueOrDefault((
            candidate.Passage.Start, candidate.Passage.End, candidate.Kind, candidate.Figure?.Metric,
            candidate.Figure is { } figure ? Counted(figure.Wording.UpTo(Limits.Wording), figure.Group.UpTo(Limits.Wording)) : null));

    /// <summary>Whether a claim appears in an article already.</summary>
    public bool IsIn(Claim claim, Article article) => _appearances.Contains((claim, article));

    private static string Counted(string wording, string group) => $"{wording}|{group}";

    /// <summary>A claim that is, or may well be, the same.</summary>
    public Claim? Find(Candidate candidate) => FindHere(candidate)?.Claim ?? _byWords.GetValueOrDefault(KeyOf(candidate));

    private static string KeyOf(Candidate candidate) => Words.Key(candidate.Statement.UpTo(Limits.Statement));
}
