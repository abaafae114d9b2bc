namespace FactCheck.Extraction;

/// <summary>Short names that the text itself explains: "OCHA (Office for …)" and "Office for … (OCHA)".</summary>
internal sealed class Acronyms
{
    private const int LongestName = 10;

    private readonly Dictionary<string, string> longByShort = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> shortByLong = new(StringComparer.Ordinal);

    public Acronyms(IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences) Collect(sentence);
    }

    public string? Long(string acronym) => longByShort.GetValueOrDefault(acronym);

    public string? Short(string name) => shortByLong.GetValueOrDefault(name);

    private void Collect(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var open = 1; open < tokens.Length - 2; open++)
        {
            if (!tokens[open].Is("(")) continue;
            var close = open + 1;
            while (close < tokens.Length && close - open <= LongestName && !tokens[close].Is(")")) close++;
            if (close >= tokens.Length || !tokens[close].Is(")")) continue;
            if (IsAcronym(tokens[open - 1]) && Spells(tokens, open + 1, close, tokens[open - 1].Text))
                Add(tokens[open - 1].Text, sentence.Slice(new Run(open + 1, close)));
            else if (close == open + 2 && IsAcronym(tokens[open + 1]))
                for (var first = Math.Max(0, open - LongestName); first < open - 1; first++)
                    if (tokens[first].IsCapitalised && Spells(tokens, first, open, tokens[open + 1].Text))
                    {
                        Add(tokens[open + 1].Text, sentence.Slice(new Run(first, open)));
                        break;
                    }
        }
    }

    private void Add(string acronym, string name)
    {
        longByShort.TryAdd(acronym, name.Replace('’', '\''));
        shortByLong.TryAdd(name.Replace('’', '\''), acronym);
    }

    private static bool IsAcronym(Token token) => token.Text.Length is >= 2 and <= 10 && token.Text.Count(char.IsUpper) >= 2 && token.Text.All(char.IsLetterOrDigit);

    /// <summary>The words begin as the acronym does and share most of its letters, in order ("UNICEF" has lost some of its words).</summary>
    private static bool Spells(Token[] tokens, int first, int end, string acronym)
    {
        if (end - first < 2 || !tokens[first].IsCapitalised || char.ToUpperInvariant(tokens[first].Text[0]) != acronym[0]) return false;
        var found = 0;
        for (var i = first; i < end && found < acronym.Length; i++)
            if (tokens[i].IsCapitalised && char.ToUpperInvariant(tokens[i].Text[0]) == char.ToUpperInvariant(acronym[found])) found++;
            else if (tokens[i].IsCapitalised && acronym.IndexOf(char.ToUpperInvariant(tokens[i].Text[0]), found) is > 0 and var at) found = at + 1;
        return found * 2 >= acronym.Length;
    }
}
