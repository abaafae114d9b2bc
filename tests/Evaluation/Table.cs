using System.Globalization;

namespace FactCheck.Evaluation;

/// <summary>One row of the table.</summary>
/// <param name="Metric">What is measured, as the scorer calls it.</param>
/// <param name="Ours">What extraction reaches.</param>
/// <param name="Goal">What it should reach; null where nothing was set.</param>
/// <param name="Note">How it was measured, where that is not plain: "cross-validated".</param>
internal sealed record Measure(string Metric, double Ours, double? Goal = null, string Note = "");

/// <summary>Prints measures as they come.</summary>
internal static class Table
{
    public static void Head() => Line("corpus", "metric", "ours", "goal", "");

    public static void Missing(string folder, string half) => Line(folder, $"no half “{half}” here", "", "", "");

    public static void Print(string folder, Measure measure) => Line(folder, measure.Metric, Number(measure.Ours), Number(measure.Goal), measure.Note);

    // Shares are given in hundredths, as the scorers do, but for those that count from 0 to 1.
    private static string Number(double? value) => value switch
    {
        null => "",
        < 1 and > 0 => value.Value.ToString("0.000", CultureInfo.InvariantCulture),
        _ => value.Value.ToString("0.0", CultureInfo.InvariantCulture),
    };

    private static void Line(string corpus, string metric, string ours, string goal, string note) =>
        Console.WriteLine($"{corpus,-28} {metric,-36} {ours,8} {goal,8}  {note}".TrimEnd());
}
