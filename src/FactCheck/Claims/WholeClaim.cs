namespace FactCheck;

internal static class WholeClaim
{
    /// <summary>With everything that its record refers to, so that the ledger can tell of it.</summary>
    public static IQueryable<Claim> Whole(this IQueryable<Claim> claims) =>
        claims.Include(c => c.SubmittedBy).Include(c => c.Assignee).Include(c => c.Origin).Include(c => c.JoinedTo);

    /// <inheritdoc cref="Whole(IQueryable{Claim})"/>
    public static IQueryable<Appearance> Whole(this IQueryable<Appearance> appearances) =>
        appearances.Include(a => a.Article).Include(a => a.Figures)
            .Include(a => a.Chain).ThenInclude(l => l.Source).Include(a => a.Chain).ThenInclude(l => l.CheckedBy);

    /// <inheritdoc cref="Whole(IQueryable{Claim})"/>
    public static IQueryable<Evidence> Whole(this IQueryable<Evidence> evidence) =>
        evidence.Include(e => e.Snapshot).Include(e => e.AddedBy)
            .Include(e => e.Chain).ThenInclude(l => l.Source).Include(e => e.Chain).ThenInclude(l => l.CheckedBy);
}
