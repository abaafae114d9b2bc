using Microsoft.Extensions.Options;

namespace FactCheck;

/// <summary>Begins a review of a claim by a definition.</summary>
public sealed class ReviewStarter(
    FactCheckDb db, WorkflowCatalog catalog, IReviewEngine engine, Ledger ledger, IOptions<FactCheckOptions> options, TimeProvider time, Ids ids)
{
    /// <summary>By the definition that claims of its kind take, or by the one that the submitter named.</summary>
    /// <exception cref="RuleBrokenException">There is no such definition to choose.</exception>
    public Task<Review> Begin(Claim claim, string? chosen, CancellationToken cancel) =>
        Begin(claim, chosen is null ? catalog.Choose(claim.Kind) : catalog.FindChosen(chosen) ?? throw NoSuch(chosen), cancel);

    /// <summary>Of a claim that had one: by the newest version of the same definition.</summary>
    public async Task<Review> BeginAgain(Claim claim, CancellationToken cancel)
    {
        var last = await db.Reviews.Where(r => r.ClaimId == claim.Id).OrderByDescending(r => r.Id).Select(r => r.DefinitionId).FirstAsync(cancel);
        // A claim that was withdrawn by a revision begins anew by what claims of its kind take.
        return await Begin(claim, catalog.Newest(last) is { Takes: not WorkflowTakes.Revision } same ? same : catalog.Choose(claim.Kind), cancel);
    }

    public async Task<Review> Begin(Claim claim, WorkflowDefinition definition, CancellationToken cancel)
    {
        var review = new Review(ids.NewPublicId(), claim, definition, catalog.KeyOf(definition), time.UtcNow());
        db.Reviews.Add(review);
        claim.BeginReview();
        ledger.Changed(claim);
        await engine.Start(review, options.Value.WorkflowInputs.GetValueOrDefault(definition.DefinitionId) ?? [], cancel);
        return review;
    }

    private RuleBrokenException NoSuch(string chosen)
    {
        var names = catalog.Chosen.Select(each => each.DefinitionId).ToList();
        return new RuleBrokenException(names.Count == 0
            ? Say($"There is no workflow “{chosen}” to choose; leave it out.")
            : Say($"There is no workflow “{chosen}” to choose; choose {AnyOf(names)}, or leave it out."));
    }
}
