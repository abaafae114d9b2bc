using FactCheck.Workflows.Drawing;

namespace FactCheck;

/// <summary>Where the review of a claim stands, and how it got there.</summary>
/// <param name="ClaimId">Public id of the claim.</param>
public sealed record GetReviewPath(string ClaimId) : IQuery<ReviewPathView>;

/// <param name="Definition">Id of the definition that the review runs on; <paramref name="Version"/> is the one it is pinned to.</param>
public sealed record ReviewPathView(string Definition, int Version, string Name, ReviewPath Path);

internal sealed class GetReviewPathHandler(FactCheckDb db, WorkflowCatalog workflows) : IRequestHandler<GetReviewPath, ReviewPathView>
{
    public async Task<ReviewPathView> Handle(GetReviewPath request, CancellationToken cancel)
    {
        var review = await db.Reviews.AsNoTracking().Where(r => r.Claim.PublicId == request.ClaimId).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancel)
            ?? throw new NotFoundException(Say("claim"), request.ClaimId);
        // Another program on the same database may have begun it on a version that this one has not read yet.
        var definition = workflows.Find(review.DefinitionId, review.DefinitionVersion)
            ?? throw new NotFoundException(Say("workflow"), $"{review.DefinitionId} version {review.DefinitionVersion}");
        var left = await db.ReviewVisits.AsNoTracking().Where(v => v.ReviewId == review.Id && v.LeftAs != null)
            .OrderBy(v => v.LeftAs).Select(v => v.Way).ToListAsync(cancel);
        var waiting = review.Where.Waiting.Select(visit => visit.Step).ToList();
        return new ReviewPathView(definition.DefinitionId, definition.Version, definition.Name, new ReviewPath([.. Passed.Parse(review.Began), .. left.SelectMany(Passed.Parse)], waiting));
    }
}
