using FactCheck.Extraction;

namespace FactCheck.Evaluation;

/// <summary>A sentence that people judged.</summary>
/// <param name="Split">Which part of its corpus it is of.</param>
internal sealed record Judged(string Id, bool IsWorthy, string Split, Sentence Sentence);

/// <summary>Logistic regression over the features of sentences, rounded to the whole numbers that are shipped.</summary>
internal static class WorthTraining
{
    public const int Rounds = 12;

    private const int FewestOfAFeature = 4, SmallestWeight = 200;
    private const double Rate = 0.5, Penalty = 3e-4;

    private struct Gathered() : WorthFeatures.ITaker
    {
        public List<string> Features { get; } = [];

        public readonly void Take(in FeatureText first, in FeatureText second, in FeatureText third, int at) => Features.Add($"{first}{second}{third}");
    }

    private static List<string> Features(Sentence sentence)
    {
        var gathered = new Gathered();
        WorthFeatures.Of(sentence, sentence.Body, ref gathered);
        return gathered.Features;
    }

    public static WorthWeights Learn(IReadOnlyList<Judged> from, int threshold, IReadOnlyList<string> provenance)
    {
        var features = from.Select(s => Features(s.Sentence)).ToList();
        var numbers = features.SelectMany(f => f.Distinct()).GroupBy(f => f).Where(g => g.Count() >= FewestOfAFeature).Select(g => g.Key).Order(StringComparer.Ordinal)
            .Select((feature, i) => (feature, i)).ToDictionary(x => x.feature, x => x.i + 1);
        var examples = from.Zip(features, (s, f) => (Features: f.Where(numbers.ContainsKey).Select(x => numbers[x]).ToArray(), s.IsWorthy)).ToArray();
        var (weight, seen) = (new double[numbers.Count + 1], new double[numbers.Count + 1]);
        // The order is shuffled by a generator of our own, so that it is the same on every machine.
        var state = 88172645463325252UL;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = examples.Length - 1; i > 0; i--)
            {
                state ^= state << 13; state ^= state >> 7; state ^= state << 17;
                var j = (int)(state % (ulong)(i + 1));
                (examples[i], examples[j]) = (examples[j], examples[i]);
            }
            foreach (var (found, isWorthy) in examples)
            {
                var share = 1.0 / (found.Length + 1);
                var error = 1 / (1 + Math.Exp(-weight[0] - found.Sum(f => weight[f]) * share)) - (isWorthy ? 1 : 0);
                Step(0, error);
                foreach (var f in found) Step(f, error * share + Penalty * weight[f]);
            }
        }
        return new WorthWeights(
            numbers.Select(n => (n.Key, Weight: Whole(weight[n.Value]))).Where(w => Math.Abs(w.Weight) >= SmallestWeight).ToDictionary(w => w.Key, w => w.Weight),
            Whole(weight[0]), threshold, provenance);

        void Step(int f, double gradient)
        {
            seen[f] += gradient * gradient;
            weight[f] -= Rate * gradient / Math.Sqrt(seen[f] + 1e-3);
        }
    }

    private static int Whole(double weight) => (int)Math.Round(weight * 256);
}
