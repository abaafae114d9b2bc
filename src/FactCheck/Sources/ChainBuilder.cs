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
            link.Source is { } id ? known.GetValueOrDefault(id) ?? throw new NotFoundException("source", id) : sources.Resolve(PartyOf(link)),
            link.Cue.OrNull(), link.Hedge.OrNull(), passage: null))];
    }

    private static Party? PartyOf(ChainLink link) =>
        link.IsUnnamed || link.Source is not null || link.Named.OrNull() is not { } name ? null : new Party(name, link.Kind, []);
}
