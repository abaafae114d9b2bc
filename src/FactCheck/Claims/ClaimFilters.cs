namespace FactCheck;

/// <summary>What the numbers of the insights page are counted by; the list that a number leads to is narrowed by the same words, so that both agree.</summary>
internal static class ClaimFilters
{
    /// <summary>Claims that wait for a fact-check: neither closed nor before readers.</summary>
    public static IQueryable<Claim> InBacklog(this IQueryable<Claim> claims) =>
        claims.Where(c => (c.Status == ClaimStatus.Submitted || c.Status == ClaimStatus.InReview || c.Status == ClaimStatus.Held) && c.PublishedAt == null);

    /// <param name="from">First day, UTC.</param>
    /// <param name="to">Last day, UTC.</param>
    public static IQueryable<Claim> SubmittedBetween(this IQueryable<Claim> claims, DateOnly? from, DateOnly? to)
    {
        if (from?.Start() is { } first) claims = claims.Where(c => c.SubmittedAt >= first);
        if (to?.End() is { } end) claims = claims.Where(c => c.SubmittedAt < end);
        return claims;
    }

    /// <summary>Claims whose fact-check readers have had since one of these days.</summary>
    public static IQueryable<Claim> PublishedBetween(this IQueryable<Claim> claims, DateOnly? from, DateOnly? to)
    {
        if (from is null && to is null) return claims;
        // One range, so that one index serves it.
        var (first, end) = (from?.Start() ?? DateTime.UnixEpoch, to?.End() ?? Clock.Never);
        return claims.Where(c => c.PublishedAt >= first && c.PublishedAt < end);
    }

    /// <summary>Claims whose published verdict has this rating.</summary>
    public static IQueryable<Claim> Rated(this IQueryable<Claim> claims, FactCheckDb db, string? rating) =>
        rating.OrNull() is not { } key ? claims : claims.Where(c => db.Verdicts.Any(v => v.ClaimId == c.Id && v.State == VerdictState.Published && v.RatingKey == key));

    /// <summary>Claims whose original source is on this side.</summary>
    /// <param name="side">In the words of the source, or of the body it belongs to; or one of <see cref="Sides"/>.</param>
    public static IQueryable<Claim> OnSide(this IQueryable<Claim> claims, string? side) => side.OrNull() switch
    {
        null => claims,
        Sides.Unnamed => claims.Where(c => c.OriginId == null),
        Sides.None => claims.Where(c => c.OriginId != null && (c.Origin!.Interests ?? c.Origin.Parent!.Interests) == null),
        var named => claims.Where(c => (c.Origin!.Interests ?? c.Origin.Parent!.Interests) == named),
    };
}

/// <summary>Sides that are none.</summary>
public static class Sides
{
    /// <summary>The original source is known, and nobody has said whose side it is on.</summary>
    public const string None = "(none)";

    /// <summary>Nobody is named, or it is the outlet's own words.</summary>
    public const string Unnamed = "(unnamed)";
}
