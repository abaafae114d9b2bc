namespace FactCheck;

/// <summary>
/// Which candidates say nearly what a claim of the newsroom says, in other words maybe: <see cref="Likeness"/>. Bounded on any
/// database: so many candidates, so many of the latest claims with each word, so many of those read. It is a hint for a
/// person, who looks at both.
/// </summary>
internal static class SimilarClaims
{
    /// <summary>The most check-worthy candidates alone are looked up.</summary>
    private const int MostCandidates = 60;

    /// <summary>The longest words of each, which are mostly the rarest.</summary>
    private const int WordsOfEach = 10;

    private const int LatestOfEach = 40;

    /// <summary>Words in one statement: each is a small query of its own, joined into one.</summary>
    private const int WordsAtOnce = 25;

    /// <summary>Claims that are read and held against each candidate.</summary>
    private const int ReadOfEach = 8;

    /// <summary>Where there are few claims, none of their words is common yet; the words of this many tell as much as those of a few.</summary>
    private const int FewestClaims = 10_000;

    /// <summary>A word of a known claim that no candidate has, and that was not looked up, is taken to be in one claim of so many.</summary>
    private const int OthersInOneOf = 500;

    public static Task<Dictionary<Candidate, SimilarClaim>> Among(FactCheckDb db, IReadOnlyList<Candidate> candidates, CancellationToken cancel) =>
        Among(db, [.. candidates.OrderByDescending(c => c.CheckWorthiness).Take(MostCandidates)],
            c => c.Statement.UpTo(Limits.Statement), c => c.Origin?.Party?.Name, _ => null, cancel);

    /// <param name="speaker">Whose words it is; null where nobody is named.</param>
    /// <param name="self">The claim that it is itself, which it is not like.</param>
    public static async Task<Dictionary<T, SimilarClaim>> Among<T>(
        FactCheckDb db, IReadOnlyList<T> candidates, Func<T, string> statement, Func<T, string?> speaker, Func<T, long?> self, CancellationToken cancel)
        where T : class
    {
        var asked = candidates.Select(c => (Candidate: c, Gist: Gist.Of(statement(c)), Words: Telling(statement(c)))).ToList();
        var words = asked.SelectMany(c => c.Words).DistinctBy(w => w.Word).ToList();
        var found = await Latest(db, [.. words.Select(w => w.Word)], cancel);
        if (found.Count == 0) return [];

        var newest = await db.Claims.MaxAsync(c => (long?)c.Id, cancel) ?? 0;
        var all = Math.Max(newest, FewestClaims);
        // Of the forms that were asked for the commonest tells how rare a word is.
        var rarities = words.GroupBy(w => w.Stem).ToDictionary(same => same.Key, same => same.Min(w => Rarity.Of(all, About(found.GetValueOrDefault(w.Word), newest))), StringComparer.Ordinal);
        var other = Rarity.Of(all, all / OthersInOneOf);
        var likeness = new Likeness(stem => rarities.GetValueOrDefault(stem, other));

        var likely = asked.ConvertAll(c => (c.Candidate, c.Gist, Claims: c.Words
            .SelectMany(w => found.GetValueOrDefault(w.Word, []).Select(id => (Id: id, Rarity: rarities[w.Stem])))
            .GroupBy(hit => hit.Id).OrderByDescending(hits => hits.Sum(hit => hit.Rarity)).ThenByDescending(hits => hits.Key)
            .Select(hits => hits.Key).Where(id => id != self(c.Candidate)).Take(ReadOfEach).ToList()));
        var ids = likely.SelectMany(c => c.Claims).Distinct().ToList();
        // What was joined to another claim leads to it, by its own words.
        var rows = await db.Claims.Where(c => ids.Contains(c.Id))
            .Join(db.Claims, c => c.JoinedToId ?? c.Id, to => to.Id, (c, to) => new { c.Id, Words = c.Statement, To = to })
            .Where(c => c.To.Status != ClaimStatus.Closed && c.To.Status != ClaimStatus.Withdrawn)
            .Select(c => new { c.Id, c.Words, To = c.To.Id, Claim = new SimilarClaim(c.To.PublicId, c.To.Statement, c.To.Status) }).ToListAsync(cancel);
        var known = rows.ToDictionary(c => c.Id, c => (c.To, c.Claim, Gist: Gist.Of(c.Words)));

        var similar = new Dictionary<T, SimilarClaim>(ReferenceEqualityComparer.Instance);
        foreach (var (candidate, gist, claims) in likely)
        {
            var by = speaker(candidate) is { } name ? Gist.Of(name) : null;
            var best = claims.Where(known.ContainsKey).Select(id => known[id]).Where(c => c.To != self(candidate) && likeness.Percent(gist, c.Gist) >= Likeness.Shown)
                .OrderByDescending(c => likeness.Of(gist, by, [c.Gist])).FirstOrDefault();
            if (best.Claim is { } claim) similar[candidate] = claim;
        }

        return similar;
    }

    private static List<(string Word, string Stem)> Telling(string statement) =>
    [
        .. Words.Of(statement).Select(word => (Word: word, Stem: Gist.Of(word).Words is [var first, ..] ? first.Stem : null)).Where(w => w.Stem is not null)
            .OrderByDescending(w => w.Word.Length).ThenBy(w => w.Word, StringComparer.Ordinal).Take(WordsOfEach).Select(w => (w.Word, w.Stem!)),
    ];

    /// <summary>The latest claims that have each word.</summary>
    private static async Task<Dictionary<string, List<long>>> Latest(FactCheckDb db, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var found = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        foreach (var some in words.Chunk(WordsAtOnce))
        {
            var query = some.Select(word => db.ClaimWords.Where(w => w.Word == word).OrderByDescending(w => w.ClaimId).Take(LatestOfEach).Select(w => new { w.Word, w.ClaimId }))
                .Aggregate((all, next) => all.Concat(next));
            foreach (var hit in await query.ToListAsync(cancel))
            {
                if (!found.TryGetValue(hit.Word, out var claims)) found[hit.Word] = claims = [];
                claims.Add(hit.ClaimId);
            }
        }

        return found;
    }

    /// <summary>About how many claims have a word: as dense as among the latest of them.</summary>
    private static long About(List<long>? latest, long newest) =>
        latest is null ? 0 : latest.Count < LatestOfEach ? latest.Count : LatestOfEach * newest / Math.Max(1, newest - latest.Min() + 1);
}
