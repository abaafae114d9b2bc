namespace FactCheck.Extraction;

/// <summary>Reads the candidates of one sentence after the other; what comes before tells who "he" is.</summary>
internal sealed class SentenceReader
{
    private const int FewestWords = 2;

    private readonly Chains chains;
    private readonly SelfContained selfContained;
    private readonly FigureReader figures;
    private readonly DateOnly? day;

    public SentenceReader(Parties parties, VagueNumberConvention convention, DateOnly? day = null)
    {
        chains = new Chains(parties);
        selfContained = new SelfContained(chains.Antecedents);
        figures = new FigureReader(convention);
        this.day = day;
    }

    /// <param name="prose">The paragraph.</param>
    /// <param name="index">Which of its sentences.</param>
    /// <param name="attributions">Those of the paragraph.</param>
    /// <param name="next">The sentence after it, which may say that a count is too low.</param>
    public List<ReadCandidate> Read(Prose prose, int index, List<Attribution> attributions, Sentence? next = null)
    {
        var sentence = prose.Parts[index];
        chains.Next(sentence);
        if (sentence.Body.Length - sentence.FirstWord < 3 || IsQuestion(sentence)) return [];
        var found = new List<ReadCandidate>();
        foreach (var voice in Voices.Of(prose, index, attributions)) Read(prose, index, voice, next, found);
        return found;
    }

    private void Read(Prose prose, int index, Voice voice, Sentence? next, List<ReadCandidate> into)
    {
        var (sentence, content) = (prose.Parts[index], voice.Content);
        if (!SaysEnough(sentence, content)) return;
        var attribution = voice.Chain.Count > 0 ? voice.Chain[^1] : null;
        var chain = chains.Of(prose, index, voice);
        var found = attribution?.Shape == AttributionShape.Accused || attribution?.Stance == Stance.Denies ? [] : figures.Read(sentence, content);
        if (found.Count > 0)
        {
            var isUndercount = FigureStatuses.SaysHigher(sentence, within: null) || next is not null && FigureStatuses.SaysHigher(next, "the");
            if (isUndercount) found = [.. found.Select(f => f.Figure.Metric == Metric.Quantity ? f : f with { Figure = f.Figure with { IsUndercount = true } })];
            // “We counted 12 bodies,” is nobody's without its speaker, nor is "to free 12 hostages".
            var speaks = attribution is not null && Spoken(chain) is not null && (SaysWe(prose, index, content) || sentence.Word(content.First) == "to" && attribution.Shape == AttributionShape.Said);
            foreach (var (figure, _) in found) Add(figure.Metric == Metric.Quantity ? ClaimKind.Quantity : ClaimKind.CasualtyCount, speaks, figure);
        }
        else if (voice.IsRest) return;
        else if (attribution is not null && Spoken(chain) is not null) Add(ClaimKind.Statement, speaks: true, null);
        else if (Unattributed(sentence, content, chain) is { } kind) Add(kind, speaks: false, null);

        void Add(ClaimKind kind, bool speaks, Figure? figure)
        {
            var (score, reasons) = CheckWorthiness.Of(kind, sentence, content, Spoken(chain) is not null, chain.Exists(link => link.Hedge is not null));
            var times = TimeReader.In(prose, index, content, day);
            var (speaker, wording, references) = (Spoken(chain), new Wording(sentence), new List<Reference>());
            if (speaks && speaker is { Named: { } named } && SelfContained.IsPronoun(named)) references.Add(new Reference(named, Statements.Named(speaker), speaker.Passage));
            selfContained.Read(prose, index, content, attribution, speaker, speaks, wording, references);
            var said = Said();
            into.Add(new ReadCandidate(
                new(kind, Statements.Date(wording, times) ? Said() : said, Passage.In(sentence.Text, sentence.Start, sentence.End), chain, figure, score) { Reasons = reasons, Times = times, References = references }, said));

            string Said() => speaks ? Statements.Attributed(wording, attribution!, content, speaker!, IsQuoted(prose, index, content)) : Statements.Plain(wording, content);
        }
    }

    private static bool SaysWe(Prose prose, int index, Run content)
    {
        if (!prose.Parts[index].Any(Trait.FirstPerson)) return false;
        for (var i = content.First; i < content.End; i++)
            if (prose.Parts[index].Is(i, Trait.FirstPerson) && prose.IsQuoted(prose.Sentences[index].First + i)) return true;
        return false;
    }

    private static bool IsQuoted(Prose prose, int index, Run content) =>
        prose.IsQuoted(prose.Sentences[index].First + content.First) && prose.IsQuoted(prose.Sentences[index].First + content.End - 1);

    private static Link? Spoken(List<Link> chain) => chain.FindLast(link => link.Role == LinkRole.SaidBy);

    /// <summary>What the outlet says itself, or passes on from nobody named.</summary>
    private static ClaimKind? Unattributed(Sentence sentence, Run content, List<Link> chain)
    {
        for (var i = content.First; i < content.End; i++)
        {
            if (sentence.IsQuoted(i)) continue;
            if (sentence.Starts(i, "the", "first") && sentence.Word(i + 2) is "such" or "time" or "ever") return ClaimKind.Other;
            if (Events.At(sentence, i)) return ClaimKind.Event;
        }
        return chain.Exists(link => link.Hedge is not null) ? ClaimKind.Other : null;
    }

    private static bool SaysEnough(Sentence sentence, Run content)
    {
        var words = 0;
        for (var i = content.First; i < content.End && words < FewestWords; i++)
            if (SaysSomething(sentence.Tokens[i])) words++;
        return words == FewestWords;
    }

    /// <summary>Not a mark, and none of the words that a statement loses.</summary>
    private static bool SaysSomething(Token token) =>
        token.Kind != TokenKind.Mark && !Words.Conjunctions.Contains(token.Lower) && !Words.IsAdverb(token.Lower) && !Cues.IsHedge(token.Lower);

    private static bool IsQuestion(Sentence sentence) => sentence.Tokens[^1].Is("?");
}

/// <summary>A candidate, and its statement without the days that depend on the day of the article: what repeats it repeats it on any day.</summary>
internal readonly record struct ReadCandidate(Candidate Candidate, string Undated);
