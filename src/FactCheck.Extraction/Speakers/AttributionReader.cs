namespace FactCheck.Extraction;

/// <summary>Finds the outermost attribution of a stretch of a sentence.</summary>
internal static class AttributionReader
{
    private const int ShortestContent = 2;

    public static Attribution? Read(Sentence sentence, Run within) =>
        LeadingAccordingTo(sentence, within)
        ?? Trailing(sentence, within)
        ?? FirstVerb(sentence, within);

    /// <summary>"According to X, …", hedged or not.</summary>
    private static Attribution? LeadingAccordingTo(Sentence sentence, Run within)
    {
        var i = within.First;
        while (i < within.End && (sentence.Tokens[i].Kind == TokenKind.Mark || Words.IsAdverb(sentence.Word(i)) || Words.Conjunctions.Contains(sentence.Word(i)))) i++;
        if (!sentence.Starts(i, "according", "to") || sentence.IsQuoted(i)) return null;
        var cue = new Run(i, i + 2);
        var comma = CommaAfter(sentence, cue.End, within.End);
        if (Source(sentence, cue.End, comma ?? within.End) is not { } source) return null;
        var content = new Run(comma is { } c ? AfterApposition(sentence, c, within.End) : source.End, within.End);
        return content.Length < ShortestContent ? null : new Attribution(AttributionShape.AccordingTo, content, source, cue);
    }

    /// <summary>"…, according to X", "… as reported by X", "…, citing X".</summary>
    private static Attribution? Trailing(Sentence sentence, Run within)
    {
        for (var i = within.First + ShortestContent; i < within.End - 1; i++)
        {
            if (sentence.IsQuoted(i)) continue;
            var isAccording = sentence.Starts(i, "according", "to");
            var isReported = sentence.Word(i + 1) == "by" && Cues.IsRelaying(sentence.Word(i)) && sentence.Word(i - 1) is "as" or "was" or "were" or "been" or "also";
            if (!isAccording && !isReported) continue;
            if (Source(sentence, i + 2, within.End) is not { } source) continue;
            var end = isReported ? i - 1 : i;
            while (end > within.First && sentence.Word(end - 1) is "," or "–" or "—" or "have" or "has" or "had") end--;
            var content = new Run(within.First, end);
            if (content.Length < ShortestContent) continue;
            return new Attribution(isAccording ? AttributionShape.AccordingTo : AttributionShape.ReportedBy, content, source, new Run(i, i + 2));
        }
        return null;
    }

    private static Attribution? FirstVerb(Sentence sentence, Run within)
    {
        Attribution? first = null;
        for (var i = within.First; i < within.End; i++)
        {
            if (sentence.IsQuoted(i) || sentence.Tokens[i].Kind != TokenKind.Word) continue;
            if (Cues.IsAccusation(sentence.Word(i)) && Accusation(sentence, i, within) is { } accusation) first ??= accusation;
            // "Reports say": before another cue it is a noun.
            else if (Cues.IsVerb(sentence.Word(i), out var grade) && !(grade == CueGrade.NeedsThat && Cues.IsVerb(sentence.Word(i + 1))) && AtVerb(sentence, i, grade, within) is { } found)
            {
                // "He will come, Ann Lee said, the agency reported": whoever comes last says all that stands before.
                if (found.IsPostposed) return found;
                first ??= found;
            }
        }
        return first;
    }

    private static Attribution? AtVerb(Sentence sentence, int verb, CueGrade grade, Run within)
    {
        if (sentence.Word(verb - 1) is "be" or "been" or "was" or "were" or "is" or "are" or "being" or "the" or "a" or "an" or "to" or "not")
            return Impersonal(sentence, verb, within);
        var cue = new Run(verb, verb + 1);
        var subject = NounPhrases.EndingAt(sentence, verb, within.First);
        if (subject is { } rumour && sentence.Word(rumour.First) is "unconfirmed" or "unverified")
        {
            var rumoured = After(sentence, verb, CueGrade.Free, within.End, out _);
            return rumoured.Length < ShortestContent ? null : new Attribution(AttributionShape.Impersonal, rumoured, null, new Run(rumour.First, cue.End));
        }
        if (subject is null) return Inverted(sentence, cue, grade, within);

        var before = BeforeSubject(sentence, subject.Value, within);
        var after = After(sentence, verb, grade, within.End, out var medium);
        if (before is { } quotation && (sentence.IsQuoted(quotation.End - 1) || after.Length < ShortestContent) && grade != CueGrade.Object)
            return new Attribution(AttributionShape.Said, quotation, subject, cue, medium);
        return after.Length < ShortestContent ? null : new Attribution(AttributionShape.Said, after, subject, cue, medium);
    }

    /// <summary>"It was reported that …", "X was quoted as saying that …".</summary>
    private static Attribution? Impersonal(Sentence sentence, int verb, Run within)
    {
        var start = verb - 1;
        while (start > within.First && Words.Auxiliaries.Contains(sentence.Word(start - 1))) start--;
        if (start - 1 < within.First || sentence.Word(start - 1) != "it" || sentence.Word(verb + 1) != "that" || within.End - verb - 2 < ShortestContent) return null;
        return new Attribution(AttributionShape.Impersonal, new Run(verb + 2, within.End), null, new Run(start - 1, verb + 1));
    }

    /// <summary>"“…,” said X", "…, said X".</summary>
    private static Attribution? Inverted(Sentence sentence, Run cue, CueGrade grade, Run within)
    {
        if (grade == CueGrade.Object || cue.First - within.First < ShortestContent) return null;
        var last = cue.First - 1;
        var follows = sentence.IsQuoted(last) || sentence.Word(last) is "," or "–" or "—";
        if (!follows || NounPhrases.StartingAt(sentence, cue.End, within.End) is not { } source) return null;
        if (!sentence.Tokens[source.First].IsCapitalised && !Enumerable.Range(source.First, source.Length).Any(i => Cues.Speaks(sentence.Word(i)) || sentence.Tokens[i].IsCapitalised)
            && sentence.Word(source.First) is not ("he" or "she")) return null;
        while (last >= within.First && sentence.Tokens[last].Kind == TokenKind.Mark && !sentence.IsQuoted(last)) last--;
        var content = new Run(within.First, last + 1);
        return content.Length < ShortestContent ? null : new Attribution(AttributionShape.Said, content, source, cue);
    }

    /// <summary>"X accused Y of …", "X blamed Y for …", "X blamed … on Y".</summary>
    private static Attribution? Accusation(Sentence sentence, int verb, Run within)
    {
        if (NounPhrases.EndingAt(sentence, verb, within.First) is not { } source) return null;
        if (NounPhrases.StartingAt(sentence, verb + 1, within.End) is not { } blamed) return null;
        var isBlame = sentence.Word(verb).StartsWith("blam", StringComparison.Ordinal);
        if (isBlame)
            for (var on = blamed.End; on < within.End && on - verb < 14; on++)
                if (sentence.Word(on) == "on" && sentence.Tokens[Math.Min(on + 1, within.End - 1)].IsCapitalised && NounPhrases.StartingAt(sentence, on + 1, within.End) is { } culprit)
                {
                    blamed = culprit;
                    break;
                }
        var cut = blamed.First;
        while (cut < blamed.End && sentence.Word(cut) is not ("of" or "for")) cut++;
        // "The government of Ukraine" keeps its "of"; the one that opens the charge does not belong to the name.
        if (cut < blamed.End && !(sentence.Tokens[Math.Min(cut + 1, blamed.End - 1)].IsCapitalised && cut + 1 < blamed.End)) blamed = new Run(blamed.First, cut);
        return new Attribution(AttributionShape.Accused, new Run(source.First, within.End), source, new Run(verb, verb + 1), Blamed: blamed);
    }

    private static Run? Source(Sentence sentence, int start, int end)
    {
        if (NounPhrases.StartingAt(sentence, start, end) is not { } source) return null;
        // "According to a report by the ministry" quotes the ministry.
        for (var i = source.End; i < end && i - start < 10; i++)
            if (sentence.Word(i) is "by" or "from" && sentence.Word(i - 1) is "report" or "statement" or "figures" or "data" or "study" or "survey" or "tally" or "reports" or "count"
                && NounPhrases.StartingAt(sentence, i + 1, end) is { } author) return author;
        return source;
    }

    private static int? CommaAfter(Sentence sentence, int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end && i - start < 30; i++)
        {
            if (sentence.Word(i) is "(") depth++;
            else if (sentence.Word(i) is ")") depth--;
            else if (depth <= 0 && sentence.Word(i) is ",") return i;
        }
        return null;
    }

    /// <summary>"According to Ann Lee, the mayor, …": the content begins after the second comma.</summary>
    private static int AfterApposition(Sentence sentence, int comma, int end)
    {
        var next = comma + 1;
        var first = sentence.Word(next);
        if (first is "the" or "a" or "an" or "who" or "which" || Titles.IsTitle(first) || sentence.Word(next + 1) == "'s")
            for (var i = next; i < end && i - next < 9; i++)
            {
                if (sentence.Word(i) == ",") return i + 1;
                if (Words.Auxiliaries.Contains(sentence.Word(i)) && !sentence.Tokens[i].Is("'s") && first is not ("who" or "which")
                    || Casualties.Verb(sentence.Word(i)) is not null) break;
            }
        return next;
    }

    /// <summary>What stands before the subject of "…, X said": null unless a comma or a closing quotation mark parts them.</summary>
    private static Run? BeforeSubject(Sentence sentence, Run subject, Run within)
    {
        var last = subject.First - 1;
        if (last < within.First || !(sentence.IsQuoted(last) || sentence.Word(last) is "," or "–" or "—")) return null;
        while (last >= within.First && sentence.Tokens[last].Kind == TokenKind.Mark && !sentence.IsQuoted(last)) last--;
        var run = new Run(within.First, last + 1);
        return run.Length > ShortestContent && !Words.Prepositions.Contains(sentence.Word(run.First)) || (run.Length > 0 && sentence.IsQuoted(run.End - 1)) ? run : null;
    }

    /// <summary>What follows the verb, past whom it was told to, where and when.</summary>
    private static Run After(Sentence sentence, int verb, CueGrade grade, int end, out Run? medium)
    {
        medium = null;
        var i = verb + 1;
        if (sentence.Word(verb).StartsWith("tel", StringComparison.Ordinal) || sentence.Word(verb) is "told" or "assured" or "informed" or "warned")
        {
            var listener = sentence.Word(verb) == "warned" && !HasThatSoon(sentence, i, end) ? null : NounPhrases.StartingAt(sentence, i, end);
            if (listener is { } told && told.Length <= 8)
            {
                medium = told;
                // Without "that" a plain listener is one word: "told reporters the attack …".
                i = sentence.Tokens[told.First].IsCapitalised || sentence.Word(told.End) == "that" ? told.End : Math.Min(told.End, told.First + (Words.Determiners.Contains(sentence.Word(told.First)) ? 2 : 1));
            }
        }
        if (ThatSoon(sentence, i, end) is { } that) return new Run(that + 1, end);
        i = SkipAdjuncts(sentence, i, end);
        if (i < end && sentence.Word(i) is ":" or ",")
        {
            if (i + 1 < end && sentence.IsQuoted(i + 1) || sentence.Word(i) == ":") return new Run(i + 1, end);
            // "…, he said, adding that …" and other afterthoughts.
            return new Run(i, i);
        }
        var quoted = i < end && sentence.IsQuoted(i);
        if (grade == CueGrade.NeedsThat && !quoted) return new Run(i, i);
        return new Run(i, end);
    }

    private static bool HasThatSoon(Sentence sentence, int start, int end) => ThatSoon(sentence, start, end) is not null;

    /// <summary>"said in a video on Wednesday that": the "that" which opens the content, with no other clause before it.</summary>
    private static int? ThatSoon(Sentence sentence, int start, int end)
    {
        for (var i = start; i < end && i - start < 14; i++)
        {
            var word = sentence.Word(i);
            if (sentence.IsQuoted(i)) return null;
            if (word == "that") return Words.Auxiliaries.Contains(sentence.Word(i + 1)) && i == start ? null : i;
            if (word is ":" or ";" || Words.Auxiliaries.Contains(word) && word != "'s" || Words.Conjunctions.Contains(word) && word is not ("and" or "after" or "before" or "so")) return null;
            if (Casualties.Verb(word) is not null || Words.Pronouns.Contains(word) && i == start) return null;
        }
        return null;
    }

    private static int SkipAdjuncts(Sentence sentence, int start, int end)
    {
        var i = start;
        while (i < end && i - start < 16)
        {
            var word = sentence.Word(i);
            if (Words.Dates.Contains(word) && !(word == "may" && !sentence.Tokens[i].IsCapitalised) || word is "late" or "early" or "last" or "again" or "once" or "separately" || Words.IsAdverb(word)) { i++; continue; }
            if (word is "week" or "month" or "year" or "night" or "morning" or "evening" or "afternoon" or "day" && i > start) { i++; continue; }
            if (word is "on" or "in" or "at" or "during" or "via" or "through" or "after" or "by" or "to" && AdjunctEnd(sentence, i, end) is { } next) { i = next; continue; }
            break;
        }
        return i;
    }

    private static int? AdjunctEnd(Sentence sentence, int preposition, int end)
    {
        for (var i = preposition + 1; i < end && i - preposition <= 6; i++)
        {
            var word = sentence.Word(i);
            if (Words.Dates.Contains(word) || sentence.Tokens[i].Kind == TokenKind.Number && Words.Months.Contains(sentence.Word(i - 1))) return i + 1;
            if (word is "statement" or "video" or "interview" or "briefing" or "speech" or "post" or "tweet" or "address" or "letter" or "report" or "message"
                or "conference" or "telegram" or "twitter" or "facebook" or "email" or "parliament" or "court" or "televised" && sentence.Word(i + 1) is not ("on" or "to" or "conference")) return i + 1;
            if (sentence.Tokens[i].Kind == TokenKind.Mark && word != "-") return i - preposition > 1 && word == "," ? i : null;
        }
        return preposition + 1 < end && end - preposition <= 7 && Enumerable.Range(preposition + 1, end - preposition - 1).All(i => !Words.Auxiliaries.Contains(sentence.Word(i))) ? end : null;
    }
}
