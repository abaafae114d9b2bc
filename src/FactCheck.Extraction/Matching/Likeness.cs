namespace FactCheck.Extraction;

/// <summary>
/// How well a statement on record answers to words that were said: by the words that both have, the more the rarer each is; by
/// words that look alike; by how much of what was asked it has, and how much of it was asked for. Whole numbers throughout.
/// </summary>
/// <param name="rarity">Of a stem, by <see cref="Rarity.Of"/>.</param>
public sealed class Likeness(Func<string, int> rarity)
{
    // Found by trial on the development halves of two corpora of claims (docs/extraction-figures.md): five weights are soon tried.
    private const int OfWords = 13, OfSpeaker = 13, OfLookalikes = 8, OfAsked = 1800, OfKnown = 3000;

    /// <summary>Letters in a row that two words share, of a hundred, from which on they look alike.</summary>
    private const int Alike = 60;

    /// <summary>From so many percent on people are shown what is on record.</summary>
    public const int Shown = 50;

    /// <param name="asked">What was said.</param>
    /// <param name="speaker">Who said it, where that is known; null otherwise.</param>
    /// <param name="wordings">How the statement on record is worded, in one or several ways: as a statement, as a headline.</param>
    /// <returns>0 for nothing in common; it grows with how much was asked, so that it ranks statements, and says nothing across askings.</returns>
    public int Of(Gist asked, Gist? speaker, IReadOnlyList<Gist> wordings)
    {
        var known = new Dictionary<string, GistWord>(StringComparer.Ordinal);
        foreach (var word in wordings.SelectMany(w => w.Words)) known[word.Stem] = known.TryGetValue(word.Stem, out var before) ? before.Again(word.Count, word.IsName) : word;

        long words = 0, lookalikes = 0, met = 0, all = 0;
        foreach (var word in asked.Words)
        {
            var rare = rarity(word.Stem);
            all += rare;
            if (known.TryGetValue(word.Stem, out var same))
            {
                words += Often(rare, same.Count);
                met += rare;
            }
            else
            {
                var alike = known.Values.Select(k => Resemblance(word, k)).DefaultIfEmpty().Max() * rare / 100;
                lookalikes += alike;
                met += alike;
            }
        }

        var said = speaker?.Words.Where(word => known.ContainsKey(word.Stem)).Sum(word => Often(rarity(word.Stem), known[word.Stem].Count)) ?? 0;
        return (int)((words * OfWords + said * OfSpeaker + lookalikes * OfLookalikes) / 16 + Share(met, all, OfAsked) + wordings.Sum(w => Covered(w, asked)));
    }

    /// <summary>
    /// How nearly two statements say the same, of a hundred: what they have in common, of what each has in common with itself. 0
    /// where one says that something is not, and the other does not; and where both name somebody or something, and nothing in
    /// common: then they say the same of others.
    /// </summary>
    public int Percent(Gist one, Gist other)
    {
        if (one.IsNegated != other.IsNegated) return 0;
        if (one.Names is { Count: > 0 } named && other.Names is { Count: > 0 } && !named.Overlaps(other.Words.Select(w => w.Stem)) && !other.Names.Overlaps(one.Words.Select(w => w.Stem))) return 0;
        var whole = (long)Of(one, null, [one]) + Of(other, null, [other]);
        return whole == 0 ? 0 : (int)Math.Min(100, 100L * (Of(one, null, [other]) + Of(other, null, [one])) / whole);
    }

    private long Covered(Gist wording, Gist asked)
    {
        long met = 0, all = 0;
        foreach (var word in wording.Words)
        {
            var rare = rarity(word.Stem);
            all += rare;
            met += asked.Words.Select(w => w.Stem == word.Stem ? 100 : Resemblance(w, word)).DefaultIfEmpty().Max() * rare / 100;
        }

        return Share(met, all, OfKnown);
    }

    private static long Share(long part, long whole, int points) => whole == 0 ? 0 : part * points / whole;

    // A word that is said twice tells a little more, not twice as much.
    private static long Often(int rare, int count) => rare * 22L * count / (10L * count + 12);

    /// <summary>Threes of letters that two words share, of a hundred; 0 below what looks alike.</summary>
    private static int Resemblance(GistWord one, GistWord other)
    {
        ulong[] a = one.Threes, b = other.Threes;
        // Even if the shorter one were all in the longer.
        if (200 * Math.Min(a.Length, b.Length) < Alike * (a.Length + b.Length) || a.Length + b.Length == 0) return 0;
        var (shared, i, j) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) (shared, i, j) = (shared + 1, i + 1, j + 1);
            else if (a[i] < b[j]) i++;
            else j++;
        }

        var share = 200 * shared / (a.Length + b.Length);
        return share >= Alike ? share : 0;
    }
}
