using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Tells "rose 12 percent" and "12 percent lower" from "rose to 12 percent".</summary>
internal static class Changes
{
    private static readonly FrozenSet<string> Up = Words.Set(
        "rose rises rise rising risen up gained gains gain gaining climbed climbs climb climbing jumped jumps jump jumping surged surges surge surging increased increases increase increasing grew grows grow growing "
        + "added adds advanced advances soared soars higher spiked rallied expanded improved strengthened");

    private static readonly FrozenSet<string> Down = Words.Set(
        "fell falls fall falling fallen down lost loses lose losing dropped drops drop dropping declined declines decline declining decreased decreases decrease decreasing slipped slips slid slides sank sinks "
        + "plunged plunges tumbled tumbles shed sheds shrank shrinks eased lower dipped dips plummeted plummeting contracted weakened cut cuts");

    public static Change Of(Sentence sentence, NumberMention mention)
    {
        for (var i = mention.Run.First - 1; i >= 0 && mention.Run.First - i <= 3; i--)
        {
            var word = sentence.Word(i);
            if (Up.Contains(word)) return Change.Up;
            if (Down.Contains(word)) return Change.Down;
            if (!(word is "by" or "another" or "a" or "an" or "further" or "only" or "just" or "more" or "than" or "nearly" or "about" || Words.IsAdverb(word) || Measures.Currency(word) is not null)) break;
        }
        for (var i = mention.Run.End; i < sentence.Tokens.Length && i - mention.Run.End <= 2; i++)
        {
            var word = sentence.Word(i);
            if (word is "higher" or "increase" or "rise" or "gain") return Change.Up;
            if (word is "lower" or "decline" or "drop" or "decrease" or "fall" or "loss") return Change.Down;
            if (sentence.Tokens[i].Kind == TokenKind.Mark && word is not "%" || Words.Prepositions.Contains(word) || Words.Conjunctions.Contains(word)) break;
        }
        return Change.None;
    }
}
