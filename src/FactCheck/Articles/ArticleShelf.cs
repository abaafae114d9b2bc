namespace FactCheck;

/// <summary>Where articles are kept: one snapshot for one text, one article for one text, publisher and URL.</summary>
public sealed class ArticleShelf(FactCheckDb db, ArticleStories stories, Ledger ledger, CurrentCaller caller, TimeProvider time, Ids ids)
{
    /// <summary>The article, found or taken in.</summary>
    /// <param name="isWhole">False for words taken out of something: another quotation from one address is no new version of it.</param>
    public async Task<(Article Article, bool IsNew, bool IsNewText)> Place(
        string text, ArticleKind kind, string title, string publisher, string url, string? language, DateTime? publishedAt, bool isWhole, CancellationToken cancel)
    {
        var fresh = new Snapshot(text);
        var snapshot = await db.Snapshots.SingleOrDefaultAsync(s => s.Hash == fresh.Hash, cancel);
        var isNewText = snapshot is null;
        var identity = Article.IdentityOf(fresh.Hash, publisher, url);
        if (!isNewText && await db.Articles.SingleOrDefaultAsync(a => a.Identity == identity, cancel) is { } known) return (known, false, false);

        snapshot ??= fresh;
        var article = new Article(ids.NewPublicId(), snapshot, kind, title, publisher, url, language, publishedAt, caller.Person, time.UtcNow());
        if (isWhole) article.Follow(await stories.Latest(fresh.Hash, text, title, publisher, url, cancel));
        db.Articles.Add(article);
        ledger.Append("ArticleSubmitted", [article.PublicId], isNewText ? [article, snapshot] : [article]);
        return (article, true, isNewText);
    }
}
