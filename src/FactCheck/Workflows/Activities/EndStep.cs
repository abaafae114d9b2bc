namespace FactCheck.Workflows.Activities;

/// <summary>Where a review ends; the claim stays as it is.</summary>
public sealed class EndStep() : Activity("Elsa.End", "The review ends; the claim stays as it is. Other branches stop.", [])
{
    public override Advance Enter(StepContext context) => Advance.End();
}
