namespace FactCheck;

/// <summary>Moves running reviews to the newest version of their definition, where every step that waits is still there. The others stay with theirs, and each is told of with the reason.</summary>
/// <param name="DefinitionId">"standard-review".</param>
/// <param name="Try">Whether to look only: nothing is moved.</param>
/// <param name="After">The <c>next</c> of the answer before: reviews are moved a few hundred at a time, so that nobody waits for it.</param>
public sealed record MoveReviews(string DefinitionId, bool Try = false, string? After = null) : ICommand<MovedReviews>;

/// <param name="To">The version moved to.</param>
/// <param name="Moved">How many were moved, or could be.</param>
/// <param name="Stay">Those that cannot be.</param>
/// <param name="Next">Where to go on; null when all have been looked at.</param>
public sealed record MovedReviews(string DefinitionId, int To, int Moved, IReadOnlyList<StayingReview> Stay, string? Next);

/// <param name="Why">In words, one for each reason.</param>
public sealed record StayingReview(string Claim, string Statement, int Version, IReadOnlyList<string> Why);

internal sealed class MoveReviewsValidator : AbstractValidator<MoveReviews>
{
    public MoveReviewsValidator()
    {
        RuleFor(r => r.DefinitionId).NotEmpty().MaximumLength(Limits.Name);
        RuleFor(r => r.After).MaximumLength(Limits.PublicId);
    }
}

internal sealed class MoveReviewsHandler(FactCheckDb db, WorkflowCatalog catalog, IReviewEngine engine, Ledger ledger) : IRequestHandler<MoveReviews, MovedReviews>
{
    public async Task<MovedReviews> Handle(MoveReviews request, CancellationToken cancel)
    {
        var to = catalog.Newest(request.DefinitionId) ?? throw new NotFoundException(Say("workflow definition"), request.DefinitionId);
        var older = catalog.Definitions.Where(each => each.DefinitionId == to.DefinitionId && each.Version < to.Version).Select(catalog.KeyOf).ToList();
        if (older.Count == 0) return new MovedReviews(to.DefinitionId, to.Version, 0, [], null);
        var after = request.After is null ? 0
            : await db.Reviews.Where(r => r.PublicId == request.After).Select(r => (long?)r.Id).SingleOrDefaultAsync(cancel) ?? throw new NotFoundException(Say("review to go on after"), request.After);
        var reviews = await db.Reviews.Where(r => r.EndedAt == null && older.Contains(r.WorkflowKey) && r.Id > after).OrderBy(r => r.Id).Take(Limits.Bulk)
            .Include(r => r.Claim)
            .ToListAsync(cancel);
        var (moved, stay) = (0, new List<StayingReview>());
        foreach (var review in reviews)
        {
            var why = Runner.WhyNotMove(catalog.Of(review), to, review.Where);
            if (review.AdvancingSince is not null) why = [.. why, "it is advancing at this moment; try again"];
            if (why.Count > 0)
            {
                stay.Add(new StayingReview(review.Claim.PublicId, review.Claim.Statement, review.DefinitionVersion, why));
                continue;
            }

            moved++;
            if (request.Try) continue;
            var from = review.DefinitionVersion;
            await engine.Move(review, to, cancel);
            ledger.Append("ReviewMoved", [review.Claim.PublicId], [review], $"from version {from} to version {to.Version}");
        }

        return new MovedReviews(to.DefinitionId, to.Version, moved, stay, reviews.Count < Limits.Bulk ? null : reviews[^1].PublicId);
    }
}
