using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows;

/// <summary>An activity placed in a definition.</summary>
/// <param name="Id">Its id within the definition; what a review's state and its tasks name.</param>
/// <param name="Activity">What it does; shared by all steps of its type.</param>
/// <param name="Inputs">The values that the definition gives it, by name, checked against <see cref="Activity.Inputs"/>.</param>
/// <param name="Position">Where the designer puts it; null where the definition does not say.</param>
public sealed record WorkflowStep(
    string Id, Activity Activity, IReadOnlyDictionary<string, object> Inputs, DesignerPosition? Position)
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
}

/// <summary>The upper left corner of a step in the designer, in its pixels, downwards and to the right.</summary>
public readonly record struct DesignerPosition(double X, double Y);

/// <summary>Where a step goes next: one outcome of one step leads to one other.</summary>
public sealed record WorkflowConnection(string From, string Outcome, string To);
