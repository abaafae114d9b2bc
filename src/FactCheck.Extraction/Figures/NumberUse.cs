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
        if (glued && after is "-" or "/" or ":" or "–" || (sentence.IsGlued(core - 1, core) && before is "/" or ":" or "#" or "-" or "." or "+" or "@")) return false;
        if (glued && after is "st" or "nd" or "rd" or "th" or "am" or "pm" or "s") return false;
        if (after is "a.m." or "a.m" or "p.m." or "p.m" or "am" or "pm" or "o'clock" or "gmt" or "bst" or "et" or "utc") return false;
        if (Words.Months.Contains(before) && mention.InDigits) return false;
        if (mention.InDigits && Words.Months.Contains(after) && sentence.Tokens[end].IsCapitalised) return false;
        if (IsYear(mention) && !IsCountedNoun(sentence, end)) return false;
        if (IsAge(sentence, mention, before, after)) return false;
        if (before is "no" or "no." or "number" or "article" or "resolution" or "chapter" or "section" or "page" or "room" or "phase" or "round" or "aged" or "age" or "day") return false;
        // "one of the …", "no one", "one another" count nothing.
        if (sentence.Word(core) == "one" && mention.Core.Length == 1 && (after is "of" or "another" or "'s" or "day" or "in" || before is "no" or "this" or "that" or "the" or "every" or "each" or "any")) return false;
        return true;
    }

    private static bool IsYear(NumberMention mention) =>
        mention is { InDigits: true, Core.Length: 1 } && mention.Size is >= 1800 and <= 2100 && decimal.IsInteger(mention.Size);

    private static bool IsCountedNoun(Sentence sentence, int next) =>
        next < sentence.Tokens.Length && !sentence.Tokens[next].IsCapitalised
        && (Casualties.IsPeople(sentence.Word(next)) || Measures.Unit(sentence.Word(next)) is not null || sentence.Word(next).EndsWith('s')) && sentence.Word(next) is not ("was" or "is" or "has" or "as" or "'s");

    private static bool IsAge(Sentence sentence, NumberMention mention, string before, string after)
    {
        var end = mention.Core.End;
        if (after is "year" or "years" or "months" or "weeks" && sentence.Word(end + 1) is "old" or "of" && sentence.Word(end + 2) is not "work" && sentence.Word(end + 1) == "old") return true;
        // "Ann Lee, 45, said", "the man, 45, was held": a number between commas.
        return before == "," && after == "," && mention.InDigits && mention.Size is > 0 and < 120;
    }
}
