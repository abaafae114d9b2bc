namespace FactCheck.Extraction;

/// <summary>The people a text names in full, so that a surname later on finds its person.</summary>
internal sealed class People
{
    private const int LongestName = 4;

    private static readonly System.Collections.Frozen.FrozenSet<string> Places = Words.Set(
        "street road avenue lane river lake mount mountain bay port fort city county town village hospital university college school bridge airport valley square station park island islands sea ocean "
        + "house palace harbour harbor castle church cathedral mosque temple prison camp dam canal forest hill hills beach coast north south east west northern southern eastern western central "
        + "council ministry agency party group company corp corporation inc ltd office court times post news bank union club press institute committee commission department service services "
        + "guard army navy force forces police cross crescent nations league war act bill treaty cup prize festival front movement brigade battalion regiment foundation association society media");

    private readonly Dictionary<string, List<string>> bySurname = new(StringComparer.Ordinal);
    private readonly HashSet<string> inOffice = new(StringComparer.Ordinal), persons = new(StringComparer.Ordinal);

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

    /// <summary>The text shows that it is somebody's name: by a title, an age, what they are beside it, or because they speak.</summary>
    public bool IsPerson(string name) => persons.Contains(name);

    /// <summary>The words that may be a name, from one of them on: "Ann Lee"; null where no name begins.</summary>
    public static Run? NameAt(Token[] tokens, int first)
    {
        if (!tokens[first].Lexeme.IsNamePart) return null;
        var end = first;
        while (end < tokens.Length && (tokens[end].Lexeme.IsNamePart || IsBetween(tokens, end))) end++;
        return new Run(first, end);
    }

    /// <summary>"Fort Arden", "Harbour Street", "Blue Coast Company".</summary>
    public static bool IsPlace(Token[] tokens, Run name)
    {
        for (var i = name.First; i < name.End; i++)
            if (Places.Contains(tokens[i].Lower)) return true;
        return name.First > 0 && tokens[name.First - 1].Lower is "in" or "at" or "near" or "outside" or "around" or "across" or "through" or "into" or "towards";
    }

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
            if (NameAt(tokens, i) is not { } name) continue;
            AddName(sentence, name.First, name.End);
            i = name.End;
        }
    }

    /// <summary>Whether a capitalised word may be a part of a name.</summary>
    public static bool IsNamePart(string word, string lower) =>
        !Titles.IsTitle(lower) && !Titles.Qualifies(lower) && Countries.Described(word) is null
        && !Words.Dates.Contains(lower) && !Words.Determiners.Contains(lower) && !Words.Prepositions.Contains(lower)
        && !Words.Pronouns.Contains(lower) && !Words.Conjunctions.Contains(lower);

    private static bool IsBetween(Token[] tokens, int i) =>
        i + 1 < tokens.Length && tokens[i + 1].Lexeme.IsNamePart
        && (IsParticle(tokens[i]) || (tokens[i].Is(".") && tokens[i - 1].Text.Length == 1 && tokens[i - 1].End == tokens[i].Start));

    private void AddName(Sentence sentence, int first, int end)
    {
        if (end - first is < 2 or > LongestName + 2) return;
        var name = sentence.Slice(new Run(first, end));
        if (name.Contains('\n', StringComparison.Ordinal) || Countries.Named(name) is not null || Organisations.Named(name) is not null) return;
        foreach (var token in sentence.Tokens.AsSpan(first, end - first))
            if (token.Text.Length > 2 && token.Text.All(char.IsUpper)) return;
        var surname = sentence.Tokens[end - 1].Text;
        if (!bySurname.TryGetValue(surname, out var names)) bySurname[surname] = names = [];
        if (!names.Contains(name) && names.Count < 8) names.Add(name);
        if (TitledAt(sentence.Tokens, first)) inOffice.Add(name);
        if (ShowsPerson(sentence.Tokens, first, end)) persons.Add(name);
    }

    private static bool ShowsPerson(Token[] tokens, int first, int end)
    {
        if (IsPlace(tokens, new Run(first, end))) return false;
        var before = first - 1;
        while (before > 0 && tokens[before].Lower is "." or ",") before--;
        if (before >= 0 && (Titles.IsTitle(tokens[before].Lower) || Casualties.IsPeople(tokens[before].Lower) && !tokens[before].Lower.EndsWith('s') || tokens[before].Lower is "said" or "says")) return true;
        if (end >= tokens.Length) return false;
        if (tokens[end].Lower is "said" or "says" or "told" or "added" or "who") return true;
        if (!tokens[end].Is(",") || end + 1 >= tokens.Length) return false;
        if (tokens[end + 1].Lower is "who" || tokens[end + 1].Kind == TokenKind.Number && tokens[end + 1].Text.Length is 1 or 2 && end + 2 < tokens.Length && tokens[end + 2].Is(",")) return true;
        for (var i = end + 1; i < tokens.Length && i - end < 6 && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (Titles.IsTitle(tokens[i].Lower) || Casualties.IsPeople(tokens[i].Lower)) return true;
            if (Words.Prepositions.Contains(tokens[i].Lower) || Words.Conjunctions.Contains(tokens[i].Lower) || Words.Auxiliaries.Contains(tokens[i].Lower)) break;
        }
        return false;
    }

    private static bool TitledAt(Token[] tokens, int first)
    {
        var before = first - 1;
        if (before > 0 && tokens[before].Is(".")) before--;
        return before >= 0 && Titles.IsPublic(tokens[before].Lower);
    }
}
