namespace FactCheck.Workflows.Activities;

/// <summary>Gives the claim to somebody.</summary>
public sealed class Assign() : Activity("FactCheck.Assign", "Gives the claim to a person, or to whoever of a role holds fewest claims; exactly one of the two.", [Outcome.Done], Person, To, NotAuthor)
{
    private static readonly ActivityInput<string> Person = ActivityInput.Text("person", false, "Whom, by e-mail address.");

    private static readonly ActivityInput<string> To = ActivityInput.RoleName("role", false, "The role whose least loaded person takes it.");

    private static readonly ActivityInput<bool?> NotAuthor = ActivityInput.YesOrNo(
        "notAuthor", "Whether whoever submitted the claim or proposed its verdict is passed over; absent for false.");

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var step = context.Step;
        return Advance.Leave("Done", context.Note, new AssignHolder(step.Value(Person), step.Value(To), step.Value(NotAuthor) ?? false));
    }

    internal override IEnumerable<(string What, string Remedy)> Check(WorkflowStep at)
    {
        if (at.Value(Person) is null == at.Value(To) is null)
            yield return ($"it names {(at.Value(To) is null ? "neither a role nor a person" : "both a role and a person")}", "give it one of the two");
    }
}
