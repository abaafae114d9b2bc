namespace FactCheck;

/// <summary>What one reads to triage a claim without opening it: the passage it was read from, and the known claim that it may be another appearance of.</summary>
/// <param name="Claims">Public ids; what is not there is left out of the answer.</param>
public sealed record ReadForTriage(IReadOnlyList<string> Claims) : IQuery<IReadOnlyList<TriageReading>>;

/// <param name="Passage">Of its first appearance.</param>
/// <param name="Known">A claim that says the same, or nearly.</param>
public sealed record TriageReading(string Claim, Passage? Passage, string? ArticleId, string? Title, string? Publisher, SimilarClaim? Known);

internal sealed class ReadForTriageValidator : AbstractValidator<ReadForTriage>
{
    public ReadForTriageValidator() =>
        RuleFor(r => r.Claims.Count).LessThanOrEqualTo(Limits.Page).OverridePropertyName(nameof(ReadForTriage.Claims)).WithMessage(_ => Say($"At most {Limits.Page} claims at a time."));
}

internal sealed class ReadForTriageHandler(FactCheckDb db) : IRequestHandler<ReadForTriage, IReadOnlyList<TriageReading>>
{
    public async Task<IReadOnlyList<TriageReading>> Handle(ReadForTriage request, CancellationToken cancel)
    {
        var asked = request.Claims;
        var claims = await db.Claims.AsNoTracking().Where(c => asked.Contains(c.PublicId)).Include(c => c.Origin).ToListAsync(cancel);
        var ids = claims.ConvertAll(c => c.Id);
        var appearances = await db.Appearances.AsNoTracking().Where(a => ids.Contains(a.ClaimId)).OrderBy(a => a.Id)
            .Select(a => new { a.ClaimId, a.Passage, Article = a.Article.PublicId, a.Article.Title, a.Article.Publisher }).ToListAsync(cancel);
        var first = appearances.DistinctBy(a => a.ClaimId).ToDictionary(a => a.ClaimId);

        // The very same words come first: they most likely are it.
        var keys = claims.ConvertAll(c => c.StatementKey);
        var same = (await db.Claims.AsNoTracking()
                .Where(c => keys.Contains(c.StatementKey) && c.JoinedToId == null && c.Status != ClaimStatus.Closed && c.Status != ClaimStatus.Withdrawn)
                .OrderBy(c => c.Id).Select(c => new { c.Id, c.StatementKey, Known = new SimilarClaim(c.PublicId, c.Statement, c.Status) }).ToListAsync(cancel))
            .ToLookup(c => c.StatementKey);
        var like = await SimilarClaims.Among(db, claims.Where(c => same[c.StatementKey].All(s => s.Id == c.Id)).ToList(), c => c.Statement, c => c.Origin?.Name, c => c.Id, cancel);

        return
        [
            .. claims.Select(c =>
            {
                var at = first.GetValueOrDefault(c.Id);
                return new TriageReading(c.PublicId, at?.Passage, at?.Article, at?.Title, at?.Publisher,
                    same[c.StatementKey].FirstOrDefault(s => s.Id != c.Id)?.Known ?? like.GetValueOrDefault(c));
            }),
        ];
    }
}
