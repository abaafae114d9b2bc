using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Finds what a sentence speaks of without anybody's asserting it: "did not say that …", "denied that …", "whether …", "no evidence that …".</summary>
internal static class Unasserted
{
    private const int FarthestNegation = 6;
    private const int LongestAside = 10;

    private static readonly FrozenSet<string> Reports = Words.Set(
        "say said says saying confirm confirmed confirms confirming claim claimed report reported announce announced state stated admit admitted acknowledge acknowledged suggest suggested mention mentioned "
        + "verify verified verifying establish established tell told believe believed think thought conclude concluded mean meant show shown prove proven");

    /// <summary>What a report that is negated or denied leads on to.</summary>
    private static readonly FrozenSet<string> Leads = Words.Set("that whether if how reports report claims claim allegations accusations suggestions any");

    private static readonly FrozenSet<string> Denied = Words.Set("having being responsibility the a its his her their an");

    public static bool MayBegin(string word) => Denies(word) || IsNegation(word) || word is "whether" or "evidence" or "proof" or "sign" or "indication" or "true" or "case";

    /// <summary>In the order of the sentence.</summary>
    public static List<Run> In(Sentence sentence)
    {
        var found = new List<Run>();
        if (!sentence.Any(Trait.Unsaid)) return found;
        for (var i = sentence.FirstWord; i < sentence.Body.End; i++)
        {
            if (Begins(sentence, i) is not { } start) continue;
            var end = End(sentence, start);
            found.Add(new Run(start, end));
            i = end - 1;
        }
        return found;
    }

    /// <summary>Where what is not asserted begins, if it is this word that leads on to it.</summary>
    private static int? Begins(Sentence sentence, int i)
    {
        var (word, next) = (sentence.Word(i), sentence.Word(i + 1));
        if (word == "whether") return i + 1;
        if (Denies(word) && sentence.Word(i - 1) is not ("was" or "were" or "been" or "be" or "is" or "are") && (Leads.Contains(next) || Denied.Contains(next) || next.EndsWith("ing", StringComparison.Ordinal))) return i + 1;
        if (word is "evidence" or "proof" or "sign" or "indication" && next == "that" && IsNegated(sentence, i)) return i + 1;
        if ((word is "true" or "case" && IsNegated(sentence, i) || word is "untrue" or "false") && That(sentence, i + 1) is { } that) return that;
        if (!Reports.Contains(word) || !IsNegated(sentence, i)) return null;
        var at = i + 1;
        while (Words.IsAdverb(sentence.Word(at))) at++;
        // "Could not confirm 12 deaths."
        return Leads.Contains(sentence.Word(at)) || word is "confirm" or "verify" or "confirming" or "verifying" or "establish" ? at : null;
    }

    /// <summary>Where "that" follows, at once or after an aside: "not the case, as some papers claim, that".</summary>
    private static int? That(Sentence sentence, int from)
    {
        if (sentence.Word(from) == "that") return from;
        if (sentence.Word(from) != ",") return null;
        for (var i = from + 1; i < sentence.Body.End && i - from <= LongestAside; i++)
            if (sentence.Word(i) == ",") return sentence.Word(i + 1) == "that" ? i + 1 : null;
        return null;
    }

    private static bool Denies(string word) => Cues.IsDenial(word) || word is "untrue" or "false";

    private static bool IsNegation(string word) =>
        word is "not" or "n't" or "never" or "cannot" or "nobody" or "none" or "neither" or "nor" or "no" or "without" or "declined" or "declines" or "refused" or "refuses" or "unable" or "failed" or "nothing"
        || word.EndsWith("n't", StringComparison.Ordinal);

    /// <summary>"did not say", "no official said", "refused to confirm": and not "not only said".</summary>
    private static bool IsNegated(Sentence sentence, int verb)
    {
        for (var i = verb - 1; i >= 0 && verb - i <= FarthestNegation; i--)
        {
            var word = sentence.Word(i);
            if (IsNegation(word)) return sentence.Word(i + 1) is not ("only" or "just" or "merely" or "simply") && !IsNegation(sentence.Word(i - 1));
            if (sentence.Tokens[i].Kind == TokenKind.Mark || Words.Conjunctions.Contains(word) || Cues.IsVerb(word) && word is not ("found" or "reports" or "report")) return false;
        }
        return false;
    }

    /// <summary>Up to where the sentence says something of its own again.</summary>
    private static int End(Sentence sentence, int start)
    {
        for (var i = start; i < sentence.Body.End; i++)
        {
            var (word, next) = (sentence.Word(i), sentence.Word(i + 1));
            if (word is ";" or "but" or "although" or "though") return i;
            if (word is "," && (next is "and" or "saying" or "adding" or "insisting" or "claiming" or "while" or "which" || i + 1 < sentence.Body.End && sentence.Tokens[i + 1].IsCapitalised && Speaks(sentence, i + 1) || next is "the" or "it" or "he" or "she" or "they" or "officials" or "according" && Speaks(sentence, i + 1))) return i;
        }
        return sentence.Body.End;
    }

    /// <summary>", the ministry said": whoever says it follows.</summary>
    private static bool Speaks(Sentence sentence, int from)
    {
        for (var i = from; i < sentence.Body.End && i - from < FarthestNegation; i++)
            if (sentence.Word(i) is "said" or "says" or "told" or "according" or "added") return true;
        return false;
    }
}
