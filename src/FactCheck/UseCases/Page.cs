namespace FactCheck.UseCases;

/// <summary>A page of a list, read by key and never by number: it neither slows down nor repeats a row, however far one reads.</summary>
/// <param name="Next">Send it as <c>after</c> for the next page; null at the end.</param>
public sealed record Page<TRow>(IReadOnlyList<TRow> Rows, string? Next);

/// <summary>How many rows a list has.</summary>
/// <param name="IsExact">Otherwise there are more, and nobody asked how many.</param>
public sealed record ListCount(int Count, bool IsExact);

internal static class Paging
{
    /// <summary>Counts to the end, or only as far as people read numbers: a list of a million is not walked for its heading.</summary>
    public static async Task<ListCount> Counted<TRow>(this IQueryable<TRow> rows, bool exact, CancellationToken cancel)
    {
        if (exact) return new ListCount(await rows.CountAsync(cancel), true);
        var counted = await rows.Take(Limits.Counted + 1).CountAsync(cancel);
        return new ListCount(Math.Min(counted, Limits.Counted), counted <= Limits.Counted);
    }

    /// <summary>Cuts rows that were read with one to spare.</summary>
    public static Page<TRow> ToPage<TRow>(this List<TRow> rows, int limit, Func<TRow, string> key) =>
        rows.Count > limit ? new(rows[..limit], key(rows[limit - 1])) : new(rows, null);
}
