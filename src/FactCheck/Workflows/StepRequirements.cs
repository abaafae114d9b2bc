using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows;

/// <summary>Something a review still requires.</summary>
/// <param name="Step">Id of the step.</param>
/// <param name="Kind">What people are asked to do; null for a condition that nobody is asked about.</param>
/// <param name="Words">In words for people: "Approval by 2 Editors".</param>
/// <param name="IsCurrent">Whether the review waits for it now.</param>
public sealed record StepRequirement(string Step, TaskKind? Kind, string Words, bool IsCurrent);

/// <summary>What a workflow still requires of a claim.</summary>
public static class StepRequirements
{
    /// <summary>
    /// The steps on the shortest way from what waits to publication, in order. Where no way leads there any more, what
    /// waits; nothing when the review has ended.
    /// </summary>
    public static IReadOnlyList<StepRequirement> Remaining(WorkflowDefinition definition, ReviewState state)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(state);
        return
        [
            .. from step in state.Waiting.SelectMany(visit => WayToPublication(definition, definition.Step(visit.Step))).DistinctBy(step => step.Id).Select(step => step.With(state.Values))
               let words = step.Activity.Requirement(step)
               where words is not null
               select new StepRequirement(step.Id, step.Activity.Asks, words, state.IsWaiting(step.Id)),
        ];
    }

    /// <summary>How many independent origins a definition asks for, of a rating that asserts truth or falsity; 0 where it asks for none.</summary>
    public static int Origins(WorkflowDefinition definition, ReviewState state)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(state);
        return definition.Steps.Where(step => step.Activity is RequireOrigins).Select(step => RequireOrigins.Needed(step.With(state.Values))).DefaultIfEmpty().Max();
    }

    private static IReadOnlyList<WorkflowStep> WayToPublication(WorkflowDefinition definition, WorkflowStep from)
    {
        var seen = new HashSet<string> { from.Id };
        var open = new Queue<IReadOnlyList<WorkflowStep>>([[from]]);
        while (open.TryDequeue(out var way))
        {
            var last = way[^1];
            if (last.Activity.Asks == TaskKind.Publish)
                return way;
            foreach (var next in last.Outcomes.Select(outcome => definition.Next(last.Id, outcome)))
                if (seen.Add(next.Id))
                    open.Enqueue([.. way, next]);
        }
        return [from];
    }
}
