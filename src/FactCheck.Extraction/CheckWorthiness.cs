using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>How much a candidate is worth a fact-checker's time: a base for its kind, moved by what it says.</summary>
internal static class CheckWorthiness
{
    private static readonly FrozenSet<string> Weighty = Words.Set(
        "war crimes crime killed genocide massacre illegal fraud corruption nuclear chemical weapons vaccine election ceasefire invaded annexed "
        + "attack attacked shelled bombed hospital civilians children highest lowest largest first record never tortured terrorism");

    private static readonly FrozenSet<string> Private = Words.Set(
        "difficult hope hopes hoped feel feels felt happy sad proud glad sorry love believe think expectations grateful thankful wonderful beautiful great thank congratulations");

    public static int Of(ClaimKind kind, Sentence sentence, Run content, bool isAttributed, bool isHedged)
    {
        var score = kind switch
        {
            ClaimKind.CasualtyCount => 80,
            ClaimKind.Quantity => 55,
            ClaimKind.Statement => 45,
            ClaimKind.Event => 50,
            _ => 30,
        };
        var (weighty, isPrivate) = (0, 0);
        for (var i = content.First; i < content.End; i++)
        {
            if (Weighty.Contains(sentence.Word(i))) weighty++;
            if (Private.Contains(sentence.Word(i))) isPrivate++;
        }
        score += Math.Min(weighty, 3) * 5 - Math.Min(isPrivate, 2) * 12;
        if (isAttributed && kind != ClaimKind.Statement) score += 5;
        if (isHedged) score += 3;
        if (content.Length < 5) score -= 10;
        return Math.Clamp(score, 0, 100);
    }
}
