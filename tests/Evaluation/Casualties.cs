using System.Text.Json;
using FactCheck.Extraction;

namespace FactCheck.Evaluation;

/// <summary>How many were killed and hurt: the toll of a document, and the counts anywhere in it.</summary>
internal static class Casualties
{
    /// <summary>Press releases, with the fewest that were killed.</summary>
    public static IEnumerable<Measure> Isaf(Corpus corpus) => Totals(corpus, "min_killed", line => line.GetProperty("text").GetString()!, 80);

    /// <summary>Local news, with its headline and the incident's killed.</summary>
    public static IEnumerable<Measure> Gva(Corpus corpus) =>
        Totals(corpus, "killed", line => line.GetProperty("title").GetString() + "\n\n" + line.GetProperty("text").GetString(), 70);

    private static List<Measure> Totals(Corpus corpus, string field, Func<JsonElement, string> text, double goal)
    {
        var read = corpus.Lines().Select(line =>
        {
            var report = CasualtyReport.Read(text(line));
            return (Id: line.GetProperty("doc_id").GetString(), Gold: Whole(line.GetProperty(field)), Killed: Count(report, Metric.Killed), Injured: Count(report, Metric.Injured));
        }).ToList();
        corpus.Write(read.Select(r => new { doc_id = r.Id, killed = r.Killed, injured = r.Injured }));
        var some = read.Where(r => r.Gold > 0).ToList();
        var none = read.Where(r => r.Gold == 0).ToList();
        return
        [
            new("killed, exact where > 0", Share(some.Count(r => r.Killed == r.Gold), some.Count), goal),
            new("  none found", Share(some.Count(r => r.Killed == 0), some.Count)),
            new("  too few", Share(some.Count(r => r.Killed > 0 && r.Killed < r.Gold), some.Count)),
            new("  too many", Share(some.Count(r => r.Killed > r.Gold), some.Count)),
            new("killed, exact where none was", Share(none.Count(r => r.Killed == 0), none.Count)),
            new("killed, exact", Share(read.Count(r => r.Killed == r.Gold), read.Count)),
        ];
    }

    private static int Count(CasualtyReport report, Metric metric) => (int)(report.Of(metric)?.Min ?? 0);

    /// <summary>Newswire in capitals: each annotated count of two or more, and the operator it stands with.</summary>
    public static IEnumerable<Measure> Muc4(Corpus corpus)
    {
        var written = new List<object>();
        var (annotated, hit, operators, right, found) = (0, 0, 0, 0, 0);
        foreach (var line in corpus.Lines())
        {
            var counts = Counts(CasualtyReport.Read(line.GetProperty("text").GetString()!));
            written.Add(new { doc_id = line.GetProperty("doc_id").GetString(), casualties = counts.Select(c => new { effect = c.Effect, value = c.Value, op = c.Operator }) });
            var known = new HashSet<(string, decimal)>();
            foreach (var one in line.GetProperty("casualties").EnumerateArray())
            {
                var effect = one.GetProperty("effect").GetString()!;
                var alternatives = one.GetProperty("alternatives").EnumerateArray().Where(a => a.GetProperty("value").ValueKind == JsonValueKind.Number && a.GetProperty("value").GetInt32() >= 2)
                    .Select(a => (Value: (decimal)a.GetProperty("value").GetInt32(), Operator: a.GetProperty("op").GetString())).ToList();
                known.UnionWith(alternatives.Select(a => (effect, a.Value)));
                if (alternatives.Count == 0 || one.GetProperty("optional").GetBoolean()) continue;
                annotated++;
                if (!counts.Any(c => c.Effect == effect && alternatives.Any(a => a.Value == c.Value))) continue;
                hit++;
                if (counts.Any(c => c.Effect == effect && alternatives.Contains((c.Value, c.Operator)))) operators++;
            }
            if (!line.GetProperty("relevant").GetBoolean()) continue;
            var distinct = counts.Select(c => (c.Effect, c.Value)).Distinct().ToList();
            found += distinct.Count;
            right += distinct.Count(known.Contains);
        }
        corpus.Write(written);
        return
        [
            new("counts, recall", Share(hit, annotated), 80),
            new("  precision (a lower bound)", Share(right, found)),
            new("operator right", Share(operators, hit), 92),
        ];
    }

    /// <summary>Counts that somebody said; killed and hurt under one number stand for both.</summary>
    private static List<(string Effect, decimal Value, string Operator)> Counts(CasualtyReport report) =>
    [
        .. report.Mentions.Where(m => m is { Value: >= 2, IsImputed: false }).SelectMany(m => Effects(m.Metric).Select(effect => (effect, m.Value!.Value, Sign(m.Operator)))),
    ];

    private static string[] Effects(Metric metric) => metric switch
    {
        Metric.Killed => ["killed"],
        Metric.Injured => ["injured"],
        Metric.UnspecifiedCasualties => ["killed", "injured"],
        _ => [],
    };

    private static string Sign(NumberOperator word) => word switch
    {
        NumberOperator.AtLeast or NumberOperator.MoreThan => ">=",
        NumberOperator.UpTo or NumberOperator.FewerThan => "<=",
        NumberOperator.About or NumberOperator.Nearly => "~",
        _ => "=",
    };

    private static int Whole(JsonElement number) =>
        number.ValueKind == JsonValueKind.String ? int.Parse(number.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : number.GetInt32();

    private static double Share(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
