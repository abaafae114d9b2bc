using System.Text.Json;
using FactCheck.Extraction;

namespace FactCheck.Evaluation;

/// <summary>Who says what: source, cue and content against PolNeAR's annotation.</summary>
internal static class Attributions
{
    public static IEnumerable<Measure> Measure(Corpus corpus)
    {
        var reports = Report.Read(corpus);
        var isKnown = AttributionTraining.Knows(corpus);
        var found = isKnown ? AttributionTraining.CrossValidated(reports) : reports.ConvertAll(report => (IReadOnlyList<Said>)Found(report.Text, AttributionWeights.Shipped));
        if (corpus.Options.Misses is { } misses) Diagnosis.Print(reports, found, AttributionWeights.Shipped, misses);
        corpus.Write(reports.Zip(found, Written));
        return Measures(reports, found, isKnown ? "cross-validated: learned from the other four fifths" : "");
    }

    /// <summary>The rows of the table for what was found in each report.</summary>
    public static IEnumerable<Measure> Measures(IReadOnlyList<Report> reports, IReadOnlyList<IReadOnlyList<Said>> found, string note)
    {
        var tally = new AttributionTally();
        foreach (var (report, said) in reports.Zip(found)) tally.Add(report, said);
        yield return new("core attribution F1", tally.CoreF1, 72, note);
        yield return new("  precision (against all)", tally.Precision);
        yield return new("  recall (core)", tally.CoreRecall);
        yield return new("direct-quote recall", tally.RecallOf("direct"), 88);
        yield return new("mixed recall", tally.RecallOf("mixed"));
        yield return new("indirect recall", tally.RecallOf("indirect"));
        yield return new("content F1, overlap 0.5", tally.ContentF1);
        yield return new("attributions found", tally.Predicted);
    }

    public static List<Said> Found(string text, AttributionWeights weights)
    {
        var reader = new AttributionReader(weights);
        var found = new List<Said>();
        foreach (var sentences in AttributionTraining.Paragraphs(text))
        {
            var prose = new Prose(text, sentences, weights.Vocabulary);
            Span[] In(Run run) => run.IsEmpty ? [] : [new Span(prose.Token(run.First).Start, prose.Token(run.End - 1).End)];
            foreach (var one in reader.Read(prose)) found.Add(new Said(In(one.Source ?? default), In(one.Cue), [.. In(one.Content), .. In(one.More)]));
        }
        return found;
    }

    public static Said Of(Prose prose, Run source, int cue, in ContentOption content)
    {
        Span[] In(Run run) => run.IsEmpty ? [] : [new Span(prose.Token(run.First).Start, prose.Token(run.End - 1).End)];
        return new Said(In(source), In(new Run(cue, cue + 1)), [.. In(content.First), .. In(content.Second)]);
    }

    private static object Written(Report report, IReadOnlyList<Said> found)
    {
        var points = new CodePoints(report.Text);
        int[][] In(Span[] spans) => [.. spans.Select(s => new[] { points.Of(s.Start), points.Of(s.End) })];
        return new { doc_id = report.Id, attributions = found.Select(a => new { source = In(a.Source), cue = In(a.Cue), content = In(a.Content) }) };
    }
}

/// <summary>One attribution as spans of the text, annotated or found.</summary>
/// <param name="Kind">"direct", "mixed" or "indirect"; null where it was found.</param>
/// <param name="IsCore">A reporting cue attributes it.</param>
internal sealed record Said(Span[] Source, Span[] Cue, Span[] Content, string? Kind = null, bool IsCore = true);

/// <summary>One annotated report.</summary>
internal sealed record Report(string Id, string Text, IReadOnlyList<Said> Attributions)
{
    public static List<Report> Read(Corpus corpus) => [.. corpus.Lines().Select(Read)];

    private static Report Read(JsonElement line)
    {
        var text = line.GetProperty("text").GetString()!;
        var points = new CodePoints(text);
        Span[] In(JsonElement spans) => Spans.Ordered(spans.EnumerateArray().Select(s => new Span(points.Unit(s[0].GetInt32()), points.Unit(s[1].GetInt32()))));
        return new Report(line.GetProperty("doc_id").GetString()!, text,
        [
            .. line.GetProperty("attributions").EnumerateArray().Select(a => new Said(In(a.GetProperty("source")), In(a.GetProperty("cue")),
                In(a.GetProperty("content")), a.GetProperty("kind").GetString(), a.GetProperty("core").GetBoolean())),
        ]);
    }
}
