namespace FactCheck;

/// <summary>Says how urgent claims are, one or many. All of them or none.</summary>
/// <param name="Claims">Public ids.</param>
public sealed record PrioritiseClaims(IReadOnlyList<string> Claims, Priority Priority) : ICommand<int>;

internal sealed class PrioritiseClaimsValidator : AbstractValidator<PrioritiseClaims>
{
    public PrioritiseClaimsValidator()
    {
        RuleFor(r => r.Claims).NotEmpty().WithMessage("Choose at least one claim.");
        RuleFor(r => r.Claims.Count).LessThanOrEqualTo(Limits.Bulk).When(r => r.Claims is not null).WithMessage($"Choose at most {Limits.Bulk} claims at once.");
        RuleFor(r => r.Priority).IsInEnum();
    }
}

internal sealed class PrioritiseClaimsHandler(FactCheckDb db, Ledger ledger) : IRequestHandler<PrioritiseClaims, int>
{
    /// <returns>How many have another priority than before.</returns>
    public async Task<int> Handle(PrioritiseClaims request, CancellationToken cancel)
    {
        var claims = await db.Claims.Whole().Where(c => request.Claims.Contains(c.PublicId)).ToListAsync(cancel);
        if (request.Claims.FirstOrDefault(id => claims.TrueForAll(c => c.PublicId != id)) is { } missing) throw new NotFoundException("claim", missing);
        var changed = claims.FindAll(c => c.Priority != request.Priority);
        foreach (var claim in changed)
        {
            claim.Prioritise(request.Priority);
            ledger.Append("ClaimPrioritised", [claim.PublicId], [claim]);
        }

        return changed.Count;
    }
}
