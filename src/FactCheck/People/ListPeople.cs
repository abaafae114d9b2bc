namespace FactCheck;

/// <summary>The people who work here, by name.</summary>
/// <param name="All">Also those who have left; for administrators.</param>
public sealed record ListPeople(bool All = false) : IQuery<IReadOnlyList<PersonRow>>;

public sealed record PersonRow(string Id, string Name, Role Roles, bool HasLeft = false)
{
    internal static PersonRow Of(Person person) => new(person.PublicId, person.Name, person.Roles, person.HasLeft);
}

internal sealed class ListPeopleHandler(FactCheckDb db, CurrentCaller caller) : IRequestHandler<ListPeople, IReadOnlyList<PersonRow>>
{
    // A newsroom has dozens of people, not pages of them; the bound is there all the same.
    public async Task<IReadOnlyList<PersonRow>> Handle(ListPeople request, CancellationToken cancel)
    {
        if (request.All && !caller.Person.Is(Role.Admin)) throw new NotAllowedException(Say("Those who have left are listed for the role admin only."));
        return await db.Users.Where(p => request.All || !p.HasLeft).OrderBy(p => p.Name).ThenBy(p => p.Id).Take(1000)
            .Select(p => new PersonRow(p.PublicId, p.Name, p.Roles, p.HasLeft)).ToListAsync(cancel);
    }
}
