using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>How much a candidate is worth a fact-checker's time: a base for its kind, moved by what it says and how.</summary>
internal static class CheckWorthiness
{
    /// <summary>How far the learned words may move a candidate of any kind.</summary>
    private const int FarthestByWords = 20;

    /// <summary>Points for one natural logarithm of odds.</summary>
    private const int PointsByOdds = 12;

    private const int MostWordsNamed = 3;

    // The debates that the weights come from speak of taxes, not of shelling: what weighs in war and disaster is named here.
    private static readonly FrozenSet<string> Weighty = Words.Set(
        "war crimes crime killed genocide massacre illegal fraud corruption nuclear chemical weapons vaccine election ceasefire invaded annexed "
        + "attack attacked shelled bombed hospital civilians children highest lowest largest first record never tortured terrorism");

    private static readonly FrozenSet<string> Private = Words.Set(
        "difficult hope hopes hoped feel feels felt happy sad proud glad sorry love believe think expectations grateful thankful wonderful beautiful great thank congratulations");

    public static Trait TraitsOf(string word) => (Weighty.Contains(word) ? Trait.Weighty : 0) | (Private.Contains(word) ? Trait.Private : 0);

    public static (int Score, IReadOnlyList<WorthReason> Reasons) Of(ClaimKind kind, Sentence sentence, Run content, bool isAttributed, bool isHedged)
    {
        var reasons = new List<WorthReason>(6)
        {
            new(WorthSign.Kind, null, kind switch
            {
                ClaimKind.CasualtyCount => 80,
                ClaimKind.Quantity => 55,
                ClaimKind.Statement => 45,
                ClaimKind.Event => 50,
                _ => 30,
            }),
        };
        Add(WorthSign.Weighty, Trait.Weighty, 5, 3);
        Add(WorthSign.Private, Trait.Private, -12, 2);
        if (isAttributed && kind != ClaimKind.Statement) reasons.Add(new(WorthSign.Attributed, null, 5));
        if (isHedged) reasons.Add(new(WorthSign.Hedged, null, 3));
        if (content.Length < 5) reasons.Add(new(WorthSign.FewWords, null, -10));
        if (Learned(sentence, content) is { } learned) reasons.Add(learned);
        var score = 0;
        foreach (var reason in reasons) score += reason.Points;
        return (Math.Clamp(score, 0, 100), reasons);

        void Add(WorthSign sign, Trait list, int each, int most)
        {
            if (!sentence.Any(list)) return;
            var words = Named(sentence, content, list);
            if (words.Count > 0) reasons.Add(new(sign, string.Join(", ", words.Distinct().Take(MostWordsNamed)), Math.Min(words.Count, most) * each));
        }
    }

    /// <summary>What the sentence weighs by what was learned, with the words that moved it most in that direction.</summary>
    private static WorthReason? Learned(Sentence sentence, Run content)
    {
        var weights = WorthWeights.Shipped;
        var byToken = sentence.Tokens.Length <= 128 ? stackalloc int[sentence.Tokens.Length] : new int[sentence.Tokens.Length];
        var points = Math.Clamp((weights.Of(sentence, content, byToken) - weights.Threshold) * PointsByOdds / 256, -FarthestByWords, FarthestByWords);
        if (points == 0) return null;
        var sign = Math.Sign(points);
        var most = new List<int>(MostWordsNamed + 1);
        for (var i = content.First; i < content.End; i++)
        {
            if (byToken[i] * sign <= 0 || sentence.Tokens[i].Kind == TokenKind.Mark) continue;
            var rank = most.Count;
            while (rank > 0 && byToken[i] * sign > byToken[most[rank - 1]] * sign) rank--;
            most.Insert(rank, i);
            if (most.Count > MostWordsNamed) most.RemoveAt(MostWordsNamed);
        }
        most.Sort();
        var words = most.Count == 0 ? null : sentence.Tokens[most[0]].Text;
        for (var i = 1; i < most.Count; i++) words += ", " + sentence.Tokens[most[i]].Text;
        return new(WorthSign.Wording, words, points);
    }

    private static List<string> Named(Sentence sentence, Run content, Trait list)
    {
        var found = new List<string>();
        for (var i = content.First; i < content.End; i++)
            if (sentence.Is(i, list)) found.Add(sentence.Word(i));
        return found;
    }
}
