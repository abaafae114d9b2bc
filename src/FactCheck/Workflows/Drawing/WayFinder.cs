namespace FactCheck.Workflows.Drawing;

/// <summary>Fills in the automatic steps between those that people answered: nobody decided them, so no task tells of them.</summary>
public static class WayFinder
{
    /// <remarks>Where two ways would do it takes the shorter one, and it knows nothing of branches: it reconstructs, it does not record.</remarks>
    /// <param name="answered">The steps that waited and were left, in order.</param>
    /// <param name="waiting">Ids of the steps that wait now.</param>
    public static IReadOnlyList<Passed> Fill(WorkflowDefinition definition, IReadOnlyList<Passed> answered, IReadOnlyList<string> waiting)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(answered);
        ArgumentNullException.ThrowIfNull(waiting);
        var way = new List<Passed>();
        way.AddRange(Between(definition, definition.Start, answered.Count > 0 ? [answered[0].Step] : waiting) ?? []);
        for (var i = 0; i < answered.Count; i++)
        {
            if (!definition.Step(answered[i].Step).Outcomes.Contains(answered[i].Outcome)) continue;
            way.Add(answered[i]);
            var next = definition.Next(answered[i].Step, answered[i].Outcome);
            way.AddRange(Between(definition, next, i + 1 < answered.Count ? [answered[i + 1].Step] : waiting) ?? []);
        }

        return way;
    }

    /// <summary>The shortest way over steps that do not wait; empty where the step waits itself, null where none leads there.</summary>
    private static IReadOnlyList<Passed>? Between(WorkflowDefinition definition, WorkflowStep from, IReadOnlyList<string> to)
    {
        var seen = new HashSet<string> { from.Id };
        var open = new Queue<(WorkflowStep Step, IReadOnlyList<Passed> Way)>([(from, [])]);
        while (open.TryDequeue(out var at))
        {
            if (to.Contains(at.Step.Id) || (to.Count == 0 && at.Step.Activity.Ends)) return at.Way;
            if (at.Step.Activity.Waits) continue;
            foreach (var outcome in at.Step.Outcomes)
            {
                var next = definition.Next(at.Step.Id, outcome);
                if (seen.Add(next.Id)) open.Enqueue((next, [.. at.Way, new Passed(at.Step.Id, outcome)]));
            }
        }

        return null;
    }
}
