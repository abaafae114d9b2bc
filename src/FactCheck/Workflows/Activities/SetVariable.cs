namespace FactCheck.Workflows.Activities;

/// <summary>Gives a variable of the definition a value.</summary>
public sealed class SetVariable() : Activity("Elsa.SetVariable", "Gives a variable of the definition another value.", [Outcome.Done], Variable, Value)
{
    internal static readonly ActivityInput<string> Variable = new(
        "variable", "Variable", true, "The variable, by id and name.", "the id and name of a declared variable", _ => null) { NamesVariable = true };

    internal static readonly ActivityInput<string> Value = ActivityInput.Any("value", "Its new value.");

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Advance.Leave("Done", context.Note).Setting(context.Step.Required(Variable), context.Step.Required(Value));
    }
}
