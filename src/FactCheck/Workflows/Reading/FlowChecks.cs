using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows.Reading;

/// <summary>Looks at the flowchart as a whole: every step can be reached, left for an end, and none turns in a circle on its own.</summary>
internal static class FlowChecks
{
    internal static void Check(IReadOnlyList<DraftStep> steps, IReadOnlyList<DraftConnection> connections, ProblemList problems)
    {
        var starts = steps.Where(step => step.Activity is StartStep).ToList();
        if (starts.Count == 0)
            problems.Add("root/activities", null, "the flowchart has no Elsa.Start", "add one and connect it to the first step");
        foreach (var second in starts.Skip(1))
            problems.Add(second.Path, second.Id, $"the flowchart begins at \"{starts[0].Id}\" already", "keep one Elsa.Start");
        foreach (var back in connections.Where(each => starts.Exists(start => start.Id == each.To)))
            problems.Add("root/connections", back.From, $"\"{back.Outcome}\" leads back to the start", "connect it to the step after the start");

        var onwards = connections.ToLookup(each => each.From, each => each.To);
        var backwards = connections.ToLookup(each => each.To, each => each.From);
        var reached = Spread(starts.Select(step => step.Id), onwards);
        // Whether a step of an unknown type ends the review is not known; that it is unknown is said already.
        var ending = Spread(steps.Where(step => step.Activity is null or { Ends: true }).Select(step => step.Id), backwards);
        foreach (var step in steps)
        {
            if (starts.Count > 0 && !reached.Contains(step.Id))
                problems.Add(step.Path, step.Id, "no way leads to it from the start", "connect an outcome to it, or remove it");
            if (!ending.Contains(step.Id))
                problems.Add(step.Path, step.Id, "no way leads from it to an end", "connect an outcome of it, or of a step after it, to an Elsa.End or FactCheck.Close");
        }

        if (starts.Count > 0)
            CheckForks(starts[0].Id, steps, connections, problems);

        var automatic = steps.Where(step => step.Activity is { Waits: false }).Select(step => step.Id).ToHashSet();
        var automaticOnwards = connections
            .Where(each => automatic.Contains(each.From) && automatic.Contains(each.To))
            .ToLookup(each => each.From, each => each.To);
        foreach (var step in steps.Where(step => Spread(automaticOnwards[step.Id], automaticOnwards).Contains(step.Id)))
            problems.Add(step.Path, step.Id, "it leads back to itself and nobody is asked on the way", "put a step for people into the circle");
    }

    // A step that waits for nobody and cannot be joined rightly is told of once.
    private static void CheckForks(string start, IReadOnlyList<DraftStep> steps, IReadOnlyList<DraftConnection> connections, ProblemList problems)
    {
        var byId = steps.ToDictionary(step => step.Id);
        var onwards = connections.ToLookup(each => each.From, each => (each.Outcome, each.To));
        _ = new Forks(
            start, id => byId[id].Activity, id => [.. onwards[id]],
            (step, what, remedy) => problems.Add(byId[step].Path, step, what, remedy));
    }

    /// <summary>Everything that can be reached, the beginnings included.</summary>
    private static HashSet<string> Spread(IEnumerable<string> from, ILookup<string, string> onwards)
    {
        var reached = from.ToHashSet();
        var open = new Queue<string>(reached);
        while (open.TryDequeue(out var step))
            foreach (var next in onwards[step])
                if (reached.Add(next))
                    open.Enqueue(next);
        return reached;
    }
}
