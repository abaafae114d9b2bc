namespace FactCheck.Workflows.Activities;

/// <summary>Where the branches of a fork meet.</summary>
public sealed class FlowJoin() : Activity("Elsa.FlowJoin", "Where the branches of a fork meet.", [new("Done", "All branches have arrived, or the first, as the mode says.")], Mode)
{
    // Elsa takes an absent mode for WaitAny, which nobody expects of a join: so it is always written.
    private static readonly ActivityInput<string> Mode = ActivityInput.OneOf(
        "mode", "Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode, Elsa.Workflows.Core", true,
        "WaitAll waits for all branches. With WaitAny the first to arrive goes on, and whatever waits on the others waits no longer.", ["WaitAll", "WaitAny"]);

    /// <summary>Whether one branch is enough.</summary>
    public static bool IsAny(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.Value(Mode) == "WaitAny";
    }

    // The runner counts the branches: a join is not entered by one of them.
    public override Advance Enter(StepContext context) => Advance.Leave("Done", context?.Note);
}
