namespace FactCheck.Extraction;

/// <summary>One attribution of a paragraph, in runs of its tokens.</summary>
/// <param name="Source">Who says it; empty where nobody is named.</param>
/// <param name="Cue">The word that attributes.</param>
/// <param name="Score">How far this reading lies above none, 256 to a logarithm of odds.</param>
internal sealed record Found(Run Source, SourceWay SourceWay, int Cue, ContentOption Content, int Score);

/// <summary>Chooses, for every cue of a paragraph, the best of its possible readings, or none.</summary>
internal sealed class AttributionChooser(AttributionWeights weights)
{
    private const int Unknown = int.MinValue;

    private static readonly int ContentWays = Enum.GetValues<ContentWay>().Length;

    private readonly AttributionFinder finder = new(weights);
    private readonly int[] ways = new int[Enum.GetValues<SourceWay>().Length * ContentWays];
    private readonly int mostBetween = AttributionFinder.BetweenKinds.Sum(weights.Most);

    public List<Found> Read(Prose prose)
    {
        var found = new List<Found>();
        for (var i = 0; i < prose.Length; i++)
            if (prose.IsCue(i) && Best(prose, i) is { } best && IsSure(best)) found.Add(best);
        found = Distinct(found);
        var spoken = found.Count;
        for (var q = 0; q < prose.Quotations.Count; q++)
        {
            var quotation = new Run(prose.Quotations[q].First, prose.Quotations[q].End);
            if (prose.OpensSpeech(quotation.First) && !IsSaid(found, spoken, quotation) && Best(prose, quotation.First) is { } best && IsSure(best)) found.Add(best);
        }
        return found;
    }

    /// <summary>Whether most of a quotation belongs to what was found already.</summary>
    private static bool IsSaid(List<Found> found, int count, Run quotation)
    {
        for (var i = 0; i < count; i++)
            if ((Common(found[i].Content.First, quotation) + Common(found[i].Content.Second, quotation)) * 2 >= quotation.Length) return true;
        return false;
    }

    private bool IsSure(Found found) => found.Score > (found.Content.From == Edge.Quote ? weights.ThresholdOfQuotations : weights.Threshold);

    /// <summary>The best reading of a cue; null where none can be sure.</summary>
    private Found? Best(Prose prose, int cue)
    {
        var options = finder.At(prose, cue);
        var (sources, contents) = (options.Sources, options.Contents);
        if (contents.Count == 0) return null;
        var own = options.Own.Score;
        var (topSource, topContent) = (0, 0);
        for (var s = 1; s < sources.Count; s++)
            if (sources[s].Score > sources[topSource].Score) topSource = s;
        for (var c = 1; c < contents.Count; c++)
            if (contents[c].Score > contents[topContent].Score) topContent = c;
        Array.Fill(ways, Unknown);
        // Only a pair that could beat all others by the most that its words may add is looked at closely; the outcome is the same.
        var best = Math.Min(weights.Threshold, weights.ThresholdOfQuotations);
        if (Fits(sources[topSource], contents[topContent]))
            best = Math.Max(best, own + sources[topSource].Score + contents[topContent].Score + Ways(sources[topSource].Way, contents[topContent].Way) + finder.Between(sources[topSource], contents[topContent]).Score - 1);
        var (bestSource, bestContent) = (-1, -1);
        for (var s = 0; s < sources.Count; s++)
            for (var c = 0; c < contents.Count; c++)
            {
                var score = own + sources[s].Score + contents[c].Score + Ways(sources[s].Way, contents[c].Way);
                if (score + mostBetween <= best || !Fits(sources[s], contents[c])) continue;
                score += finder.Between(sources[s], contents[c]).Score;
                if (score > best) (best, bestSource, bestContent) = (score, s, c);
            }
        return bestSource < 0 ? null : new Found(sources[bestSource].Words, sources[bestSource].Way, cue, contents[bestContent], best);
    }

    private int Ways(SourceWay source, ContentWay content)
    {
        ref var known = ref ways[(int)source * ContentWays + (int)content];
        return known != Unknown ? known : known = finder.Ways(source, content).Score;
    }

    /// <summary>Nobody speaks from within what he says.</summary>
    public static bool Fits(in SourceOption source, in ContentOption content) =>
        source.Words.IsEmpty || !Overlap(source.Words, content.First) && !Overlap(source.Words, content.Second);

    private static bool Overlap(Run a, Run b) => a.First < b.End && b.First < a.End;

    /// <summary>Of two cues that give the same words to the same speaker, the surer one.</summary>
    private static List<Found> Distinct(List<Found> found)
    {
        var kept = new List<Found>(found.Count);
        foreach (var one in found)
        {
            var isKept = true;
            // Only cues close by can share their words.
            for (var k = kept.Count - 1; k >= 0 && kept.Count - k <= 8; k--)
            {
                var other = kept[k];
                if (!Same(one, other)) continue;
                if (one.Score <= other.Score) { isKept = false; break; }
                kept.RemoveAt(k);
            }
            if (isKept) kept.Add(one);
        }
        return kept;
    }

    private static bool Same(Found a, Found b)
    {
        var common = Common(a.Content.First, b.Content.First) + Common(a.Content.First, b.Content.Second) + Common(a.Content.Second, b.Content.First) + Common(a.Content.Second, b.Content.Second);
        var all = Size(a) + Size(b) - common;
        return common * 2 >= all;
    }

    private static int Size(Found a) => a.Content.First.Length + a.Content.Second.Length;

    private static int Common(Run a, Run b) => Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.First, b.First));
}
