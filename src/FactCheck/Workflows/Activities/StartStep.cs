namespace FactCheck.Workflows.Activities;

/// <summary>Where a review begins; a definition has exactly one. Outcome: <c>Done</c>.</summary>
public sealed class StartStep() : Activity("Elsa.Start", ["Done"])
{
    public override Advance Enter(StepContext context) => Advance.Leave("Done");
}
