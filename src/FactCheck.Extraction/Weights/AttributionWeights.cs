using System.Globalization;
using System.Text;

namespace FactCheck.Extraction;

/// <summary>
/// What was learned about attributions: whole numbers by feature, 256 of them a natural logarithm of odds. Read from a
/// text file within the assembly; nothing is learned at run time.
/// </summary>
internal sealed class AttributionWeights
{
    /// <summary>The version of the file's form, not of what was learned.</summary>
    private const string Form = "attribution weights 1";

    private static readonly Lazy<AttributionWeights> Own = new(ReadOwn);

    private readonly Dictionary<ulong, int> weights;
    private readonly WeightTable table;
    private readonly int[] most = new int[Enum.GetValues<Feature>().Length];

    public AttributionWeights(Vocabulary vocabulary, Dictionary<ulong, int> weights, int threshold, int thresholdOfQuotations, IReadOnlyList<string> provenance)
    {
        Vocabulary = vocabulary;
        this.weights = weights;
        table = new WeightTable(weights);
        foreach (var (feature, weight) in weights) most[feature >> 48] = Math.Max(most[feature >> 48], weight);
        Threshold = threshold;
        ThresholdOfQuotations = thresholdOfQuotations;
        Provenance = provenance;
    }

    /// <summary>Those that are shipped.</summary>
    public static AttributionWeights Shipped => Own.Value;

    public Vocabulary Vocabulary { get; }

    /// <summary>How far the best reading must lie above none.</summary>
    public int Threshold { get; }

    /// <summary>The same for what stands in quotation marks.</summary>
    public int ThresholdOfQuotations { get; }

    public int Count => weights.Count;

    /// <summary>From what, when and by which command they were learned, a line each.</summary>
    public IReadOnlyList<string> Provenance { get; }

    public int Of(ulong feature) => table.Of(feature);

    /// <summary>The highest weight of a kind of features, or 0 where none is above it: more no feature of that kind can add.</summary>
    public int Most(Feature kind) => most[(int)kind];

    public static AttributionWeights Read(TextReader reader)
    {
        if (reader.ReadLine() != "# " + Form) throw new InvalidDataException("These are not attribution weights of this form.");
        var (provenance, words, cues, threshold, quotations) = (new List<string>(), new List<string>(), new List<string>(), 0, 0);
        var rows = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# ", StringComparison.Ordinal)) provenance.Add(line[2..]);
            else if (line.StartsWith("cues ", StringComparison.Ordinal)) cues.AddRange(line.Split(' ').Skip(1));
            else if (line.StartsWith("words ", StringComparison.Ordinal)) words.AddRange(line.Split(' ').Skip(1));
            else if (line.StartsWith("threshold ", StringComparison.Ordinal)) threshold = int.Parse(line.AsSpan(10), CultureInfo.InvariantCulture);
            else if (line.StartsWith("quotations ", StringComparison.Ordinal)) quotations = int.Parse(line.AsSpan(11), CultureInfo.InvariantCulture);
            else if (line.Length > 0) rows.Add(line);
        }
        var vocabulary = new Vocabulary(words, cues);
        var numbers = vocabulary.Words.Select((word, i) => (word, i)).ToDictionary(w => w.word, w => Vocabulary.FirstWord + w.i, StringComparer.Ordinal);
        int Value(string word) => word.Length > 1 && word[0] == '#' ? int.Parse(word.AsSpan(1), CultureInfo.InvariantCulture) : numbers[word];
        var weights = new Dictionary<ulong, int>(rows.Count);
        foreach (var row in rows)
        {
            var part = row.Split(' ');
            var (feature, value) = (Enum.Parse<Feature>(part[0]), Value(part[1]));
            for (var i = 2; i < part.Length; i += 2)
                weights.Add(AttributionOptions.Key(feature, value, Value(part[i])), int.Parse(part[i + 1], CultureInfo.InvariantCulture));
        }
        return new AttributionWeights(vocabulary, weights, threshold, quotations, provenance);
    }

    public void Write(TextWriter writer)
    {
        writer.Write($"# {Form}\n");
        foreach (var line in Provenance) writer.Write($"# {line}\n");
        writer.Write($"threshold {Threshold.ToString(CultureInfo.InvariantCulture)}\n");
        writer.Write($"quotations {ThresholdOfQuotations.ToString(CultureInfo.InvariantCulture)}\n");
        Block(writer, "cues", Vocabulary.Cues);
        Block(writer, "words", Vocabulary.Words);
        string Name(int value) => value >= Vocabulary.FirstWord ? Vocabulary.Words[value - Vocabulary.FirstWord] : "#" + value.ToString(CultureInfo.InvariantCulture);
        foreach (var row in weights.GroupBy(w => w.Key >> 24).OrderBy(row => row.Key))
        {
            writer.Write($"{(Feature)(row.Key >> 24)} {Name((int)row.Key & 0xFFFFFF)}");
            foreach (var (feature, weight) in row.OrderBy(w => w.Key)) writer.Write($" {Name((int)feature & 0xFFFFFF)} {weight.ToString(CultureInfo.InvariantCulture)}");
            writer.Write('\n');
        }
    }

    private static void Block(TextWriter writer, string name, IReadOnlyList<string> words)
    {
        foreach (var line in words.Chunk(20)) writer.Write($"{name} {string.Join(' ', line)}\n");
    }

    private static AttributionWeights ReadOwn()
    {
        using var stream = typeof(AttributionWeights).Assembly.GetManifestResourceStream("attributions.txt")
            ?? throw new InvalidOperationException("The weights are not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader);
    }
}
