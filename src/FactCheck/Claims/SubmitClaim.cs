using Microsoft.Extensions.Options;

namespace FactCheck;

/// <summary>Takes in one claim by hand: a sentence heard, or one that extraction missed in an article.</summary>
/// <param name="Statement">The claim as one checkable sentence.</param>
/// <param name="Words">The exact words it was read from. With <paramref name="Article"/> they must stand in it; without, they become a snapshot of their own.</param>
/// <param name="Article">Public id of the article it appears in.</param>
/// <param name="Chain">Who says it, outermost first; null to read it from the words.</param>
/// <param name="Publisher">Where the words were heard or read, when there is no article.</param>
/// <param name="Url">The address of it, when there is one.</param>
/// <param name="Workflow">Id of the definition to review it by, of those that may be chosen ("breaking-news-review"); null for the one that its kind takes.</param>
public sealed record SubmitClaim(
    string Statement, ClaimKind Kind, string Words, string? Article = null, IReadOnlyList<ChainLink>? Chain = null,
    string? Publisher = null, string? Url = null, ArticleKind ArticleKind = ArticleKind.Text, string? Workflow = null) : ICommand<SubmittedClaim>;

internal sealed class SubmitClaimValidator : AbstractValidator<SubmitClaim>
{
    public SubmitClaimValidator()
    {
        RuleFor(r => r.Statement).NotEmpty().WithMessage(_ => Say("State the claim as one sentence that can be checked.")).MaximumLength(Limits.Statement);
        RuleFor(r => r.Kind).IsInEnum().WithMessage(_ => Say("Choose what kind of claim it is."));
        RuleFor(r => r.Words).NotEmpty().WithMessage(_ => Say("Give the exact words that the claim was read from.")).MaximumLength(Limits.Words);
        RuleFor(r => r.Article).MaximumLength(Limits.PublicId);
        RuleFor(r => r.Publisher).MaximumLength(Limits.Name);
        RuleFor(r => r.ArticleKind).IsInEnum();
        RuleFor(r => r.Workflow).MaximumLength(Limits.Name);
        RuleFor(r => r.Url).IsWebAddress();
        RuleFor(r => r.Chain!.Count).LessThanOrEqualTo(Limits.Chain).When(r => r.Chain is not null);
        RuleForEach(r => r.Chain).NotNull().SetValidator(new ChainLinkValidator());
    }
}

internal sealed class SubmitClaimHandler(
    FactCheckDb db, ArticleShelf shelf, ChainBuilder chains, SourceBook sources, ReviewStarter reviews, FigureWatch watch, Ledger ledger, CurrentCaller caller,
    IOptions<FactCheckOptions> options, TimeProvider time, Ids ids) : IRequestHandler<SubmitClaim, SubmittedClaim>
{
    public async Task<SubmittedClaim> Handle(SubmitClaim request, CancellationToken cancel)
    {
        var words = ArticleReader.Plain(request.Words);
        var (article, start) = request.Article is { } id ? await Within(id, words, cancel) : (await Alone(words, request, cancel), 0);
        var convention = options.Value.Convention;
        var day = ArticleReader.DayOf(article.Snapshot.Text, article.Url, article.PublishedAt);
        var read = Extractor.Extract(words, new ExtractionOptions(convention, day)).FirstOrDefault(c => c.Kind == request.Kind);

        var claim = new Claim(ids.NewPublicId(), request.Kind, request.Statement.Trim(), read?.CheckWorthiness ?? 50, caller.Person, time.UtcNow());
        var points = new CodePoints(article.Snapshot.Text);
        var appearance = claim.Appear(ids.NewPublicId(), article, points.Passage(start, start + words.Length));
        if (request.Chain is { } stated)
        {
            foreach (var link in await chains.Build(stated, cancel)) appearance.Attribute(link);
        }
        else if (read is not null)
        {
            await chains.Look([read], cancel);
            foreach (var link in chains.Build(read, p => points.Passage(start + p.Start, start + p.End))) appearance.Attribute(link);
        }

        if (read?.Figure is { } figure)
            foreach (var row in Figure.From(figure, convention.Name)) appearance.Report(row);
        claim.OriginIs(appearance.OriginLink?.Source);
        db.Claims.Add(claim);
        await reviews.Begin(claim, request.Workflow.OrNull(), cancel);
        ledger.Append("ClaimSubmitted",
            [claim.PublicId, article.PublicId, .. appearance.Chain.Where(l => l.Source is not null).Select(l => l.Source!.PublicId)],
            [claim, appearance, .. appearance.Chain, .. sources.TakeChanged()]);
        await db.SaveChangesAsync(cancel);
        await db.Index([claim], cancel);
        await watch.Saw([appearance], cancel);
        return new SubmittedClaim(claim.PublicId, claim.Kind, claim.Statement, appearance.Passage, IsNew: true, claim.Status);
    }

    private async Task<(Article, int Start)> Within(string id, string words, CancellationToken cancel)
    {
        var article = await db.Articles.Include(a => a.Snapshot).SingleOrDefaultAsync(a => a.PublicId == id, cancel) ?? throw new NotFoundException(Say("article"), id);
        var start = article.Snapshot.Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? (article, start) : throw new RuleBrokenException(Say("These words do not stand in the article. Copy them from it exactly."));
    }

    // Words without an article are kept as a snapshot of their own, so that every claim leads back to a text.
    private async Task<Article> Alone(string words, SubmitClaim request, CancellationToken cancel) =>
        (await shelf.Place(words, request.ArticleKind, words.UpTo(80), request.Publisher.OrNull() ?? "", request.Url.OrNull() ?? "", null, null, isWhole: false, cancel)).Article;
}
