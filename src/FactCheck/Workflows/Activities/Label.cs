namespace FactCheck.Workflows.Activities;

/// <summary>Gives the claim a label that readers see, or takes one away.</summary>
public sealed class Label() : Activity("FactCheck.Label", "Gives the claim a label that readers see, or takes one away; at least one of the two.", [Outcome.Done], Add, Remove)
{
    private static readonly ActivityInput<string> Add = ActivityInput.Text("add", false, "The label to add: \"developing\".");

    private static readonly ActivityInput<string> Remove = ActivityInput.Text("remove", false, "The label to remove.");

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Advance.Leave("Done", context.Note, new LabelClaim(context.Step.Value(Add), context.Step.Value(Remove)));
    }

    internal override IEnumerable<(string What, string Remedy)> Check(WorkflowStep at)
    {
        if (at.Value(Add) is null && at.Value(Remove) is null)
            yield return ("it neither adds nor removes a label", "give it add, remove or both");
    }
}
