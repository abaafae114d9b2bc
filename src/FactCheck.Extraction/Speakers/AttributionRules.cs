namespace FactCheck.Extraction;

/// <summary>One attribution of a sentence that a rule found, in runs of its tokens.</summary>
internal readonly record struct RuledAttribution(AttributionShape Shape, Run Content, Run? Source, Run Cue, Run? Blamed = null);

/// <summary>The forms of attribution that are fixed enough for a rule: "according to", "was reported by", "it was reported that", accusations.</summary>
internal static class AttributionRules
{
    private const int ShortestContent = 2;

    public static bool MayAttribute(string word) => word == "according" || Cues.IsVerb(word) || Cues.IsAccusation(word) || Cues.IsDenial(word) || Cues.IsRelaying(word);

    public static IEnumerable<RuledAttribution> In(Sentence sentence) => sentence.Any(Trait.Saying) ? Found(sentence) : [];

    private static IEnumerable<RuledAttribution> Found(Sentence sentence)
    {
        var within = sentence.Body;
        if (LeadingAccordingTo(sentence, within) is { } leading) yield return leading;
        else if (Trailing(sentence, within) is { } trailing) yield return trailing;
        for (var i = within.First; i < within.End; i++)
        {
            if (!sentence.Is(i, Trait.Saying) || sentence.IsQuoted(i)) continue;
            if (Cues.IsAccusation(sentence.Word(i)) && Accusation(sentence, i, within) is { } accusation) yield return accusation;
            else if (Cues.IsDenial(sentence.Word(i)) && Denial(sentence, i, within) is { } denial) yield return denial;
            else if (Cues.IsVerb(sentence.Word(i)) && (Impersonal(sentence, i, within) ?? Rumour(sentence, i, within)) is { } impersonal) yield return impersonal;
        }
    }

    /// <summary>"According to X, …", hedged or not.</summary>
    private static RuledAttribution? LeadingAccordingTo(Sentence sentence, Run within)
    {
        var i = within.First;
        while (i < within.End && (sentence.Tokens[i].Kind == TokenKind.Mark || Words.IsAdverb(sentence.Word(i)) || Words.Conjunctions.Contains(sentence.Word(i)))) i++;
        if (!sentence.Starts(i, "according", "to") || sentence.IsQuoted(i)) return null;
        var cue = new Run(i, i + 2);
        var comma = CommaAfter(sentence, cue.End, within.End);
        if (Source(sentence, cue.End, comma ?? within.End) is not { } source) return null;
        var content = new Run(comma is { } c ? AfterApposition(sentence, c, within.End) : source.End, within.End);
        return content.Length < ShortestContent ? null : new RuledAttribution(AttributionShape.AccordingTo, content, source, cue);
    }

    /// <summary>"…, according to X", "… as reported by X".</summary>
    private static RuledAttribution? Trailing(Sentence sentence, Run within)
    {
        for (var i = within.First + ShortestContent; i < within.End - 1; i++)
        {
            if (!sentence.Is(i, Trait.Saying) || sentence.IsQuoted(i)) continue;
            var isAccording = sentence.Starts(i, "according", "to");
            var isReported = sentence.Word(i + 1) == "by" && Cues.IsRelaying(sentence.Word(i)) && sentence.Word(i - 1) is "as" or "was" or "were" or "been" or "also";
            if (!isAccording && !isReported) continue;
            if (Source(sentence, i + 2, within.End) is not { } source) continue;
            var end = isReported ? i - 1 : i;
            while (end > within.First && sentence.Word(end - 1) is "," or "–" or "—" or "have" or "has" or "had") end--;
            var content = new Run(within.First, end);
            if (content.Length < ShortestContent) continue;
            return new RuledAttribution(isAccording ? AttributionShape.AccordingTo : AttributionShape.ReportedBy, content, source, new Run(i, i + 2));
        }
        return null;
    }

    /// <summary>"It was reported that …".</summary>
    private static RuledAttribution? Impersonal(Sentence sentence, int verb, Run within)
    {
        var start = verb;
        while (start > within.First && Words.Auxiliaries.Contains(sentence.Word(start - 1))) start--;
        if (start == verb || start - 1 < within.First || sentence.Word(start - 1) != "it" || sentence.Word(verb + 1) != "that" || within.End - verb - 2 < ShortestContent) return null;
        return new RuledAttribution(AttributionShape.Impersonal, new Run(verb + 2, within.End), null, new Run(start - 1, verb + 1));
    }

    /// <summary>"Unconfirmed reports say …".</summary>
    private static RuledAttribution? Rumour(Sentence sentence, int verb, Run within)
    {
        var first = verb - 1;
        if (first <= within.First - 1 || sentence.Word(first) is not ("reports" or "report" or "claims" or "accounts" or "rumours" or "rumors")) return null;
        if (first - 1 < within.First || sentence.Word(first - 1) is not ("unconfirmed" or "unverified")) return null;
        var start = sentence.Word(verb + 1) == "that" ? verb + 2 : verb + 1;
        return within.End - start < ShortestContent ? null : new RuledAttribution(AttributionShape.Impersonal, new Run(start, within.End), null, new Run(first - 1, verb + 1));
    }

    /// <summary>"X denied the raid", "X denied that …".</summary>
    private static RuledAttribution? Denial(Sentence sentence, int verb, Run within)
    {
        if (sentence.Word(verb - 1) is "was" or "were" or "been" or "be" or "is" or "are" or "to" or "not" || NounPhrases.EndingAt(sentence, verb, within.First) is not { } source) return null;
        var content = new Run(sentence.Word(verb + 1) == "that" ? verb + 2 : verb + 1, within.End);
        return content.Length < ShortestContent || sentence.Tokens[content.First].Kind == TokenKind.Mark && !sentence.IsQuoted(content.First) ? null
            : new RuledAttribution(AttributionShape.Said, content, source, new Run(verb, verb + 1));
    }

    /// <summary>"X accused Y of …", "X blamed Y for …", "X blamed … on Y".</summary>
    private static RuledAttribution? Accusation(Sentence sentence, int verb, Run within)
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
        // "ACCUSED OF HAVING SOLD IT": where all is in capitals the charge looks like a name, and nobody is accused.
        if (cut == blamed.First) return null;
        // "The government of Ukraine" keeps its "of"; the one that opens the charge does not belong to the name.
        if (cut < blamed.End && !(sentence.Tokens[Math.Min(cut + 1, blamed.End - 1)].IsCapitalised && cut + 1 < blamed.End)) blamed = new Run(blamed.First, cut);
        return new RuledAttribution(AttributionShape.Accused, new Run(verb + 1, within.End), source, new Run(verb, verb + 1), Blamed: blamed);
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
}
