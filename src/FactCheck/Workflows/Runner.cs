using System.Diagnostics;
using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows;

/// <summary>Steps a review through its definition. A pure function: the same arguments give the same result, and nothing else happens.</summary>
public static class Runner
{
    /// <summary>Begins a review.</summary>
    public static StepResult Start(WorkflowDefinition definition, ReviewFacts facts)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Go(definition, definition.Start, note: null, [], [], facts);
    }

    /// <summary>Leaves a waiting step by one of its outcomes and goes on until something waits again or the review ends.</summary>
    /// <param name="step">Id of the step, as in <see cref="ReviewState.Waiting"/>.</param>
    /// <param name="outcome">What was decided, once it is decided: a quorum is counted before, by whoever keeps the tasks.</param>
    /// <exception cref="NotWaitingException">The step does not wait in this state.</exception>
    /// <exception cref="UnknownOutcomeException">The step has no such outcome.</exception>
    public static StepResult Signal(
        WorkflowDefinition definition, ReviewState state, string step, string outcome, ReviewFacts facts)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Waiting.Contains(step))
            throw new NotWaitingException(step, state.Waiting);
        var left = definition.Step(step);
        if (!left.Activity.Outcomes.Contains(outcome))
            throw new UnknownOutcomeException(step, outcome, left.Activity.Outcomes);

        var advance = left.Activity.Signal(new StepContext(left, facts, Note: null), outcome);
        return Go(
            definition, definition.Next(step, outcome), advance.Note,
            [.. state.Waiting.Where(waiting => waiting != step)], [.. advance.Effects], facts);
    }

    private static StepResult Go(
        WorkflowDefinition definition, WorkflowStep step, string? note,
        List<string> waiting, List<Effect> effects, ReviewFacts facts)
    {
        // The reader refuses a circle in which nothing waits, so no step is entered twice.
        for (var entered = 0; entered < definition.Steps.Count; entered++)
        {
            var advance = step.Activity.Enter(new StepContext(step, facts, note));
            effects.AddRange(advance.Effects);
            switch (advance)
            {
                case { Waits: true }:
                    waiting.Add(step.Id);
                    return new StepResult(new ReviewState(waiting), effects);
                case { Outcome: { } outcome }:
                    step = definition.Next(step.Id, outcome);
                    note = advance.Note;
                    break;
                default:
                    effects.Add(new EndReview());
                    return new StepResult(ReviewState.Empty, effects);
            }
        }
        throw new UnreachableException($"{definition} goes in a circle at step \"{step.Id}\".");
    }
}
