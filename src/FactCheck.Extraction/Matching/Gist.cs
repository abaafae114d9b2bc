using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace FactCheck.Extraction;

/// <summary>
/// What words say, without what they are dressed in: small words, inflection, accents, capitals, thousands separators, addresses.
/// By it a statement is held against others. Of a long text it is what the first hundred of its words say.
/// </summary>
public sealed class Gist
{
    // Two gists are compared word by word: nobody's text may make that long.
    private const int MostWords = 100, LongestWord = 40;

    private static readonly FrozenSet<string> Small = Extraction.Words.Set(
        "a an the of in on at to for by with from and or but as is are was were be been being am it its this that these those he she they his her their them him i you we our "
        + "my me us your who whom whose which what when where why how not no do does did done doing have has had having will would can could may might must shall should "
        + "there here than then so if into out up down over under about after before between during more most some any all each other own same too very just also only now "
        + "s t re ve ll d m said says say dont doesnt didnt isnt wasnt wont cant");

    // "One" is as often a pronoun.
    private static readonly string[] Counts = [.. "two three four five six seven eight nine ten eleven twelve".Split(' ')];

    private Gist(IReadOnlyList<GistWord> words) => (Words, Names) = (words, words.Where(w => w.IsName).Select(w => w.Stem).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Each once, in the order of the text.</summary>
    public IReadOnlyList<GistWord> Words { get; }

    /// <summary>Stems of those that are names.</summary>
    public IReadOnlySet<string> Names { get; }

    public static Gist Of(string text)
    {
        var found = new List<GistWord>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (found.Count == MostWords) break;
            if (IsAddress(part)) continue;
            foreach (var word in In(part))
            {
                var plain = (word.Length > LongestWord ? word[..LongestWord] : word).ToLowerInvariant();
                if (Small.Contains(plain) || plain.Length == 1 && !char.IsAsciiDigit(plain[0])) continue;
                var stem = Array.IndexOf(Counts, plain) is >= 0 and var count ? (count + 2).ToString(CultureInfo.InvariantCulture) : plain[..Stems.LengthOf(plain)];
                var isName = char.IsUpper(word[0]) && (found.Count > 0 || word.Length > 1 && char.IsUpper(word[1]));
                if (at.TryGetValue(stem, out var before)) found[before] = found[before] with { Count = found[before].Count + 1, IsName = found[before].IsName || isName };
                else if (found.Count < MostWords)
                {
                    at[stem] = found.Count;
                    found.Add(new GistWord(stem, 1, isName));
                }
            }
        }

        return new Gist(found);
    }

    private static bool IsAddress(string part) =>
        part.Contains("://", StringComparison.Ordinal) || part.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || part.StartsWith("pic.twitter.com", StringComparison.OrdinalIgnoreCase);

    // "#StopTheCount" is one word and three; "1,250" is one number; "Tarn's" is Tarn.
    private static IEnumerable<string> In(string part)
    {
        var word = new StringBuilder();
        // Half of a surrogate pair has no normal form.
        var plain = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(part)).Normalize(NormalizationForm.FormD);
        for (var i = 0; i <= plain.Length; i++)
        {
            var c = i < plain.Length ? plain[i] : ' ';
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                if (word.Length > 0 && (char.IsDigit(c) ? char.IsLetter(word[^1]) : char.IsDigit(word[^1]))) foreach (var each in Taken(word)) yield return each;
                word.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            else if (c is '\'' or '’')
            {
                // A possessive ends the word, anything else of the kind goes on: "don't".
                if (i + 1 >= plain.Length || plain[i + 1] is not ('s' or 'S') || i + 2 < plain.Length && char.IsLetter(plain[i + 2])) continue;
                i++;
            }
            else if (c is ',' or '.' && word.Length > 0 && char.IsDigit(word[^1]) && i + 1 < plain.Length && char.IsDigit(plain[i + 1]))
            {
                if (c is '.') word.Append(c);
            }
            else if (c is '.' && word.Length > 0 && char.IsUpper(word[^1]) && i + 1 < plain.Length && char.IsUpper(plain[i + 1])) continue;
            else foreach (var each in Taken(word)) yield return each;
        }
    }

    private static IEnumerable<string> Taken(StringBuilder word)
    {
        if (word.Length == 0) yield break;
        var whole = word.ToString();
        word.Clear();
        yield return whole;
        var begin = 0;
        for (var i = 1; i <= whole.Length; i++)
        {
            if (i < whole.Length && !(char.IsUpper(whole[i]) && char.IsLower(whole[i - 1]))) continue;
            if (i - begin > 2 && i - begin < whole.Length) yield return whole[begin..i];
            begin = i;
        }
    }
}

/// <param name="Stem">Lower case, without accents and inflection.</param>
/// <param name="Count">How often it, or a form of it, stands in the text.</param>
/// <param name="IsName">Written with a capital, and not because a sentence begins with it.</param>
public readonly record struct GistWord(string Stem, int Count, bool IsName)
{
    private const int ShortestAlike = 4;

    /// <summary>Three letters in a row, sorted, as many as it has letters, with a space at either end; none of numbers and short words, which look like nothing else.</summary>
    internal ulong[] Threes { get; } = ThreesOf(Stem);

    private static ulong[] ThreesOf(string stem)
    {
        if (stem.Length < ShortestAlike || char.IsDigit(stem[0])) return [];
        var threes = new ulong[stem.Length];
        for (var i = 0; i < stem.Length; i++) threes[i] = (ulong)At(i - 1) << 32 | (ulong)At(i) << 16 | At(i + 1);
        Array.Sort(threes);
        return threes;

        char At(int at) => (uint)at < (uint)stem.Length ? stem[at] : ' ';
    }
}
