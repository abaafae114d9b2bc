namespace FactCheck;

/// <summary>What the numbers of the insights page are counted by, for tasks; see <see cref="ClaimFilters"/>.</summary>
internal static class TaskFilters
{
    /// <summary>Tasks that were answered on one of these days, UTC; those that a review passed by were not.</summary>
    public static IQueryable<ReviewTask> AnsweredBetween(this IQueryable<ReviewTask> tasks, DateOnly? from, DateOnly? to)
    {
        var (first, end) = (from?.Start() ?? DateTime.UnixEpoch, to?.End() ?? Clock.Never);
        return tasks.Where(t => t.DoneAt >= first && t.DoneAt < end && t.Outcome != null);
    }

    /// <summary>Open tasks whose time is over.</summary>
    public static IQueryable<ReviewTask> Overdue(this IQueryable<ReviewTask> tasks, DateTime now) => tasks.Where(t => t.DoneAt == null && t.DueAt < now);

    /// <summary>Tasks of claims whose original source is on this side; see <see cref="ClaimFilters.OnSide"/>.</summary>
    public static IQueryable<ReviewTask> OnSide(this IQueryable<ReviewTask> tasks, string? side) => side.OrNull() switch
    {
        null => tasks,
        Sides.Unnamed => tasks.Where(t => t.Claim.OriginId == null),
        Sides.None => tasks.Where(t => t.Claim.OriginId != null && (t.Claim.Origin!.Interests ?? t.Claim.Origin.Parent!.Interests) == null),
        var named => tasks.Where(t => (t.Claim.Origin!.Interests ?? t.Claim.Origin.Parent!.Interests) == named),
    };
}
