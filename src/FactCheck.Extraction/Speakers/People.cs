namespace FactCheck.Extraction;

/// <summary>The people a text names in full, so that a surname later on finds its person.</summary>
internal sealed class People
{
    private const int LongestName = 4;

    private readonly Dictionary<string, List<string>> bySurname = new(StringComparer.Ordinal);
    private readonly HashSet<string> inOffice = new(StringComparer.Ordinal);

    public People(IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences) Collect(sentence);
    }

    /// <summary>The only full name in the text that ends in this surname; null when there is none, or more than one person.</summary>
    public string? Full(string surname)
    {
        if (!bySurname.TryGetValue(surname, out var names)) return null;
        var titled = names.Where(inOffice.Contains).ToList();
        return names.Count == 1 ? names[0] : titled.Count == 1 ? titled[0] : null;
    }

    public bool HoldsOffice(string name) => inOffice.Contains(name);

    /// <summary>Where in a run of words a person's own name begins: after titles, countries and adjectives.</summary>
    public static int NameStart(IReadOnlyList<Token> tokens, int first, int end)
    {
        var start = first;
        for (var i = first; i < end; i++)
            if (IsBeforeName(tokens[i])) start = i + 1;
        return start;
    }

    private static bool IsBeforeName(Token token) =>
        token.Is("'s") || token.Is(".") || Titles.IsTitle(token.Lower) || Titles.Qualifies(token.Lower) || Countries.Described(token.Text) is not null
        || Words.Determiners.Contains(token.Lower) || (token.Kind == TokenKind.Word && !token.IsCapitalised && !IsParticle(token));

    private static bool IsParticle(Token token) => token.Lower is "de" or "van" or "von" or "der" or "bin" or "al" or "el" or "da" or "di" or "du" or "le" or "la";

    private void Collect(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!IsNamePart(tokens[i])) continue;
            var first = i;
            while (i < tokens.Length && (IsNamePart(tokens[i]) || IsBetween(tokens, i))) i++;
            AddName(sentence, first, i);
        }
    }

    private static bool IsNamePart(Token token) =>
        token.IsCapitalised && !Titles.IsTitle(token.Lower) && !Titles.Qualifies(token.Lower) && Countries.Described(token.Text) is null
        && !Words.Dates.Contains(token.Lower) && !Words.Determiners.Contains(token.Lower) && !Words.Prepositions.Contains(token.Lower)
        && !Words.Pronouns.Contains(token.Lower) && !Words.Conjunctions.Contains(token.Lower);

    private static bool IsBetween(Token[] tokens, int i) =>
        i + 1 < tokens.Length && IsNamePart(tokens[i + 1])
        && (IsParticle(tokens[i]) || (tokens[i].Is(".") && tokens[i - 1].Text.Length == 1 && tokens[i - 1].End == tokens[i].Start));

    private void AddName(Sentence sentence, int first, int end)
    {
        if (end - first is < 2 or > LongestName + 2) return;
        var name = sentence.Slice(new Run(first, end));
        if (name.Contains('\n', StringComparison.Ordinal) || Countries.Named(name) is not null || Organisations.Named(name) is not null) return;
        if (sentence.Tokens[first..end].Any(t => t.Text.Length > 2 && t.Text.All(char.IsUpper))) return;
        var surname = sentence.Tokens[end - 1].Text;
        if (!bySurname.TryGetValue(surname, out var names)) bySurname[surname] = names = [];
        if (!names.Contains(name) && names.Count < 8) names.Add(name);
        if (TitledAt(sentence.Tokens, first)) inOffice.Add(name);
    }

    private static bool TitledAt(Token[] tokens, int first)
    {
        var before = first - 1;
        if (before > 0 && tokens[before].Is(".")) before--;
        return before >= 0 && Titles.IsPublic(tokens[before].Lower);
    }
}
