using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.OnElsa;

/// <summary>
/// Leaves what Elsa has to be told in the outbox, in the use case's own transaction, so that a claim and its review never
/// come apart; <see cref="ElsaDelivery"/> tells it. Ending and moving a review change our rows at once, and Elsa follows:
/// whoever ends a review may begin another in the same transaction.
/// </summary>
internal sealed class ElsaEngine(FactCheckDb db, WorkflowCatalog catalog, ReviewEffects effects, Outbox outbox, TimeProvider time) : IReviewEngine
{
    public Task Start(Review review, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel)
    {
        // A wrong value is told of here, to whoever begins the review, and not to a log.
        catalog.Of(review).FirstValues(inputs);
        return Tell(review, "start", new EngineCall(EngineAct.Start, review.PublicId, Inputs: inputs), cancel);
    }

    public async Task Signal(Review review, Visit visit, string outcome, string? note, CancellationToken cancel)
    {
        var stands = review.Where;
        if (!stands.Waiting.Contains(visit))
        {
            if (visit.Number <= stands.Visits) return;
            throw new NotWaitingException(visit, stands.Waiting);
        }

        var step = catalog.Of(review).Step(visit.Step);
        if (!step.Outcomes.Contains(outcome)) throw new UnknownOutcomeException(visit.Step, outcome, step.Outcomes);
        // A visit is left once, by whatever outcome comes first.
        await Tell(review, $"{visit.Number}", new EngineCall(EngineAct.Signal, review.PublicId, visit, outcome, note), cancel);
    }

    public async Task Cancel(Review review, CancellationToken cancel)
    {
        if (review.AdvancingSince is not null)
        {
            // What was decided and acknowledged comes first, unless it cannot come at all.
            if (!await db.Outbox.AnyAsync(m => m.Stream == review.PublicId && m.DueAt == Clock.Never, cancel))
                throw new LostRaceException("The review is advancing at this moment. Nothing was changed; try again in a few seconds.");
            await db.Outbox.Where(m => m.Stream == review.PublicId && m.Kind == OutboxKind.Engine).ExecuteDeleteAsync(cancel);
        }

        await effects.Apply(review, Runner.Cancel(review.Where), cancel);
        await Tell(review, "cancel", new EngineCall(EngineAct.Cancel, review.PublicId), cancel);
        review.IsAdvancing(null);
    }

    public async Task Move(Review review, WorkflowDefinition definition, CancellationToken cancel)
    {
        review.MoveTo(definition, catalog.KeyOf(definition), Runner.Move(definition, review.Where));
        await effects.Moved(review, cancel);
        outbox.Add(OutboxKind.Engine, $"{review.PublicId}:to {definition.Version}", review.PublicId, new EngineCall(EngineAct.Move, review.PublicId));
    }

    private async Task Tell(Review review, string what, EngineCall call, CancellationToken cancel)
    {
        var key = $"{review.PublicId}:{what}";
        if (db.Outbox.Local.Any(m => m.Key == key) || await db.Outbox.AnyAsync(m => m.Key == key, cancel)) return;
        outbox.Add(OutboxKind.Engine, key, review.PublicId, call);
        review.IsAdvancing(review.AdvancingSince ?? time.UtcNow());
    }
}
