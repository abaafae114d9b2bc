namespace FactCheck.Benchmarks;

/// <summary>The same work done twice, round by round.</summary>
internal sealed class Comparison(string what)
{
    private readonly List<(double Pipeline, double Raw)> _rounds = [];

    public void Add(bool isWarmUp, int times, TimeSpan pipeline, TimeSpan raw)
    {
        if (!isWarmUp) _rounds.Add((times / pipeline.TotalSeconds, times / raw.TotalSeconds));
    }

    public void Print(double? claims)
    {
        var ratios = _rounds.Select(r => r.Pipeline / r.Raw).Order().ToList();
        Console.WriteLine(
            $"{what,-20} {Median(_rounds.Select(r => r.Pipeline)),7:0}/s through the pipeline, {Median(_rounds.Select(r => r.Raw)),7:0}/s raw: ratio {Median(ratios):0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00})");
        // Submitted with their articles, so the ratio is theirs too.
        if (claims is { } each)
            Console.WriteLine($"{"claims submitted",-20} {Median(_rounds.Select(r => r.Pipeline)) * each,7:0}/s through the pipeline, {Median(_rounds.Select(r => r.Raw)) * each,7:0}/s raw: ratio {Median(ratios):0.00}");
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
