namespace FactCheck;

/// <summary>The sides that somebody is on, as it was said of the sources; by name, and no more than a page of them.</summary>
public sealed record ListSides : IQuery<IReadOnlyList<string>>;

internal sealed class ListSidesHandler(FactCheckDb db) : IRequestHandler<ListSides, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(ListSides request, CancellationToken cancel) =>
        await db.Sources.Where(s => s.Interests != null).Select(s => s.Interests!).Distinct().OrderBy(side => side).Take(Limits.Page).ToListAsync(cancel);
}
