using System.Text.Json;
using System.Text.RegularExpressions;
using FactCheck.Extraction;

namespace FactCheck.Evaluation;

/// <summary>Which of thousands of checked claims somebody repeats: those with the most telling words in common are held against what was said, by the <see cref="Likeness"/> that the newsroom's own claims are held by. Here every word's rarity is known and a hundred claims are read; a newsroom reads eight.</summary>
internal static partial class Retrieval
{
    private const int Looked = 100, Listed = 50, AtFive = 5;

    public static IEnumerable<Measure> Ct20(Corpus corpus) => Measure(corpus, .87);

    public static IEnumerable<Measure> Politifact(Corpus corpus) => Measure(corpus, .66);

    private static IEnumerable<Measure> Measure(Corpus corpus, double goal)
    {
        var claims = corpus.Lines("claims").Select(line => new Known(line.GetProperty("claim_id").GetString()!, [Gist.Of(Text(line, "claim")), Gist.Of(Text(line, "title"))])).ToList();
        var having = claims.SelectMany((claim, i) => claim.Wordings.SelectMany(w => w.Words).Select(w => w.Stem).Distinct().Select(stem => (stem, i))).ToLookup(x => x.stem, x => x.i);
        var rarities = having.ToDictionary(stem => stem.Key, stem => Rarity.Of(claims.Count, stem.Count()));
        var unknown = Rarity.Of(claims.Count, 0);
        int Rare(string stem) => rarities.GetValueOrDefault(stem, unknown);
        var likeness = new Likeness(Rare);

        var written = new List<object>();
        var (sum, among, shown, right, queries) = (0.0, 0, 0, 0, 0);
        foreach (var line in corpus.Lines("queries_" + corpus.Options.Half))
        {
            var (asked, speaker) = Asked(line);
            var points = new Dictionary<int, int>();
            foreach (var stem in asked.Words.Concat(speaker.Words).Select(w => w.Stem).Distinct())
                foreach (var i in having[stem]) points[i] = points.GetValueOrDefault(i) + Rare(stem);
            var ranked = points.OrderByDescending(p => p.Value).ThenBy(p => p.Key).Take(Looked)
                .Select(p => (Claim: claims[p.Key], Like: likeness.Of(asked, speaker, claims[p.Key].Wordings)))
                .OrderByDescending(c => c.Like).ThenBy(c => c.Claim.Id, StringComparer.Ordinal).Select(c => c.Claim).Take(Listed).ToList();
            written.Add(new { query_id = line.GetProperty("query_id").GetString(), ranked = ranked.Select(claim => claim.Id) });

            var relevant = line.GetProperty("relevant").EnumerateArray().Select(id => id.GetString()!).ToHashSet();
            var (hits, precision) = (0, 0.0);
            foreach (var (i, claim) in ranked.Take(AtFive).Index())
                if (relevant.Contains(claim.Id)) precision += (double)++hits / (i + 1);
            sum += precision / Math.Clamp(relevant.Count, 1, AtFive);
            if (hits > 0) among++;
            queries++;
            // The newsroom has a statement, and no headline of a check.
            if (ranked is not [var first, ..] || likeness.Percent(asked, first.Wordings[0]) < Likeness.Shown) continue;
            shown++;
            if (relevant.Contains(first.Id)) right++;
        }

        corpus.Write(written);
        yield return new("mean average precision at 5", sum / queries, goal, $"{queries} queries among {claims.Count} claims");
        yield return new("  one of the first five is right", (double)among / queries);
        yield return new("  the first, where it would be shown", (double)right / Math.Max(1, shown), null, $"{shown} shown");
    }

    // Who wrote it stands at the end of a copied post: "… — Ana Lee (@analee) May 1, 2020".
    private static (Gist Asked, Gist Speaker) Asked(JsonElement line)
    {
        var text = Text(line, "text");
        var signature = Signature().Match(text);
        var speaker = Text(line, "speaker") + " " + signature.Groups["name"].Value;
        return (Gist.Of(signature.Success ? text[..signature.Index] : text), Gist.Of(Title().Replace(speaker, " ")));
    }

    private static string Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    [GeneratedRegex(@"— (?<name>[^—\n]{3,60}?) \(@\w+\)[^—]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Signature();

    [GeneratedRegex(@"\b(?:MR|MRS|MS|SEN|GOV|PRESIDENT)\b\.?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    /// <param name="Wordings">The claim as it was checked, and the headline of its check.</param>
    private sealed record Known(string Id, IReadOnlyList<Gist> Wordings);
}
