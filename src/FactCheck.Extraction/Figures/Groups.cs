namespace FactCheck.Extraction;

/// <summary>Reads of whom or what a number counts.</summary>
internal static class Groups
{
    private const int LongestGroup = 5;

    /// <summary>"Ukrainian soldiers" after the number; null where no people follow.</summary>
    public static (string Name, Run Run)? People(Sentence sentence, int start, int end)
    {
        var i = start;
        if (sentence.Word(i) == "of" && sentence.Word(i + 1) is "them") return ("people", new Run(i, i + 2));
        if (sentence.Word(i) == "of") i++;
        if (Words.Determiners.Contains(sentence.Word(i)) && sentence.Word(i) is "the" or "his" or "her" or "its" or "their" or "our") i++;
        var words = new List<string>();
        for (var first = i; i < end && i - first < LongestGroup; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Kind != TokenKind.Word) break;
            var isLast = Casualties.IsPeople(token.Lower) && !(i + 1 < end && sentence.Tokens[i + 1].Kind == TokenKind.Word && Casualties.IsPeople(sentence.Word(i + 1)));
            if (isLast)
            {
                words.Add(Casualties.Plural(token.Lower));
                return (string.Join(' ', words), new Run(start, i + 1));
            }
            if (!IsModifier(token)) return null;
            if (!Casualties.IsEmptyAdjective(token.Lower)) words.Add(token.IsCapitalised ? token.Text : token.Lower);
        }
        return null;
    }

    /// <summary>"humanitarian corridors" after the number: the words up to the first plural noun, which must be lower case.</summary>
    public static (string Name, Run Run)? Things(Sentence sentence, int start, int end)
    {
        var first = start;
        if (sentence.Word(first) == "of") first++;
        while (first < end && (Words.Determiners.Contains(sentence.Word(first)) || Casualties.IsEmptyAdjective(sentence.Word(first)))) first++;
        // "18 of the 30 wells".
        if (first > start + 1 && sentence.Word(start) == "of" && first < end && NumberReader.Plain(sentence, first, end) is { } whole) first = whole.End;
        var last = -1;
        for (var i = first; i < end && i - first < LongestGroup; i++)
        {
            var token = sentence.Tokens[i];
            if (token.Kind != TokenKind.Word || !IsModifier(token)) break;
            if (IsPluralNoun(token)) { last = i; if (i + 1 >= end || !IsPluralNoun(sentence.Tokens[i + 1])) break; }
        }
        return last < 0 ? null : (sentence.Slice(new Run(first, last + 1)).Replace('\n', ' '), new Run(start, last + 1));
    }

    private static bool IsPluralNoun(Token token) =>
        token.Kind == TokenKind.Word && !token.IsCapitalised && IsModifier(token)
        && (Casualties.IsPeople(token.Lower) && !token.Is("other")
            || token.Lower.Length > 3 && token.Lower.EndsWith('s') && !token.Lower.EndsWith("ss", StringComparison.Ordinal) && !token.Lower.EndsWith("ous", StringComparison.Ordinal) && !token.Lower.EndsWith("us", StringComparison.Ordinal));

    public static bool IsModifier(Token token) =>
        !Words.Prepositions.Contains(token.Lower) && !Words.Conjunctions.Contains(token.Lower) && !Words.Auxiliaries.Contains(token.Lower)
        && !Words.Pronouns.Contains(token.Lower) && !Words.Determiners.Contains(token.Lower) && !Words.Dates.Contains(token.Lower)
        && !Cues.IsVerb(token.Lower) && Casualties.Verb(token.Lower) is null && Casualties.State(token.Lower) is null && !Cues.IsHedge(token.Lower);
}
