namespace FactCheck.Workflows.Activities;

/// <summary>Waits for a time to pass.</summary>
public sealed class Wait() : Activity("FactCheck.Wait", "Waits for a time to pass, of any length.", [new("Done", "The time has passed.")], For)
{
    private static readonly ActivityInput<TimeSpan?> For = ActivityInput.Time("for", true, "How long.");

    public override bool Waits => true;

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Advance.Wait(new Pause(context.Step.Id, context.Step.Required(For)!.Value, "Done"));
    }

    public override Advance Signal(StepContext context, string outcome) => Advance.Leave(outcome);
}
