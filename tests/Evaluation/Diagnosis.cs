using FactCheck.Extraction;

namespace FactCheck.Evaluation;

/// <summary>Why annotated attributions were missed, counted; printed on demand (<c>--misses -</c> counts only), for whoever mends the reader.</summary>
internal static class Diagnosis
{
    public static void Print(IReadOnlyList<Report> reports, IReadOnlyList<IReadOnlyList<Said>> found, AttributionWeights weights, string show)
    {
        var tally = new AttributionTally();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var finder = new AttributionFinder();
        foreach (var (report, said) in reports.Zip(found))
        {
            var spans = new Spans(report.Text);
            var hit = tally.Add(report, said).Select(m => m.Gold).ToHashSet();
            var paragraphs = AttributionTraining.Paragraphs(report.Text).ConvertAll(s => new Prose(report.Text, s, weights.Vocabulary));
            var heads = paragraphs.Select(p => AttributionTraining.Heads(report, p)).ToList();
            for (var g = 0; g < report.Attributions.Count; g++)
            {
                var gold = report.Attributions[g];
                if (!gold.IsCore || hit.Contains(g)) continue;
                var why = "no cue";
                for (var p = 0; p < paragraphs.Count; p++)
                    foreach (var (cue, golds) in heads[p])
                        if (golds.Contains(gold))
                        {
                            var options = finder.At(paragraphs[p], cue);
                            var reach = options.Contents.Count == 0 ? 0 : options.Sources.Max(s => options.Contents.Max(c => AttributionTally.Fit(spans, Attributions.Of(paragraphs[p], s.Words, cue, c), gold)));
                            var source = options.Sources.Any(s => { var o = Attributions.Of(paragraphs[p], s.Words, cue, default).Source; return spans.Common(o, gold.Source) > 0 || spans.Count(o) == 0 && spans.Count(gold.Source) == 0; });
                            var ours = said.FirstOrDefault(x => x.Cue[0].Start == paragraphs[p].Token(cue).Start);
                            why = golds.Count > 1 ? "shares its cue" : reach < 0.5 ? (source ? "content out of reach" : "source out of reach") : ours is null ? "not chosen"
                                : Content(spans, ours, gold) < 0.5 ? Touch(spans, ours, gold) ? "wrong content" : "wrong both" : Touch(spans, ours, gold) ? "taken" : "wrong source";
                            if (show.Length > 1 && (gold.Kind + " " + why).StartsWith(show, StringComparison.Ordinal)) Show(report, gold, ours);
                        }
                if (why == "no cue")
                {
                    var inside = paragraphs.Any(p => p.Parts.SelectMany(s => s.Tokens).Any(t => t.Start >= gold.Cue[0].Start && t.Start < gold.Cue[0].End));
                    if (!inside) why = "not read";
                    if (show.Length > 1 && (gold.Kind + " " + why).StartsWith(show, StringComparison.Ordinal)) Show(report, gold, null);
                }
                counts[gold.Kind + " " + why] = counts.GetValueOrDefault(gold.Kind + " " + why) + 1;
            }
        }
        foreach (var (why, count) in counts) Console.WriteLine($"{count,6} {why}");
    }

    private static bool Touch(Spans spans, Said a, Said b) => spans.Common(a.Source, b.Source) > 0 || spans.Count(a.Source) == 0 && spans.Count(b.Source) == 0;

    private static double Content(Spans spans, Said a, Said b)
    {
        var common = spans.Common(a.Content, b.Content);
        return common / (double)(spans.Count(a.Content) + spans.Count(b.Content) - common);
    }

    private static void Show(Report report, Said gold, Said? ours)
    {
        string In(IEnumerable<Span> spans) => string.Join(" … ", spans.Select(s => report.Text[s.Start..s.End].Replace("\n", "¶")));
        var (from, to) = (gold.Content.Concat(gold.Cue).Min(s => s.Start), gold.Content.Concat(gold.Cue).Max(s => s.End));
        Console.WriteLine($"--- {report.Id}\n{report.Text[Math.Max(0, from - 80)..Math.Min(report.Text.Length, to + 80)].Replace("\n", "¶")}\n  gold: [{In(gold.Source)}] <{In(gold.Cue)}> {In(gold.Content)}");
        if (ours is not null) Console.WriteLine($"  ours: [{In(ours.Source)}] <{In(ours.Cue)}> {In(ours.Content)}");
    }
}
