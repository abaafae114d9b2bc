namespace FactCheck;

/// <summary>Gives somebody other roles, lets them leave, or takes them back.</summary>
/// <param name="Person">Public id.</param>
/// <param name="Roles">All that they have afterwards.</param>
public sealed record ChangePerson(string Person, Role Roles, bool HasLeft) : ICommand<PersonRow>;

internal sealed class ChangePersonValidator : AbstractValidator<ChangePerson>
{
    public ChangePersonValidator()
    {
        RuleFor(r => r.Person).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Roles).AreKnown();
    }
}

internal sealed class ChangePersonHandler(FactCheckDb db, Ledger ledger, TimeProvider time, Ids ids) : IRequestHandler<ChangePerson, PersonRow>
{
    public async Task<PersonRow> Handle(ChangePerson request, CancellationToken cancel)
    {
        var person = await db.Users.SingleOrDefaultAsync(p => p.PublicId == request.Person, cancel) ?? throw new NotFoundException(Say("person"), request.Person);
        if (person.Roles == request.Roles && person.HasLeft == request.HasLeft) return PersonRow.Of(person);
        await KeepAnAdmin(person, request, cancel);
        ChangeRoles(person, request.Roles);
        if (request.HasLeft && !person.HasLeft) await Leave(person, cancel);
        else if (!request.HasLeft && person.HasLeft) Return(person);
        // Sessions end: what a cookie says about roles is no longer so. The other stamp makes a change beside this one fail.
        person.SecurityStamp = ids.NewSecret();
        person.ConcurrencyStamp = ids.NewPublicId();
        return PersonRow.Of(person);
    }

    // Asked of the database inside the transaction: of two admins who remove each other at once, one stays.
    private async Task KeepAnAdmin(Person person, ChangePerson request, CancellationToken cancel)
    {
        if (!person.Is(Role.Admin) || (!request.HasLeft && request.Roles.HasFlag(Role.Admin))) return;
        if (!await db.Users.AnyAsync(p => p.Id != person.Id && !p.HasLeft && (p.Roles & Role.Admin) != 0, cancel))
            throw new RuleBrokenException(Say($"{person.Name} is the last administrator. Make somebody else an administrator first."));
    }

    private void ChangeRoles(Person person, Role roles)
    {
        if (person.Roles == roles) return;
        person.GiveRoles(roles);
        ledger.Append("RolesChanged", [person.PublicId], [person]);
    }

    private async Task Leave(Person person, CancellationToken cancel)
    {
        person.Leave();
        // Or they would work again on the day of a return, which nobody would expect.
        var now = time.UtcNow();
        var tokens = await db.PersonalTokens.Where(t => t.PersonId == person.Id && t.RevokedAt == null).ToListAsync(cancel);
        foreach (var token in tokens) token.Revoke(now);
        ledger.Append("PersonLeft", [person.PublicId], [person, .. tokens]);
        await LetGo(person, cancel);
    }

    // What they held is anybody's again, or it would lie in nobody's list.
    private async Task LetGo(Person person, CancellationToken cancel)
    {
        var claims = await db.Claims.Whole().Where(c => c.AssigneeId == person.Id && c.Status != ClaimStatus.Closed && c.Status != ClaimStatus.Withdrawn).ToListAsync(cancel);
        var tasks = (await db.ReviewTasks.Include(t => t.Review).Include(t => t.Claim).Where(t => t.AssigneeId == person.Id && t.DoneAt == null).ToListAsync(cancel)).ToLookup(t => t.Claim);
        foreach (var claim in claims.Union(tasks.Select(own => own.Key)))
        {
            if (claim.Assignee == person) claim.LetGo();
            foreach (var task in tasks[claim]) task.AssignTo(null);
            ledger.Append("ClaimHandedBack", [claim.PublicId], claims.Contains(claim) ? [claim, .. tasks[claim]] : [.. tasks[claim]]);
        }
    }

    private void Return(Person person)
    {
        person.Return();
        ledger.Append("PersonReturned", [person.PublicId], [person]);
    }
}
