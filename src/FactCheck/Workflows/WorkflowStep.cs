using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows;

/// <summary>An activity placed in a definition.</summary>
/// <param name="Id">Its id within the definition; what a review's state and its tasks name.</param>
/// <param name="Name">What people call it: "Two approvals".</param>
/// <param name="Activity">What it does; shared by all steps of its type.</param>
/// <param name="Inputs">What the definition gives it, by name, checked against <see cref="Activity.Inputs"/>: a value, or a <see cref="ValueOf"/> where it names a variable or an input.</param>
/// <param name="Outcomes">The ways out that are connected.</param>
/// <param name="Position">Where the designer puts it; null where the definition does not say.</param>
public sealed record WorkflowStep(
    string Id, string Name, Activity Activity, IReadOnlyDictionary<string, object> Inputs, IReadOnlyList<string> Outcomes, DesignerPosition? Position)
{
    /// <summary>The name of the activity type: "FactCheck.Triage".</summary>
    public string Type => Activity.Type;

    /// <summary>The value of an input; the default of its type where an optional input is absent.</summary>
    public T? Value<T>(ActivityInput<T> input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Inputs.TryGetValue(input.Name, out var value) ? (T)value : default;
    }

    /// <summary>The value of an input that the reader insists on.</summary>
    public T Required<T>(ActivityInput<T> input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return (T)Inputs[input.Name];
    }

    /// <summary>The same step with values in place of the variables and inputs that it names.</summary>
    /// <param name="values">A review's values, as its state keeps them.</param>
    public WorkflowStep With(IReadOnlyDictionary<string, string>? values) =>
        !Inputs.Values.Any(value => value is ValueOf) ? this : this with
        {
            Inputs = Inputs.ToDictionary(
                each => each.Key,
                each => each.Value is ValueOf named ? Activity.Inputs.Single(input => input.Name == each.Key).Read(values![named.Name]) : each.Value),
        };
}

/// <summary>That an input takes its value from a variable or an input of the definition.</summary>
public sealed record ValueOf(string Name);

/// <summary>The upper left corner of a step in the designer, in its pixels, downwards and to the right.</summary>
public readonly record struct DesignerPosition(double X, double Y);

/// <summary>Where a step goes next: one outcome of one step leads to one other.</summary>
public sealed record WorkflowConnection(string From, string Outcome, string To);
