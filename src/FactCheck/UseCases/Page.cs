namespace FactCheck.UseCases;

/// <summary>A page of a list, read by key and never by number: it neither slows down nor repeats a row, however far one reads.</summary>
/// <param name="Next">Send it as <c>after</c> for the next page; null at the end.</param>
public sealed record Page<TRow>(IReadOnlyList<TRow> Rows, string? Next);

internal static class Paging
{
    /// <summary>Cuts rows that were read with one to spare.</summary>
    public static Page<TRow> ToPage<TRow>(this List<TRow> rows, int limit, Func<TRow, string> key) =>
        rows.Count > limit ? new(rows[..limit], key(rows[limit - 1])) : new(rows, null);
}
