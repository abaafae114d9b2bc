using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows.Reading;

/// <summary>
/// Follows what is proposed, approved and published along every way: nobody is asked to approve where nothing is proposed,
/// nor to publish where nothing is approved. They could not do it, and the review would be stuck.
/// </summary>
internal sealed class ProposalChecks
{
    private static readonly Status[] All = Enum.GetValues<Status>();

    private readonly WorkflowDefinition _definition;

    /// <summary>
    /// How each step may be entered. A pair, so that a join knows what a branch did to which beginning: the status with which
    /// the innermost fork around the step was entered (of a step outside of any, the one with which the review began), and the status now.
    /// </summary>
    private readonly Dictionary<string, HashSet<(Status From, Status Now)>> _entered;

    /// <summary>How each branch may arrive at a join.</summary>
    private readonly Dictionary<(string Join, string Branch), HashSet<(Status From, Status Now)>> _arrived = [];

    private ProposalChecks(WorkflowDefinition definition)
    {
        _definition = definition;
        _entered = definition.Steps.ToDictionary(step => step.Id, _ => new HashSet<(Status, Status)>());
    }

    private enum Status
    {
        /// <summary>Nothing is published, nothing proposed.</summary>
        None,

        Proposed,

        Approved,

        /// <summary>Something is published, and no revision of it proposed.</summary>
        Standing,

        RevisionProposed,

        RevisionApproved,
    }

    /// <param name="definition">Sound in every other respect.</param>
    internal static IEnumerable<(string Step, string What, string Remedy)> Problems(WorkflowDefinition definition)
    {
        var entered = new ProposalChecks(definition).Follow();
        foreach (var step in definition.Steps)
        {
            var now = entered[step.Id].Select(each => each.Now).ToHashSet();
            if (step.Activity is ApproveVerdict && now.Contains(Status.None))
                yield return (step.Id, "nothing is proposed on a way to it", "lead every way to it through the outcome Proposed of a FactCheck.Research");
            if (step.Activity is Publish && !now.IsSubsetOf([Status.Approved, Status.RevisionApproved]))
                yield return (
                    step.Id, "nothing is approved on a way to it",
                    "lead every way to it through the outcome Proposed of a FactCheck.Research and then Approved of a FactCheck.ApproveVerdict");
        }
    }

    private Dictionary<string, HashSet<(Status From, Status Now)>> Follow()
    {
        var onwards = _definition.Connections.ToLookup(each => each.From);
        var first = _definition.Takes == WorkflowTakes.Revision ? Status.Standing : Status.None;
        _entered[_definition.Start.Id].Add((first, first));
        // The sets only grow, and they hold 36 pairs at most: so it comes to an end.
        var open = new Queue<string>([_definition.Start.Id]);
        while (open.TryDequeue(out var id))
        {
            var step = _definition.Step(id);
            foreach (var way in onwards[id])
            {
                var next = _definition.Step(way.To);
                List<(Status From, Status Now)> leaving = step.Activity is FlowFork
                    ? [.. _entered[id].Select(each => (each.Now, each.Now)).Distinct()]
                    : [.. _entered[id].Select(each => (each.From, After(step.Activity, way.Outcome, each.Now)))];
                if (next.Activity is FlowJoin ? Arrive(step, way, leaving, next) : Enter(way.To, leaving))
                    open.Enqueue(way.To);
                // What a fork is entered with decides what its join hands on, also where no branch brings anything new.
                if (step.Activity is FlowFork && JoinOf(id) is { } join && Enter(join.Id, Joined(join)))
                    open.Enqueue(join.Id);
            }
        }
        return _entered;
    }

    private bool Enter(string step, IReadOnlyList<(Status, Status)> pairs)
    {
        var before = _entered[step].Count;
        _entered[step].UnionWith(pairs);
        return _entered[step].Count > before;
    }

    private bool Arrive(WorkflowStep from, WorkflowConnection way, IReadOnlyList<(Status, Status)> pairs, WorkflowStep join)
    {
        var branch = from.Activity is FlowFork ? way.Outcome : _definition.Forks.Innermost(from.Id)!.Name;
        if (!_arrived.TryGetValue((join.Id, branch), out var arrived))
            _arrived[(join.Id, branch)] = arrived = [];
        arrived.UnionWith(pairs);
        return Enter(join.Id, Joined(join));
    }

    /// <summary>What the branches have made together of each status with which their fork is entered.</summary>
    private List<(Status From, Status Now)> Joined(WorkflowStep at)
    {
        var fork = _definition.Forks.Of(at.Id);
        var branches = _definition.Forks.Branches(fork).Select(branch => _arrived.GetValueOrDefault((at.Id, branch), [])).ToList();
        return
        [
            .. from entry in _entered[fork]
               from now in All
               where FlowJoin.IsAny(at)
                   ? branches.Exists(branch => branch.Contains((entry.Now, now)))
                   // A branch that changed nothing does not undo what another did; it stays as it was where none need have changed it.
                   : branches.TrueForAll(branch => branch.Any(each => each.From == entry.Now))
                       && (now == entry.Now
                           ? branches.TrueForAll(branch => branch.Contains((now, now)))
                           : branches.Exists(branch => branch.Contains((entry.Now, now))))
               select (entry.From, now),
        ];
    }

    private WorkflowStep? JoinOf(string fork) =>
        _definition.Steps.FirstOrDefault(step => step.Activity is FlowJoin && _definition.Forks.Find(step.Id) == fork);

    private static Status After(Activity activity, string outcome, Status now) => (activity, outcome) switch
    {
        (Research, "Proposed") => IsPublished(now) ? Status.RevisionProposed : Status.Proposed,
        (ApproveVerdict, "Approved") => now switch
        {
            // That nothing is proposed is said of this step; saying it of those after it would not help.
            Status.None or Status.Proposed => Status.Approved,
            Status.RevisionProposed => Status.RevisionApproved,
            _ => now,
        },
        (ApproveVerdict, "ChangesRequested" or "Rejected") => IsPublished(now) ? Status.Standing : Status.None,
        (Publish, "Published") when now is Status.Approved or Status.RevisionApproved => Status.Standing,
        (Publish, "ChangesRequested") when now == Status.Approved => Status.None,
        (Publish, "ChangesRequested") when now == Status.RevisionApproved => Status.Standing,
        _ => now,
    };

    private static bool IsPublished(Status status) => status >= Status.Standing;
}
