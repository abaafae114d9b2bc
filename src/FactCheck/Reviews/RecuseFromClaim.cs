namespace FactCheck;

/// <summary>Steps back from a claim, with a reason: whoever asks holds it no longer and is kept off it for good. Said again, it changes nothing.</summary>
/// <param name="Claim">Public id.</param>
/// <param name="Reason">Why, for the claim's history.</param>
public sealed record RecuseFromClaim(string Claim, string Reason) : ICommand<RecusedFromClaim>;

/// <param name="IsNew">False when they had stepped back before; that first reason stands.</param>
/// <param name="Since">When they stepped back.</param>
public sealed record RecusedFromClaim(string Claim, bool IsNew, DateTime Since);

internal sealed class RecuseFromClaimValidator : AbstractValidator<RecuseFromClaim>
{
    public RecuseFromClaimValidator()
    {
        RuleFor(r => r.Claim).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Reason).NotEmpty().WithMessage(_ => Say("Say why you step back; it is kept with the claim.")).MaximumLength(Limits.Note);
    }
}

internal sealed class RecuseFromClaimHandler(FactCheckDb db, Ledger ledger, CurrentCaller caller, TimeProvider time, Ids ids)
    : IRequestHandler<RecuseFromClaim, RecusedFromClaim>
{
    public async Task<RecusedFromClaim> Handle(RecuseFromClaim request, CancellationToken cancel)
    {
        var claim = await db.Claims.Whole().SingleOrDefaultAsync(c => c.PublicId == request.Claim, cancel) ?? throw new NotFoundException(Say("claim"), request.Claim);
        var me = caller.Person;
        if (await db.Recusals.SingleOrDefaultAsync(r => r.ClaimId == claim.Id && r.PersonId == me.Id, cancel) is { } before)
            return new RecusedFromClaim(claim.PublicId, IsNew: false, before.At);
        var recusal = new Recusal(ids.NewPublicId(), claim, me, request.Reason.Trim(), time.UtcNow());
        db.Recusals.Add(recusal);
        ledger.Changed(recusal);
        await db.LetGo(claim, me, ledger, cancel);
        ledger.Append("PersonRecused", [claim.PublicId], []);
        return new RecusedFromClaim(claim.PublicId, IsNew: true, recusal.At);
    }
}
