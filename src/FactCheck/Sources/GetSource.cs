namespace FactCheck;

/// <summary>One source with the attributions to it, newest first.</summary>
/// <param name="Check">Only those that stand so; null for all.</param>
/// <param name="After">The <c>next</c> of the page before.</param>
/// <param name="Exact">Counts to the last one, where there are more than <see cref="Limits.Counted"/>.</param>
public sealed record GetSource(string Id, AttributionCheck? Check = null, string? After = null, int Limit = Limits.DefaultPage, bool Exact = false) : IQuery<SourceView>;

/// <param name="Parent">The body it belongs to.</param>
public sealed record SourceView(
    string Id, string Name, PartyKind Kind, string? Parent, string? Interests, IReadOnlyList<string> Aliases,
    ListCount Total, ListCount Unchecked, Page<AttributionRow> Attributions);

/// <param name="Words">The words that name it, or the passage of the claim where a chain was stated by hand.</param>
/// <param name="Passage">The passage of the claim, or the words of the evidence.</param>
/// <param name="ArticleId">Null for an attribution of evidence.</param>
/// <param name="Rating">Of the claim's published verdict.</param>
public sealed record AttributionRow(
    string Id, LinkRole Role, string? Named, string? Cue, string? Hedge, string? Words, Passage? Passage,
    string ClaimId, string Statement, ClaimStatus Status, string? Rating,
    string? ArticleId, string? Title, string? Publisher, bool IsEvidence,
    AttributionCheck Check, string? CheckReason, string? CheckedBy, DateTime? CheckedAt, int Version);

internal sealed class GetSourceValidator : AbstractValidator<GetSource>
{
    public GetSourceValidator()
    {
        RuleFor(r => r.Limit).IsPageSize();
        RuleFor(r => r.Check).IsInEnum();
    }
}

internal sealed class GetSourceHandler(FactCheckDb db) : IRequestHandler<GetSource, SourceView>
{
    public async Task<SourceView> Handle(GetSource request, CancellationToken cancel)
    {
        var source = await db.Sources.AsNoTracking().Include(s => s.Parent).Include(s => s.Aliases)
            .SingleOrDefaultAsync(s => s.PublicId == request.Id, cancel) ?? throw new NotFoundException(Say("source"), request.Id);
        var all = db.Attributions.AsNoTracking().Where(a => a.SourceId == source.Id);
        var total = await all.Counted(request.Exact, cancel);
        var open = await all.Where(a => a.Check == AttributionCheck.Unchecked).Counted(request.Exact, cancel);

        var asked = all;
        if (request.After is { } after)
        {
            var id = await db.Attributions.Where(a => a.PublicId == after).Select(a => (long?)a.Id).FirstOrDefaultAsync(cancel)
                ?? throw new NotFoundException(Say("attribution to go on after"), after);
            asked = asked.Where(a => a.Id < id);
        }

        // The index goes by the check first: the newest of each are merged. To sort all that a busy source has takes a hundred times as long.
        var newest = (request.Check is { } only ? [only] : Enum.GetValues<AttributionCheck>())
            .Select(check => asked.Where(a => a.Check == check).OrderByDescending(a => a.Id).Take(request.Limit + 1).Select(a => a.Id))
            .Aggregate((some, others) => some.Concat(others));
        // Two shapes, one row: an attribution belongs to an appearance or to evidence.
        var found = await db.Attributions.AsNoTracking().Where(a => newest.Contains(a.Id)).OrderByDescending(a => a.Id).Take(request.Limit + 1)
            .Select(a => new
            {
                Link = a,
                Checker = a.CheckedBy!.Name,
                OnAppearance = a.Appearance == null ? null : new { a.Appearance.Passage, Article = a.Appearance.Article.PublicId, a.Appearance.Article.Title, a.Appearance.Article.Publisher },
                OnEvidence = a.Evidence == null ? null : new { a.Evidence.Passage, a.Evidence.Title },
                Claim = a.Appearance != null ? a.Appearance.Claim : a.Evidence!.Claim,
                Rating = db.Verdicts.Where(v => v.State == VerdictState.Published
                        && v.ClaimId == (a.Appearance != null ? a.Appearance.ClaimId : a.Evidence!.ClaimId))
                    .OrderByDescending(v => v.Id).Select(v => v.RatingText).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var rows = found.ConvertAll(f => new AttributionRow(
            f.Link.PublicId, f.Link.Role, f.Link.Named, f.Link.Cue, f.Link.Hedge, f.Link.Passage?.Exact,
            f.OnAppearance?.Passage ?? f.OnEvidence?.Passage, f.Claim.PublicId, f.Claim.Statement, f.Claim.Status, f.Rating,
            f.OnAppearance?.Article, f.OnAppearance?.Title ?? f.OnEvidence?.Title, f.OnAppearance?.Publisher, f.OnEvidence is not null,
            f.Link.Check, f.Link.CheckReason, f.Checker, f.Link.CheckedAt, f.Link.Version));
        return new SourceView(
            source.PublicId, source.Name, source.Kind, source.Parent?.Name, source.Interests,
            [.. source.Aliases.Select(a => a.Alias).Where(a => a != source.Name).Order(StringComparer.Ordinal)],
            total, open, rows.ToPage(request.Limit, row => row.Id));
    }
}
