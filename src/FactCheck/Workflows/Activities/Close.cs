namespace FactCheck.Workflows.Activities;

/// <summary>Closes the claim and ends the review.</summary>
public sealed class Close() : Activity("FactCheck.Close", "Closes the claim and ends the review.", [], Reason)
{
    private static readonly ActivityInput<string> Reason = ActivityInput.Text("reason", true, "Why the claim is closed, as its history will give it.");

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Advance.End(new CloseClaim(context.Step.Required(Reason)));
    }
}
