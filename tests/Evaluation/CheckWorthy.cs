using System.Globalization;
using FactCheck.Extraction;

namespace FactCheck.Evaluation;

/// <summary>Which sentences of a debate are worth checking: logistic regression, learned here and shipped as whole numbers.</summary>
internal static class CheckWorthy
{
    private const int Folds = 5;

    /// <summary>Measures what the training gives on sentences that it has not seen, as the weights are shipped: rounded and thinned.</summary>
    public static IEnumerable<Measure> Measure(Corpus corpus)
    {
        var all = Read(corpus);
        var scores = new int[all.Count];
        var thresholds = new List<int>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = WorthTraining.Learn([.. all.Where(s => Fold(s.Id) != fold)], 0, []);
            for (var i = 0; i < all.Count; i++)
                if (Fold(all[i].Id) == fold) scores[i] = weights.Of(all[i].Sentence, all[i].Sentence.Body);
        }
        corpus.Write(all.Zip(scores, (s, score) => new { id = s.Id, score, label = score >= WorthWeights.Shipped.Threshold ? 1 : 0 }));
        var threshold = Threshold(all, scores);
        yield return new("F1", F1(all, scores, threshold, _ => true), .66, $"cross-validated, {Folds} folds");
        yield return new("  official test part", F1(all, scores, threshold, s => s.Split == "test"), .66, $"cross-validated, {all.Count(s => s.Split == "test")} sentences");
        yield return new("  official dev-test part", F1(all, scores, threshold, s => s.Split == "dev-test"), null, $"cross-validated, {all.Count(s => s.Split == "dev-test")} sentences");
        yield return new("mean precision over the ranks", MeanPrecision(all, scores), null, "cross-validated");
        var shipped = all.Select(s => WorthWeights.Shipped.Of(s.Sentence, s.Sentence.Body)).ToArray();
        yield return new("F1 of the shipped weights", F1(all, shipped, WorthWeights.Shipped.Threshold, _ => true), null, corpus.Options.Half == "dev" ? "learned on these sentences" : "not seen in training");
        yield return new("  official test part", F1(all, shipped, WorthWeights.Shipped.Threshold, s => s.Split == "test"), corpus.Options.Half == "dev" ? null : .66);
    }

    /// <summary>
    /// Learns from the whole half, and from what people corrected where an export of that is given, and writes the file that is
    /// shipped. The threshold and the F1 are those of the half's own sentences: nobody judged how many others should be checked.
    /// </summary>
    public static void Train(Corpus corpus)
    {
        var all = Read(corpus);
        var corrected = corpus.Options.Corrections is { } export ? JudgedCorrections.In(File.ReadLines(export)) : [];
        var scores = new int[all.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var part = WorthTraining.Learn([.. all.Where(s => Fold(s.Id) != fold), .. corrected], 0, []);
            for (var i = 0; i < all.Count; i++)
                if (Fold(all[i].Id) == fold) scores[i] = part.Of(all[i].Sentence, all[i].Sentence.Body);
        }
        var threshold = Threshold(all, scores);
        var weights = WorthTraining.Learn([.. all, .. corrected], threshold,
        [
            "learned by: dotnet run -c Release --project tests/Evaluation -- train --corpora DIR --only ct24_checkworthy" + (corrected.Count > 0 ? " --corrections EXPORT" : ""),
            string.Create(CultureInfo.InvariantCulture, $"from: CheckThat! 2024 task 1, English ({all.Count} sentences of US presidential debates, half “{corpus.Options.Half}”, split by the SHA-1 of the sentence id); believed CC BY 4.0"),
            .. corrected.Count > 0 ? [string.Create(CultureInfo.InvariantCulture, $"and from {corrected.Count} sentences that people judged, of an export of corrections")] : (string[])[],
            string.Create(CultureInfo.InvariantCulture, $"F1 {F1(all, scores, threshold, _ => true):0.000} by {Folds}-fold cross-validation; logistic regression, AdaGrad, {WorthTraining.Rounds} rounds; 256 is one natural logarithm of odds"),
            "single words, pairs of words, stems (~) and shapes (=) with their weights; names are left out",
        ]);
        using var file = new StreamWriter(Repository.File("src/FactCheck.Extraction/Weights/check-worthiness.txt"));
        weights.Write(file);
        Console.WriteLine($"{weights.Count} weights");
    }

    private static List<Judged> Read(Corpus corpus) =>
    [
        .. corpus.Lines().Select(line =>
        {
            var text = line.GetProperty("text").GetString()!;
            return new Judged(line.GetProperty("id").GetString()!, line.GetProperty("label").GetInt32() == 1, line.GetProperty("official_split").GetString()!, new Sentence(text, 0, text.Length));
        }),
    ];

    /// <summary>The fold of a sentence, from its id alone.</summary>
    private static int Fold(string id) => (int)(id.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) >> 8) % Folds;

    /// <summary>Where F1 is best over all.</summary>
    private static int Threshold(List<Judged> all, int[] scores)
    {
        var (hit, found, best, threshold) = (0, 0, 0.0, 0);
        var gold = all.Count(s => s.IsWorthy);
        foreach (var score in Enumerable.Range(0, all.Count).GroupBy(i => scores[i]).OrderByDescending(g => g.Key))
        {
            found += score.Count();
            hit += score.Count(i => all[i].IsWorthy);
            if (2.0 * hit / (found + gold) <= best) continue;
            (best, threshold) = (2.0 * hit / (found + gold), score.Key);
        }
        return threshold;
    }

    private static double F1(List<Judged> all, int[] scores, int threshold, Func<Judged, bool> wants)
    {
        var (hit, found, gold) = (0, 0, 0);
        for (var i = 0; i < all.Count; i++)
        {
            if (!wants(all[i])) continue;
            if (all[i].IsWorthy) gold++;
            if (scores[i] < threshold) continue;
            found++;
            if (all[i].IsWorthy) hit++;
        }
        return 2.0 * hit / Math.Max(1, found + gold);
    }

    private static double MeanPrecision(List<Judged> all, int[] scores)
    {
        var (hit, rank, sum) = (0, 0, 0.0);
        foreach (var i in Enumerable.Range(0, all.Count).OrderByDescending(i => scores[i]))
        {
            rank++;
            if (!all[i].IsWorthy) continue;
            hit++;
            sum += (double)hit / rank;
        }
        return hit == 0 ? 0 : sum / hit;
    }
}
