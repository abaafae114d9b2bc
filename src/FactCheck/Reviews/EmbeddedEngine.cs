namespace FactCheck;

/// <summary>The default engine: it runs a definition inside the use case's transaction, so a claim and its review never come apart.</summary>
internal sealed class EmbeddedEngine(WorkflowCatalog catalog, ReviewEffects effects, ReviewFactFinder facts) : IReviewEngine
{
    public async Task Start(Review review, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        var definition = catalog.Of(review);
        await effects.Apply(review, Runner.Start(definition, await facts.Of(review.Claim, withEvidence: false, cancel), inputs), cancel);
    }

    public async Task Signal(Review review, Visit visit, string outcome, string? note, CancellationToken cancel)
    {
        if (!review.Where.Waiting.Contains(visit) && visit.Number <= review.Where.Visits) return;
        var definition = catalog.Of(review);
        var step = definition.Step(visit.Step);
        if (!step.Outcomes.Contains(outcome)) throw new UnknownOutcomeException(visit.Step, outcome, step.Outcomes);
        var known = await facts.Of(review.Claim, definition.LooksAtEvidence(visit.Step, outcome), cancel);
        await effects.Apply(review, Runner.Signal(definition, review.Where, visit, outcome, known, note), cancel, visit);
    }

    public Task Cancel(Review review, CancellationToken cancel) => effects.Apply(review, Runner.Cancel(review.Where), cancel);

    public Task Move(Review review, WorkflowDefinition definition, CancellationToken cancel)
    {
        review.MoveTo(definition, catalog.KeyOf(definition), Runner.Move(definition, review.Where));
        return effects.Moved(review, cancel);
    }
}
