namespace FactCheck;

/// <summary>Which candidates of a text are claims already: by this very passage of the same snapshot, by the same sentence of another version, or by the same words.</summary>
internal sealed class KnownClaims
{
    /// <summary>The most appearances of a story's versions that are looked at, the latest first.</summary>
    private const int MostOfStory = 5_000;

    // One sentence may report several figures: each is a claim of its own, told apart by what it counts. A person may have
    // read several claims from one passage.
    private readonly Dictionary<(int Start, int End, ClaimKind Kind, Metric?, string? Counted), List<Claim>> _here = [];
    private readonly Dictionary<(string Exact, ClaimKind Kind, Metric?, string? Counted), List<Claim>> _inStory = [];
    private readonly Dictionary<string, Claim> _byWords = [];
    private readonly HashSet<(Claim, Article)> _appearances = [];

    /// <summary>Those with the very same passage, and those that say the same: a few queries, however many candidates there are.</summary>
    public static async Task<KnownClaims> Among(FactCheckDb db, ArticleReading reading, string? story, CancellationToken cancel)
    {
        var known = await Here(db, reading.Hash, story, cancel);
        var keys = reading.Candidates.Select(KeyOf).Distinct().ToList();
        if (keys.Count == 0) return known;
        var claims = await db.Claims
            .Where(c => keys.Contains(c.StatementKey) && c.JoinedToId == null && c.Status != ClaimStatus.Closed)
            .OrderBy(c => c.Id)
            .ToListAsync(cancel);
        foreach (var claim in claims) known._byWords.TryAdd(claim.StatementKey, claim);
        return known;
    }

    /// <summary>Those with the very same passage of the same text, or the very same sentence of another version, alone.</summary>
    /// <param name="story">The story that the text is a version of, when there are others.</param>
    public static async Task<KnownClaims> Here(FactCheckDb db, string hash, string? story, CancellationToken cancel)
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
            var (metric, counted) = Count(appearance);
            Add(known._here, (appearance.Passage.Start, appearance.Passage.End, appearance.Claim.Kind, metric, counted), appearance.Claim);
        }

        if (story is null) return known;
        var versions = await db.Appearances
            .Where(a => a.Article.StoryId == story)
            .Include(a => a.Article).Include(a => a.Claim).Include(a => a.Figures)
            .OrderByDescending(a => a.Id).Take(MostOfStory)
            .ToListAsync(cancel);
        foreach (var appearance in versions)
        {
            var (metric, counted) = Count(appearance);
            Add(known._inStory, (Plain(appearance.Passage.Exact), appearance.Claim.Kind, metric, counted), appearance.Claim);
        }

        return known;
    }

    /// <summary>Of a text that nobody has seen before.</summary>
    public static KnownClaims None => new();

    /// <summary>The claim with this very passage of the same snapshot, or with the same sentence of another version: certainly the same claim.</summary>
    /// <param name="statement">What somebody made of the candidate: then it is the claim that says so; null for the candidate as it was read.</param>
    public Claim? FindHere(Candidate candidate, string? statement = null)
    {
        var (metric, counted) = candidate.Figure is { } figure
            ? ((Metric?)figure.Metric, Counted(figure.Wording.UpTo(Limits.Wording), figure.Group.UpTo(Limits.Wording)))
            : (null, null);
        var passage = candidate.Passage;
        return Saying(_here.GetValueOrDefault((passage.Start, passage.End, candidate.Kind, metric, counted)), statement)
            ?? Saying(_inStory.GetValueOrDefault((Plain(passage.Exact), candidate.Kind, metric, counted)), statement);
    }

    /// <summary>Whether a claim appears in an article already.</summary>
    public bool IsIn(Claim claim, Article article) => _appearances.Contains((claim, article));

    /// <summary>A claim that is, or may well be, the same.</summary>
    public Claim? Find(Candidate candidate) => FindHere(candidate) ?? _byWords.GetValueOrDefault(KeyOf(candidate));

    private static Claim? Saying(List<Claim>? claims, string? statement)
    {
        if (statement is null) return claims?[0];
        var key = Words.Key(statement);
        return claims?.Find(c => c.StatementKey == key);
    }

    private static void Add<TKey>(Dictionary<TKey, List<Claim>> claims, TKey key, Claim claim) where TKey : notnull
    {
        if (!claims.TryGetValue(key, out var those)) claims[key] = those = [];
        if (!those.Contains(claim)) those.Add(claim);
    }

    private static (Metric?, string?) Count(Appearance appearance) =>
        appearance.Figures.Find(f => !f.IsPart) is { } figure ? (figure.Metric, Counted(figure.Wording, figure.Group)) : (null, null);

    private static string Counted(string wording, string group) => $"{wording}|{group}";

    // Line ends move when a page is laid out anew.
    internal static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string KeyOf(Candidate candidate) => Words.Key(candidate.Statement.UpTo(Limits.Statement));
}
