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

    private static readonly FrozenSet<string> Negations = Extraction.Words.Set(
        "not no never none nobody nothing neither nor without cannot dont doesnt didnt isnt arent wasnt werent wont cant couldnt hasnt havent hadnt wouldnt shouldnt");

    private static readonly FrozenSet<string> Small = Negations.Concat(Extraction.Words.Set(
        "a an the of in on at to for by with from and or but as is are was were be been being am it its this that these those he she they his her their them him i you we our "
        + "my me us your who whom whose which what when where why how do does did done doing have has had having will would can could may might must shall should "
        + "there here than then so if into out up down over under about after before between during more most some any all each other own same too very just also only now "
        + "s t re ve ll d m said says say")).ToFrozenSet(StringComparer.Ordinal);

    // "One" is as often a pronoun.
    private static readonly string[] Counts = [.. "two three four five six seven eight nine ten eleven twelve".Split(' ')];

    private Gist(IReadOnlyList<GistWord> words, bool isNegated) =>
        (Words, Names, IsNegated) = (words, words.Where(w => w.IsName).Select(w => w.Stem).ToFrozenSet(StringComparer.Ordinal), isNegated);

    /// <summary>Each once, in the order of the text.</summary>
    public IReadOnlyList<GistWord> Words { get; }

    /// <summary>Stems of those that are names.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>Whether something in it is said not to be.</summary>
    public bool IsNegated { get; }

    public static Gist Of(string text)
    {
        var found = new Dictionary<string, GistWord>(StringComparer.Ordinal);
        // Where all is in capitals they tell nothing.
        var hasCase = text.Any(char.IsLower);
        var (hasBegun, isNegated) = (false, false);
        foreach (var part in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (found.Count == MostWords) break;
            if (IsAddress(part)) continue;
            foreach (var word in In(part))
            {
                var isFirst = !hasBegun;
                hasBegun = true;
                var plain = (word.Length > LongestWord ? word[..LongestWord] : word).ToLowerInvariant();
                var isAcronym = hasCase && word.Length > 1 && word.All(char.IsUpper);
                isNegated |= Negations.Contains(plain);
                // "US" is not "us"; "NOT" is "not".
                if (Small.Contains(plain) && (!isAcronym || Negations.Contains(plain)) || plain.Length == 1 && !char.IsAsciiDigit(plain[0])) continue;
                var stem = Array.IndexOf(Counts, plain) is >= 0 and var count ? (count + 2).ToString(CultureInfo.InvariantCulture) : plain[..Stems.LengthOf(plain)];
                var isName = hasCase && char.IsUpper(word[0]) && (!isFirst || isAcronym) && !Extraction.Words.Dates.Contains(plain);
                if (found.TryGetValue(stem, out var before)) found[stem] = before.Again(1, isName);
                else if (found.Count < MostWords) found[stem] = new GistWord(stem, 1, isName);
            }
        }

        return new Gist([.. found.Values], isNegated);
    }

    private static bool IsAddress(string part) =>
        part.Contains("://", StringComparison.Ordinal) || part.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || part.StartsWith("pic.twitter.com", StringComparison.OrdinalIgnoreCase);

    // "#StopTheCount" is one word and three; "1,250" is one number; "Tarn's" is Tarn.
    private static IEnumerable<string> In(string part)
    {
        var word = new StringBuilder();
        var plain = WellFormed.Decomposed(part);
        for (var i = 0; i <= plain.Length; i++)
        {
            var c = i < plain.Length ? plain[i] : ' ';
            if (WellFormed.IsOfWord(c))
            {
                if (word.Length > 0 && (char.IsDigit(c) ? char.IsLetter(word[^1]) : char.IsDigit(word[^1]))) foreach (var each in Taken(word)) yield return each;
                word.Append(c);
                continue;
            }

            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark) continue;
            var next = i + 1 < plain.Length ? plain[i + 1] : ' ';
            // Anything of the kind goes on, "don't", but for a possessive.
            var isPossessive = c is '\'' or '’' && next is 's' or 'S' && (i + 2 >= plain.Length || !WellFormed.IsOfWord(plain[i + 2]));
            if (c is '\'' or '’' && !isPossessive) continue;
            if (word.Length > 0 && char.IsDigit(word[^1]) && char.IsDigit(next))
            {
                if (c is ',' && IsThousand(plain.AsSpan(i + 1))) continue;
                if (c is '.')
                {
                    word.Append(c);
                    continue;
                }
            }

            // "U.N."
            if (c is '.' && word.Length > 0 && char.IsUpper(word[^1]) && char.IsUpper(next)) continue;
            foreach (var each in Taken(word)) yield return each;
            if (isPossessive) i++;
        }
    }

    private static bool IsThousand(ReadOnlySpan<char> rest) => rest.Length >= 3 && char.IsDigit(rest[1]) && char.IsDigit(rest[2]) && (rest.Length == 3 || !char.IsDigit(rest[3]));

    private static IEnumerable<string> Taken(StringBuilder word)
    {
        if (word.Length == 0) yield break;
        var whole = word.ToString();
        word.Clear();
        yield return whole;
        // In small letters: "McDonald" names no Donald.
        var begin = 0;
        for (var i = 1; i <= whole.Length; i++)
        {
            if (i < whole.Length && !(char.IsUpper(whole[i]) && char.IsLower(whole[i - 1]))) continue;
            if (i - begin > 2 && i - begin < whole.Length) yield return whole[begin..i].ToLowerInvariant();
            begin = i;
        }
    }
}

/// <summary>A word of a gist.</summary>
/// <param name="stem">Lower case, without accents and inflection.</param>
/// <param name="count">How often it, or a form of it, stands in the text.</param>
/// <param name="isName">Written with a capital, and neither because a sentence begins with it nor because it is a day or a month.</param>
public sealed class GistWord(string stem, int count, bool isName)
{
    private const int ShortestAlike = 4;

    public string Stem => stem;

    public int Count => count;

    public bool IsName => isName;

    /// <summary>Three letters in a row, sorted, as many as it has letters, with a space at either end; none of numbers and short words, which look like nothing else.</summary>
    internal ulong[] Threes { get; private init; } = ThreesOf(stem);

    internal GistWord Again(int more, bool asName) => new(stem, count + more, isName || asName) { Threes = Threes };

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
