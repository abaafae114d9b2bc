namespace FactCheck;

/// <summary>
/// The embedded engine: it runs a definition inside the use case's transaction. What a review is waiting for is never
/// asked of it; that is a query over our own rows.
/// </summary>
public sealed class ReviewEngine(FactCheckDb db, WorkflowCatalog catalog, CurrentCaller caller, TimeProvider time, Ids ids)
{
    /// <summary>Begins the review of a new claim. Returns what changed, for the ledger.</summary>
    public IReadOnlyList<IRecorded> Start(Claim claim)
    {
        var definition = catalog.Choose(claim.Kind);
        var review = new Review(ids.NewPublicId(), claim, definition.DefinitionId, definition.Version, time.UtcNow());
        db.Reviews.Add(review);
        claim.BeginReview();
        return Apply(review, Runner.Start(definition, ReviewFacts.None), verdict: null);
    }

    /// <summary>Tells a review that one of its steps was answered. Returns what changed, for the ledger.</summary>
    public async Task<IReadOnlyList<IRecorded>> Signal(Review review, string step, string outcome, Verdict? verdict, CancellationToken cancel)
    {
        var definition = catalog.Find(review.DefinitionId, review.DefinitionVersion)
            ?? throw new InvalidOperationException($"The definition {review.DefinitionId} version {review.DefinitionVersion} is gone.");
        var facts = verdict is null ? ReviewFacts.None : await Facts(verdict, cancel);
        return Apply(review, Runner.Signal(definition, review.Where, review.Where.Waiting.First(visit => visit.Step == step), outcome, facts), verdict);
    }

    /// <summary>
    /// A verdict that was proposed with enough independent origins may have lost one since: an attribution was corrected.
    /// It is neither approved nor published then, whatever steps it has passed.
    /// </summary>
    public async Task CheckOrigins(Review review, Verdict verdict, CancellationToken cancel)
    {
        var needed = catalog.Find(review.DefinitionId, review.DefinitionVersion) is { } definition ? StepRequirements.Origins(definition, review.Where) : 0;
        if (needed == 0 || !verdict.AssertsTruthOrFalsity) return;
        var found = (await Facts(verdict, cancel)).IndependentOrigins;
        if (found < needed)
            throw new RuleBrokenException($"This rating needs {needed} independent origins; the evidence it cites has {found} now, since an attribution was corrected. Request changes.");
    }

    /// <summary>What the runner may know about a proposed verdict.</summary>
    public async Task<ReviewFacts> Facts(Verdict verdict, CancellationToken cancel)
    {
        var origins = await IndependentOrigins.Of(db, verdict.Claim, [.. verdict.Citations.Select(c => c.Evidence)], cancel);
        return new ReviewFacts(verdict.Claim.Kind, Priority.Normal, verdict.RatingKey, verdict.AssertsTruthOrFalsity, origins.Count, verdict.Citations.Count(c => c.Evidence.IsPrimary));
    }

    // Effects become rows here and nowhere else.
    private List<IRecorded> Apply(Review review, StepResult result, Verdict? verdict)
    {
        var now = time.UtcNow();
        var changed = new List<IRecorded> { review };
        review.StandsAt(result.State);
        foreach (var effect in result.Effects)
        {
            switch (effect)
            {
                case OpenTask asked:
                    var role = Enum.Parse<Role>(asked.Role);
                    // Whoever holds the claim goes on with it where their roles let them.
                    var assignee = review.Claim.Assignee is { } holder && holder.Is(role) && asked.Kind != TaskKind.ApproveVerdict ? holder : null;
                    var task = new ReviewTask(ids.NewPublicId(), review, asked, role, assignee, now);
                    db.ReviewTasks.Add(task);
                    changed.Add(task);
                    break;
                case PublishVerdict:
                    var approved = verdict ?? throw new InvalidOperationException("Nothing was approved that could be published.");
                    approved.Publish(caller.Person, now);
                    review.Claim.Publish();
                    changed.AddRange([approved, review.Claim]);
                    break;
                case CloseClaim close:
                    review.Claim.Close(close.Reason);
                    changed.Add(review.Claim);
                    break;
                case EndReview:
                    review.End(now);
                    // A definition may end without publishing or closing; a claim is not left waiting for nobody.
                    if (review.Claim.Status == ClaimStatus.InReview)
                    {
                        review.Claim.Close("the review ended without a verdict");
                        changed.Add(review.Claim);
                    }

                    break;
                default:
                    throw new InvalidOperationException($"Nobody knows how to apply {effect}.");
            }
        }

        return changed;
    }
}
