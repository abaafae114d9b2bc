using System.Text;

namespace FactCheck;

/// <summary>Words as the pseudo-locale has them: "⟦Ŝåṽé ţĥîš ṽîéŵ~~⟧", longer by a third, as many a language is.</summary>
internal static class Pseudo
{
    public const char Opening = '⟦';
    public const char Closing = '⟧';

    private const int LongestPadding = 9;

    private const string Plain = "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpRrSsTtUuVvWwYyZz";
    private const string Strange = "ÅåƁƀÇçĐđÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀṁÑñÖöÞþŔŕŜŝŢţÛûṼṽŴŵÝýŽž";

    public static string Of(string english, bool holes)
    {
        var words = new StringBuilder(english.Length * 2).Append(Opening);
        var depth = 0;
        foreach (var letter in english)
        {
            if (holes && letter == '{') depth++;
            // A hole keeps its number and its format.
            var at = depth > 0 ? -1 : Plain.IndexOf(letter, StringComparison.Ordinal);
            words.Append(at < 0 ? letter : Strange[at]);
            if (holes && letter == '}') depth--;
        }

        // In words, for lines break between them.
        for (var i = 0; i < english.Length / 3; i++) words.Append(i % LongestPadding == LongestPadding - 1 ? ' ' : '~');
        return words.Append(Closing).ToString();
    }
}
