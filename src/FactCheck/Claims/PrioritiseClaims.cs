namespace FactCheck;

/// <summary>Says how urgent claims are, one or many. All of them or none.</summary>
/// <param name="Claims">Public ids.</param>
/// <param name="IfLast">For one claim: number of the ledger entry that must still be the last that a person did with it; null where it does not matter.</param>
public sealed record PrioritiseClaims(IReadOnlyList<string> Claims, Priority Priority, long? IfLast = null) : ICommand<int>;

internal sealed class PrioritiseClaimsValidator : AbstractValidator<PrioritiseClaims>
{
    public PrioritiseClaimsValidator()
    {
        RuleFor(r => r.Claims).NotEmpty().WithMessage(_ => Say("Choose at least one claim."));
        RuleFor(r => r.Claims.Count).LessThanOrEqualTo(Limits.Bulk).When(r => r.Claims is not null).WithMessage(_ => Say($"Choose at most {Limits.Bulk} claims at once."));
        RuleFor(r => r.Priority).IsInEnum();
        RuleFor(r => r.IfLast).Null().When(r => r.Claims is { Count: > 1 }).WithMessage(_ => Say("The last that was done is asked of one claim at a time."));
    }
}

internal sealed class PrioritiseClaimsHandler(FactCheckDb db, LastWord words, Ledger ledger) : IRequestHandler<PrioritiseClaims, int>
{
    /// <returns>How many have another priority than before.</returns>
    public async Task<int> Handle(PrioritiseClaims request, CancellationToken cancel)
    {
        var claims = await db.Claims.Whole().Where(c => request.Claims.Contains(c.PublicId)).ToListAsync(cancel);
        if (request.Claims.FirstOrDefault(id => claims.TrueForAll(c => c.PublicId != id)) is { } missing) throw new NotFoundException(Say("claim"), missing);
        if (request.IfLast is { } last) await words.Insist(claims[0], last, cancel);
        var changed = claims.FindAll(c => c.Priority != request.Priority);
        foreach (var claim in changed)
        {
            claim.Prioritise(request.Priority);
            ledger.Append("ClaimPrioritised", [claim.PublicId], [claim]);
        }

        return changed.Count;
    }
}
