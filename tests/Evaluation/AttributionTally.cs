namespace FactCheck.Evaluation;

/// <summary>
/// Counts as <c>score_attribution.py</c> does: a found attribution is right when its content shares half of both and its
/// source touches the annotated one, or neither has one; each counts once, the best fit first.
/// </summary>
internal sealed class AttributionTally
{
    private readonly Dictionary<string, (int Hit, int Gold)> kinds = [];
    private int gold, core, right, rightCore, rightContent;

    public int Predicted { get; private set; }

    public double Precision => Share(right, Predicted);

    public double CoreRecall => Share(rightCore, core);

    public double CoreF1 => F1(Precision, CoreRecall);

    public double ContentF1 => F1(Share(rightContent, Predicted), Share(rightContent, gold));

    public double RecallOf(string kind) => kinds.TryGetValue(kind, out var k) ? Share(k.Hit, k.Gold) : 0;

    /// <summary>Counts one report; says which of its attributions were found, and by which of the found ones.</summary>
    public List<(int Gold, int Found)> Add(Report report, IReadOnlyList<Said> found)
    {
        var spans = new Spans(report.Text);
        gold += report.Attributions.Count;
        core += report.Attributions.Count(a => a.IsCore);
        Predicted += found.Count;
        var matched = Matched(spans, report.Attributions, found, sourceCounts: true);
        right += matched.Count;
        rightContent += Matched(spans, report.Attributions, found, sourceCounts: false).Count;
        var hit = matched.Select(m => m.Gold).ToHashSet();
        rightCore += hit.Count(g => report.Attributions[g].IsCore);
        for (var i = 0; i < report.Attributions.Count; i++)
        {
            var kind = report.Attributions[i].Kind ?? "";
            var (hits, all) = kinds.GetValueOrDefault(kind);
            kinds[kind] = (hits + (hit.Contains(i) ? 1 : 0), all + 1);
        }
        return matched;
    }

    /// <summary>How much of the two contents they share; nothing unless the sources agree.</summary>
    public static double Fit(Spans spans, Said a, Said b)
    {
        var common = spans.Common(a.Content, b.Content);
        if (common == 0) return 0;
        var (of, to) = (spans.Count(a.Source), spans.Count(b.Source));
        if (spans.Common(a.Source, b.Source) == 0 && !(of == 0 && to == 0)) return 0;
        return common / (double)(spans.Count(a.Content) + spans.Count(b.Content) - common);
    }

    private static List<(int Gold, int Found)> Matched(Spans spans, IReadOnlyList<Said> annotated, IReadOnlyList<Said> found, bool sourceCounts)
    {
        var pairs = new List<(double Fit, int Gold, int Found)>();
        for (var g = 0; g < annotated.Count; g++)
            for (var f = 0; f < found.Count; f++)
            {
                var (a, b) = (annotated[g], found[f]);
                var common = spans.Common(a.Content, b.Content);
                if (common == 0) continue;
                var fit = common / (double)(spans.Count(a.Content) + spans.Count(b.Content) - common);
                var touches = spans.Common(a.Source, b.Source) > 0;
                if (fit < 0.5 || sourceCounts && !touches && !(spans.Count(a.Source) == 0 && spans.Count(b.Source) == 0)) continue;
                pairs.Add((fit + (touches ? 0.001 : 0), g, f));
            }
        var (usedGold, usedFound, matched) = (new HashSet<int>(), new HashSet<int>(), new List<(int, int)>());
        foreach (var (_, g, f) in pairs.OrderByDescending(p => p.Fit).ThenBy(p => p.Gold).ThenBy(p => p.Found))
            if (!usedGold.Contains(g) && !usedFound.Contains(f))
            {
                usedGold.Add(g);
                usedFound.Add(f);
                matched.Add((g, f));
            }
        return matched;
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;

    private static double F1(double p, double r) => p + r == 0 ? 0 : 2 * p * r / (p + r);
}
