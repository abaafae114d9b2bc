namespace FactCheck;

/// <summary>
/// Tells reviews that watch a source when it gives a new figure: for the same claim, or for one that counts the same and
/// shares at least <see cref="SharedWords"/> of the words that tell one event from another. The clock wakes them, so a submission never fails for another's review.
/// </summary>
public sealed class FigureWatch(FactCheckDb db, TimeProvider time)
{
    private const int SharedWords = 2;

    /// <summary>The most reviews that one new figure is held against, those that began to watch last.</summary>
    private const int Most = 500;

    /// <summary>Shorter words are mostly articles and prepositions.</summary>
    private const int ShortestWord = 4;

    // Said of every event in which people are counted; a second event of the same source shares them.
    private static readonly HashSet<string> Everywhere = new(
        ("people persons person civilians civilian soldiers soldier children child women woman were have been was has killed dead died deaths death toll "
        + "injured wounded hurt missing captured displaced casualties victims least more than most some about around nearly over only also after before during "
        + "said says told reported reports according confirmed announced claimed including among from that this these those they their there with into when "
        + "where which while would could since until were later today yesterday monday tuesday wednesday thursday friday saturday sunday another other number")
        .Split(' '), StringComparer.Ordinal);

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
        var names = await db.SourceAliases.Where(a => a.SourceId == origin.Id || a.SourceId == family).Select(a => a.Alias).ToListAsync(cancel);
        var said = names.Append(origin.Name).SelectMany(Words.Of).ToHashSet(StringComparer.Ordinal);
        var words = Telling(appearance.Claim.Statement, said);
        foreach (var watch in watching)
        {
            if (watch.ClaimId != appearance.Claim.Id && Telling(watch.Statement, said).Count(words.Contains) < SharedWords) continue;
            var known = await db.Figures
                .Where(f => f.Position == 0 && f.Metric == figure.Metric && db.Appearances.Where(a => a.ClaimId == watch.ClaimId && a.Id != appearance.Id).Select(a => a.Id).Contains(f.AppearanceId))
                .Select(f => new { f.Min, f.Max }).ToListAsync(cancel);
            // Another thing is counted, or the number is known.
            if (known.Count == 0 || known.Exists(k => k.Min == figure.Min && k.Max == figure.Max)) continue;
            var now = time.UtcNow();
            var note = $"{origin.Name} gives a new figure: {figure.Wording} {figure.Group}".Trim().UpTo(Limits.Note);
            var woken = await db.ReviewVisits.Where(v => v.Id == watch.VisitId && v.LeftAt == null)
                .ExecuteUpdateAsync(set => set
                    .SetProperty(v => v.WakeAt, now).SetProperty(v => v.WakeFor, WakeFor.NewFigure).SetProperty(v => v.WakeNote, note)
                    .SetProperty(v => v.Version, v => v.Version + 1)
                    .SetProperty(v => v.LeasedUntil, (DateTime?)null).SetProperty(v => v.LeasedBy, (string?)null), cancel);
            // People are at work on the figure before: the next watch begins with this one.
            if (woken == 0) await db.ReviewVisits.Where(v => v.Id == watch.VisitId).ExecuteUpdateAsync(set => set.SetProperty(v => v.WakeNote, note), cancel);
        }
    }

    // The words of a statement that say which event it is about: no numbers, not what every such statement says, nor who said it.
    private static HashSet<string> Telling(string statement, HashSet<string> said) =>
        [.. Words.Of(statement).Where(w => w.Length >= ShortestWord && !w.Any(char.IsDigit) && !Everywhere.Contains(w) && !said.Contains(w))];
}
