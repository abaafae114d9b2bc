using System.Globalization;
using FactCheck.Extraction;

namespace FactCheck.Workflows.Activities;

/// <summary>Chooses a way by what is known about the claim.</summary>
public sealed class BranchOn() : Activity("FactCheck.BranchOn", "Chooses a way by what is known about the claim.",
    [new("Yes", "It is as the value says."), new("No", "It is not.")], On, Value)
{
    private static readonly ActivityInput<string> On = ActivityInput.OneOf(
        "on", "String", true, "What is looked at.", ["Kind", "Priority", "IndependentOrigins", "Rating", "Interests"]);

    private static readonly ActivityInput<string> Value = ActivityInput.Text(
        "value", true,
        "Kind: one or more kinds. Priority: at least this. IndependentOrigins: at least so many. Rating: one or more ratings by key, or \"asserts\" for any that asserts truth or falsity. Interests: the side of the original source, or \"any\".");

    public override bool LooksAtEvidence(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        // A variable may name it.
        return at.Inputs[On.Name] is not string on || on == "IndependentOrigins";
    }

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (facts, value) = (context.Facts, context.Step.Required(Value));
        var isSo = context.Step.Required(On) switch
        {
            "Kind" => Words(value).Contains(facts.Kind.ToString()),
            "Priority" => facts.Priority >= Enum.Parse<Priority>(value),
            "IndependentOrigins" => facts.IndependentOrigins >= int.Parse(value, CultureInfo.InvariantCulture),
            "Rating" => Words(value).Any(each => each == "asserts" ? facts.AssertsTruthOrFalsity : each == facts.Rating),
            _ => facts.Interests is { } side && (value == "any" || string.Equals(side, value, StringComparison.OrdinalIgnoreCase)),
        };
        return Advance.Leave(isSo ? "Yes" : "No", context.Note);
    }

    internal override IEnumerable<(string What, string Remedy)> Check(WorkflowStep at)
    {
        var value = at.Required(Value);
        var expected = at.Required(On) switch
        {
            "Kind" when !Words(value).All(Enum.GetNames<ClaimKind>().Contains) => $"one or more of {string.Join(", ", Enum.GetNames<ClaimKind>())}, with a space between",
            "Priority" when !Enum.GetNames<Priority>().Contains(value) => $"one of {string.Join(", ", Enum.GetNames<Priority>())}",
            "IndependentOrigins" when !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 => "a whole number of 1 or more",
            _ => null,
        };
        if (expected is not null)
            yield return ($"the input value is \"{value}\"", $"give it {expected}");
    }

    private static string[] Words(string value) => value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
