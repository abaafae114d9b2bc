using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>On which side of the day of the article a clause looks.</summary>
internal enum Outlook
{
    Past,
    Future,

    /// <summary>It may be either: "would meet on Thursday", "vowed to leave by Friday".</summary>
    Unknown,
}

/// <summary>Tells by the verbs around a time whether that time has been or is to come.</summary>
internal static class Outlooks
{
    private const int Reach = 14;

    private static readonly FrozenSet<string> Planned = Words.Set("due scheduled set expected planned slated likely going supposed poised");

    /// <summary>What was begun, forced or failed had its time before.</summary>
    private static readonly FrozenSet<string> Done = Words.Set("forced had began begun started managed failed refused continued seemed appeared known found able used helped left came went sent led allowed enough");

    private static readonly FrozenSet<string> Pasts = Words.Set(
        "was were had did been dead died fell rose broke struck hit left began took came went shot sank burst lost won met spoke held found led made gave sent saw told became ran fled flew "
        + "built brought bought sold paid cut set shook fought caught drove grew knew said stood stole swept tore threw woke wrote burnt blew drew fed froze hid kept laid lay read rode sought shut slept spent split spread swam taught thought understood withdrew");

    private static readonly FrozenSet<string> Unpast = Words.Set("indeed hundred speed exceed proceed succeed breed creed greed bleed unwanted");

    /// <param name="time">The words of the time.</param>
    /// <param name="within">What is said.</param>
    public static Outlook Of(Sentence sentence, Run time, Run within)
    {
        if (sentence.Word(time.First - 1) is "by" or "until" or "till" or "before") return HasBeen(sentence, within) ? Outlook.Past : Outlook.Unknown;
        var first = time.First - 1;
        while (first >= within.First && time.First - first < Reach && !Ends(sentence, first)) first--;
        if (sentence.Word(first) is "if" or "unless") return Outlook.Unknown;
        var end = time.End;
        // "On Thursday, the ministers will meet."
        if (sentence.Word(end) == "," && first < within.First + 2) end++;
        while (end < within.End && end - time.End < Reach && !Ends(sentence, end)) end++;
        var (outlook, isPast) = (Outlook.Past, false);
        for (var i = Math.Max(first + 1, within.First); i < Math.Min(end, within.End); i++)
        {
            if (time.Contains(i)) continue;
            var (word, next) = (sentence.Word(i), sentence.Word(i + 1));
            isPast |= IsPast(sentence, i);
            if (word is "will" or "'ll" or "shall" || word.EndsWith("'ll", StringComparison.Ordinal) || word is "won't") return Outlook.Future;
            if (word is "would" or "could" or "might" or "may" or "should" or "must" or "can") { if (next != "have") outlook = Outlook.Unknown; }
            else if (Planned.Contains(word) && Before(sentence, i) is { } be) { if (be) return Outlook.Future; outlook = Outlook.Unknown; }
            else if (word == "to" && IsVerb(sentence, i + 1) && !Done.Contains(sentence.Word(i - 1))) outlook = Outlook.Unknown;
        }
        // "Alaska votes on Saturday": the present tells nothing, unless what is said is told of as past.
        return outlook == Outlook.Past && !isPast && !HasBeen(sentence, within) ? Outlook.Unknown : outlook;
    }

    private static bool IsPast(Sentence sentence, int i) =>
        sentence.Tokens[i] is { Kind: TokenKind.Word, IsCapitalised: false } && sentence.Word(i) is var word && (Pasts.Contains(word) || word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !Unpast.Contains(word) && sentence.Word(i - 1) is not ("is" or "are" or "be" or "being"));

    /// <summary>"is due" looks ahead, "was due" may: whether it is the present; null where no "be" stands before.</summary>
    private static bool? Before(Sentence sentence, int i)
    {
        var be = i - 1;
        while (Words.IsAdverb(sentence.Word(be)) || sentence.Word(be) == "not") be--;
        return sentence.Word(be) switch { "is" or "are" or "'s" or "'re" => true, "was" or "were" or "been" or "be" => false, _ => null };
    }

    private static bool HasBeen(Sentence sentence, Run within)
    {
        for (var i = within.First; i < within.End; i++)
            if (IsPast(sentence, i)) return true;
        return false;
    }

    private static bool IsVerb(Sentence sentence, int i) =>
        i < sentence.Tokens.Length && sentence.Tokens[i] is { Kind: TokenKind.Word, IsCapitalised: false } token && !Words.Determiners.Contains(token.Lower) && !Words.Pronouns.Contains(token.Lower)
        && !Words.Prepositions.Contains(token.Lower) && !NumberReader.IsWord(token.Lower) && !(token.Lower.EndsWith('s') && !token.Lower.EndsWith("ss", StringComparison.Ordinal))
        && sentence.Word(i - 2) != "according" && token.Lower is not ("death" or "police" or "work" or "school" or "hospital" or "safety" or "prison" or "people" or "nearly" or "about" or "more");

    private static bool Ends(Sentence sentence, int i) =>
        sentence.Word(i) is "," or ";" or ":" or "–" or "—" or "that" or "when" or "after" or "before" or "while" or "because" or "but" or "and" or "who" or "which" or "where" or "if" or "until" or "as" or "said";
}
