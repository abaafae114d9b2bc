namespace FactCheck;

/// <summary>One article: its text, and the claims that appear in it.</summary>
public sealed record GetArticle(string Id) : IQuery<ArticleView>;

/// <param name="Translator">Who translated it, where it is a translation.</param>
/// <param name="Original">The article that it translates, where we hold it.</param>
/// <param name="Translations">Articles that translate it.</param>
public sealed record ArticleView(
    string Id, string Hash, ArticleKind Kind, string Title, string Publisher, string Url, string? Language, DateTime? PublishedAt,
    DateTime RetrievedAt, string SubmittedBy, string Text, IReadOnlyList<ArticleClaim> Claims,
    int Version, IReadOnlyList<ArticleVersion> Versions, string? Translator, ArticleLink? Original, IReadOnlyList<ArticleLink> Translations);

/// <summary>One of the versions of an article that we hold.</summary>
/// <param name="Number">From 1.</param>
public sealed record ArticleVersion(string Id, int Number, string Title, DateTime? PublishedAt, DateTime RetrievedAt)
{
    internal static ArticleVersion Of(Article article) => new(article.PublicId, article.Version, article.Title, article.PublishedAt, article.RetrievedAt);
}

/// <summary>Another article, as a link names it.</summary>
public sealed record ArticleLink(string Id, string Title, string Publisher, string? Language, string? Translator);

public sealed record ArticleClaim(string Id, ClaimKind Kind, string Statement, ClaimStatus Status, Passage Passage);

internal sealed class GetArticleHandler(FactCheckDb db) : IRequestHandler<GetArticle, ArticleView>
{
    public async Task<ArticleView> Handle(GetArticle request, CancellationToken cancel)
    {
        var article = await db.Articles.AsNoTracking().Include(a => a.Snapshot).Include(a => a.SubmittedBy).Include(a => a.Original)
            .SingleOrDefaultAsync(a => a.PublicId == request.Id, cancel) ?? throw new NotFoundException(Say("article"), request.Id);
        var claims = await db.Appearances.AsNoTracking().Where(a => a.ArticleId == article.Id)
            .OrderBy(a => a.Passage.Start).ThenBy(a => a.Id)
            .Select(a => new ArticleClaim(a.Claim.PublicId, a.Claim.Kind, a.Claim.Statement, a.Claim.Status, a.Passage))
            .ToListAsync(cancel);
        var versions = await db.Articles.AsNoTracking().Where(a => a.StoryId == article.StoryId).OrderByDescending(a => a.Version).Take(Limits.Page)
            .Select(a => new ArticleVersion(a.PublicId, a.Version, a.Title, a.PublishedAt, a.RetrievedAt)).ToListAsync(cancel);
        var translations = await db.Articles.Where(a => a.OriginalId == article.Id).OrderBy(a => a.Id).Take(Limits.Page)
            .Select(a => new ArticleLink(a.PublicId, a.Title, a.Publisher, a.Language, a.Translator)).ToListAsync(cancel);
        return new ArticleView(
            article.PublicId, article.Snapshot.Hash, article.Kind, article.Title, article.Publisher, article.Url, article.Language,
            article.PublishedAt, article.RetrievedAt, article.SubmittedBy.Name, article.Snapshot.Text, claims, article.Version, versions, article.Translator,
            article.Original is { } original ? new ArticleLink(original.PublicId, original.Title, original.Publisher, original.Language, original.Translator) : null, translations);
    }
}
