using System.Globalization;
using System.Text;

namespace FactCheck.Extraction;

/// <summary>Text that has UTF-8 and a normal form: half of a surrogate pair and U+FFFE have none, and stand as U+FFFD.</summary>
public static class WellFormed
{
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]) && text[i] != '\uFFFE') continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD');
        }
        return text;
    }

    /// <summary>With accents apart from their letters.</summary>
    public static string Decomposed(string text) => Of(text).Normalize(NormalizationForm.FormD);

    /// <summary>Whether a character of such text belongs to a word, in any script.</summary>
    public static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark;
}
