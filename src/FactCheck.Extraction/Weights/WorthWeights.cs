using System.Globalization;
using System.Text;

namespace FactCheck.Extraction;

/// <summary>
/// What was learned about sentences worth checking: a whole number for each feature, 256 of them a natural logarithm of odds. A
/// sentence has the mean of its features' weights, so that a long one is not worth more for its length. Read from a text file
/// within the assembly; nothing is learned at run time.
/// </summary>
internal sealed class WorthWeights
{
    /// <summary>The version of the file's form, not of what was learned.</summary>
    private const string Form = "check-worthiness weights 1";

    private static readonly Lazy<WorthWeights> Own = new(ReadOwn);

    private readonly IReadOnlyDictionary<string, int> weights;
    private readonly WeightTable table;

    public WorthWeights(IReadOnlyDictionary<string, int> weights, int always, int threshold, IReadOnlyList<string> provenance)
    {
        this.weights = weights;
        table = new WeightTable([.. weights.Select(w => KeyValuePair.Create(new FeatureText(w.Key).Number, w.Value))]);
        (Always, Threshold, Provenance) = (always, threshold, provenance);
    }

    /// <summary>Those that are shipped.</summary>
    public static WorthWeights Shipped => Own.Value;

    /// <summary>What every sentence begins with.</summary>
    public int Always { get; }

    /// <summary>From here on a sentence is worth checking.</summary>
    public int Threshold { get; }

    public int Count => weights.Count;

    /// <summary>From what, when and by which command they were learned, a line each.</summary>
    public IReadOnlyList<string> Provenance { get; }

    /// <summary>What a sentence weighs; <paramref name="byToken"/>, if given, takes what each of its words adds to the sum.</summary>
    public int Of(Sentence sentence, Run within, Span<int> byToken = default)
    {
        var sum = new Sum(this, byToken);
        WorthFeatures.Of(sentence, within, ref sum);
        return Always + (sum.Features == 0 ? 0 : sum.Total / (sum.Features + 1));
    }

    private ref struct Sum(WorthWeights weights, Span<int> byToken) : WorthFeatures.ITaker
    {
        private readonly Span<int> byToken = byToken;

        public int Total { get; private set; }

        public int Features { get; private set; }

        public void Take(in FeatureText first, in FeatureText second, in FeatureText third, int at)
        {
            var weight = weights.table.Of(first.Then(second, third));
            if (weight == 0) return;
            Total += weight;
            Features++;
            if (at >= 0 && at < byToken.Length) byToken[at] += weight;
        }
    }

    public static WorthWeights Read(TextReader reader)
    {
        if (reader.ReadLine() != "# " + Form) throw new InvalidDataException("These are not check-worthiness weights of this form.");
        var (provenance, weights, always, threshold) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal), 0, 0);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0) continue;
            if (line.StartsWith("# ", StringComparison.Ordinal)) { provenance.Add(line[2..]); continue; }
            var tab = line.LastIndexOf('\t');
            var weight = int.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture);
            switch (line[..tab])
            {
                case "always": always = weight; break;
                case "threshold": threshold = weight; break;
                // A feature stands behind a full stop, so that a word "always" is no setting.
                default: weights[line[1..tab]] = weight; break;
            }
        }
        return new WorthWeights(weights, always, threshold, provenance);
    }

    public void Write(TextWriter writer)
    {
        writer.Write($"# {Form}\n");
        foreach (var line in Provenance) writer.Write($"# {line}\n");
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"always\t{Always}\nthreshold\t{Threshold}\n"));
        foreach (var (feature, weight) in weights.OrderBy(w => w.Key, StringComparer.Ordinal))
            writer.Write(string.Create(CultureInfo.InvariantCulture, $".{feature}\t{weight}\n"));
    }

    private static WorthWeights ReadOwn()
    {
        using var stream = typeof(WorthWeights).Assembly.GetManifestResourceStream("check-worthiness.txt")
            ?? throw new InvalidOperationException("The weights are not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader);
    }
}
