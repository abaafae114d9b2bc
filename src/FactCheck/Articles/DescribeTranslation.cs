namespace FactCheck;

/// <summary>Says that an article is a translation: of which article, where we hold that one, and by whom.</summary>
/// <param name="Article">Public id of the translation.</param>
/// <param name="Original">Public id of the article it translates; null where we hold none, or where it is no translation after all.</param>
/// <param name="Translator">Who translated it, a person or a program; null where nobody is known.</param>
public sealed record DescribeTranslation(string Article, string? Original, string? Translator) : ICommand<DescribedTranslation>;

public sealed record DescribedTranslation(string Article, string? Original, string? Translator);

internal sealed class DescribeTranslationValidator : AbstractValidator<DescribeTranslation>
{
    public DescribeTranslationValidator()
    {
        RuleFor(r => r.Article).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Original).MaximumLength(Limits.PublicId).WithMessage(_ => Say("Give the address of the article's page here, such as /articles/a2b4c6d8e0f2g4h6."));
        RuleFor(r => r.Translator).MaximumLength(Limits.Name);
    }
}

internal sealed class DescribeTranslationHandler(FactCheckDb db, Ledger ledger) : IRequestHandler<DescribeTranslation, DescribedTranslation>
{
    public async Task<DescribedTranslation> Handle(DescribeTranslation request, CancellationToken cancel)
    {
        var article = await Find(request.Article, cancel);
        var original = request.Original.OrNull() is { } id ? await Find(id, cancel) : null;
        if (original is not null && await db.Articles.AnyAsync(a => a.OriginalId == article.Id, cancel))
            throw new RuleBrokenException(Say($"Other articles are translations of “{article.Title}”, so it is an original itself."));
        article.Translates(original, request.Translator.OrNull());
        ledger.Append("TranslationDescribed", original is null ? [article.PublicId] : [article.PublicId, original.PublicId], [article]);
        return new DescribedTranslation(article.PublicId, original?.PublicId, article.Translator);
    }

    private async Task<Article> Find(string id, CancellationToken cancel) =>
        await db.Articles.Include(a => a.Snapshot).Include(a => a.SubmittedBy).Include(a => a.Original)
            .SingleOrDefaultAsync(a => a.PublicId == id, cancel) ?? throw new NotFoundException(Say("article"), id);
}
