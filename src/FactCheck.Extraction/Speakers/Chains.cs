namespace FactCheck.Extraction;

/// <summary>Turns the attributions of a sentence into the chain of a candidate; remembers the last speaker for "he" and "she".</summary>
internal sealed class Chains(Parties parties)
{
    private (Party Party, string Called, int Sentence)? lastSpeaker, lastBody;
    private (string Called, int Sentence)? lastMany;
    private int sentencesRead;

    /// <summary>Whom pronouns mean.</summary>
    public Antecedents Antecedents { get; } = new(parties);

    /// <param name="prose">The paragraph.</param>
    /// <param name="index">Which of its sentences.</param>
    /// <param name="voice">Who speaks in it, and what.</param>
    public List<Link> Of(Prose prose, int index, Voice voice)
    {
        var (sentence, attributions, content) = (prose.Parts[index], voice.Chain, voice.Content);
        var offset = prose.Sentences[index].First;
        var links = new List<Link>();
        var inner = default(Run);
        foreach (var hedge in Hedges.In(sentence))
        {
            if (IsCue(attributions, offset + hedge.First)) continue;
            if (attributions.Count > 0 && attributions[0].Shape != AttributionShape.Accused && attributions[0].Holds(offset + hedge.First))
            {
                if (inner.IsEmpty) inner = hedge;
            }
            // Whoever passes it on stays unnamed; a second hedge of the same sentence adds nobody.
            else if (links.Count == 0) links.Add(new Link(LinkRole.RelayedBy, null, null, null, sentence.Slice(hedge), sentence.Passage(hedge)));
        }
        for (var i = 0; i < attributions.Count; i++)
        {
            var isLast = i == attributions.Count - 1;
            var attribution = attributions[i];
            var cue = prose.Slice(attribution.Cue);
            if (attribution.Source is not { } source)
            {
                links.Add(new Link(LinkRole.RelayedBy, null, null, cue, cue, prose.Passage(attribution.Cue)));
                continue;
            }
            if (attribution.Medium is { } medium && Resolved(prose, medium) is { Kind: PartyKind.Outlet } outlet)
                links.Add(new Link(LinkRole.RelayedBy, prose.Slice(medium), outlet, cue, null, prose.Passage(medium)) { Score = attribution.Score });
            var isOrigin = isLast && attribution.Cited is null;
            var (speaker, called) = Speaker(prose, index, source);
            links.Add(new Link(isOrigin ? LinkRole.SaidBy : LinkRole.RelayedBy, prose.Slice(source), speaker, cue,
                isOrigin && !inner.IsEmpty ? sentence.Slice(inner) : null, prose.Passage(source)) { Score = attribution.Score, Called = called });
            if (isLast && attribution.Cited is { } cited)
            {
                (speaker, called) = Speaker(prose, index, cited);
                links.Add(new Link(LinkRole.SaidBy, prose.Slice(cited), speaker, cue, inner.IsEmpty ? null : sentence.Slice(inner), prose.Passage(cited)) { Score = attribution.Score, Called = called });
            }
            if (attribution.Blamed is { } accused) links.Add(Blamed(prose, accused, cue));
        }
        if (attributions.Count == 0 || attributions[^1].Shape != AttributionShape.Accused)
            foreach (var (named, cue) in Blame.In(sentence, content))
                if (parties.Resolve(sentence, named) is not null) links.Add(Blamed(prose, new Run(named.First + offset, named.End + offset), sentence.Slice(cue)));
        return links;
    }

    private static bool IsCue(IReadOnlyList<Attribution> attributions, int token) => attributions.Any(a => a.Cue.Contains(token));

    /// <summary>To be called once for every sentence, whether or not anybody speaks in it.</summary>
    public void Next(Sentence sentence)
    {
        sentencesRead++;
        Antecedents.Next(sentence);
    }

    private Party? Resolved(Prose prose, Run named)
    {
        var (sentence, run) = prose.Home(named);
        return parties.Resolve(sentence, run);
    }

    /// <summary>Who a source is, and what to call them where a pronoun names them.</summary>
    private (Party? Party, string? Called) Speaker(Prose prose, int index, Run source)
    {
        if (source.Length == 1)
            switch (prose.Word(source.First))
            {
                case "he" or "she": return One(prose, index, source.First);
                case "it": return lastBody is { } body && IsNear(body.Sentence) ? (body.Party, body.Called) : default;
                // "They" said it right after the rescuers did, or are others.
                case "they": return (null, lastMany is { } many && sentencesRead - many.Sentence <= 1 ? many.Called : null);
            }
        var party = Resolved(prose, source);
        var (home, run) = prose.Home(source);
        var called = SelfContained.Called(home, run);
        if (party is { Kind: PartyKind.Official or PartyKind.Person }) lastSpeaker = (party, party.Name, sentencesRead);
        else if (party is not null) lastBody = (party, called, sentencesRead);
        // A woman without a name spoke: the next "she" is hers.
        else if (Antecedents.IsSomebody(home, run)) lastSpeaker = null;
        lastMany = party is null && SelfContained.IsMany(home.Word(run.End - 1)) ? (called, sentencesRead) : null;
        return (party, null);
    }

    /// <summary>The only one whom "she" can mean; else whoever a sentence began with since somebody spoke, or who spoke last where no other was named since.</summary>
    private (Party? Party, string? Called) One(Prose prose, int index, int pronoun)
    {
        var own = prose.Sentences[index];
        var gender = Antecedents.GenderOf(prose.Word(pronoun));
        if (own.Contains(pronoun) && Antecedents.Of(pronoun - own.First, default, default, out _) is { Party: { } only }) return Spoke(only);
        var spoke = lastSpeaker is { } last && IsNear(last.Sentence) ? last.Party : null;
        var since = lastSpeaker is { } before ? Math.Min(sentencesRead - before.Sentence, Antecedents.Memory + 1) : Antecedents.Memory + 1;
        if (Antecedents.Subject(since, gender) is { } subject) spoke = subject;
        // Somebody else was spoken of since, and may as well be meant.
        else if (spoke is not null && Antecedents.IsAnother(since, gender, spoke.Name)) spoke = null;
        return spoke is null ? default : Spoke(spoke);

        (Party?, string?) Spoke(Party party)
        {
            if (own.Contains(pronoun)) Antecedents.Knows(pronoun - own.First, party.Name);
            lastSpeaker = (party, party.Name, sentencesRead);
            return (party, party.Name);
        }
    }

    private bool IsNear(int sentence) => sentencesRead - sentence <= Antecedents.Memory;

    private Link Blamed(Prose prose, Run named, string cue) =>
        new(LinkRole.BlamedOn, prose.Slice(named), Resolved(prose, named), cue, null, prose.Passage(named));
}
