namespace FactCheck.Workflows.Activities;

/// <summary>
/// Where the branches of a fork meet. Input: <c>mode</c>, <c>WaitAll</c> (the default) or <c>WaitAny</c>: the first
/// branch to arrive goes on, and whatever waits on the others waits no longer. Outcome: <c>Done</c>.
/// </summary>
public sealed class FlowJoin() : Activity("Elsa.FlowJoin", ["Done"], Mode)
{
    private static readonly ActivityInput<string> Mode =
        ActivityInput.OneOf("mode", "Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode, Elsa.Workflows.Core", "Which branches it waits for.", ["WaitAll", "WaitAny"]);

    /// <summary>Whether one branch is enough.</summary>
    public static bool IsAny(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.Value(Mode) == "WaitAny";
    }

    // The runner counts the branches: a join is not entered by one of them.
    public override Advance Enter(StepContext context) => Advance.Leave("Done", context?.Note);
}
