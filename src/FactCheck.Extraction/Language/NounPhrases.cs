namespace FactCheck.Extraction;

/// <summary>Finds the words that name a speaker beside a verb, without a parser: by the small words that end a name.</summary>
internal static class NounPhrases
{
    private const int LongestName = 14;

    /// <summary>The subject that ends right before <paramref name="end"/>: "Ukrainian FM Kuleba" before "also said".</summary>
    public static Run? EndingAt(Sentence sentence, int end, int floor)
    {
        var i = end;
        while (i > floor && IsBetweenSubjectAndVerb(sentence.Word(i - 1))) i--;
        if (i > floor && sentence.Word(i - 1) is "who" or "which") i--;
        if (i > floor && sentence.Word(i - 1) == ")") i = OpeningBefore(sentence, i - 1, floor) ?? i;
        if (i > floor && sentence.Word(i - 1) is "," or "–" or "—" && Apposed(sentence, i - 1, floor) is { } apposed) return apposed;
        return Plain(sentence, i, floor);
    }

    /// <summary>The name that begins at <paramref name="start"/>: after "said", after "according to".</summary>
    public static Run? StartingAt(Sentence sentence, int start, int end)
    {
        var i = start;
        while (i < end && i - start < LongestName)
        {
            var token = sentence.Tokens[i];
            if (sentence.IsQuoted(i)) break;
            if (token.Kind == TokenKind.Mark && token.Lower is not ("'" or "’" or "&" or "-" or ".")) break;
            if (token.Lower == "." && !IsInitial(sentence, i)) break;
            if (Words.Pronouns.Contains(token.Lower) && !token.IsCapitalisedName())
            {
                if (i == start) i++;
                break;
            }
            if (Words.Dates.Contains(token.Lower) || Words.Conjunctions.Contains(token.Lower) && token.Lower != "and") break;
            if (token.Is("and") && !(i + 1 < end && sentence.Tokens[i + 1].IsCapitalised && sentence.Tokens[i - (i > start ? 1 : 0)].IsCapitalised)) break;
            if (i > start && (Words.Auxiliaries.Contains(token.Lower) && !token.Is("'s") || Cues.IsVerb(token.Lower) && !token.IsCapitalised && !(Cues.Speaks(token.Lower) && Words.Determiners.Contains(sentence.Word(i - 1)))
                || Cues.IsHedge(token.Lower) || Words.Adverbs.Contains(token.Lower) || token.Lower.Length > 4 && token.Lower.EndsWith("ing", StringComparison.Ordinal) && !token.IsCapitalised)) break;
            if (Words.Prepositions.Contains(token.Lower) && !token.IsCapitalised)
            {
                if (i == start || token.Lower is not ("of" or "for" or "at" or "in") || i + 1 >= end || Words.Dates.Contains(sentence.Word(i + 1))
                    || sentence.Tokens[i + 1].Kind != TokenKind.Word || sentence.Word(i + 1) is "a" or "an" or "his" or "her") break;
                if (token.Lower is "in" or "at" or "for" && sentence.Tokens[i - 1].IsCapitalised) break;
            }
            i++;
        }
        while (i > start && (Words.Determiners.Contains(sentence.Word(i - 1)) || sentence.Tokens[i - 1].Kind == TokenKind.Mark)) i--;
        return i > start ? new Run(start, i) : null;
    }

    private static bool IsCapitalisedName(this Token token) => token.IsCapitalised && token.Text is "US" or "WHO" or "IT";

    private static bool IsInitial(Sentence sentence, int stop) =>
        stop > 0 && sentence.IsGlued(stop - 1, stop) && sentence.Tokens[stop - 1].IsCapitalised
        && (sentence.Tokens[stop - 1].Text.Length == 1 || Titles.IsAbbreviated(sentence.Tokens[stop - 1].Lower));

    private static bool IsBetweenSubjectAndVerb(string word) =>
        word is "has" or "have" or "had" or "did" || Words.IsAdverb(word) || Cues.IsHedge(word);

    private static int? OpeningBefore(Sentence sentence, int close, int floor)
    {
        for (var i = close - 1; i >= floor && close - i < LongestName; i--)
            if (sentence.Word(i) == "(") return i;
        return null;
    }

    /// <summary>"Ann Lee, the mayor," → "Ann Lee": the name before the first of two commas.</summary>
    private static Run? Apposed(Sentence sentence, int comma, int floor)
    {
        for (var i = comma - 1; i >= floor && comma - i < LongestName; i--)
        {
            if (sentence.Word(i) is not ("," or "–" or "—")) continue;
            var first = sentence.Word(i + 1);
            if (Words.Conjunctions.Contains(first) || Words.Pronouns.Contains(first) && first is not ("who" or "which")) return null;
            return Plain(sentence, i, floor) is { } name && name.First >= floor && sentence.Tokens[name.End - 1].Kind == TokenKind.Word ? name : null;
        }
        return null;
    }

    private static Run? Plain(Sentence sentence, int end, int floor)
    {
        var i = end;
        while (i > floor && end - i < LongestName && Belongs(sentence, i - 1, end, floor)) i--;
        var run = Trimmed(sentence, new Run(i, end));
        return !run.IsEmpty && CanSpeak(sentence, run) ? run : null;
    }

    private static bool Belongs(Sentence sentence, int i, int end, int floor)
    {
        var token = sentence.Tokens[i];
        if (sentence.IsQuoted(i)) return false;
        if (token.Kind == TokenKind.Number) return true;
        if (token.Kind == TokenKind.Mark)
            return token.Lower is "&" or "’" or "'" or "-" || (token.Lower == "." && IsInitial(sentence, i));
        var next = i + 1 < end ? sentence.Word(i + 1) : "";
        if (Words.Determiners.Contains(next) && !Words.InNames.Contains(token.Lower)) return false;
        if (Words.Pronouns.Contains(next) && !sentence.Tokens[i + 1].IsCapitalisedName()) return false;
        if (Words.Pronouns.Contains(token.Lower) && !token.IsCapitalisedName()) return i == end - 1;
        if (Words.Dates.Contains(token.Lower)) return false;
        if (token.IsCapitalised) return true;
        if (token.Is("'s") || token.Is("and") && i > floor && sentence.Tokens[i - 1].IsCapitalised && i + 1 < end && sentence.Tokens[i + 1].IsCapitalised) return true;
        if (Words.Conjunctions.Contains(token.Lower) && !token.Is("for")) return false;
        if (Words.Auxiliaries.Contains(token.Lower) || Cues.IsVerb(token.Lower) && !Cues.Speaks(token.Lower)) return false;
        if (Casualties.Verb(token.Lower) is not null || Casualties.State(token.Lower) is not null) return false;
        if (Words.Prepositions.Contains(token.Lower))
            return i < end - 1 && i > floor && Words.InNames.Contains(token.Lower) && sentence.Tokens[i - 1].Kind == TokenKind.Word
                && !Words.Auxiliaries.Contains(sentence.Word(i - 1)) && !Words.Dates.Contains(sentence.Word(i - 1));
        return true;
    }

    /// <summary>Drops what cannot begin a name: "In Kyiv officials" → "officials", "But officials" → "officials".</summary>
    private static Run Trimmed(Sentence sentence, Run run)
    {
        var first = run.First;
        while (first < run.End)
        {
            var word = sentence.Word(first);
            if (Words.Prepositions.Contains(word))
            {
                first++;
                while (first < run.End - 1 && (sentence.Tokens[first].IsCapitalised || Words.Determiners.Contains(sentence.Word(first)))) first++;
                continue;
            }
            if (sentence.Tokens[first].Kind != TokenKind.Mark && word is not ("'s" or "and" or "but") && !Words.Conjunctions.Contains(word) && !Words.IsAdverb(word)) break;
            first++;
        }
        return new Run(first, run.End);
    }

    private static bool CanSpeak(Sentence sentence, Run run)
    {
        for (var i = run.First; i < run.End; i++)
        {
            var token = sentence.Tokens[i];
            if (Cues.Speaks(token.Lower)) return true;
            if (Words.Pronouns.Contains(token.Lower) && run.Length == 1) return token.Lower is "he" or "she" or "they";
            if (token.IsCapitalised && !Words.Determiners.Contains(token.Lower)) return true;
        }
        return false;
    }
}
