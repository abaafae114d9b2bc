namespace FactCheck;

/// <summary>Keeps for whoever asks how much of a claim's history they have seen.</summary>
/// <param name="Claim">Public id.</param>
/// <param name="Entry">Number of the last ledger entry that was shown to them.</param>
public sealed record LookAtClaim(string Claim, long Entry) : ICommand<LookedAtClaim>;

/// <param name="Before">Their look before this one; null when it was the first.</param>
public sealed record LookedAtClaim(string Claim, LookView? Before);

/// <param name="Entry">Number of the last ledger entry that they saw.</param>
public sealed record LookView(long Entry, DateTime At);

internal sealed class LookAtClaimValidator : AbstractValidator<LookAtClaim>
{
    public LookAtClaimValidator()
    {
        RuleFor(r => r.Claim).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Entry).GreaterThanOrEqualTo(0);
    }
}

internal sealed class LookAtClaimHandler(FactCheckDb db, CurrentCaller caller, TimeProvider time) : IRequestHandler<LookAtClaim, LookedAtClaim>
{
    public async Task<LookedAtClaim> Handle(LookAtClaim request, CancellationToken cancel)
    {
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.PublicId == request.Claim, cancel) ?? throw new NotFoundException(Say("claim"), request.Claim);
        var look = await db.ClaimLooks.SingleOrDefaultAsync(l => l.PersonId == caller.Person.Id && l.ClaimId == claim.Id, cancel);
        var before = look is null ? null : new LookView(look.Entry, look.At);
        if (look is null) db.ClaimLooks.Add(look = new ClaimLook(caller.Person, claim));
        look.Saw(request.Entry, time.UtcNow());
        return new LookedAtClaim(claim.PublicId, before);
    }
}
