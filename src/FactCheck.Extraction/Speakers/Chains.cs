namespace FactCheck.Extraction;

/// <summary>Turns the attributions of a sentence into the chain of a candidate; remembers the last speaker for "he" and "she".</summary>
internal sealed class Chains(Parties parties)
{
    /// <summary>How many sentences a "he" may stand behind the name.</summary>
    private const int Memory = 3;

    private (Party Party, int Sentence)? lastSpeaker;
    private int sentencesRead;

    /// <param name="sentence">The sentence.</param>
    /// <param name="attributions">Outermost first.</param>
    /// <param name="content">What is left when all attributions are taken off.</param>
    public IReadOnlyList<Link> Of(Sentence sentence, IReadOnlyList<Attribution> attributions, Run content)
    {
        sentencesRead++;
        var links = new List<Link>();
        var hedges = Hedges.In(sentence).Where(hedge => !attributions.Any(a => a.Cue.Contains(hedge.First))).ToList();
        var outer = attributions.Count == 0 ? sentence.Body : attributions[0].Content;
        foreach (var hedge in hedges)
            if (attributions.Count == 0 || !outer.Contains(hedge.First) || attributions[0].Shape == AttributionShape.Accused)
            {
                // Whoever passes it on stays unnamed; a second hedge of the same sentence adds nobody.
                links.Add(new Link(LinkRole.RelayedBy, null, null, null, sentence.Slice(hedge), sentence.Passage(hedge)));
                break;
            }
        var inner = hedges.FirstOrDefault(hedge => attributions.Count > 0 && outer.Contains(hedge.First) && attributions[0].Shape != AttributionShape.Accused);
        for (var i = 0; i < attributions.Count; i++)
        {
            var isLast = i == attributions.Count - 1;
            var attribution = attributions[i];
            var cue = sentence.Slice(attribution.Cue);
            if (attribution.Source is not { } source)
            {
                links.Add(new Link(LinkRole.RelayedBy, null, null, cue, cue, sentence.Passage(attribution.Cue)));
                continue;
            }
            if (attribution.Medium is { } medium && parties.Resolve(sentence, medium) is { Kind: PartyKind.Outlet } outlet)
                links.Add(new Link(LinkRole.RelayedBy, sentence.Slice(medium), outlet, cue, null, sentence.Passage(medium)));
            var party = Speaker(sentence, source);
            links.Add(new Link(isLast ? LinkRole.SaidBy : LinkRole.RelayedBy, sentence.Slice(source), party, cue,
                isLast && !inner.IsEmpty ? sentence.Slice(inner) : null, sentence.Passage(source)));
            if (attribution.Blamed is { } accused) links.Add(Blamed(sentence, accused, cue));
        }
        if (attributions.Count == 0 || attributions[^1].Shape != AttributionShape.Accused)
            foreach (var (named, cue) in Blame.In(sentence, content))
                if (parties.Resolve(sentence, named) is not null) links.Add(Blamed(sentence, named, sentence.Slice(cue)));
        return links;
    }

    private Party? Speaker(Sentence sentence, Run source)
    {
        if (source.Length == 1 && sentence.Word(source.First) is "he" or "she") return lastSpeaker is { } last && sentencesRead - last.Sentence <= Memory ? last.Party : null;
        var party = parties.Resolve(sentence, source);
        if (party is { Kind: PartyKind.Official or PartyKind.Person }) lastSpeaker = (party, sentencesRead);
        return party;
    }

    private Link Blamed(Sentence sentence, Run named, string cue) =>
        new(LinkRole.BlamedOn, sentence.Slice(named), parties.Resolve(sentence, named), cue, null, sentence.Passage(named));
}
