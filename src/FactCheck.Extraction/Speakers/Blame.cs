namespace FactCheck.Extraction;

/// <summary>Finds who a sentence holds responsible, whoever speaks.</summary>
internal static class Blame
{
    public static bool MayBegin(string word) => word is "because" or "due" || Events.IsHarm(word);

    /// <summary>"because of Moscow's offensive", "shelled by Russian troops", "after Moscow invaded Ukraine"; the words that name the party.</summary>
    public static IEnumerable<(Run Named, Run Cue)> In(Sentence sentence, Run within) => sentence.Any(Trait.Blame) ? Found(sentence, within) : [];

    private static IEnumerable<(Run Named, Run Cue)> Found(Sentence sentence, Run within)
    {
        for (var i = within.First; i < within.End; i++)
        {
            if (!sentence.Is(i, Trait.Blame) || sentence.IsQuoted(i)) continue;
            var word = sentence.Word(i);
            if (sentence.Starts(i, "because", "of") || sentence.Starts(i, "due", "to"))
            {
                if (Possessor(sentence, i + 2, within.End) is { } possessor) yield return (possessor, new Run(i, i + 2));
            }
            else if (Events.IsHarm(word) && sentence.Word(i + 1) == "by" && NounPhrases.StartingAt(sentence, i + 2, within.End) is { } agent)
                yield return (agent, new Run(i, i + 2));
        }
    }

    /// <summary>"Moscow's offensive" → "Moscow".</summary>
    private static Run? Possessor(Sentence sentence, int start, int end)
    {
        for (var i = start; i < end && i - start < 6; i++)
        {
            if (sentence.Word(i) == "'s" && i > start) return new Run(start, i);
            if (sentence.Tokens[i].Kind != TokenKind.Word) return null;
        }
        return NounPhrases.StartingAt(sentence, start, end);
    }
}
