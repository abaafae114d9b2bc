using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows;

/// <summary>
/// Which steps lie on which branch of which fork. Forks are nested like brackets: every branch leads to the fork's one
/// join or to an end of the review, and to nothing outside. So a review is never stuck at a join, and no step waits twice.
/// </summary>
public sealed class Forks
{
    private readonly Dictionary<string, IReadOnlyList<Branch>> _inside = [];
    private readonly Dictionary<string, string> _forkOf = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _branches = [];

    /// <summary>Walks the flowchart from its start.</summary>
    /// <param name="problem">Told of every step that breaks the nesting: its id, what is wrong, what to do.</param>
    internal Forks(string start, Func<string, Activity?> activity, Func<string, IReadOnlyList<(string Outcome, string To)>> next, Action<string, string, string> problem)
    {
        var told = new HashSet<string>();
        var open = new Queue<(string Step, IReadOnlyList<Branch> Inside)>([(start, [])]);
        while (open.TryDequeue(out var at))
        {
            var inside = at.Inside;
            if (activity(at.Step) is FlowJoin)
            {
                if (inside.Count == 0)
                {
                    problem(at.Step, "it joins no fork", "put an Elsa.FlowFork before it, or remove it");
                    continue;
                }
                var fork = inside[^1].Fork;
                if (_forkOf.TryGetValue(at.Step, out var other) && other != fork)
                {
                    problem(at.Step, $"it joins branches of \"{other}\" and of \"{fork}\"", "give each fork a join of its own");
                    continue;
                }
                if (_forkOf.FirstOrDefault(each => each.Value == fork && each.Key != at.Step).Key is { } second)
                {
                    problem(at.Step, $"the branches of \"{fork}\" are joined at \"{second}\" already", "lead all of them to one join");
                    continue;
                }
                _forkOf[at.Step] = fork;
                inside = [.. inside.SkipLast(1)];
            }
            if (_inside.TryGetValue(at.Step, out var known))
            {
                if (!known.SequenceEqual(inside) && told.Add(at.Step))
                    problem(at.Step, $"it is reached {Where(known)} and {Where(inside)}", "join the branches before it, or give each its own step");
                continue;
            }
            _inside[at.Step] = inside;
            var ways = next(at.Step);
            if (activity(at.Step) is FlowFork)
                _branches[at.Step] = [.. ways.Select(way => way.Outcome)];
            foreach (var (outcome, to) in ways)
                open.Enqueue((to, activity(at.Step) is FlowFork ? [.. inside, new Branch(at.Step, outcome)] : inside));
        }
    }

    /// <summary>The fork that a join belongs to.</summary>
    public string Of(string join) => _forkOf[join];

    /// <summary>The fork that a join belongs to; null where it is never reached.</summary>
    internal string? Find(string join) => _forkOf.GetValueOrDefault(join);

    /// <summary>The names of a fork's branches.</summary>
    public IReadOnlyList<string> Branches(string fork) => _branches[fork];

    /// <summary>The branch that a step lies on, of the innermost fork around it; null outside of any.</summary>
    public Branch? Innermost(string step) => _inside.GetValueOrDefault(step, []) is [.., var last] ? last : null;

    /// <summary>Every branch that a step lies on, the outermost first.</summary>
    public IReadOnlyList<Branch> Around(string step) => _inside.GetValueOrDefault(step, []);

    public bool IsInside(string step, string fork) => Around(step).Any(branch => branch.Fork == fork);

    private static string Where(IReadOnlyList<Branch> inside) =>
        inside.Count == 0 ? "outside of any fork" : $"on the branch \"{inside[^1].Name}\" of \"{inside[^1].Fork}\"";
}

/// <summary>One way out of a fork.</summary>
public sealed record Branch(string Fork, string Name);
