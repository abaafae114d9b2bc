using System.Text.Json;

namespace FactCheck.Workflows.Reading;

/// <summary>Looks at JSON that may be of any shape, without throwing.</summary>
internal static class Json
{
    /// <summary>The value of a property; null where it is absent, null, or <paramref name="element"/> is no object.</summary>
    internal static JsonElement? Get(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value : null;

    /// <summary>The words of a property; null where it holds none.</summary>
    internal static string? GetText(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
            ? text : null;

    internal static int? GetNumber(this JsonElement element, string name) =>
        element.Get(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    /// <summary>The items of an array with the path of each; none where it is no array.</summary>
    internal static IEnumerable<(string Path, JsonElement Item)> Items(this JsonElement? array, string path) =>
        array is { ValueKind: JsonValueKind.Array } items
            ? items.EnumerateArray().Select((item, index) => (JsonLines.Join(path, $"{index}"), item))
            : [];
}
