using Microsoft.Extensions.Options;

namespace FactCheck;

/// <summary>Takes an article in: its snapshot is kept, the chosen candidates become claims, and their reviews begin.</summary>
/// <param name="Workflow">Id of the definition to review them by, of those that may be chosen; null for the one that each kind takes.</param>
public sealed record SubmitArticle(ArticleInput Article, CandidateChoice Claims, string? Workflow = null) : ICommand<SubmittedArticle>, IBringsArticle;

/// <summary>Which candidates become claims.</summary>
/// <param name="Numbers">Their numbers in the preview; null for all of them.</param>
public sealed record CandidateChoice(IReadOnlyList<int>? Numbers)
{
    public static CandidateChoice All { get; } = new((IReadOnlyList<int>?)null);
    public static CandidateChoice None { get; } = new([]);
}

/// <param name="Id">Public id of the article: the same for the same text, publisher and URL.</param>
/// <param name="Hash">SHA-256 of its text.</param>
/// <param name="IsNew">False when it was known already.</param>
public sealed record SubmittedArticle(string Id, string Hash, bool IsNew, string Title, IReadOnlyList<SubmittedClaim> Claims);

/// <param name="IsNew">False when this claim was known already from this very passage.</param>
/// <param name="Status">Where it stands; a known claim may be closed.</param>
public sealed record SubmittedClaim(string Id, ClaimKind Kind, string Statement, Passage Passage, bool IsNew, ClaimStatus Status);

internal sealed class SubmitArticleValidator : AbstractValidator<SubmitArticle>
{
    public SubmitArticleValidator()
    {
        RuleFor(r => r.Article).NotNull().SetValidator(new ArticleInputValidator()).OverridePropertyName("");
        RuleFor(r => r.Workflow).MaximumLength(Limits.Name);
        RuleFor(r => r.Claims).NotNull().WithMessage("Say which candidates become claims: all, none, or a list of their numbers.");
    }
}

internal sealed class SubmitArticleHandler(
    FactCheckDb db, ArticleReader reader, ArticleShelf shelf, ChainBuilder chains, SourceBook sources, ReviewStarter reviews, FigureWatch watch, Ledger ledger, CurrentCaller caller,
    IOptions<FactCheckOptions> options, TimeProvider time, Ids ids) : IRequestHandler<SubmitArticle, SubmittedArticle>
{
    private readonly List<Appearance> _appeared = [];

    public async Task<SubmittedArticle> Handle(SubmitArticle request, CancellationToken cancel)
    {
        var reading = await reader.Read(request.Article, cancel);
        var chosen = Choose(reading.Candidates, request.Claims);
        var (article, isNew, isNewText) = await shelf.Place(
            reading.Text, request.Article.Kind, reading.Title, reading.Publisher, reading.Url, reading.Language, reading.PublishedAt, cancel);
        var known = isNewText ? KnownClaims.None : await KnownClaims.Here(db, reading.Hash, cancel);
        await chains.Look(chosen, cancel);

        var claims = new List<SubmittedClaim>();
        var added = new List<Claim>();
        foreach (var candidate in chosen)
        {
            var before = known.FindHere(candidate);
            var claim = before?.Claim ?? await Add(candidate, article, reading, request.Workflow.OrNull(), cancel);
            if (before is null) added.Add(claim);
            else if (!known.IsIn(claim, article)) AppearAgain(claim, candidate, article, reading);
            claims.Add(new SubmittedClaim(claim.PublicId, claim.Kind, claim.Statement, reading.Points.Of(candidate.Passage), before is null, claim.Status));
        }

        await db.SaveChangesAsync(cancel);
        await db.Index(added, cancel);
        await watch.Saw(_appeared, cancel);
        return new SubmittedArticle(article.PublicId, reading.Hash, isNew, article.Title, claims);
    }

    private static List<Candidate> Choose(IReadOnlyList<Candidate> candidates, CandidateChoice choice)
    {
        if (choice.Numbers is not { } numbers) return [.. candidates];
        foreach (var number in numbers)
            if (number < 0 || number >= candidates.Count)
                throw new ValidationException([new FluentValidation.Results.ValidationFailure("claims", $"This article has {candidates.Count} candidates, numbered from 0; there is no number {number}. Preview it again.")]);
        return [.. numbers.Distinct().Order().Select(n => candidates[n])];
    }

    private async Task<Claim> Add(Candidate candidate, Article article, ArticleReading reading, string? workflow, CancellationToken cancel)
    {
        var claim = new Claim(
            ids.NewPublicId(), candidate.Kind, candidate.Statement.UpTo(Limits.Statement), candidate.CheckWorthiness, caller.Person, time.UtcNow());
        var appearance = Appear(claim, candidate, article, reading);
        claim.OriginIs(appearance.OriginLink?.Source);
        db.Claims.Add(claim);
        await reviews.Begin(claim, workflow, cancel);
        ledger.Append("ClaimSubmitted", About(claim, article, appearance), [claim, appearance, .. appearance.Chain, .. sources.TakeChanged()]);
        return claim;
    }

    private void AppearAgain(Claim claim, Candidate candidate, Article article, ArticleReading reading)
    {
        var appearance = Appear(claim, candidate, article, reading);
        ledger.Append("ClaimAppearedAgain", About(claim, article, appearance), [appearance, .. appearance.Chain, .. sources.TakeChanged()]);
    }

    private Appearance Appear(Claim claim, Candidate candidate, Article article, ArticleReading reading)
    {
        var appearance = claim.Appear(ids.NewPublicId(), article, reading.Points.Of(candidate.Passage));
        _appeared.Add(appearance);
        foreach (var link in chains.Build(candidate, reading.Points.Of)) appearance.Attribute(link);
        if (candidate.Figure is { } figure)
            foreach (var row in Figure.From(figure, options.Value.Convention.Name)) appearance.Report(row);
        return appearance;
    }

    private static IEnumerable<string> About(Claim claim, Article article, Appearance appearance) =>
        [claim.PublicId, article.PublicId, .. appearance.Chain.Where(l => l.Source is not null).Select(l => l.Source!.PublicId)];
}
