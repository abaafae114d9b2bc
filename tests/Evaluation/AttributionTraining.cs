using System.Globalization;
using FactCheck.Extraction;

namespace FactCheck.Evaluation;

/// <summary>
/// Learns the weights of attributions: for each cue a log-linear choice among its possible readings and none
/// (multinomial logistic regression, AdaGrad, a quadratic penalty), rounded to whole numbers in the end.
/// </summary>
internal static class AttributionTraining
{
    public const int Folds = 5;
    private const int Rounds = 8, FewestWords = 30, FewestOfAFeature = 8, SmallestWeight = 12;
    private const double Rate = 0.05, Penalty = 2e-3;

    /// <summary>
    /// How far a reading must lie above none, by cross-validation on the development half; lower for what stands in quotation
    /// marks, since a newsroom would rather see one quotation too many than miss one.
    /// </summary>
    private const int Threshold = -120, ThresholdOfQuotations = -550;

    /// <summary>The fold of a report, from its id alone.</summary>
    public static int Fold(string id) => (int)(id.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) >> 8) % Folds;

    public static AttributionWeights Learn(IReadOnlyList<Report> reports, IReadOnlyList<string> provenance)
    {
        var read = reports.Select(r => (Report: r, Paragraphs: Paragraphs(r.Text))).ToList();
        var vocabulary = Vocabulary(read);
        var examples = new List<Example>();
        var numbers = new Dictionary<ulong, int>();
        var counts = new List<int>();
        foreach (var (report, paragraphs) in read)
            Examples(report, paragraphs.ConvertAll(s => new Prose(report.Text, s, vocabulary)), examples, numbers, counts);
        var weight = new double[counts.Count];
        var seen = new double[counts.Count];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        // The order is shuffled by a generator of our own, so that it is the same on every machine.
        var state = 88172645463325252UL;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                state ^= state << 13; state ^= state >> 7; state ^= state << 17;
                var j = (int)(state % (ulong)(i + 1));
                (order[i], order[j]) = (order[j], order[i]);
            }
            foreach (var i in order) Step(examples[i], weight, seen, counts);
        }
        var whole = new Dictionary<ulong, int>();
        foreach (var (feature, number) in numbers)
            // What hardly moves a choice is left out.
            if ((int)Math.Round(weight[number] * 256) is var w && Math.Abs(w) >= SmallestWeight) whole[feature] = w;
        return new AttributionWeights(vocabulary, whole, Threshold, ThresholdOfQuotations, provenance);
    }

    /// <summary>Learns from a whole half and writes what extraction ships.</summary>
    public static void Write(Corpus corpus)
    {
        var reports = Report.Read(corpus);
        var weights = Learn(reports,
        [
            $"learned from {corpus.Name}, half {corpus.Options.Half}: {reports.Count} reports, {reports.Sum(r => r.Attributions.Count(a => a.IsCore))} attributions with a reporting cue",
            $"on {TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} by: dotnet run -c Release --project tests/Evaluation -- train --corpora DIR --half {corpus.Options.Half} --only {corpus.Name}",
            "a line is: feature, a value (a word, or # and a number), then the second value and the weight of each pair; 256 is a natural logarithm of odds",
        ]);
        var path = Repository.File("src/FactCheck.Extraction/Weights/attributions.txt");
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        weights.Write(writer);
        Console.WriteLine($"{corpus.Name}: {weights.Count} weights, {weights.Vocabulary.Words.Count} words, {weights.Vocabulary.Cues.Count} cues in {Path.GetFileName(path)}.");
    }

    /// <summary>Whether the shipped weights were learned from this half, so that only cross-validation says anything about it.</summary>
    public static bool Knows(Corpus corpus) =>
        AttributionWeights.Shipped.Provenance.Any(line => line.StartsWith($"learned from {corpus.Name}, half {corpus.Options.Half}:", StringComparison.Ordinal));

    /// <summary>The sentences of each paragraph that extraction reads.</summary>
    public static List<List<Sentence>> Paragraphs(string text) =>
        [.. Blocks.Of(Boilerplate.Prose(text).Select(p => Sentences.Split(text, p.Start, p.End).Where(s => s.End - s.Start <= Sentences.LongestSentence).Select(s => new Sentence(text, s.Start, s.End)).ToList()))];

    private static Vocabulary Vocabulary(List<(Report Report, List<List<Sentence>> Paragraphs)> read)
    {
        var (plain, all, cue) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, int>());
        static void Count(Dictionary<string, int> into, string word) => into[word] = into.GetValueOrDefault(word) + 1;
        foreach (var (report, paragraphs) in read)
        {
            var core = report.Attributions.Where(a => a.IsCore).SelectMany(a => a.Cue).ToList();
            foreach (var token in paragraphs.SelectMany(p => p).SelectMany(s => s.Tokens))
            {
                Count(all, token.Lower);
                if (!token.IsCapitalised && token.Kind != TokenKind.Number) Count(plain, token.Lower);
                if (core.Any(c => c.Start <= token.Start && token.End <= c.End)) Count(cue, token.Lower);
            }
        }
        var closed = new Vocabulary([], []);
        bool IsOpen(string word) =>
            (closed.Of(new Token(0, word.Length, new Lexeme(char.IsLetter(word[0]) ? TokenKind.Word : TokenKind.Mark, word))).Class
                & (WordClass.Auxiliary | WordClass.Preposition | WordClass.Determiner | WordClass.Pronoun | WordClass.Conjunction | WordClass.Adverb | WordClass.Date | WordClass.Comma)) == 0;
        var cues = cue.Where(c => c.Value >= 2 && c.Value * 100 >= all[c.Key] * 5 && IsOpen(c.Key) && (char.IsLetter(c.Key[0]) || c.Key is ":" or "—" or "–" or "―")).Select(c => c.Key)
            .Concat(Cues.AllVerbs).Append("according").Append(":").Append("reportedly").Append("allegedly").Distinct();
        return new Vocabulary(plain.Where(w => w.Value >= FewestWords).Select(w => w.Key).Concat(cues).Distinct().Where(w => !w.Contains(' ')), cues);
    }

    /// <summary>One cue: its readings by the numbers of their features, and which of them are right.</summary>
    private sealed record Example(int[] Own, int[][] Sources, int[][] Contents, (int Source, int Content, int[] Joint)[] Pairs, bool[] Right, bool NoneIsRight);

    private static void Examples(Report report, List<Prose> paragraphs, List<Example> into, Dictionary<ulong, int> numbers, List<int> counts)
    {
        var spans = new Spans(report.Text);
        var finder = new AttributionFinder();
        int Number(ulong feature)
        {
            if (!numbers.TryGetValue(feature, out var number))
            {
                numbers[feature] = number = counts.Count;
                counts.Add(0);
            }
            counts[number]++;
            return number;
        }

        foreach (var prose in paragraphs)
        {
            var heads = Heads(report, prose);
            for (var i = 0; i < prose.Length; i++)
            {
                List<Said>? gold;
                if (prose.IsCue(i))
                {
                    heads.TryGetValue(i, out gold);
                    if (gold is not null && !gold.Any(g => g.IsCore || g.Kind == "direct")) continue;
                }
                else if (prose.OpensSpeech(i))
                {
                    // A quotation of which no cue could take hold.
                    var quotation = new Said([], [], [new Span(prose.Token(i).Start, prose.Token(prose.Quotations[prose.QuotationAt(i)].End - 1).End)]);
                    gold = [.. report.Attributions.Where(g => spans.Common(g.Content, quotation.Content) * 2 >= spans.Count(quotation.Content))];
                    if (heads.Values.Any(h => h.Any(gold.Contains))) continue;
                    gold.RemoveAll(g => !g.IsCore && g.Kind != "direct");
                    if (gold.Count == 0) gold = null;
                }
                else continue;
                var options = finder.At(prose, i);
                if (options.Contents.Count == 0) continue;
                int[] Numbers(Evidence evidence) => [.. Enumerable.Range(evidence.Features.First, evidence.Features.Length).Select(f => Number(options.Features[f]))];
                var pairs = new List<(int, int, int[])>();
                var fits = new List<double>();
                for (var s = 0; s < options.Sources.Count; s++)
                    for (var c = 0; c < options.Contents.Count; c++)
                    {
                        if (!AttributionChooser.Fits(options.Sources[s], options.Contents[c])) continue;
                        pairs.Add((s, c, [.. Numbers(finder.Ways(options.Sources[s].Way, options.Contents[c].Way)), .. Numbers(finder.Between(options.Sources[s], options.Contents[c]))]));
                        fits.Add(gold is null ? 0 : gold.Max(g => AttributionTally.Fit(spans, Attributions.Of(prose, options.Sources[s].Words, i, options.Contents[c]), g)));
                    }
                if (pairs.Count == 0) continue;
                var best = fits.Max();
                // Annotated, but out of reach: neither right nor wrong.
                if (gold is not null && best < 0.5) continue;
                into.Add(new Example(Numbers(options.Own), [.. options.Sources.Select(s => Numbers(s.Evidence))], [.. options.Contents.Select(c => (int[])[.. Numbers(c.Begun), .. Numbers(c.Ended), .. Numbers(c.Own)])],
                    [.. pairs], [.. fits.Select(f => gold is not null && f >= Math.Max(0.5, best - 0.05))], gold is null));
            }
        }
    }

    /// <summary>The cue word of each annotated attribution: the one that most often is one.</summary>
    public static Dictionary<int, List<Said>> Heads(Report report, Prose prose)
    {
        var heads = new Dictionary<int, List<Said>>();
        foreach (var said in report.Attributions)
        {
            var best = -1;
            for (var i = 0; i < prose.Length; i++)
            {
                var token = prose.Token(i);
                if (!prose.IsCue(i) || !said.Cue.Any(c => c.Start <= token.Start && token.End <= c.End)) continue;
                if (best < 0 || Rank(prose.Word(i)) > Rank(prose.Word(best))) best = i;
            }
            if (best < 0) continue;
            if (!heads.TryGetValue(best, out var list)) heads[best] = list = [];
            list.Add(said);
        }
        return heads;
    }

    private static int Rank(string word) => word switch { "said" or "says" or "told" or "according" or "wrote" or "added" => 3, ":" or "—" or "–" or "―" => 0, _ => Cues.IsVerb(word) ? 2 : 1 };

    private static void Step(Example example, double[] weight, double[] seen, List<int> counts)
    {
        double Sum(int[] features)
        {
            var sum = 0.0;
            foreach (var f in features) sum += weight[f];
            return sum;
        }

        var own = Sum(example.Own);
        var sources = example.Sources.Select(Sum).ToArray();
        var contents = example.Contents.Select(Sum).ToArray();
        var scores = new double[example.Pairs.Length];
        var top = 0.0;
        for (var p = 0; p < scores.Length; p++)
        {
            var (s, c, joint) = example.Pairs[p];
            scores[p] = own + sources[s] + contents[c] + Sum(joint);
            top = Math.Max(top, scores[p]);
        }
        var all = Math.Exp(-top);
        var right = example.NoneIsRight ? all : 0;
        for (var p = 0; p < scores.Length; p++)
        {
            scores[p] = Math.Exp(scores[p] - top);
            all += scores[p];
            if (example.Right[p]) right += scores[p];
        }
        var (ownPull, sourcePull, contentPull) = (0.0, new double[sources.Length], new double[contents.Length]);
        void Pull(int[] features, double pull)
        {
            if (Math.Abs(pull) < 1e-4) return;
            foreach (var f in features)
            {
                if (counts[f] < FewestOfAFeature) continue;
                var step = pull - Penalty * weight[f];
                seen[f] += step * step;
                weight[f] += Rate * step / Math.Sqrt(1e-2 + seen[f]);
            }
        }
        for (var p = 0; p < scores.Length; p++)
        {
            var pull = (example.Right[p] ? scores[p] / Math.Max(right, 1e-300) : 0) - scores[p] / all;
            var (s, c, joint) = example.Pairs[p];
            ownPull += pull;
            sourcePull[s] += pull;
            contentPull[c] += pull;
            Pull(joint, pull);
        }
        Pull(example.Own, ownPull);
        for (var s = 0; s < sourcePull.Length; s++) Pull(example.Sources[s], sourcePull[s]);
        for (var c = 0; c < contentPull.Length; c++) Pull(example.Contents[c], contentPull[c]);
    }

    /// <summary>What weights learned from the other folds find in each report.</summary>
    public static List<IReadOnlyList<Said>> CrossValidated(IReadOnlyList<Report> reports)
    {
        var found = new IReadOnlyList<Said>[reports.Count];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var weights = Learn([.. reports.Where(r => Fold(r.Id) != fold)], []);
            for (var i = 0; i < reports.Count; i++)
                if (Fold(reports[i].Id) == fold) found[i] = Attributions.Found(reports[i].Text, weights);
        });
        return [.. found];
    }
}
