namespace FactCheck.Extraction;

/// <summary>Words by which a writer keeps a distance from what is written.</summary>
internal static class Hedges
{
    public static bool MayBegin(string word) => Cues.IsHedge(word) || word is "unconfirmed" or "unverified";

    public static IEnumerable<Run> In(Sentence sentence) => sentence.Any(Trait.Hedge) ? Found(sentence) : [];

    private static IEnumerable<Run> Found(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (!sentence.Is(i, Trait.Hedge) || sentence.IsQuoted(i)) continue;
            if (Cues.IsHedge(sentence.Word(i))) yield return new Run(i, i + 1);
            else if (sentence.Word(i) is "unconfirmed" or "unverified" && sentence.Word(i + 1) is "reports" or "claims" or "accounts" or "report") yield return new Run(i, i + 2);
        }
    }
}
