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

        if (starts.Count == 0)
            return;
        var before = problems.Count;
        var forks = Nest(starts[0].Id, steps, connections, problems);
        // Whoever turns in a circle cannot be said where forks and joins do not pair.
        if (problems.Count == before)
            CheckCircles(steps, connections, forks, problems);
    }

    private static Forks Nest(string start, IReadOnlyList<DraftStep> steps, IReadOnlyList<DraftConnection> connections, ProblemList problems)
    {
        var byId = steps.ToDictionary(step => step.Id);
        var onwards = connections.ToLookup(each => each.From, each => (each.Outcome, each.To));
        return new Forks(
            start, id => byId[id].Activity, id => [.. onwards[id]],
            (step, what, remedy) => problems.Add(byId[step].Path, step, what, remedy));
    }

    private static void CheckCircles(IReadOnlyList<DraftStep> steps, IReadOnlyList<DraftConnection> connections, Forks forks, ProblemList problems)
    {
        var byId = steps.ToDictionary(step => step.Id);
        var atOnce = connections.Where(each => byId[each.From].Activity is { } activity && activity.AtOnce(byId[each.From].Outcomes).Contains(each.Outcome)).ToList();
        var automaticOnwards = atOnce.ToLookup(each => each.From, each => each.To);
        var joins = steps.Where(step => step.Activity is FlowJoin && forks.Find(step.Id) is not null).ToList();
        foreach (var join in joins.Where(step => step.Inputs.GetValueOrDefault("mode") is "WaitAny"))
        foreach (var branch in atOnce.Where(each => each.From == forks.Of(join.Id)))
            if (Spread([branch.To], automaticOnwards).Contains(join.Id))
                problems.Add(
                    join.Path, join.Id, $"the branch \"{branch.Outcome}\" of \"{branch.From}\" is always first, for nobody is asked on it",
                    "put a step that waits on the branch, or wait for all branches");

        // A join that waits for all is passed at once only when every branch comes at once.
        var passed = new HashSet<string>(byId.Keys.Except(joins.Select(join => join.Id)));
        ILookup<string, string> Open() => atOnce.Where(each => passed.Contains(each.From)).ToLookup(each => each.From, each => each.To);
        for (var grew = true; grew;)
        {
            var open = Open();
            grew = false;
            foreach (var join in joins.FindAll(join => !passed.Contains(join.Id)))
            {
                var branches = connections.Where(each => each.From == forks.Of(join.Id)).ToList();
                if (branches.Count > 0 && branches.TrueForAll(branch => Spread([branch.To], open).Contains(join.Id)))
                    grew |= passed.Add(join.Id);
            }
        }
        var closed = Open();
        var circling = steps.Where(step => Spread(closed[step.Id], closed).Contains(step.Id)).Select(step => step.Id).ToHashSet();
        // One circle is told of once, at its first step.
        while (steps.FirstOrDefault(step => circling.Contains(step.Id)) is { } step)
        {
            problems.Add(step.Path, step.Id, "it leads back to itself and nobody is asked on the way", "put a step for people into the circle");
            circling.ExceptWith(Spread(closed[step.Id], closed));
        }
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
