using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Tests.Language;

/// <summary>The keys of all that the program's source says: what stands in Say("…"), Say($"…"), Say(n, $"…", $"…"), SayWith("…", …) and Template("…").</summary>
internal static partial class SourcePhrases
{
    public static IReadOnlyList<(string Key, string Where)> In(DirectoryInfo source) => [.. Calls(source).Where(call => call.Key is not null).Select(call => (call.Key!, call.Where))];

    /// <summary>Where something is said that is no literal.</summary>
    public static IReadOnlyList<string> Unreadable(DirectoryInfo source) => [.. Calls(source).Where(call => call.Key is null).Select(call => call.Where)];

    private static IEnumerable<(string? Key, string Where)> Calls(DirectoryInfo source)
    {
        foreach (var file in source.EnumerateFiles("*", SearchOption.AllDirectories).Where(IsSource))
        {
            var text = File.ReadAllText(file.FullName);
            foreach (var call in Call().Matches(text).Cast<Match>())
            {
                var at = call.Index + call.Length;
                yield return (Key(text, at), $"{file.Name}:{text.AsSpan(0, at).Count('\n') + 1}");
            }
        }
    }

    // Words of the program itself: not what is generated, nor where saying is defined.
    private static bool IsSource(FileInfo file)
    {
        var path = file.FullName.Replace('\\', '/');
        return file.Extension is ".cs" or ".razor" && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            && !path.Contains("/FactCheck/Language/", StringComparison.Ordinal) && file.Name != "Mixed.cs";
    }

    private static string? Key(string text, int at)
    {
        at = Blank(text, at);
        if (Literal(text, at) is { } only) return only.Key;
        // A number first, and then the forms for one and for many.
        for (var depth = 0; text[at] != ',' || depth > 0; at++)
        {
            if (text[at] is '(' or '[' or '{') depth++;
            if (text[at] is ')' or ']' or '}' && --depth < 0) return null;
        }

        if (Literal(text, Blank(text, at + 1)) is not { } one) return null;
        at = Blank(text, one.End);
        return text[at] == ',' && Literal(text, Blank(text, at + 1)) is { } many ? $"{one.Key}|{many.Key}" : null;
    }

    private static int Blank(string text, int at)
    {
        while (char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static (string Key, int End)? Literal(string text, int at)
    {
        var isInterpolated = text[at] == '$';
        if (isInterpolated) at++;
        if (text[at] != '"') return null;
        var key = new StringBuilder();
        var holes = 0;
        for (at++; text[at] != '"'; at++)
        {
            if (text[at] == '\\')
            {
                key.Append(text[++at] switch { 'n' => '\n', 't' => '\t', var c => c });
            }
            else if (isInterpolated && text[at] is '{' or '}' && text[at + 1] == text[at])
            {
                key.Append(text[at], 2);
                at++;
            }
            else if (isInterpolated && text[at] == '{')
            {
                key.Append('{').Append(holes++);
                var depth = 0;
                var format = -1;
                var quoted = false;
                for (at++; text[at] != '}' || depth > 0 || quoted; at++)
                {
                    if (text[at] == '"') quoted = !quoted;
                    else if (quoted) continue;
                    else if (text[at] is '(' or '[' or '{') depth++;
                    else if (text[at] is ')' or ']' or '}') depth--;
                    else if (text[at] == ':' && depth == 0 && format < 0) format = at;
                }

                if (format >= 0) key.Append(text, format, at - format);
                key.Append('}');
            }
            else
            {
                key.Append(text[at]);
            }
        }

        return (key.ToString(), at + 1);
    }

    [GeneratedRegex(@"(?<![\w.])(Say|SayWith|Template)\((?!\))")]
    private static partial Regex Call();
}
