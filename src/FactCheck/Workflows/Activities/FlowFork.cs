namespace FactCheck.Workflows.Activities;

/// <summary>Goes on by several branches at once; each branch is an outcome.</summary>
public sealed class FlowFork() : Activity("Elsa.FlowFork", "Goes on by several branches at once. Each branch is an outcome, and leads to the fork's one Elsa.FlowJoin or to an end.", [], Branches)
{
    private static readonly ActivityInput<IReadOnlyList<string>> Branches =
        ActivityInput.Names("branches", "The names of the branches; each is an outcome to connect.");

    public override bool Ends => false;

    public override IReadOnlyList<string> OutcomesFor(IReadOnlyDictionary<string, object> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.TryGetValue(Branches.Name, out var names) && names is IReadOnlyList<string> list ? list : [];
    }

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Advance.Fork(context.Step.Required(Branches), context.Note);
    }
}
