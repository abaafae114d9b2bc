using Microsoft.Extensions.Options;

namespace FactCheck;

/// <summary>Takes an article in: its snapshot is kept, the chosen candidates become claims, and their reviews begin.</summary>
/// <param name="Workflow">Id of the definition to review them by, of those that may be chosen; null for the one that each kind takes.</param>
/// <param name="Edited">Other statements for some of the chosen candidates.</param>
/// <param name="Missed">Claims that extraction did not find; that it did not is kept as a correction.</param>
/// <param name="Corrections">Candidates that were read wrongly, whether they become claims or not.</param>
public sealed record SubmitArticle(
    ArticleInput Article, CandidateChoice Claims, string? Workflow = null,
    IReadOnlyList<EditedStatement>? Edited = null, IReadOnlyList<MissedClaim>? Missed = null, IReadOnlyList<CandidateCorrection>? Corrections = null) : ICommand<SubmittedArticle>, IBringsArticle;

/// <summary>A candidate said better by a person.</summary>
/// <param name="Number">The candidate's number in the preview.</param>
public sealed record EditedStatement(int Number, string Statement);

/// <summary>A claim that a person found in the text.</summary>
/// <param name="Words">The exact words that it was read from.</param>
/// <param name="At">The code point at which they begin; null for the first place where they stand.</param>
public sealed record MissedClaim(string Statement, ClaimKind Kind, string Words, int? At = null);

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
/// <param name="Version">Above 1 when it is a new version of an article that we hold.</param>
/// <param name="Corrections">How many corrections are kept, what was missed among them.</param>
/// <param name="Notice">In words, where extraction does not read the language: only quotations and numbers were read.</param>
public sealed record SubmittedArticle(
    string Id, string Hash, bool IsNew, string Title, IReadOnlyList<SubmittedClaim> Claims, int Version = 1, int Corrections = 0, string? Notice = null);

/// <param name="IsNew">False when this claim was known already from this very passage.</param>
/// <param name="Status">Where it stands; a known claim may be closed.</param>
public sealed record SubmittedClaim(string Id, ClaimKind Kind, string Statement, Passage Passage, bool IsNew, ClaimStatus Status);

internal sealed class SubmitArticleValidator : AbstractValidator<SubmitArticle>
{
    public SubmitArticleValidator()
    {
        RuleFor(r => r.Article).NotNull().SetValidator(new ArticleInputValidator()).OverridePropertyName("");
        RuleFor(r => r.Workflow).MaximumLength(Limits.Name);
        RuleFor(r => r.Claims).NotNull().WithMessage(_ => Say("Say which candidates become claims: all, none, or a list of their numbers."));
        RuleFor(r => r.Edited!.Count).LessThanOrEqualTo(Limits.Bulk).When(r => r.Edited is not null);
        RuleForEach(r => r.Edited).NotNull().ChildRules(edited =>
            edited.RuleFor(e => e.Statement).NotEmpty().WithMessage(_ => Say("State the claim as one sentence that can be checked.")).MaximumLength(Limits.Statement));
        RuleFor(r => r.Missed!.Count).LessThanOrEqualTo(Limits.Bulk).When(r => r.Missed is not null);
        RuleForEach(r => r.Missed).NotNull().ChildRules(missed =>
        {
            missed.RuleFor(m => m.Statement).NotEmpty().WithMessage(_ => Say("State the claim as one sentence that can be checked.")).MaximumLength(Limits.Statement);
            missed.RuleFor(m => m.Kind).IsInEnum().WithMessage(_ => Say("Choose what kind of claim it is."));
            missed.RuleFor(m => m.Words).NotEmpty().WithMessage(_ => Say("Give the exact words that the claim was read from.")).MaximumLength(Limits.Words);
        });
        RuleFor(r => r.Corrections!.Count).LessThanOrEqualTo(Limits.Bulk).When(r => r.Corrections is not null);
        RuleForEach(r => r.Corrections).NotNull().SetValidator(new CandidateCorrectionValidator());
    }
}

internal sealed class SubmitArticleHandler(
    FactCheckDb db, ArticleReader reader, ArticleShelf shelf, ChainBuilder chains, SourceBook sources, ReviewStarter reviews, FigureWatch watch, CorrectionBook corrections, Ledger ledger, CurrentCaller caller,
    IOptions<FactCheckOptions> options, TimeProvider time, Ids ids) : IRequestHandler<SubmitArticle, SubmittedArticle>
{
    private readonly List<Appearance> _appeared = [];

    public async Task<SubmittedArticle> Handle(SubmitArticle request, CancellationToken cancel)
    {
        var reading = await reader.Read(request.Article, cancel);
        var chosen = Choose(reading.Candidates, request.Claims, request.Edited ?? []);
        var missed = (request.Missed ?? []).Select(m => (Claim: m, Found: Missed(m, reading))).ToList();
        chosen.AddRange(missed.Select(m => m.Found));
        var (article, isNew, isNewText) = await shelf.Place(
            reading.Text, request.Article.Kind, reading.Title, reading.Publisher, reading.Url, reading.Language, reading.PublishedAt, isWhole: true, cancel);
        var known = isNewText && article.Version == 1 ? KnownClaims.None : await KnownClaims.Here(db, reading.Hash, article.Version > 1 ? article.StoryId : null, cancel);
        await chains.Look(chosen.Select(c => c.Candidate), cancel);

        var claims = new List<SubmittedClaim>();
        var added = new List<Claim>();
        foreach (var (candidate, stated) in chosen)
        {
            var before = known.FindHere(candidate, stated);
            var claim = before ?? await Add(candidate, stated ?? candidate.Statement.UpTo(Limits.Statement), article, reading, request.Workflow.OrNull(), cancel);
            if (before is null) added.Add(claim);
            else if (!known.IsIn(claim, article)) AppearAgain(claim, candidate, article, reading);
            claims.Add(new SubmittedClaim(claim.PublicId, claim.Kind, claim.Statement, reading.Points.Of(candidate.Passage), before is null, claim.Status));
        }

        var kept = await corrections.Keep(article, reading, request.Corrections ?? [], [.. missed.Select(m => (reading.Points.Of(m.Found.Candidate.Passage), m.Claim))], cancel);
        await db.SaveChangesAsync(cancel);
        await db.Index(added, cancel);
        await watch.Saw(_appeared, cancel);
        return new SubmittedArticle(article.PublicId, reading.Hash, isNew, article.Title, claims, article.Version, kept, Languages.Notice(reading.Detected));
    }

    // What is null beside a candidate is what extraction said.
    private static List<(Candidate Candidate, string? Stated)> Choose(IReadOnlyList<Candidate> candidates, CandidateChoice choice, IReadOnlyList<EditedStatement> edited)
    {
        var numbers = choice.Numbers ?? [.. Enumerable.Range(0, candidates.Count)];
        foreach (var number in numbers.Concat(edited.Select(e => e.Number)))
            if (number < 0 || number >= candidates.Count)
                throw new ValidationException([new FluentValidation.Results.ValidationFailure("claims", Say($"This article has {candidates.Count} candidates, numbered from 0; there is no number {number}. Preview it again."))]);
        var statements = new Dictionary<int, string>();
        foreach (var (number, statement) in edited)
            if (statement.Trim() is var said && said != candidates[number].Statement) statements[number] = said;
        return [.. numbers.Distinct().Order().Select(n => (candidates[n], statements.GetValueOrDefault(n)))];
    }

    // As a candidate, so that who says it and what it counts are read as if it had been found.
    private (Candidate Candidate, string? Stated) Missed(MissedClaim missed, ArticleReading reading)
    {
        var words = ArticleReader.Plain(missed.Words);
        var at = missed.At is { } point ? reading.Points.UnitOf(Math.Clamp(point, 0, reading.Text.Length)) : reading.Text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0 || string.CompareOrdinal(reading.Text, at, words, 0, words.Length) != 0)
            throw new RuleBrokenException(Say("These words do not stand in the article. Copy them from it exactly."));
        var read = Extractor.Extract(words, new ExtractionOptions(options.Value.Convention, reading.Day)).FirstOrDefault(c => c.Kind == missed.Kind);
        return (new Candidate(
            missed.Kind, missed.Statement.Trim(), Extraction.Passage.In(reading.Text, at, at + words.Length),
            [.. (read?.Chain ?? []).Take(Limits.Chain).Select(link => link with { Passage = Extraction.Passage.In(reading.Text, at + link.Passage.Start, at + link.Passage.End) })],
            read?.Figure, read?.CheckWorthiness ?? 50), missed.Statement.Trim());
    }

    private async Task<Claim> Add(Candidate candidate, string statement, Article article, ArticleReading reading, string? workflow, CancellationToken cancel)
    {
        var claim = new Claim(
            ids.NewPublicId(), candidate.Kind, statement, candidate.CheckWorthiness, caller.Person, time.UtcNow());
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
