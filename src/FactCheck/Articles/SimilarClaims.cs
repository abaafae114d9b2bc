namespace FactCheck;

/// <summary>
/// Which candidates share most of their words with a claim of the newsroom. Bounded on any database: so many candidates,
/// so many words of each, so many of the latest claims with each word. It is a hint for a person, who looks at both.
/// </summary>
internal static class SimilarClaims
{
    /// <summary>The most check-worthy candidates alone are looked up.</summary>
    private const int MostCandidates = 60;

    /// <summary>The longest words of each, which are mostly the rarest.</summary>
    private const int WordsOfEach = 6;

    private const int LatestOfEach = 40;

    /// <summary>Words in one statement: each is a small query of its own, joined into one.</summary>
    private const int WordsAtOnce = 25;

    private const int ShortestWord = 4;

    /// <summary>So many of the looked-up words a claim must share before it is read at all.</summary>
    private const int FewestShared = 2;

    /// <summary>Of the words of both statements together, how many they share.</summary>
    private const double MostlyTheSame = 0.5;

    public static Task<Dictionary<Candidate, SimilarClaim>> Among(FactCheckDb db, IReadOnlyList<Candidate> candidates, CancellationToken cancel) =>
        Among(db, [.. candidates.OrderByDescending(c => c.CheckWorthiness).Take(MostCandidates)], c => c.Statement.UpTo(Limits.Statement), _ => null, cancel);

    /// <param name="self">The claim that it is itself, which it is not like.</param>
    public static async Task<Dictionary<T, SimilarClaim>> Among<T>(
        FactCheckDb db, IReadOnlyList<T> candidates, Func<T, string> statement, Func<T, long?> self, CancellationToken cancel)
        where T : class
    {
        var looked = candidates
            .Select(c => (Candidate: c, Words: Words.Of(statement(c)).ToHashSet(StringComparer.Ordinal)))
            .Select(c => (c.Candidate, c.Words, Telling: c.Words.Where(w => w.Length >= ShortestWord).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Take(WordsOfEach).ToList()))
            .ToList();
        var byWord = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var words in looked.SelectMany(c => c.Telling).Distinct().Chunk(WordsAtOnce))
        {
            var query = words.Select(word => db.ClaimWords.Where(w => w.Word == word).OrderByDescending(w => w.ClaimId).Take(LatestOfEach).Select(w => new { w.Word, w.ClaimId }))
                .Aggregate((all, next) => all.Concat(next));
            foreach (var hit in await query.ToListAsync(cancel))
            {
                if (!byWord.TryGetValue(hit.Word, out var claims)) byWord[hit.Word] = claims = [];
                claims.Add(hit.ClaimId);
            }
        }

        var likely = looked.Select(c => (c.Candidate, c.Words, Claims: c.Telling.SelectMany(w => byWord.GetValueOrDefault(w) ?? [])
                .Where(id => id != self(c.Candidate)).GroupBy(id => id).Where(g => g.Count() >= Math.Min(FewestShared, c.Telling.Count))
                .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Take(3).Select(g => g.Key).ToList()))
            .Where(c => c.Claims.Count > 0).ToList();
        var ids = likely.SelectMany(c => c.Claims).Distinct().ToList();
        if (ids.Count == 0) return [];
        var rows = await db.Claims.Where(c => ids.Contains(c.Id) && c.JoinedToId == null && c.Status != ClaimStatus.Closed && c.Status != ClaimStatus.Withdrawn)
            .Select(c => new { c.Id, c.PublicId, c.Statement, c.Status }).ToDictionaryAsync(c => c.Id, cancel);
        var found = new Dictionary<T, SimilarClaim>(ReferenceEqualityComparer.Instance);
        foreach (var (candidate, words, claims) in likely)
        {
            var best = claims.Where(rows.ContainsKey).Select(id => rows[id])
                .Select(c => (Claim: c, Likeness: Likeness(words, Words.Of(c.Statement)))).OrderByDescending(c => c.Likeness).FirstOrDefault();
            if (best.Likeness >= MostlyTheSame) found[candidate] = new SimilarClaim(best.Claim.PublicId, best.Claim.Statement, best.Claim.Status);
        }

        return found;
    }

    private static double Likeness(HashSet<string> one, IReadOnlyList<string> other)
    {
        var shared = other.Count(one.Contains);
        return (double)shared / (one.Count + other.Count - shared);
    }
}
