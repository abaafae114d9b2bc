using System.Text.Json;

namespace FactCheck.Workflows.Reading;

/// <summary>On which line each value of a JSON text begins. A parsed document no longer knows.</summary>
internal sealed class JsonLines
{
    private readonly Dictionary<string, int> _lines = [];

    /// <param name="utf8">A text that is known to be valid JSON.</param>
    /// <exception cref="InvalidOperationException">One of its strings holds half of a surrogate pair.</exception>
    internal JsonLines(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        var open = new Stack<(string Path, bool IsArray, int Next)>();
        var (path, line, counted) = ("", 1, 0);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                path = Join(open.Peek().Path, reader.GetString()!);
                continue;
            }
            if (open.TryPeek(out var parent) && parent.IsArray)
            {
                open.Pop();
                open.Push(parent with { Next = parent.Next + 1 });
                path = Join(parent.Path, $"{parent.Next}");
            }

            // Read here, so that nothing that reads it later can throw.
            if (reader.TokenType == JsonTokenType.String)
                reader.GetString();
            var start = (int)reader.TokenStartIndex;
            line += utf8[counted..start].Count((byte)'\n');
            counted = start;
            _lines[path] = line;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                open.Push((path, reader.TokenType == JsonTokenType.StartArray, 0));
        }
    }

    /// <summary>The line of a value, counted from 1; null for a value that is not there.</summary>
    /// <param name="path">Names and indexes from the root: "root/activities/3".</param>
    internal int? Of(string path) => _lines.TryGetValue(path, out var line) ? line : null;

    internal static string Join(string path, string name) => path.Length == 0 ? name : $"{path}/{name}";
}
