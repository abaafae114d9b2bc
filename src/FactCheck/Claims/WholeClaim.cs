namespace FactCheck;

internal static class WholeClaim
{
    /// <summary>With everything that its record refers to, so that the ledger can tell of it.</summary>
    public static IQueryable<Claim> Whole(this IQueryable<Claim> claims) =>
        claims.Include(c => c.SubmittedBy).Include(c => c.Assignee).Include(c => c.Origin).Include(c => c.JoinedTo);
}
