namespace FactCheck;

/// <summary>Who is meant by "@Olena Bondar" in what somebody wrote.</summary>
public static class Mentions
{
    /// <summary>Where names stand with an @ before them, in order; of names that begin alike the longest counts. Case is ignored.</summary>
    /// <returns>Start and length in UTF-16 units, the @ included.</returns>
    public static IReadOnlyList<(int Start, int Length)> Find(string text, IEnumerable<string> names)
    {
        var longestFirst = names.Where(n => n.Length > 0).OrderByDescending(n => n.Length).ToList();
        var found = new List<(int, int)>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            // "desk@example.org" mentions nobody.
            if (at > 0 && char.IsLetterOrDigit(text[at - 1])) continue;
            var rest = at + 1;
            if (longestFirst.Find(n => Stands(text, rest, n)) is { } name) found.Add((at, name.Length + 1));
        }

        return found;
    }

    private static bool Stands(string text, int at, string name) =>
        string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
        && text.Length >= at + name.Length
        && (text.Length == at + name.Length || !char.IsLetterOrDigit(text[at + name.Length]));
}
