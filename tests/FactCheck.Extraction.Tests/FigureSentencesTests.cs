using System.Globalization;

namespace FactCheck.Extraction;

/// <summary>Reads the figures of our own sentences; a failure names each sentence that is read otherwise than annotated.</summary>
public sealed class FigureSentencesTests
{
    private sealed record Annotated(string Sentence, List<string> Found, List<string> Missed);

    private static List<Annotated> All()
    {
        using var stream = typeof(FigureSentencesTests).Assembly.GetManifestResourceStream("figures.txt")!;
        using var reader = new StreamReader(stream);
        var all = new List<Annotated>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '!') all[^1].Missed.Add(line[1..].Trim());
            else if (line.StartsWith("x ", StringComparison.Ordinal)) all[^1].Found.Add(line[1..].Trim());
            else if (line[0] != ' ') all.Add(new Annotated(line, [], []));
            else if (line.Trim() != "none") all[^1].Found.Add(line.Trim());
        }
        return all;
    }

    [Fact]
    public void Every_sentence_is_read_as_annotated()
    {
        var wrong = new List<string>();
        foreach (var (sentence, expected, missed) in All())
        {
            var read = Extractor.Extract(sentence).Where(c => c.Figure is not null).Select(c => Described(c.Figure!)).ToList();
            if (!read.SequenceEqual(expected)) wrong.Add($"{sentence}\n    annotated: {string.Join("; ", expected)}\n    read:      {string.Join("; ", read)}");
            foreach (var figure in missed)
                if (read.Contains(figure)) wrong.Add($"{sentence}\n    is read now, and no longer to be marked: {figure}");
        }
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    [Fact]
    public void There_are_at_least_eighty() => All().Count.ShouldBeGreaterThanOrEqualTo(80);

    private static string Described(Figure figure)
    {
        var words = new List<string> { $"{Metrics[figure.Metric]} {Bounds(figure.Min, figure.Max)}{(figure.MinImputed ? "?" : "")} {figure.Group}{(figure.Unit is { } unit ? $" [{unit}]" : "")}" };
        words.AddRange(figure.Parts.Select(p => $"part: {Bounds(p.Min, p.Max)} {p.Group}"));
        if (figure.Before is { } before) words.Add("before " + Number(before));
        if (figure.Status != FigureStatus.Stated) words.Add(figure.Status.ToString().ToLowerInvariant());
        if (figure.Scope == FigureScope.Aggregate) words.Add("aggregate");
        if (figure.Civilians is { } civilians) words.Add(civilians ? "civilians" : "combatants");
        if (figure.IsUndercount) words.Add("undercount");
        if (figure.Operator is NumberOperator.About or NumberOperator.Nearly) words.Add(figure.Operator.ToString().ToLowerInvariant());
        return string.Join(" | ", words);
    }

    private static readonly Dictionary<Metric, string> Metrics = new()
    {
        [Metric.Quantity] = "quantity", [Metric.Killed] = "killed", [Metric.Injured] = "injured", [Metric.Missing] = "missing", [Metric.Captured] = "captured",
        [Metric.Displaced] = "displaced", [Metric.UnspecifiedCasualties] = "casualties",
    };

    private static string Bounds(decimal? min, decimal? max) =>
        min == max ? Number(min ?? 0) : max is null ? Number(min!.Value) + "+" : min is null ? ".." + Number(max.Value) : Number(min.Value) + ".." + Number(max.Value);

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
