namespace FactCheck.Workflows.Activities;

/// <summary>Closes the claim and ends the review. Input: <c>reason</c> (String), as the claim's history will give it. No outcome.</summary>
public sealed class Close() : Activity("FactCheck.Close", [], Reason)
{
    private static readonly ActivityInput<string> Reason = ActivityInput.Text("reason", "Why the claim is closed, as its history will give it.");

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Advance.End(new CloseClaim(context.Step.Required(Reason)));
    }
}
