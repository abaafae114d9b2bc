using System.Globalization;
using System.Text.Json;
using FactCheck.Extraction;

namespace FactCheck.Evaluation;

/// <summary>The numbers of single sentences of news, with what they changed by.</summary>
internal static class Quantities
{
    public static IEnumerable<Measure> Measure(Corpus corpus)
    {
        var written = new List<object>();
        var (right, rightChange, found, annotated) = (0, 0, 0, 0);
        foreach (var line in corpus.Lines())
        {
            var read = Quantity.In(line.GetProperty("text").GetString()!).Where(q => !q.IsImputed)
                .Select(q => (Value: Written(q), Change: Sign(q))).ToList();
            written.Add(new { doc_id = line.GetProperty("doc_id").GetString(), quantities = read.Select(q => new { value = q.Value, change = q.Change }) });
            var gold = line.GetProperty("quantities").EnumerateArray().Select(q => (Value: Rounded(q.GetProperty("value")), Change: q.GetProperty("change").GetString()!)).ToList();
            found += read.Count;
            annotated += gold.Count;
            right += Common(read.Select(q => q.Value), gold.Select(q => q.Value));
            rightChange += Common(read, gold);
        }
        corpus.Write(written);
        return
        [
            new("value F1", F1(right, found, annotated), 80),
            new("  precision", 100.0 * right / Math.Max(1, found)),
            new("  recall", 100.0 * right / Math.Max(1, annotated)),
            new("value and change F1", F1(rightChange, found, annotated)),
        ];
    }

    private static string Sign(Quantity quantity) => quantity.Change switch
    {
        Change.Up => "up",
        Change.Down => "down",
        _ => quantity.Operator switch
        {
            NumberOperator.MoreThan or NumberOperator.AtLeast => ">",
            NumberOperator.UpTo or NumberOperator.FewerThan or NumberOperator.Nearly => "<",
            NumberOperator.About => "~",
            _ => "=",
        },
    };

    // The corpus writes a range as both its ends.
    private static string Written(Quantity quantity) =>
        quantity.Min is { } min && quantity.Max is { } max && min != max ? string.Create(CultureInfo.InvariantCulture, $"{(double)min:0.0###}-{(double)max:0.0###}") : Rounded(quantity.Value);

    // As the scorer reads it: a number to six places, or whatever words stand there.
    private static string Rounded(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? Rounded(value.GetDecimal())
        : decimal.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Rounded(number) : value.GetString()!;

    private static string Rounded(decimal value) => decimal.Round(value, 6).ToString("0.######", CultureInfo.InvariantCulture);

    private static int Common<T>(IEnumerable<T> a, IEnumerable<T> b) where T : notnull
    {
        var left = b.GroupBy(x => x).ToDictionary(g => g.Key, g => g.Count());
        return a.GroupBy(x => x).Sum(g => Math.Min(g.Count(), left.GetValueOrDefault(g.Key)));
    }

    private static double F1(int right, int found, int annotated) => found + annotated == 0 ? 0 : 200.0 * right / (found + annotated);
}
