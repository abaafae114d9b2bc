namespace FactCheck.Workflows.Activities;

/// <summary>Where a review begins.</summary>
public sealed class StartStep() : Activity("Elsa.Start", "Where a review begins; a definition has exactly one.", [new("Done", "At once.")])
{
    public override Advance Enter(StepContext context) => Advance.Leave("Done");
}
