using FactCheck.Web.Components.Parts.Claims;

namespace FactCheck.Web.Components.Pages;

/// <summary>An entry of the audit trail at first sight: who did what, when, and about what.</summary>
/// <param name="Records">How many records it left; they are read when somebody opens them.</param>
public sealed record AuditLine(long Number, DateTime At, string? By, string What, IReadOnlyList<LedgerAbout> About, int Records)
{
    public static AuditLine Of(LedgerRow row) =>
        new(row.Number, row.At, row.By, Story.What(row), [.. row.About.OrderBy(a => a.Kind == "claim" ? 0 : 1)], row.Records.Count);
}
