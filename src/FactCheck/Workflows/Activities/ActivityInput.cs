using System.Globalization;
using System.Text.Json;

namespace FactCheck.Workflows.Activities;

/// <summary>An input that an activity declares.</summary>
/// <param name="Name">The property of the activity in a definition: "dueIn".</param>
/// <param name="TypeName">Its type as definitions name it: "TimeSpan".</param>
/// <param name="IsRequired">Whether every definition must give it.</param>
/// <param name="Meaning">What it means, for the documentation.</param>
/// <param name="Expected">What a value looks like, for whoever wrote a wrong one.</param>
public abstract record ActivityInput(string Name, string TypeName, bool IsRequired, string Meaning, string Expected)
{
    /// <summary>Reads a literal; null where it is not of this type.</summary>
    internal abstract object? Read(JsonElement literal);

    /// <summary>The value of a variable or an input of the definition, which the reader has found fit.</summary>
    internal object Read(string text) => Read(JsonSerializer.SerializeToElement(text))
        ?? throw new InvalidOperationException($"\"{text}\" is no {TypeName} that {Name} takes.");

    /// <summary>Who may do it.</summary>
    internal static ActivityInput<string> Role { get; } = new(
        "role", "String", true, "The role whose people may do it.",
        $"one of {string.Join(", ", RoleNames.All)}",
        literal => Words(literal) is { } role && RoleNames.All.Contains(role) ? role : null);

    /// <summary>How long after opening the step is due.</summary>
    internal static ActivityInput<TimeSpan?> DueIn { get; } = Time("dueIn", false, "How long after it was opened it is due; absent for no due time.");

    /// <summary>How long before its due time a step's people are reminded.</summary>
    internal static ActivityInput<TimeSpan?> RemindBefore { get; } = Time("remindBefore", false, "How long before it is due its people are reminded; absent for no reminder.");

    /// <summary>Who is told when a step is overdue.</summary>
    internal static ActivityInput<string> EscalateTo { get; } = new(
        "escalateTo", "String", false, "The role that is told when it is overdue, the claim's priority raised; absent to tell its own people.",
        $"one of {string.Join(", ", RoleNames.All)}",
        literal => Words(literal) is { } role && RoleNames.All.Contains(role) ? role : null);

    internal static ActivityInput<TimeSpan?> Time(string name, bool isRequired, string words) => new(
        name, "TimeSpan", isRequired, words,
        "a time longer than none and up to ten years, such as \"04:00:00\" for 4 hours or \"2.00:00:00\" for 2 days",
        literal => TimeSpan.TryParseExact(Words(literal), "c", CultureInfo.InvariantCulture, out var time)
            && time > TimeSpan.Zero && time <= Longest ? time : null);

    /// <summary>A due time must stay a date that can be stored, whenever the step is opened.</summary>
    private static TimeSpan Longest => TimeSpan.FromDays(3653);

    internal static ActivityInput<string> Text(string name, string words) => new(
        name, "String", true, words, "some words", literal => Words(literal) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null);

    internal static ActivityInput<int> Count(string name, string words) => new(
        name, "Int32", true, words, "a whole number of 1 or more", literal => Number(literal) is { } number and > 0 ? number : null);

    /// <summary>A list of names that differ.</summary>
    internal static ActivityInput<IReadOnlyList<string>> Names(string name, string words) => new(
        name, "Object", true, words, "a list of two or more names, such as [\"Words\", \"Figures\"]",
        literal => literal.ValueKind == JsonValueKind.Array && literal.GetArrayLength() >= 2
            && literal.EnumerateArray().Select(Words).ToList() is var names
            && names.TrueForAll(each => !string.IsNullOrWhiteSpace(each)) && names.Distinct().Count() == names.Count
                ? names : null);

    internal static ActivityInput<string> OneOf(string name, string typeName, string words, IReadOnlyList<string> values) => new(
        name, typeName, false, words, $"one of {string.Join(", ", values)}",
        literal => Words(literal) is { } value && values.Contains(value) ? value : null);

    private static string? Words(JsonElement literal) => literal.ValueKind == JsonValueKind.String ? literal.GetString() : null;

    /// <summary>Also a number in quotes, as a designer may save what was typed into a field.</summary>
    private static int? Number(JsonElement literal) => literal.ValueKind switch
    {
        JsonValueKind.Number when literal.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(literal.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}

/// <summary>An input whose values have the type <typeparamref name="T"/>.</summary>
public sealed record ActivityInput<T> : ActivityInput
{
    private readonly Func<JsonElement, object?> _read;

    internal ActivityInput(string name, string typeName, bool isRequired, string words, string expected, Func<JsonElement, object?> read)
        : base(name, typeName, isRequired, words, expected) => _read = read;

    internal override object? Read(JsonElement literal) => _read(literal);
}
