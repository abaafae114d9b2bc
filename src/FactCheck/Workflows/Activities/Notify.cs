namespace FactCheck.Workflows.Activities;

/// <summary>Tells somebody something.</summary>
public sealed class Notify() : Activity("FactCheck.Notify", "Tells a person or a role something; whoever holds the claim where neither is named.", [Outcome.Done], Person, To, What, By)
{
    private static readonly ActivityInput<string> Person = ActivityInput.Text("person", false, "Who is told, by e-mail address.");

    private static readonly ActivityInput<string> To = ActivityInput.RoleName("role", false, "The role all of whose people are told.");

    private static readonly ActivityInput<string> What = ActivityInput.Text("words", true, "What they are told.");

    private static readonly ActivityInput<IReadOnlyList<string>> By = ActivityInput.Some(
        "ways", false, "By which ways; absent for App.", [nameof(NoticeWays.App), nameof(NoticeWays.Mail), nameof(NoticeWays.Webhook)]);

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var step = context.Step;
        var ways = (step.Value(By) ?? [nameof(NoticeWays.App)]).Aggregate(NoticeWays.None, (all, way) => all | Enum.Parse<NoticeWays>(way));
        return Advance.Leave("Done", context.Note, new SendNotice(step.Value(Person), step.Value(To), step.Required(What), ways));
    }

    internal override IEnumerable<(string What, string Remedy)> Check(WorkflowStep at)
    {
        if (at.Value(Person) is not null && at.Value(To) is not null)
            yield return ("it names both a role and a person", "give it one of the two, or neither for whoever holds the claim");
    }
}
