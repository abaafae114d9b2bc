namespace FactCheck;

/// <summary>One article: its text, and the claims that appear in it.</summary>
public sealed record GetArticle(string Id) : IQuery<ArticleView>;

public sealed record ArticleView(
    string Id, string Hash, ArticleKind Kind, string Title, string Publisher, string Url, string? Language, DateTime? PublishedAt,
    DateTime RetrievedAt, string SubmittedBy, string Text, IReadOnlyList<ArticleClaim> Claims,
    int Version, IReadOnlyList<ArticleVersion> Versions);

/// <summary>One of the versions of an article that we hold.</summary>
/// <param name="Number">From 1.</param>
public sealed record ArticleVersion(string Id, int Number, string Title, DateTime? PublishedAt, DateTime RetrievedAt)
{
    internal static ArticleVersion Of(Article article) => new(article.PublicId, article.Version, article.Title, article.PublishedAt, article.RetrievedAt);
}

public sealed record ArticleClaim(string Id, ClaimKind Kind, string Statement, ClaimStatus Status, Passage Passage);

internal sealed class GetArticleHandler(FactCheckDb db) : IRequestHandler<GetArticle, ArticleView>
{
    public async Task<ArticleView> Handle(GetArticle request, CancellationToken cancel)
    {
        var article = await db.Articles.AsNoTracking().Include(a => a.Snapshot).Include(a => a.SubmittedBy)
            .SingleOrDefaultAsync(a => a.PublicId == request.Id, cancel) ?? throw new NotFoundException("article", request.Id);
        var claims = await db.Appearances.AsNoTracking().Where(a => a.ArticleId == article.Id)
            .OrderBy(a => a.Passage.Start).ThenBy(a => a.Id)
            .Select(a => new ArticleClaim(a.Claim.PublicId, a.Claim.Kind, a.Claim.Statement, a.Claim.Status, a.Passage))
            .ToListAsync(cancel);
        var versions = await db.Articles.AsNoTracking().Where(a => a.StoryId == article.StoryId).OrderByDescending(a => a.Version).Take(Limits.Page)
            .Select(a => new ArticleVersion(a.PublicId, a.Version, a.Title, a.PublishedAt, a.RetrievedAt)).ToListAsync(cancel);
        return new ArticleView(
            article.PublicId, article.Snapshot.Hash, article.Kind, article.Title, article.Publisher, article.Url, article.Language,
            article.PublishedAt, article.RetrievedAt, article.SubmittedBy.Name, article.Snapshot.Text, claims, article.Version, versions);
    }
}
