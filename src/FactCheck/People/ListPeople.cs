namespace FactCheck;

/// <summary>The people who work here, by name.</summary>
public sealed record ListPeople : IQuery<IReadOnlyList<PersonRow>>;

public sealed record PersonRow(string Id, string Name, Role Roles);

internal sealed class ListPeopleHandler(FactCheckDb db) : IRequestHandler<ListPeople, IReadOnlyList<PersonRow>>
{
    // A newsroom has dozens of people, not pages of them; the bound is there all the same.
    public async Task<IReadOnlyList<PersonRow>> Handle(ListPeople request, CancellationToken cancel) =>
        await db.Users.Where(p => !p.HasLeft).OrderBy(p => p.Name).ThenBy(p => p.Id).Take(1000)
            .Select(p => new PersonRow(p.PublicId, p.Name, p.Roles)).ToListAsync(cancel);
}
