namespace FactCheck;

/// <summary>"1 of 2": independent origins found, and needed.</summary>
/// <param name="Needed">0 where the review asks for none, or has ended.</param>
public sealed record OriginCount(int Found, int Needed);

/// <summary>The independent origins of many claims at once, for a page of a list: as many queries for fifty rows as for one.</summary>
public sealed class OriginCounts(FactCheckDb db, WorkflowCatalog workflows)
{
    /// <summary>By the claim's key. Those that its verdict cites count; before there is one, those of all its evidence. Claims that need none and have none are left out.</summary>
    public async Task<IReadOnlyDictionary<long, OriginCount>> Of(IReadOnlyCollection<long> claims, CancellationToken cancel)
    {
        var counts = new Dictionary<long, OriginCount>();
        if (claims.Count == 0) return counts;
        var keys = claims.Distinct().ToList();
        var evidence = await db.Evidence.Where(e => keys.Contains(e.ClaimId)).Select(e => new { e.Id, e.ClaimId }).ToListAsync(cancel);
        var verdicts = await db.Verdicts.Where(v => keys.Contains(v.ClaimId) && (v.State == VerdictState.Proposed || v.State == VerdictState.Approved || v.State == VerdictState.Published))
            .Select(v => new { v.Id, v.ClaimId, v.AssertsTruthOrFalsity, Cites = v.Citations.Select(c => c.EvidenceId).ToList() }).ToListAsync(cancel);
        var latest = verdicts.GroupBy(v => v.ClaimId).ToDictionary(of => of.Key, of => of.MaxBy(v => v.Id)!);
        var counted = evidence.Where(e => latest.GetValueOrDefault(e.ClaimId) is not { } verdict || verdict.Cites.Contains(e.Id)).ToDictionary(e => e.Id, e => e.ClaimId);
        var (chains, own) = (Array.Empty<Attribution>().ToLookup(link => 0L), Array.Empty<Attribution>().ToLookup(link => 0L));
        if (counted.Count > 0)
        {
            var cited = counted.Keys.ToList();
            var researched = counted.Values.Distinct().ToList();
            chains = (await db.Attributions.AsNoTracking().Where(a => a.EvidenceId != null && cited.Contains(a.EvidenceId.Value)).Include(a => a.Source).ToListAsync(cancel))
                .ToLookup(a => counted[a.EvidenceId!.Value]);
            var appearances = await db.Appearances.Where(a => researched.Contains(a.ClaimId)).Select(a => new { a.Id, a.ClaimId }).ToDictionaryAsync(a => a.Id, a => a.ClaimId, cancel);
            var appeared = appearances.Keys.ToList();
            own = (await db.Attributions.AsNoTracking().Where(a => a.AppearanceId != null && appeared.Contains(a.AppearanceId.Value)).Include(a => a.Source).ToListAsync(cancel))
                .ToLookup(a => appearances[a.AppearanceId!.Value]);
        }

        var reviews = await db.Reviews.Where(r => keys.Contains(r.ClaimId) && r.EndedAt == null)
            .Select(r => new { r.ClaimId, r.DefinitionId, r.DefinitionVersion, r.State }).ToDictionaryAsync(r => r.ClaimId, cancel);
        foreach (var key in keys)
        {
            var found = IndependentOrigins.Among(
                [.. chains[key].GroupBy(l => l.EvidenceId).Select(Ordered)], [.. own[key].GroupBy(l => l.AppearanceId).Select(Ordered)]).Count;
            // A rating that asserts nothing needs none; what the rating will be, nobody knows before.
            var needed = latest.GetValueOrDefault(key) is { AssertsTruthOrFalsity: false } ? 0
                : reviews.GetValueOrDefault(key) is { } review && workflows.Find(review.DefinitionId, review.DefinitionVersion) is { } definition
                    ? StepRequirements.Origins(definition, ReviewState.Parse(review.State)) : 0;
            if (found > 0 || needed > 0) counts[key] = new OriginCount(found, needed);
        }

        return counts;

        static IReadOnlyList<Attribution> Ordered(IEnumerable<Attribution> chain) => [.. chain.OrderBy(l => l.Position)];
    }
}
