namespace FactCheck;

/// <summary>Gives a claim to a person, or hands it back. A fact-checker may take a claim or hand back their own; an editor may give it to anyone.</summary>
/// <param name="Claim">Public id.</param>
/// <param name="Person">Public id of the person; null to hand it back.</param>
/// <param name="IfLast">Number of the ledger entry that must still be the last that a person did with the claim; null where it does not matter.</param>
public sealed record AssignClaim(string Claim, string? Person, long? IfLast = null) : ICommand<AssignedClaim>;

public sealed record AssignedClaim(string Claim, string? Person, string? Name);

internal sealed class AssignClaimValidator : AbstractValidator<AssignClaim>
{
    public AssignClaimValidator()
    {
        RuleFor(r => r.Claim).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Person).MaximumLength(Limits.PublicId);
    }
}

internal sealed class AssignClaimHandler(FactCheckDb db, Eligibility eligibility, LastWord words, Ledger ledger, CurrentCaller caller) : IRequestHandler<AssignClaim, AssignedClaim>
{
    public async Task<AssignedClaim> Handle(AssignClaim request, CancellationToken cancel)
    {
        var claim = await db.Claims.Whole().SingleOrDefaultAsync(c => c.PublicId == request.Claim, cancel) ?? throw new NotFoundException(Say("claim"), request.Claim);
        var person = request.Person is null ? null
            : await db.Users.SingleOrDefaultAsync(p => p.PublicId == request.Person, cancel) ?? throw new NotFoundException(Say("person"), request.Person);
        if (request.IfLast is { } last) await words.Insist(claim, last, cancel);
        if (!caller.Person.Is(Role.Editor))
        {
            if (person is not null && person != caller.Person)
                throw new NotAllowedException(Say("You may take a claim yourself; giving it to somebody else takes the role Editor."));
            if (claim.Assignee is not null && claim.Assignee != caller.Person)
                throw new NotAllowedException(Say($"{claim.Assignee.Name} holds this claim; taking it from somebody takes the role Editor."));
        }

        if (person is not null && !person.Is(Role.FactChecker | Role.Editor))
            throw new RuleBrokenException(Say($"{person.Name} neither researches nor approves; choose a fact-checker or an editor."));

        // Handing back what one holds is no decision about the claim.
        if (request.Person is not null || claim.Assignee != caller.Person) await eligibility.Insist(caller.Person, claim, cancel);
        // What ties somebody else to a source is theirs to tell.
        if (person is not null && person != caller.Person && await eligibility.WhyBarred(person, claim, cancel) is not null)
            throw new BarredException(claim.PublicId, () => Say($"{person.Name} may not hold this claim: they stepped back from it, or have a conflict of interest. Choose somebody else."));
        claim.AssignTo(person);
        var tasks = await db.ReviewTasks.Include(t => t.Review).Include(t => t.Assignee)
            .Where(t => t.ClaimId == claim.Id && t.DoneAt == null && t.Kind != TaskKind.ApproveVerdict)
            .ToListAsync(cancel);
        foreach (var task in tasks) task.AssignTo(person is not null && person.Is(task.Role) ? person : null);
        ledger.Append(person is null ? "ClaimHandedBack" : "ClaimAssigned", person is null ? [claim.PublicId] : [claim.PublicId, person.PublicId], [claim, .. tasks]);
        return new AssignedClaim(claim.PublicId, person?.PublicId, person?.Name);
    }
}
