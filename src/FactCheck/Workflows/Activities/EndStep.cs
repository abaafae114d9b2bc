namespace FactCheck.Workflows.Activities;

/// <summary>The review ends; the claim stays as it is. No outcome.</summary>
public sealed class EndStep() : Activity("Elsa.End", [])
{
    public override Advance Enter(StepContext context) => Advance.End();
}
