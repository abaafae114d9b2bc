namespace FactCheck;

/// <summary>
/// The independent origins of a set of evidence: distinct original sources over its chains. Sources with one parent, or
/// that relay each other in a circle, count once; unnamed ones never; the claim's own origins do not count; stance is ignored.
/// </summary>
public static class IndependentOrigins
{
    /// <summary>The origins of the evidence, one source for each that counts.</summary>
    public static async Task<IReadOnlyList<Source>> Of(FactCheckDb db, Claim claim, IReadOnlyCollection<Evidence> cited, CancellationToken cancel)
    {
        var evidence = cited.Select(e => e.Id).ToList();
        // Two queries, each with an index of its own: one for either would read every attribution there is.
        var cites = await db.Attributions.Where(a => a.EvidenceId != null && evidence.Contains(a.EvidenceId.Value)).Include(a => a.Source).ToListAsync(cancel);
        var claims = await db.Attributions.Where(a => a.Appearance!.ClaimId == claim.Id).Include(a => a.Source).ToListAsync(cancel);
        return Among([.. cites.GroupBy(l => l.EvidenceId).Select(Ordered)], [.. claims.GroupBy(l => l.AppearanceId).Select(Ordered)]);

        static IReadOnlyList<Attribution> Ordered(IEnumerable<Attribution> chain) => [.. chain.OrderBy(l => l.Position)];
    }

    /// <summary>The same, from chains already at hand.</summary>
    public static IReadOnlyList<Source> Among(
        IReadOnlyCollection<IReadOnlyList<Attribution>> evidence, IReadOnlyCollection<IReadOnlyList<Attribution>> appearances)
    {
        var circles = Circles(evidence);
        var own = appearances.Select(Attribution.OriginOf).Where(l => l?.Source is not null).Select(l => Family(l!.Source!, circles)).ToHashSet();
        var counted = new HashSet<long>();
        var origins = new List<Source>();
        foreach (var chain in evidence)
            if (Attribution.OriginOf(chain)?.Source is { } origin && Family(origin, circles) is var family && !own.Contains(family) && counted.Add(family))
                origins.Add(origin);
        return origins;
    }

    private static long Family(Source source, Dictionary<long, long> circles)
    {
        var family = source.ParentId ?? source.Id;
        return circles.GetValueOrDefault(family, family);
    }

    // Who relays whom, over all chains; sources that reach each other both ways stand for one, the smallest id.
    private static Dictionary<long, long> Circles(IEnumerable<IReadOnlyList<Attribution>> chains)
    {
        var relays = new Dictionary<long, HashSet<long>>();
        foreach (var chain in chains)
        {
            var speaking = chain.Where(l => l is { Speaks: true, Source: not null }).Select(l => l.Source!.ParentId ?? l.Source.Id).ToList();
            for (var i = 0; i + 1 < speaking.Count; i++)
            {
                if (!relays.TryGetValue(speaking[i], out var to)) relays[speaking[i]] = to = [];
                to.Add(speaking[i + 1]);
            }
        }

        var reach = relays.Keys.ToDictionary(id => id, id => Reach(id, relays));
        return reach.Keys.ToDictionary(
            id => id,
            id => reach[id].Where(other => reach.TryGetValue(other, out var back) && back.Contains(id)).Append(id).Min());
    }

    private static HashSet<long> Reach(long from, Dictionary<long, HashSet<long>> relays)
    {
        var reached = new HashSet<long>();
        var open = new Stack<long>([from]);
        while (open.TryPop(out var id))
            foreach (var next in relays.GetValueOrDefault(id) ?? [])
                if (reached.Add(next)) open.Push(next);
        return reached;
    }
}
