namespace FactCheck.Extraction;

/// <summary>Reads the candidates of one sentence after the other; what comes before tells who "he" is.</summary>
internal sealed class SentenceReader(Parties parties, VagueNumberConvention convention)
{
    /// <summary>Deeper reports of reports are not told apart.</summary>
    private const int DeepestChain = 3;

    private const int FewestWords = 2;

    private readonly Chains chains = new(parties);
    private readonly FigureReader figures = new(convention);

    public IEnumerable<Candidate> Read(Sentence sentence)
    {
        if (sentence.Body.Length - sentence.FirstWord < 3 || IsQuestion(sentence)) return [];
        var attributions = Attributions(sentence);
        var content = attributions.Count == 0 ? sentence.Body : attributions[^1].Content;
        if (Enumerable.Range(content.First, content.Length).Count(i => SaysSomething(sentence.Tokens[i])) < FewestWords) return [];
        var chain = chains.Of(sentence, attributions, content);
        var isAccusation = attributions.Count > 0 && attributions[^1].Shape == AttributionShape.Accused;
        var found = isAccusation ? [] : figures.Read(sentence, content);
        if (found.Count > 0)
            return [.. found.Select(f => Made(f.Figure.Metric == Metric.Quantity ? ClaimKind.Quantity : ClaimKind.CasualtyCount,
                Statements.Plain(sentence, content), sentence, content, chain, f.Figure))];
        if (attributions.Count > 0 && Spoken(chain) is { } speaker)
            return [Made(ClaimKind.Statement, Statements.Attributed(sentence, attributions[^1], speaker), sentence, content, chain, null)];
        return Unattributed(sentence, content, chain) is { } kind ? [Made(kind, Statements.Plain(sentence, content), sentence, content, chain, null)] : [];
    }

    private static List<Attribution> Attributions(Sentence sentence)
    {
        var found = new List<Attribution>();
        var within = sentence.Body;
        while (found.Count < DeepestChain && AttributionReader.Read(sentence, within) is { } attribution)
        {
            found.Add(attribution);
            if (attribution.Shape == AttributionShape.Accused || attribution.Content.Length >= within.Length) break;
            within = attribution.Content;
        }
        return found;
    }

    private static Link? Spoken(IReadOnlyList<Link> chain) => chain.LastOrDefault(link => link.Role == LinkRole.SaidBy);

    /// <summary>What the outlet says itself, or passes on from nobody named.</summary>
    private static ClaimKind? Unattributed(Sentence sentence, Run content, IReadOnlyList<Link> chain)
    {
        for (var i = content.First; i < content.End; i++)
        {
            if (sentence.IsQuoted(i)) continue;
            if (sentence.Starts(i, "the", "first") && sentence.Word(i + 2) is "such" or "time" or "ever") return ClaimKind.Other;
            if (Events.At(sentence, i)) return ClaimKind.Event;
        }
        return chain.Any(link => link.Hedge is not null) ? ClaimKind.Other : null;
    }

    /// <summary>Not a mark, and none of the words that a statement loses.</summary>
    private static bool SaysSomething(Token token) =>
        token.Kind != TokenKind.Mark && !Words.Conjunctions.Contains(token.Lower) && !Words.IsAdverb(token.Lower) && !Cues.IsHedge(token.Lower);

    private static bool IsQuestion(Sentence sentence) => sentence.Tokens[^1].Is("?");

    private static Candidate Made(ClaimKind kind, string statement, Sentence sentence, Run content, IReadOnlyList<Link> chain, Figure? figure) =>
        new(kind, statement, Passage.In(sentence.Text, sentence.Start, sentence.End), chain, figure,
            CheckWorthiness.Of(kind, sentence, content, chain.Any(link => link.Role == LinkRole.SaidBy), chain.Any(link => link.Hedge is not null)));
}
