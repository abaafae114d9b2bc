using Microsoft.Extensions.Options;

namespace FactCheck;

/// <summary>How the newsroom's work stands, and how it went in a period. Each number is the length of a list that <see cref="ListClaims"/> or <see cref="ListTasks"/> gives.</summary>
/// <param name="From">First day of the period, UTC; 6 days before the last when nobody says.</param>
/// <param name="To">Last day of the period, UTC; today when nobody says.</param>
public sealed record GetInsights(DateOnly? From = null, DateOnly? To = null) : IQuery<InsightsView>
{
    /// <summary>Days in a period when nobody says otherwise.</summary>
    public const int DefaultDays = 7;

    /// <summary>The most days a period has.</summary>
    public const int MostDays = 3653;

    /// <summary>The most sides that are told apart; the busiest.</summary>
    public const int MostSides = 20;
}

/// <param name="At">When it was counted.</param>
/// <param name="Backlog">Claims that wait for a fact-check now, by the days they came in; the newest first.</param>
/// <param name="Kinds">Fact-checks that came before readers in the period and stand, by kind of claim, and how long each took from when the claim came in.</param>
/// <param name="Steps">Tasks answered in the period, by what was to be done, and how long each took from when it was opened.</param>
/// <param name="Ratings">Fact-checks that came before readers in the period and stand, by the rating of the verdict; in the order of the scale.</param>
/// <param name="Sides">Triage answered in the period, by the side of the claim's original source; the busiest first.</param>
/// <param name="Roles">Tasks open now, by whose they are to decide.</param>
public sealed record InsightsView(
    DateOnly From, DateOnly To, DateTime At, IReadOnlyList<AgeBand> Backlog, IReadOnlyList<KindTime> Kinds, IReadOnlyList<StepTime> Steps,
    IReadOnlyList<RatingCount> Ratings, IReadOnlyList<SideCount> Sides, IReadOnlyList<RoleCount> Roles);

/// <param name="From">First day on which they came in; null where the band has no beginning.</param>
/// <param name="To">Last day on which they came in; null for today.</param>
public sealed record AgeBand(DateOnly? From, DateOnly? To, int Count);

/// <param name="Median">In minutes, to two figures.</param>
/// <param name="Ninetieth">Nine of ten took no longer; in minutes, to two figures.</param>
public sealed record KindTime(ClaimKind Kind, int Count, int Median, int Ninetieth);

/// <inheritdoc cref="KindTime"/>
public sealed record StepTime(TaskKind Step, int Count, int Median, int Ninetieth);

/// <param name="Rating">Its key; <paramref name="Text"/> is what the verdicts themselves say where the scale has it no more.</param>
public sealed record RatingCount(string Rating, string Text, int Count);

/// <param name="Side">As <see cref="ListTasks.Side"/> takes it.</param>
public sealed record SideCount(string Side, int Accepted, int Rejected);

public sealed record RoleCount(Role Role, int Open, int Overdue);

internal sealed class GetInsightsValidator : AbstractValidator<GetInsights>
{
    public GetInsightsValidator()
    {
        RuleFor(r => r.To).Must((r, to) => to >= r.From).When(r => r is { From: not null, To: not null }).WithMessage(_ => Say("The last day must not lie before the first."));
        RuleFor(r => r.To).Must((r, to) => to!.Value.DayNumber - r.From!.Value.DayNumber < GetInsights.MostDays).When(r => r is { From: not null, To: not null })
            .WithMessage(_ => Say($"A period has at most {GetInsights.MostDays} days."));
    }
}

internal sealed class GetInsightsHandler(FactCheckDb db, IOptions<FactCheckOptions> options, TimeProvider time) : IRequestHandler<GetInsights, InsightsView>
{
    // Whole days, so that a list that is opened later the same day still has the same claims.
    private static readonly int[] DaysOld = [0, 1, 3, 7, 30];

    public async Task<InsightsView> Handle(GetInsights request, CancellationToken cancel)
    {
        var now = time.UtcNow();
        var to = request.To ?? (request.From is { } first && first > now.Day() ? first : now.Day());
        var from = request.From ?? DateOnly.FromDayNumber(Math.Max(0, to.DayNumber - (GetInsights.DefaultDays - 1)));
        // Begun in the past and open at its end, it may be longer than any period that somebody writes out.
        if (to.DayNumber - from.DayNumber >= GetInsights.MostDays) from = to.AddDays(1 - GetInsights.MostDays);
        return new InsightsView(
            from, to, now, await Backlog(now, cancel), await Kinds(from, to, cancel), await Steps(from, to, cancel),
            await Ratings(from, to, cancel), await OfSides(from, to, cancel), await OfRoles(now, cancel));
    }

    private async Task<IReadOnlyList<AgeBand>> Backlog(DateTime now, CancellationToken cancel)
    {
        var days = Array.ConvertAll(DaysOld, days => now.Day().AddDays(-days));
        var bands = new List<AgeBand>(days.Length + 1);
        for (var band = 0; band <= days.Length; band++)
        {
            DateOnly? from = band < days.Length ? days[band] : null, to = band == 0 ? null : days[band - 1].AddDays(-1);
            // A count for each band: each is a stretch of an index. Sorting all of the backlog into groups takes ten times as long.
            bands.Add(new AgeBand(from, to, await db.Claims.InBacklog().SubmittedBetween(from, to).CountAsync(cancel)));
        }

        return bands;
    }

    private async Task<IReadOnlyList<KindTime>> Kinds(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var took = db.Claims.PublishedBetween(from, to).Select(c => new Took<ClaimKind> { What = c.Kind, Minutes = FactCheckDb.MinutesBetween(c.SubmittedAt, c.PublishedAt!.Value) });
        return [.. (await Histogram(took, cancel)).OrderBy(kind => kind.Key).Select(kind => new KindTime(kind.Key, kind.Sum(t => t.Count), At(kind, 50), At(kind, 90)))];
    }

    private async Task<IReadOnlyList<StepTime>> Steps(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var took = db.ReviewTasks.AnsweredBetween(from, to).Select(t => new Took<TaskKind> { What = t.Kind, Minutes = FactCheckDb.MinutesBetween(t.OpenedAt, t.DoneAt!.Value) });
        return [.. (await Histogram(took, cancel)).OrderBy(step => step.Key).Select(step => new StepTime(step.Key, step.Sum(t => t.Count), At(step, 50), At(step, 90)))];
    }

    private async Task<IReadOnlyList<RatingCount>> Ratings(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var verdicts = db.Claims.PublishedBetween(from, to).Join(db.Verdicts.Where(v => v.State == VerdictState.Published), c => c.Id, v => v.ClaimId, (c, v) => v);
        var counted = await verdicts.GroupBy(v => v.RatingKey).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel);
        var scale = options.Value.Scale;
        var ratings = scale.Ratings.Select(r => new RatingCount(r.Key, r.Text, counted.GetValueOrDefault(r.Key))).ToList();
        // An entry that the scale has no more is still what those verdicts say.
        foreach (var gone in counted.Keys.Where(key => scale.Find(key) is null).Order(StringComparer.Ordinal))
            ratings.Add(new RatingCount(gone, await verdicts.Where(v => v.RatingKey == gone).Select(v => v.RatingText).FirstOrDefaultAsync(cancel) ?? gone, counted[gone]));
        return ratings;
    }

    private async Task<IReadOnlyList<SideCount>> OfSides(DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var counted = await db.ReviewTasks.AnsweredBetween(from, to)
            .Where(t => t.Kind == TaskKind.Triage && (t.Outcome == "Accepted" || t.Outcome == "Rejected"))
            .GroupBy(t => new { Named = t.Claim.OriginId != null, Side = t.Claim.Origin!.Interests ?? t.Claim.Origin.Parent!.Interests })
            .Select(same => new { same.Key.Named, same.Key.Side, Accepted = same.Count(t => t.Outcome == "Accepted"), All = same.Count() })
            .OrderByDescending(side => side.All).Take(GetInsights.MostSides).ToListAsync(cancel);
        return [.. counted.Select(c => new SideCount(c.Side ?? (c.Named ? Sides.None : Sides.Unnamed), c.Accepted, c.All - c.Accepted))
            .OrderBy(side => side.Side is Sides.None or Sides.Unnamed)];
    }

    private async Task<IReadOnlyList<RoleCount>> OfRoles(DateTime now, CancellationToken cancel)
    {
        var counted = await db.ReviewTasks.Where(t => t.DoneAt == null).GroupBy(t => t.Role)
            .Select(same => new RoleCount(same.Key, same.Count(), same.Count(t => t.DueAt < now))).ToListAsync(cancel);
        return [.. counted.OrderBy(role => role.Role)];
    }

    // Percentiles from a histogram that the database counts, by a query that both databases know: minutes to two significant
    // figures make some hundred buckets, however many rows there are. Sorting the rows to skip to the middle of each group
    // would read them once for each.
    private static async Task<ILookup<TWhat, Bucket<TWhat>>> Histogram<TWhat>(IQueryable<Took<TWhat>> took, CancellationToken cancel) where TWhat : struct, Enum
    {
        var buckets = await took
            .Select(t => new { t.What, About = t.Minutes < 100 ? t.Minutes : t.Minutes < 1000 ? t.Minutes / 10 * 10 : t.Minutes < 10000 ? t.Minutes / 100 * 100 : t.Minutes / 1000 * 1000 })
            .GroupBy(t => new { t.What, t.About })
            .Select(same => new Bucket<TWhat> { What = same.Key.What, Minutes = same.Key.About, Count = same.Count() }).ToListAsync(cancel);
        return buckets.ToLookup(bucket => bucket.What);
    }

    /// <summary>The least time that <paramref name="percent"/> of a hundred did not exceed.</summary>
    private static int At<TWhat>(IEnumerable<Bucket<TWhat>> buckets, int percent)
    {
        var sorted = buckets.OrderBy(bucket => bucket.Minutes).ToList();
        var rank = (sorted.Sum(bucket => (long)bucket.Count) * percent + 99) / 100;
        foreach (var bucket in sorted)
            if ((rank -= bucket.Count) <= 0) return bucket.Minutes + bucket.Minutes switch { < 100 => 0, < 1000 => 5, < 10000 => 50, _ => 500 };
        return 0;
    }

    private sealed class Took<TWhat>
    {
        public required TWhat What { get; init; }
        public required int Minutes { get; init; }
    }

    private sealed class Bucket<TWhat>
    {
        public required TWhat What { get; init; }
        public required int Minutes { get; init; }
        public required int Count { get; init; }
    }
}
