namespace FactCheck.Workflows.Activities;

/// <summary>Goes on by several branches at once. Input: <c>branches</c> (a list of names), each an outcome to connect.</summary>
public sealed class FlowFork() : Activity("Elsa.FlowFork", [], Branches)
{
    private static readonly ActivityInput<IReadOnlyList<string>> Branches =
        ActivityInput.Names("branches", "The names of the branches; each is an outcome.");

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
