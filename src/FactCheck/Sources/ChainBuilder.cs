namespace FactCheck;

/// <summary>Makes a chain of attributions from what a person states.</summary>
public sealed class ChainBuilder(FactCheckDb db, SourceBook sources, Ids ids)
{
    public async Task<IReadOnlyList<Attribution>> Build(IReadOnlyList<ChainLink> links, CancellationToken cancel)
    {
        await sources.Look(links.Select(PartyOf), cancel);
        var chosen = links.Select(l => l.Source).OfType<string>().Distinct().ToList();
        var known = chosen.Count == 0 ? [] : await db.Sources.Where(s => chosen.Contains(s.PublicId)).ToDictionaryAsync(s => s.PublicId, cancel);
        return [.. links.Select((link, i) => new Attribution(
            ids.NewPublicId(), i, link.Role, link.Named.OrNull(),
            link.Source is { } id ? known.GetValueOrDefault(id) ?? throw new NotFoundException(Say("source"), id) : sources.Resolve(PartyOf(link)),
            link.Cue.OrNull(), link.Hedge.OrNull(), passage: null))];
    }

    /// <summary>Looks up everybody whom these candidates name, before <see cref="Build(Candidate, Func{Extraction.Passage, Passage})"/> is asked.</summary>
    public Task Look(IEnumerable<Candidate> candidates, CancellationToken cancel) =>
        sources.Look(candidates.SelectMany(c => c.Chain).Select(link => link.Party), cancel);

    /// <summary>The chain of a candidate, as rows.</summary>
    /// <param name="anchor">Where a passage that was read stands in the snapshot that is kept.</param>
    public IEnumerable<Attribution> Build(Candidate candidate, Func<Extraction.Passage, Passage> anchor) =>
        candidate.Chain.Select((link, i) => new Attribution(
            ids.NewPublicId(), i, link.Role, link.Named?.UpTo(Limits.Name), sources.Resolve(link.Party),
            link.Cue?.UpTo(Limits.Cue), link.Hedge?.UpTo(Limits.Cue), anchor(link.Passage)));

    private static Party? PartyOf(ChainLink link) =>
        link.IsUnnamed || link.Source is not null || link.Named.OrNull() is not { } name
            ? null
            // "Kyiv" typed by hand means whom "Kyiv" in an article means.
            : KnownParties.Find(name) ?? new Party(name, link.Kind, []);
}
