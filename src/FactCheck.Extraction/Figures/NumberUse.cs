namespace FactCheck.Extraction;

/// <summary>Tells numbers that count or measure from dates, ages, years, clock times, ordinals, names and scores.</summary>
internal static class NumberUse
{
    public static bool Counts(Sentence sentence, NumberMention mention)
    {
        var (core, end) = (mention.Core.First, mention.Core.End);
        var before = sentence.Word(mention.Run.First - 1);
        var after = sentence.Word(end);
        var glued = sentence.IsGlued(end - 1, end);
        // "185-hp" measures; "24-hour" only names.
        if (glued && after is "-" or "–" && !(Measures.Unit(sentence.Word(end + 1)) is { } unit && !Measures.IsTime(unit))) return false;
        if (glued && after is "/" or ":") return false;
        if (sentence.IsGlued(core - 1, core) && before is "/" or ":" or "#" or "-" or "." or "+" or "@" && !IsNegative(sentence, core)) return false;
        if (glued && after is "st" or "nd" or "rd" or "th" or "am" or "pm" or "s") return false;
        if (after is "a.m." or "a.m" or "p.m." or "p.m" or "am" or "pm" or "o'clock" or "gmt" or "bst" or "et" or "utc") return false;
        if (glued && after.Length > 3 && after[2] == '-' && after[..2] is "th" or "st" or "nd" or "rd") return false;
        if (Words.Months.Contains(before) && mention.InDigits || before == "." && Words.Months.Contains(sentence.Word(mention.Run.First - 2)) && mention.InDigits) return false;
        if (IsYearRange(mention)) return false;
        if (IsName(sentence, mention)) return false;
        if (mention.InDigits && Words.Months.Contains(after) && sentence.Tokens[end].IsCapitalised) return false;
        if (IsYear(mention) && Measures.Currency(before) is null && !sentence.Tokens[core].Text.Contains(',', StringComparison.Ordinal) && (!IsCountedNoun(sentence, end) || Casualties.Noun(after) is not null || Casualties.IsThing(after) && Measures.Unit(after) is null)) return false;
        // "in his early 20's", "the 1990s".
        if (after is "'s" or "s" && before is "his" or "her" or "their" or "early" or "mid" or "late" or "the") return false;
        if (IsAge(sentence, mention, before, after)) return false;
        if (before is "no" or "no." or "number" or "article" or "resolution" or "chapter" or "section" or "page" or "room" or "phase" or "round" or "aged" or "age" or "day") return false;
        // "one of the …", "no one", "one another" count nothing.
        if (sentence.Word(core) == "one" && mention.Core.Length == 1 && (after is "of" or "another" or "'s" or "day" or "in" || before is "no" or "this" or "that" or "the" or "every" or "each" or "any")) return false;
        return true;
    }

    /// <summary>"-5 yards", "minus 5"; not the dash of "10-12" or of a list.</summary>
    public static bool IsNegative(Sentence sentence, int core)
    {
        if (core == 0 || sentence.Tokens[core].Kind != TokenKind.Number) return false;
        if (sentence.Word(core - 1) is "minus") return true;
        return sentence.Word(core - 1) is "-" or "−" && sentence.IsGlued(core - 1, core) && core > 1 && !sentence.IsGlued(core - 2, core - 1) && sentence.Tokens[core - 2].Kind != TokenKind.Number;
    }

    /// <summary>"Section 427", "the S&amp;P 500", "Apollo 11": a bare number behind a name belongs to it, unless it counts what follows.</summary>
    private static bool IsName(Sentence sentence, NumberMention mention)
    {
        var core = mention.Core;
        if (!mention.InDigits || core.Length != 1 || core.First != mention.Run.First || core.First < 2 || sentence.IsUpperCase || sentence.IsTitleCase) return false;
        var name = sentence.Tokens[core.First - 1];
        if (!name.IsCapitalised || core.First - 1 == sentence.FirstWord || sentence.Tokens[core.First].Text.Contains(',', StringComparison.Ordinal) || mention.Value >= 1000) return false;
        if (Words.Prepositions.Contains(name.Lower) || Words.Conjunctions.Contains(name.Lower) || Words.Dates.Contains(name.Lower) || Casualties.Befalls(name.Lower) || Events.Verb(name.Lower)) return false;
        if (core.End >= sentence.Tokens.Length) return true;
        var next = sentence.Tokens[core.End];
        return next.Kind == TokenKind.Mark ? next.Lower is not ("%" or "$") : !(Measures.Unit(next.Lower) is not null || next.Lower is "percent" or "per" || Casualties.IsPeople(next.Lower) || Casualties.Befalls(next.Lower) || next.Lower.EndsWith('s') && !next.IsCapitalised);
    }

    private static bool IsYearRange(NumberMention mention) =>
        mention is { InDigits: true, IsRange: true } && mention.Min is >= 1800 and <= 2100 && mention.Max is >= 1800 and <= 2100 && mention.Max - mention.Min < 100;

    private static bool IsYear(NumberMention mention) =>
        mention is { InDigits: true, Core.Length: 1 } && mention.Size is >= 1800 and <= 2100 && decimal.IsInteger(mention.Size);

    private static bool IsCountedNoun(Sentence sentence, int next) =>
        next < sentence.Tokens.Length && !sentence.Tokens[next].IsCapitalised
        && (Casualties.IsPeople(sentence.Word(next)) || Measures.Unit(sentence.Word(next)) is not null || sentence.Word(next).EndsWith('s')) && sentence.Word(next) is not ("was" or "is" or "has" or "as" or "'s");

    private static bool IsAge(Sentence sentence, NumberMention mention, string before, string after)
    {
        var end = mention.Core.End;
        if (after is "year-old" or "year-olds" or "month-old" or "years-old" or "yr-old" or "year-olds'") return true;
        if (before is "ages" || before is "and" or "," && sentence.Word(mention.Run.First - 3) is "ages" && sentence.Tokens[mention.Run.First - 2].Kind == TokenKind.Number) return true;
        if (before is "both" && mention.InDigits && mention.Size is > 0 and < 110 && sentence.Tokens[Math.Min(end, sentence.Tokens.Length - 1)].Kind == TokenKind.Mark) return true;
        if (after is "year" or "years" or "months" or "weeks" && sentence.Word(end + 1) is "old" or "of" && sentence.Word(end + 2) is not "work" && sentence.Word(end + 1) == "old") return true;
        // "Ann Lee, 45, said", "the man, 45, was held": a number between commas.
        if (before != "," || !mention.InDigits || mention.Size is not (> 0 and < 120) || mention.Core.Length > 1) return false;
        if (mention.Run.First < 2) return after == ",";
        var named = sentence.Tokens[mention.Run.First - 2];
        return after == "," || after is ";" or "." or ")" or "and" or "was" or "of" or "" && named.Kind == TokenKind.Word && (named.IsCapitalised || Casualties.IsPeople(named.Lower)) && !Words.Months.Contains(named.Lower);
    }
}
