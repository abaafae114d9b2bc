namespace FactCheck;

/// <summary>Where articles are kept: one snapshot for one text, one article for one text, publisher and URL.</summary>
public sealed class ArticleShelf(FactCheckDb db, Ledger ledger, CurrentCaller caller, TimeProvider time, Ids ids)
{
    /// <summary>The article, found or taken in.</summary>
    public async Task<(Article Article, bool IsNew, bool IsNewText)> Place(
        string text, ArticleKind kind, string title, string publisher, string url, string? language, DateTime? publishedAt, CancellationToken cancel)
    {
        var fresh = new Snapshot(text);
        var snapshot = await db.Snapshots.SingleOrDefaultAsync(s => s.Hash == fresh.Hash, cancel);
        var isNewText = snapshot is null;
        var identity = Article.IdentityOf(fresh.Hash, publisher, url);
        if (!isNewText && await db.Articles.SingleOrDefaultAsync(a => a.Identity == identity, cancel) is { } known) return (known, false, false);

        snapshot ??= fresh;
        var article = new Article(ids.NewPublicId(), snapshot, kind, title, publisher, url, language, publishedAt, caller.Person, time.UtcNow());
        db.Articles.Add(article);
        ledger.Append("ArticleSubmitted", [article.PublicId], isNewText ? [article, snapshot] : [article]);
        return (article, true, isNewText);
    }
}
