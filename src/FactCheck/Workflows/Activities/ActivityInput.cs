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
    /// <summary>Whether it names a variable itself, in place of an expression.</summary>
    internal bool NamesVariable { get; init; }

    /// <summary>Reads a literal; null where it is not of this type.</summary>
    internal abstract object? Read(JsonElement literal);

    /// <summary>Whether a variable that holds this text can be given to it.</summary>
    internal bool Takes(string text) => Read(JsonSerializer.SerializeToElement(text)) is not null;

    /// <summary>The value of a variable or an input of the definition, which the reader has found fit.</summary>
    internal object Read(string text) => Read(JsonSerializer.SerializeToElement(text))
        ?? throw new InvalidOperationException($"\"{text}\" is no {TypeName} that {Name} takes.");

    /// <summary>Who may do it.</summary>
    internal static ActivityInput<string> Role { get; } = RoleName("role", true, "The role whose people may do it.");

    /// <summary>How long after opening the step is due.</summary>
    internal static ActivityInput<TimeSpan?> DueIn { get; } = Time("dueIn", false, "How long after it was opened it is due; absent for no due time.");

    /// <summary>How long before its due time a step's people are reminded.</summary>
    internal static ActivityInput<TimeSpan?> RemindBefore { get; } = Time("remindBefore", false, "How long before it is due its people are reminded; absent for no reminder.");

    /// <summary>Who is told when a step is overdue.</summary>
    internal static ActivityInput<string> EscalateTo { get; } = RoleName(
        "escalateTo", false, "The role that is told when it is overdue, the claim's priority raised; absent to tell its own people.");

    internal static ActivityInput<TimeSpan?> Time(string name, bool isRequired, string words) => new(
        name, "TimeSpan", isRequired, words,
        "a time longer than none and up to ten years, such as \"04:00:00\" for 4 hours or \"2.00:00:00\" for 2 days",
        literal => TimeSpan.TryParseExact(Words(literal), "c", CultureInfo.InvariantCulture, out var time)
            && time > TimeSpan.Zero && time <= Longest ? time : null);

    /// <summary>A due time must stay a date that can be stored, whenever the step is opened.</summary>
    private static TimeSpan Longest => TimeSpan.FromDays(3653);

    internal static ActivityInput<string> Text(string name, bool isRequired, string words) => new(
        name, "String", isRequired, words, "some words", literal => Words(literal) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null);

    internal static ActivityInput<int?> Count(string name, bool isRequired, string words) => new(
        name, "Int32", isRequired, words, "a whole number of 1 or more", literal => Number(literal) is { } number and > 0 ? number : null);

    internal static ActivityInput<bool?> YesOrNo(string name, string words) => new(
        name, "Boolean", false, words, "true or false", literal => literal.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when bool.TryParse(literal.GetString(), out var value) => value,
            _ => null,
        });

    internal static ActivityInput<string> RoleName(string name, bool isRequired, string words) =>
        OneOf(name, "String", isRequired, words, RoleNames.All);

    /// <summary>Times in a text, each longer than the one before.</summary>
    internal static ActivityInput<IReadOnlyList<TimeSpan>> Times(string name, string words) => new(
        name, "String", true, words, "times in ascending order, such as \"1.00:00:00 3.00:00:00\" for 1 and 3 days",
        literal =>
        {
            var times = new List<TimeSpan>();
            foreach (var part in (Words(literal) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!TimeSpan.TryParseExact(part, "c", CultureInfo.InvariantCulture, out var time) || time <= times.LastOrDefault() || time > Longest)
                    return null;
                times.Add(time);
            }
            return times.Count == 0 ? null : times;
        });

    /// <summary>Words of a list, in a text, none twice.</summary>
    internal static ActivityInput<IReadOnlyList<string>> Some(string name, bool isRequired, string words, IReadOnlyList<string> values) => new(
        name, "String", isRequired, words, $"one or more of {string.Join(", ", values)}, with a space between",
        literal => Words(literal)?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } given
            && given.All(values.Contains) && given.Distinct().Count() == given.Length ? given : null);

    /// <summary>A list of names that differ; also as a text that holds the list, as the designer saves it.</summary>
    internal static ActivityInput<IReadOnlyList<string>> Names(string name, string words) => new(
        name, "String[]", true, words, "a list of two or more names, such as [\"Words\", \"Figures\"]", ReadNames);

    /// <summary>Any value, as text: what a variable is set to.</summary>
    internal static ActivityInput<string> Any(string name, string words) => new(
        name, "Object", true, words, "a text, a number, true or false",
        literal => literal.ValueKind switch
        {
            JsonValueKind.String => literal.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => literal.GetRawText(),
            _ => null,
        });

    internal static ActivityInput<string> OneOf(string name, string typeName, bool isRequired, string words, IReadOnlyList<string> values) => new(
        name, typeName, isRequired, words, $"one of {string.Join(", ", values)}",
        literal => Words(literal) is { } value && values.Contains(value) ? value : null);

    private static List<string>? ReadNames(JsonElement literal)
    {
        if (literal.ValueKind == JsonValueKind.String)
        {
            try
            {
                using var inner = JsonDocument.Parse(literal.GetString()!);
                return inner.RootElement.ValueKind == JsonValueKind.Array ? ReadNames(inner.RootElement.Clone()) : null;
            }
            catch (JsonException)
            {
                return null;
            }
        }
        if (literal.ValueKind != JsonValueKind.Array || literal.EnumerateArray().Any(each => Words(each) is not { } name || string.IsNullOrWhiteSpace(name) || name.Any(char.IsControl)))
            return null;
        var names = literal.EnumerateArray().Select(each => each.GetString()!).ToList();
        return names.Count >= 2 && names.Distinct().Count() == names.Count ? names : null;
    }

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
