using System.Globalization;
using System.Text;

namespace FactCheck;

/// <summary>Splits text into the words by which claims are found, the same on both databases and in any script.</summary>
public static class Words
{
    /// <summary>The distinct words of <paramref name="text"/>: lower case, without accents, at least two characters or a digit.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in All(text))
            if ((word.Length > 1 || char.IsDigit(word[0])) && seen.Add(word)) words.Add(word);
        return words;
    }

    /// <summary>A hash of all the words in order: equal for statements that differ in case, accents or punctuation alone.</summary>
    public static string Key(string text) => Snapshot.HashOf(string.Join(' ', All(text)));

    /// <summary>A name made comparable: its words, without a leading "the".</summary>
    public static string NameKey(string name)
    {
        var words = All(name).ToList();
        if (words.Count > 1 && words[0] == "the") words.RemoveAt(0);
        var key = string.Join(' ', words);
        return key.Length <= Limits.Name ? key : key[..Limits.Name];
    }

    private static IEnumerable<string> All(string text)
    {
        var word = new StringBuilder();
        foreach (var c in WellFormed.Decomposed(text))
        {
            if (WellFormed.IsOfWord(c)) word.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || c is '\'' or '’') continue;
            else if (word.Length > 0)
            {
                yield return Take(word);
            }
        }

        if (word.Length > 0) yield return Take(word);
    }

    private static string Take(StringBuilder word)
    {
        var taken = word.ToString(0, Math.Min(word.Length, Limits.Word));
        word.Clear();
        return taken;
    }
}
