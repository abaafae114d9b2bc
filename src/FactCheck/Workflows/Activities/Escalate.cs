namespace FactCheck.Workflows.Activities;

/// <summary>Raises the claim's priority and tells a role why.</summary>
public sealed class Escalate() : Activity("FactCheck.Escalate", "Raises the claim's priority and tells a role why.", [Outcome.Done], To, By, Why)
{
    private static readonly ActivityInput<string> To = ActivityInput.OneOf(
        "priority", "String", true, "The priority that the claim has at least afterwards.", Enum.GetNames<Priority>());

    private static readonly ActivityInput<string> By = ActivityInput.RoleName("role", true, "The role that is told.");

    private static readonly ActivityInput<string> Why = ActivityInput.Text("words", true, "What it is told.");

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var step = context.Step;
        return Advance.Leave("Done", context.Note, new EscalateClaim(Enum.Parse<Priority>(step.Required(To)), step.Required(By), step.Required(Why)));
    }
}
