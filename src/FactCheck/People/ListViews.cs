namespace FactCheck;

/// <summary>The saved views that one sees: one's own, and what is shared with the newsroom; by name.</summary>
public sealed record ListViews : IQuery<IReadOnlyList<ViewRow>>;

/// <param name="Query">The query of the desk's address, without the question mark.</param>
/// <param name="By">Whose it is.</param>
public sealed record ViewRow(string Id, string Name, string Query, bool IsShared, bool IsMine, string By);

internal sealed class ListViewsHandler(FactCheckDb db, CurrentCaller caller) : IRequestHandler<ListViews, IReadOnlyList<ViewRow>>
{
    public async Task<IReadOnlyList<ViewRow>> Handle(ListViews request, CancellationToken cancel)
    {
        var me = caller.Person.Id;
        var mine = await db.SavedViews.Where(v => v.OwnerId == me).OrderBy(v => v.Name).Take(Limits.SavedViews)
            .Select(v => new ViewRow(v.PublicId, v.Name, v.Query, v.IsShared, true, v.Owner.Name)).ToListAsync(cancel);
        var shared = await db.SavedViews.Where(v => v.IsShared && v.OwnerId != me).OrderByDescending(v => v.Id).Take(Limits.SavedViews)
            .Select(v => new ViewRow(v.PublicId, v.Name, v.Query, v.IsShared, false, v.Owner.Name)).ToListAsync(cancel);
        return [.. mine.Concat(shared).OrderBy(v => v.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
