using Microsoft.Extensions.Options;

namespace FactCheck;

/// <summary>Reads an article and shows its candidates; keeps nothing.</summary>
public sealed record PreviewArticle(ArticleInput Article) : IQuery<ArticlePreview>, IBringsArticle;

/// <param name="Hash">SHA-256 of the text, as it would be kept.</param>
/// <param name="KnownAs">Public id of the article, if this very one is known already.</param>
public sealed record ArticlePreview(
    string Hash, string? KnownAs, string Title, string Publisher, string Url, string? Language, DateTime? PublishedAt,
    string Text, IReadOnlyList<CandidateView> Candidates);

internal sealed class PreviewArticleValidator : AbstractValidator<PreviewArticle>
{
    public PreviewArticleValidator() => RuleFor(r => r.Article).NotNull().SetValidator(new ArticleInputValidator()).OverridePropertyName("");
}

internal sealed class PreviewArticleHandler(FactCheckDb db, ArticleReader reader, IOptions<FactCheckOptions> options)
    : IRequestHandler<PreviewArticle, ArticlePreview>
{
    public async Task<ArticlePreview> Handle(PreviewArticle request, CancellationToken cancel)
    {
        var reading = await reader.Read(request.Article, cancel);
        var identity = Article.IdentityOf(reading.Hash, reading.Publisher, reading.Url);
        var knownAs = await db.Articles.Where(a => a.Identity == identity).Select(a => a.PublicId).FirstOrDefaultAsync(cancel);
        var known = await KnownClaims.Among(db, reading, cancel);
        return new ArticlePreview(
            reading.Hash, knownAs, reading.Title, reading.Publisher, reading.Url, reading.Language, reading.PublishedAt, reading.Text,
            [.. reading.Candidates.Select((c, i) => Views.Of(c, i, reading.Points, options.Value.Convention.Name, known.Find(c)?.PublicId))]);
    }
}
