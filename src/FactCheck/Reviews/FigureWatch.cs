namespace FactCheck;

/// <summary>
/// Tells reviews that watch a source when it gives a new figure: for the same claim, or for one that counts the same and
/// shares at least <see cref="SharedWords"/> words of its statement. The clock wakes them, so a submission never fails for another's review.
/// </summary>
public sealed class FigureWatch(FactCheckDb db, TimeProvider time)
{
    private const int SharedWords = 3;

    /// <summary>The most reviews that one new figure wakes.</summary>
    private const int Most = 50;

    /// <param name="appearances">New ones, saved.</param>
    public async Task Saw(IReadOnlyCollection<Appearance> appearances, CancellationToken cancel)
    {
        foreach (var appearance in appearances)
            if (appearance.Figures.Find(f => !f.IsPart) is { } figure && appearance.OriginLink?.Source is { } origin)
                await Saw(appearance, figure, origin, cancel);
    }

    private async Task Saw(Appearance appearance, Figure figure, Source origin, CancellationToken cancel)
    {
        var family = origin.ParentId ?? origin.Id;
        var watching = await db.ReviewWatches.Where(w => w.SourceId == family)
            .OrderByDescending(w => w.VisitId).Take(Most)
            .Select(w => new { w.VisitId, w.Visit.Review.ClaimId, w.Visit.Review.Claim.Statement })
            .ToListAsync(cancel);
        if (watching.Count == 0) return;
        var words = Words.Of(appearance.Claim.Statement);
        foreach (var watch in watching)
        {
            if (watch.ClaimId != appearance.Claim.Id && Words.Of(watch.Statement).Count(w => words.Contains(w)) < SharedWords) continue;
            var known = await db.Figures
                .Where(f => f.Position == 0 && f.Metric == figure.Metric && db.Appearances.Where(a => a.ClaimId == watch.ClaimId && a.Id != appearance.Id).Select(a => a.Id).Contains(f.AppearanceId))
                .Select(f => new { f.Min, f.Max }).ToListAsync(cancel);
            // Another thing is counted, or the number is known.
            if (known.Count == 0 || known.Exists(k => k.Min == figure.Min && k.Max == figure.Max)) continue;
            var now = time.UtcNow();
            var note = $"{origin.Name} gives a new figure: {figure.Wording} {figure.Group}".Trim().UpTo(Limits.Note);
            await db.ReviewVisits.Where(v => v.Id == watch.VisitId && v.LeftAt == null)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(v => v.WakeAt, now).SetProperty(v => v.WakeFor, WakeFor.NewFigure).SetProperty(v => v.WakeNote, note)
                    .SetProperty(v => v.Version, v => v.Version + 1)
                    .SetProperty(v => v.LeasedUntil, (DateTime?)null).SetProperty(v => v.LeasedBy, (string?)null), cancel);
        }
    }
}
