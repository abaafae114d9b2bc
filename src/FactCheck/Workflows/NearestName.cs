namespace FactCheck.Workflows;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>The name that takes the fewest changed letters, case apart; null when none is near.</summary>
    internal static string? To(string written, IEnumerable<string> names)
    {
        var (name, changes) = names.Select(name => (Name: name, Changes: Changes(written, name))).OrderBy(each => each.Changes).FirstOrDefault();
        return changes <= Math.Max(2, written.Length / 3) ? name : null;
    }

    /// <summary>Letters to insert, delete or replace (Levenshtein's distance), one row of the table at a time.</summary>
    private static int Changes(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var same = char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + (same ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1));
            }
        }
        return row[^1];
    }
}
