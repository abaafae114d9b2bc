namespace FactCheck.Workflows.Activities;

/// <summary>Holds the claim: what is published stays to be read, under an advisory.</summary>
public sealed class Hold() : Activity("FactCheck.Hold", "Holds the claim: what is published stays to be read, under an advisory.", [Outcome.Done], Advisory)
{
    private static readonly ActivityInput<string> Advisory = ActivityInput.Text("advisory", true, "What readers are told.");

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Advance.Leave("Done", context.Note, new HoldClaim(context.Step.Required(Advisory)));
    }
}
