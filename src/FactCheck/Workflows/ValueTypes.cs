using System.Globalization;
using System.Text.Json;

namespace FactCheck.Workflows;

/// <summary>The types that a definition's variables and inputs may have. Their values are kept as text.</summary>
internal static class ValueTypes
{
    internal static IReadOnlyList<string> All { get; } = ["String", "Int32", "Boolean", "TimeSpan"];

    internal static bool Fits(string typeName, string text) => typeName switch
    {
        "Int32" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "Boolean" => bool.TryParse(text, out _),
        "TimeSpan" => TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    /// <summary>A JSON value as text; null for what is neither text, number, true nor false.</summary>
    internal static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
