using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows;

/// <summary>Something a review still requires.</summary>
/// <param name="Step">Id of the step.</param>
/// <param name="Kind">What people are asked to do; null for a condition that nobody is asked about.</param>
/// <param name="Words">In words for people: "Approval by 2 Editors".</param>
/// <param name="IsCurrent">Whether the review waits for it now.</param>
/// <param name="IsMet">Whether the review has passed it, and need not pass it again.</param>
/// <param name="Origins">How many independent origins it asks for; null where it asks for none.</param>
public sealed record StepRequirement(string Step, TaskKind? Kind, string Words, bool IsCurrent, bool IsMet = false, int? Origins = null);

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
            .. from step in state.Waiting.Select(visit => definition.Step(visit.Step))
                   // What is watched is published: nothing is required of it until something happens.
                   .Where(waiting => waiting.Activity is not Watch)
                   .SelectMany(waiting => WayToPublication(definition, waiting)).DistinctBy(step => step.Id).Select(step => step.With(state.Values))
               let words = step.Activity.Requirement(step)
               where words is not null
               select new StepRequirement(step.Id, step.Activity.Asks, words, state.IsWaiting(step.Id), Origins: Asks(step)),
        ];
    }

    /// <summary>All of it, point by point: what was met on the way so far, and then what remains.</summary>
    /// <param name="passed">The steps that the review has left, in order; one that must be passed again is not met.</param>
    public static IReadOnlyList<StepRequirement> All(WorkflowDefinition definition, ReviewState state, IEnumerable<Passed> passed)
    {
        var remaining = Remaining(definition, state);
        return
        [
            .. from id in passed.Select(each => each.Step).Reverse().Distinct().Reverse()
               where definition.Has(id) && remaining.All(r => r.Step != id)
               let step = definition.Step(id).With(state.Values)
               let words = step.Activity.Requirement(step)
               where words is not null
               select new StepRequirement(id, step.Activity.Asks, words, IsCurrent: false, IsMet: true, Asks(step)),
            .. remaining,
        ];
    }

    private static int? Asks(WorkflowStep step) => step.Activity is RequireOrigins ? RequireOrigins.Needed(step) : null;

    /// <summary>How many independent origins a definition asks for, of a rating that asserts truth or falsity; 0 where it asks for none.</summary>
    public static int Origins(WorkflowDefinition definition, ReviewState state)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(state);
        return definition.Steps.Where(step => step.Activity is RequireOrigins).Select(step => RequireOrigins.Needed(step.With(state.Values))).DefaultIfEmpty().Max();
    }

    private static IReadOnlyList<WorkflowStep> WayToPublication(WorkflowDefinition definition, WorkflowStep from)
    {
        var way = Shortest(definition, from, step => step.Activity.Asks == TaskKind.Publish) ?? [from];
        return [.. way.SelectMany(step => step.Activity is FlowFork ? Branches(definition, step).Prepend(step) : [step])];
    }

    // Where a join waits for all branches, each of them is on the way.
    private static IEnumerable<WorkflowStep> Branches(WorkflowDefinition definition, WorkflowStep fork) =>
        fork.Outcomes.Select(branch => Shortest(definition, definition.Next(fork.Id, branch), step => step.Activity is FlowJoin && definition.Forks.Of(step.Id) == fork.Id))
            .Where(way => way is not null && !FlowJoin.IsAny(way[^1]))
            .SelectMany(way => way!);

    private static IReadOnlyList<WorkflowStep>? Shortest(WorkflowDefinition definition, WorkflowStep from, Func<WorkflowStep, bool> isThere)
    {
        var seen = new HashSet<string> { from.Id };
        var open = new Queue<IReadOnlyList<WorkflowStep>>([[from]]);
        while (open.TryDequeue(out var way))
        {
            var last = way[^1];
            if (isThere(last))
                return way;
            foreach (var next in last.Outcomes.Select(outcome => definition.Next(last.Id, outcome)))
                if (seen.Add(next.Id))
                    open.Enqueue([.. way, next]);
        }
        return null;
    }
}
