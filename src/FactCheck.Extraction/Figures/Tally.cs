namespace FactCheck.Extraction;

/// <summary>
/// Folds what the sentences of one article say: who is told of again is counted once, who comes beside those already counted is added,
/// and the largest account stands.
/// </summary>
internal sealed class Tally
{
    private sealed class Count
    {
        public decimal Total;
        public bool IsOpen, IsImputed;
        public List<Passage> Passages { get; } = [];
        public Passage? Taken;
        public HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);
    }

    private readonly SortedDictionary<Metric, Count> counts = [];

    public void Add(Sentence sentence, IReadOnlyList<Victims> victims)
    {
        foreach (var deed in victims.Where(v => !v.IsPart && !v.IsEarlier).GroupBy(v => v.Deed))
        {
            var metric = deed.First().Metric;
            if (!counts.TryGetValue(metric, out var count)) counts.Add(metric, count = new Count());
            var all = deed.Select(v => v.Group).ToList();
            var known = all.Sum(g => g.Min ?? g.Max ?? 0);
            if (known == 0) continue;
            var passage = sentence.Passage(new Run(all.Min(g => g.Run.First), all.Max(g => g.Run.End)));
            count.Passages.Add(passage);
            if (all.All(g => g.IsMore) && count.Total > 0)
            {
                // "Another two were killed": beside the others, unless it has been told already.
                if (count.Names.Add("+" + known + all[0].Name)) count.Total += known;
                continue;
            }
            if (known <= count.Total) continue;
            (count.Total, count.Taken) = (known, passage);
            count.IsOpen = all.Any(g => g.Max is null);
            count.IsImputed = all.Any(g => g.IsImputed);
        }
    }

    public IReadOnlyList<Toll> Tolls() =>
        [.. counts.Where(c => c.Value.Total > 0).Select(c => new Toll(c.Key, c.Value.Total, c.Value.IsOpen ? null : c.Value.Total, c.Value.IsImputed,
            [c.Value.Taken!, .. c.Value.Passages.Where(p => p != c.Value.Taken)]))];
}
