namespace FactCheck.Extraction;

/// <summary>Words by which a writer keeps a distance from what is written.</summary>
internal static class Hedges
{
    public static IEnumerable<Run> In(Sentence sentence)
    {
        for (var i = 0; i < sentence.Tokens.Length; i++)
        {
            if (sentence.IsQuoted(i)) continue;
            if (Cues.IsHedge(sentence.Word(i))) yield return new Run(i, i + 1);
            else if (sentence.Word(i) is "unconfirmed" or "unverified" && sentence.Word(i + 1) is "reports" or "claims" or "accounts" or "report") yield return new Run(i, i + 2);
        }
    }
}
