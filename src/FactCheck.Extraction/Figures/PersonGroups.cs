namespace FactCheck.Extraction;

/// <summary>Finds everybody in a sentence, from left to right, by the words that open and close such a group.</summary>
internal static class PersonGroups
{
    private const int LongestGroup = 6;

    public static List<PersonGroup> In(Sentence sentence, Run within, IReadOnlyList<NumberMention> numbers)
    {
        var found = new List<PersonGroup>();
        var next = 0;
        for (var i = within.First; i < within.End;)
        {
            while (next < numbers.Count && numbers[next].Run.First < i) next++;
            var number = next < numbers.Count && numbers[next].Run.First == i ? numbers[next] : null;
            if (At(sentence, i, within.End, number) is { } group)
            {
                found.Add(group);
                i = Math.Max(i + 1, group.Run.End);
            }
            else i = number?.Run.End ?? i + 1;
        }
        return found;
    }

    private static PersonGroup? At(Sentence sentence, int first, int end, NumberMention? number)
    {
        var word = sentence.Word(first);
        if (sentence.Tokens[first].Kind == TokenKind.Mark) return null;
        if (number is not null) return Counted(sentence, first, number, end, Mention.Counted);
        switch (word)
        {
            case "none" when sentence.Word(first + 1) == "of" && Known(sentence, first + 2, end) is { } whole:
                return whole with { Run = whole.Run with { First = first }, Min = 0, Max = 0, Mention = Mention.Nobody };
            case "nobody" or "none":
                return new PersonGroup(new Run(first, first + 1), 0, 0, Mention.Nobody, "people", null, false);
            case "no" when sentence.Word(first + 1) == "one":
                return new PersonGroup(new Run(first, first + 2), 0, 0, Mention.Nobody, "people", null, false);
            case "no" when Head(sentence, first + 1, end, anyNoun: false) is { } head:
                return new PersonGroup(new Run(first, head.End), 0, 0, Mention.Nobody, head.Name, null, false);
            case "him" or "her" or "himself" or "herself" or "he" or "she" when Head(sentence, first + 1, end, anyNoun: false) is null:
                return new PersonGroup(new Run(first, first + 1), 1, 1, Mention.Known, word, null, false);
            case "they" or "them" or "themselves":
                return new PersonGroup(new Run(first, first + 1), null, null, Mention.Known, word, null, false);
            case "a" or "an" or "another" or "one":
                if (Head(sentence, first + 1, end, anyNoun: false) is { } one)
                    return one.IsPlural ? null : new PersonGroup(new Run(first, one.End), 1, 1, Mention.One, one.Name, null, word == "another" || one.IsMore);
                return word == "another" && sentence.Word(first + 1) is "was" or "is" or "were" or "," or "and" or "in"
                    ? new PersonGroup(new Run(first, first + 1), 1, 1, Mention.One, "people", null, true) : null;
            case "the" or "his" or "her" or "their" or "its" or "this" or "these" or "those" or "both" or "all" or "my" or "our" or "that":
                return Known(sentence, first, end);
            case "many" or "some" or "numerous" or "various" or "most" or "several" or "multiple":
                return Head(sentence, first + (sentence.Word(first + 1) == "of" ? 2 : 1), end, anyNoun: false) is { IsPlural: true } some
                    ? new PersonGroup(new Run(first, some.End), null, null, Mention.Some, some.Name, null, some.IsMore) : null;
        }
        if (Head(sentence, first, end, anyNoun: false) is { } bare && !Words.Determiners.Contains(word))
            return bare.IsPlural ? new PersonGroup(new Run(first, bare.End), null, null, Mention.Some, bare.Name, null, bare.IsMore)
                : new PersonGroup(new Run(first, bare.End), 1, 1, IsName(sentence, bare.End - 1) ? Mention.Named : Mention.One, bare.Name, null, false);
        return Named(sentence, first, end);
    }

    /// <summary>"the two insurgents", "his wife", "both", "all 11 insurgents".</summary>
    private static PersonGroup? Known(Sentence sentence, int first, int end)
    {
        var word = sentence.Word(first);
        if (word == "that") return null;
        var i = first + 1;
        if (word is "all" or "both" && sentence.Word(i) is "of") i++;
        if (word is "all" or "both" or "of" && sentence.Word(i) is "the" or "them" or "these" or "those" or "his" or "their") i++;
        if (i < end && NumberReader.Plain(sentence, i, end) is { } number)
        {
            var counted = Head(sentence, number.End, end, anyNoun: true);
            if (counted is { } some && Casualties.IsThing(sentence.Word(some.End - 1))) return null;
            if (counted is null && !EndsGroup(sentence, number.End, end)) return null;
            return new PersonGroup(new Run(first, counted?.End ?? number.End), number.Value, number.Value, word == "all" ? Mention.Counted : Mention.Known,
                counted?.Name ?? "people", null, counted?.IsMore == true);
        }
        if (Head(sentence, i, end, anyNoun: false) is { } head)
            return word == "both" ? new PersonGroup(new Run(first, head.End), 2, 2, Mention.Known, head.Name, null, false)
                : new PersonGroup(new Run(first, head.End), head.IsPlural ? null : 1, head.IsPlural ? null : 1, Mention.Known, head.Name, null, head.IsMore);
        if (word == "both" && EndsGroup(sentence, i, end)) return new PersonGroup(new Run(first, i), 2, 2, Mention.Known, "people", null, false);
        return null;
    }

    private static PersonGroup? Counted(Sentence sentence, int first, NumberMention number, int end, Mention mention)
    {
        var i = number.Core.End;
        if (sentence.Word(i) == "of" && sentence.Word(i + 1) is "them" or "whom" or "those" or "us")
        {
            i += 2;
            // "five of them children".
            if (Head(sentence, i, end, anyNoun: false) is { } named) return new PersonGroup(new Run(first, named.End), number.Min, number.Max, mention, named.Name, number, false);
        }
        else
        {
            if (sentence.Word(i) == "of") i++;
            while (sentence.Word(i) is "the" or "his" or "her" or "its" or "their" or "our" or "these" or "those" or "my") i++;
        }
        if (Measures.Currency(sentence.Word(number.Core.First - 1)) is not null) return null;
        if (Head(sentence, i, end, anyNoun: true) is { } head)
            return Casualties.IsThing(sentence.Word(head.End - 1)) ? null
                : new PersonGroup(new Run(first, head.End), number.Min, number.Max, mention, head.Name, number, head.IsMore || sentence.Word(first) == "another");
        return EndsGroup(sentence, i, end) ? new PersonGroup(new Run(first, i), number.Min, number.Max, mention, "people", number, sentence.Word(first) == "another") : null;
    }

    /// <summary>Nothing follows that a bare number could count.</summary>
    private static bool EndsGroup(Sentence sentence, int i, int end)
    {
        if (i >= end) return true;
        var token = sentence.Tokens[i];
        if (token.Kind == TokenKind.Mark) return token.Lower is "," or "." or ")" or ";" or "]" or "–" or "—" || token.Text[0] is '"' or '”';
        if (token.Kind == TokenKind.Number) return false;
        return Casualties.Befalls(token.Lower) || Words.Auxiliaries.Contains(token.Lower) || Words.Conjunctions.Contains(token.Lower) || token.Lower is "who" or "others"
            || Words.Prepositions.Contains(token.Lower) && token.Lower is not ("of" or "to" or "per" or "under" or "over") || Words.IsAdverb(token.Lower) || token.Lower is "shot" or "confirmed" or "feared" or "including" or "civilian" or "critical" or "fatal";
    }

    private readonly record struct Headed(string Name, int End, bool IsPlural, bool IsMore);

    /// <summary>The words up to the one that names people; with a number before it, any plural noun will do.</summary>
    private static Headed? Head(Sentence sentence, int start, int end, bool anyNoun)
    {
        List<string>? words = null;
        var isMore = false;
        var noun = -1;
        var i = start;
        for (var taken = 0; i < end && taken < LongestGroup; taken++)
        {
            var token = sentence.Tokens[i];
            // "17-year-old", "five-year-old".
            if (token.Kind == TokenKind.Number && sentence.Word(i + 1) is "-" or "‐" && sentence.Word(i + 2) is "year-old" or "month-old" or "week-old" or "day-old" or "year-olds" or "year") { i += 2; token = sentence.Tokens[i]; }
            if (token.Kind != TokenKind.Word) break;
            var word = token.Lower;
            if (IsAge(word) && !IsPersonSoon(sentence, i + 1, end))
                return new Headed("people", i + 1, word.EndsWith('s'), isMore);
            if (IsAge(word)) { i++; continue; }
            // "The minister's bodyguards" are not the minister.
            if (Casualties.IsPeople(word) && sentence.Word(i + 1) is "'s" && Head(sentence, i + 2, end, anyNoun) is { } owned) return owned;
            if (Casualties.IsPeople(word) && !(IsPersonNext(sentence, i + 1, end)))
            {
                (words ??= []).Add(Casualties.Plural(word));
                var last = i + 1;
                // "Taliban commander Fayez Jan" is one.
                var isPlural = IsPlural(word);
                if (!isPlural && !sentence.IsUpperCase)
                    while (last < end && last - i < 5 && sentence.Tokens[last].IsCapitalised && !Words.Dates.Contains(sentence.Word(last))) last++;
                return new Headed(string.Join(' ', words ?? []), last, isPlural, isMore || word is "others" or "other");
            }
            if (word is "more" or "other" or "others" or "additional" or "further" or "another") isMore = true;
            if (word == "others") return new Headed("people", i + 1, true, true);
            if (word is "more" or "other" or "additional") { i++; continue; }
            if (!Groups.IsModifier(token) || NeverWithin.Contains(word) || NumberReader.IsWord(word)) break;
            if (anyNoun && IsPluralNoun(sentence, token, i) && !(i + 1 < end && IsPluralNoun(sentence, sentence.Tokens[i + 1], i + 1))) { noun = i; (words ??= []).Add(word); i++; break; }
            if (!Casualties.IsEmptyAdjective(word)) (words ??= []).Add(token.IsCapitalised ? token.Text : word);
            i++;
        }
        if (noun >= 0) return new Headed(string.Join(' ', words ?? []), i, true, isMore);
        return isMore && anyNoun && (i >= end || EndsGroup(sentence, i, end)) ? new Headed("people", i, true, true) : null;
    }

    private static readonly System.Collections.Frozen.FrozenSet<string> NeverWithin = Words.Set(
        "left leaves leaving found including according killing via identified dead shot opened wounded toll were was who including police-involved operation attack shooting during reported confirmed show shows took take");

    private static bool IsAge(string word) => word.EndsWith("year-old", StringComparison.Ordinal) || word.EndsWith("month-old", StringComparison.Ordinal)
        || word.EndsWith("year-olds", StringComparison.Ordinal) || word.EndsWith("week-old", StringComparison.Ordinal) || word.EndsWith("day-old", StringComparison.Ordinal);

    private static bool IsPersonSoon(Sentence sentence, int from, int end)
    {
        for (var i = from; i < end && i - from < 4; i++)
        {
            if (Casualties.IsPeople(sentence.Word(i))) return true;
            if (!Groups.IsModifier(sentence.Tokens[i]) || sentence.Tokens[i].Kind != TokenKind.Word) return false;
        }
        return false;
    }

    private static bool IsPersonNext(Sentence sentence, int i, int end) =>
        i < end && sentence.Tokens[i].Kind == TokenKind.Word && Casualties.IsPeople(sentence.Word(i)) && !Words.Conjunctions.Contains(sentence.Word(i));

    private static bool IsPluralNoun(Sentence sentence, Token token, int i) =>
        token.Kind == TokenKind.Word && token.Lower.Length > 3 && (sentence.IsUpperCase || !token.IsCapitalised || i == 0 || sentence.IsTitleCase) && token.Lower[^1] == 's' && token.Lower[^2] is not ('s' or 'u' or '\'')
        && !token.Lower.EndsWith("ous", StringComparison.Ordinal) && Groups.IsModifier(token) && Measures.Unit(token.Lower) is null && !Casualties.Befalls(token.Lower);

    private static bool IsPlural(string word) =>
        word is "people" or "men" or "women" or "children" or "police" or "troops" or "personnel" or "crew" or "staff" or "others" or "lives" or "passersby" or "passers-by" or "lebanese" or "chinese" or "japanese" or "sudanese" or "businessmen" or "couple"
        || word.EndsWith("men", StringComparison.Ordinal) && word.Length > 3 || word.EndsWith("women", StringComparison.Ordinal)
        || word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal);

    private static bool IsName(Sentence sentence, int i) => !sentence.IsUpperCase && !sentence.IsTitleCase && sentence.Tokens[i].IsCapitalised && i > 0;

    /// <summary>"Ann Lee", "Jr." and all; a lone word only where no article or preposition makes it a place.</summary>
    private static PersonGroup? Named(Sentence sentence, int first, int end)
    {
        if (sentence.IsUpperCase || sentence.IsTitleCase) return null;
        var i = first;
        while (i < end && i - first < 5 && (IsNamePart(sentence, i) || i > first && sentence.Word(i) is "." && sentence.Tokens[i - 1].Text.Length <= 2 || i > first && sentence.Word(i) is "de" or "la" or "al" or "bin" && i + 1 < end && sentence.Tokens[i + 1].IsCapitalised)) i++;
        while (i > first && sentence.Word(i - 1) is ".") i--;
        if (i == first) return null;
        if (i - first == 1 && (first == sentence.FirstWord || sentence.Word(first - 1) is "in" or "of" or "at" or "near" or "from" or "on" or "the")) return null;
        return new PersonGroup(new Run(first, i), 1, 1, Mention.Named, sentence.Slice(new Run(first, i)), null, false);
    }

    private static bool IsNamePart(Sentence sentence, int i)
    {
        var token = sentence.Tokens[i];
        return token.IsCapitalised && token.Text.Length > 1 && !token.Text.Any(char.IsAsciiDigit) && !Words.Dates.Contains(token.Lower) && !Words.Determiners.Contains(token.Lower) && !Words.Prepositions.Contains(token.Lower)
            && !Words.Pronouns.Contains(token.Lower) && !Words.Conjunctions.Contains(token.Lower) && !Casualties.Befalls(token.Lower) && !Words.IsAdverb(token.Lower) && !Casualties.IsPeople(token.Lower)
            && token.Lower is not ("according" or "police" or "authorities" or "officials" or "city" or "county" or "street" or "avenue" or "road" or "university" or "hospital" or "shooting" or "there" or "isaf");
    }
}
