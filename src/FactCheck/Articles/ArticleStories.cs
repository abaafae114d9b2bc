namespace FactCheck;

/// <summary>Tells a new version of an article from another article: the same address, or the same outlet's title over much the same text.</summary>
public sealed class ArticleStories(FactCheckDb db)
{
    /// <summary>The most articles of one title that a text is held against, the latest first.</summary>
    private const int Most = 10;

    /// <summary>Of the runs of words of the shorter text, how many stand in the other.</summary>
    private const double MuchTheSame = 0.5;

    private const int Run = 3;

    /// <summary>"Weather" and "Live updates" stand over everything.</summary>
    private const int ShortestTitle = 3;

    // What campaigns and shares add to an address.
    private static readonly string[] Noise = ["utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "ref=", "igshid"];

    /// <summary>The latest version that we hold of the article that this is a version of; null when it is another article.</summary>
    public async Task<Article?> Latest(string hash, string text, string title, string publisher, string url, CancellationToken cancel) =>
        await StoryOf(hash, text, title, publisher, url, cancel) is { } story
            ? await db.Articles.Where(a => a.StoryId == story).OrderByDescending(a => a.Version).FirstAsync(cancel)
            : null;

    private async Task<string?> StoryOf(string hash, string text, string title, string publisher, string url, CancellationToken cancel)
    {
        if (KeyOfUrl(url) is { } urlKey
            && await db.Articles.Where(a => a.UrlKey == urlKey).OrderByDescending(a => a.Id).Select(a => a.StoryId).FirstOrDefaultAsync(cancel) is { } atAddress) return atAddress;
        if (KeyOfTitle(title) is not { } titleKey) return null;
        // The very same text under another name is another outlet's print of it, and no version.
        var alike = await db.Articles.Where(a => a.TitleKey == titleKey && a.Snapshot.Hash != hash)
            .OrderByDescending(a => a.Id).Take(Most).Select(a => new { a.StoryId, a.Publisher, a.UrlKey, a.SnapshotId }).ToListAsync(cancel);
        foreach (var article in alike)
        {
            if (article.Publisher.Length > 0 && publisher.Length > 0 && !string.Equals(article.Publisher.Trim(), publisher.Trim(), StringComparison.OrdinalIgnoreCase)) continue;
            var other = await db.Snapshots.Where(s => s.Id == article.SnapshotId).Select(s => s.Text).SingleAsync(cancel);
            if (Likeness(text, other) >= MuchTheSame) return article.StoryId;
        }

        return null;
    }

    /// <summary>0 for nothing in common, 1 when all of the shorter text stands in the other.</summary>
    public static double Likeness(string one, string other)
    {
        var (a, b) = (Runs(one), Runs(other));
        var smaller = Math.Min(a.Count, b.Count);
        if (smaller == 0) return 0;
        a.IntersectWith(b);
        return (double)a.Count / smaller;
    }

    private static HashSet<(string, string, string)> Runs(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var runs = new HashSet<(string, string, string)>();
        for (var i = 0; i + Run <= words.Length; i++) runs.Add((words[i], words[i + 1], words[i + 2]));
        return runs;
    }

    internal static string? KeyOfTitle(string title) => Words.Of(title).Count >= ShortestTitle ? Words.Key(title) : null;

    internal static string? KeyOfUrl(string url)
    {
        if (url.Length == 0 || !Uri.TryCreate(url.Trim(), UriKind.Absolute, out var place)) return null;
        var query = place.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Noise.Any(noise => part.StartsWith(noise, StringComparison.OrdinalIgnoreCase)));
        var host = place.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? place.IdnHost[4..] : place.IdnHost;
        return Snapshot.HashOf($"{host.ToLowerInvariant()}:{(place.IsDefaultPort ? 0 : place.Port)}{place.AbsolutePath.TrimEnd('/')}?{string.Join('&', query)}");
    }
}
