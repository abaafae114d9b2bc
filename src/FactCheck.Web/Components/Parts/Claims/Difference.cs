using System.Text.RegularExpressions;

namespace FactCheck.Web.Components.Parts.Claims;

/// <summary>What differs between two versions of a text, word by word.</summary>
public static partial class Difference
{
    // Beyond it, the middle is shown as replaced whole: nobody compares that many words by eye.
    private const int Most = 1_500;

    public enum Kind
    {
        Same,
        Gone,
        Come,
    }

    public static IReadOnlyList<(Kind Kind, string Text)> Of(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var first = 0;
        while (first < a.Count && first < b.Count && a[first] == b[first]) first++;
        var last = 0;
        while (last < a.Count - first && last < b.Count - first && a[^(last + 1)] == b[^(last + 1)]) last++;
        var parts = new List<(Kind, string)>();
        Add(parts, Kind.Same, a.Take(first));
        Middle(parts, a.GetRange(first, a.Count - first - last), b.GetRange(first, b.Count - first - last));
        Add(parts, Kind.Same, a.TakeLast(last));
        return parts;
    }

    private static void Middle(List<(Kind, string)> parts, List<string> a, List<string> b)
    {
        if (a.Count > Most || b.Count > Most)
        {
            Add(parts, Kind.Gone, a);
            Add(parts, Kind.Come, b);
            return;
        }

        // The longest words in common, from the end.
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
            for (var j = b.Count - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        var (x, y) = (0, 0);
        while (x < a.Count || y < b.Count)
        {
            if (x < a.Count && y < b.Count && a[x] == b[y])
            {
                Add(parts, Kind.Same, [a[x]]);
                (x, y) = (x + 1, y + 1);
            }
            else if (y == b.Count || (x < a.Count && common[x + 1, y] >= common[x, y + 1])) Add(parts, Kind.Gone, [a[x++]]);
            else Add(parts, Kind.Come, [b[y++]]);
        }
    }

    private static void Add(List<(Kind Kind, string Text)> parts, Kind kind, IEnumerable<string> words)
    {
        var text = string.Concat(words);
        if (text.Length == 0) return;
        if (parts.Count > 0 && parts[^1].Kind == kind) parts[^1] = (kind, parts[^1].Text + text);
        else parts.Add((kind, text));
    }

    private static List<string> Words(string text) => [.. Pieces.Matches(text).Select(m => m.Value)];

    // A word with the blanks after it, or a sign.
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+\s*|[^\p{L}\p{M}\p{N}]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces { get; }
}
