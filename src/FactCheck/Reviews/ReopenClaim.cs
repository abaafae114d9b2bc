namespace FactCheck;

/// <summary>Takes up a closed or withdrawn claim again: another review begins, by the newest version of its definition.</summary>
/// <param name="Claim">Public id.</param>
/// <param name="Reason">Why, for the claim's history.</param>
public sealed record ReopenClaim(string Claim, string Reason) : ICommand<ReopenedClaim>;

/// <param name="Waiting">What the new review waits for.</param>
public sealed record ReopenedClaim(string Claim, ClaimStatus Status, IReadOnlyList<TaskKind> Waiting);

internal sealed class ReopenClaimValidator : AbstractValidator<ReopenClaim>
{
    public ReopenClaimValidator()
    {
        RuleFor(r => r.Claim).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Reason).NotEmpty().WithMessage(_ => Say("Say why the claim is taken up again.")).MaximumLength(Limits.Note);
    }
}

internal sealed class ReopenClaimHandler(FactCheckDb db, ReviewStarter reviews, Eligibility eligibility, Ledger ledger, CurrentCaller caller) : IRequestHandler<ReopenClaim, ReopenedClaim>
{
    public async Task<ReopenedClaim> Handle(ReopenClaim request, CancellationToken cancel)
    {
        var claim = await db.Claims.Whole().SingleOrDefaultAsync(c => c.PublicId == request.Claim, cancel) ?? throw new NotFoundException(Say("claim"), request.Claim);
        if (claim.JoinedTo is { } other)
            throw new RuleBrokenException(Say($"This claim is another appearance of {other.PublicId}; take that one up."));
        if (claim.Status is not (ClaimStatus.Closed or ClaimStatus.Withdrawn))
            throw new RuleBrokenException(claim.IsPublic
                ? Say("This claim is published. A published fact-check changes only by a revision: challenge it.")
                : Say("This claim is open; its review goes on."));
        await eligibility.Insist(caller.Person, claim, cancel);
        await reviews.BeginAgain(claim, cancel);
        ledger.Append("ClaimReopened", [claim.PublicId], [claim], request.Reason.Trim());
        return new ReopenedClaim(claim.PublicId, claim.Status, [.. db.ReviewTasks.Local.Where(t => t.Claim == claim && t.IsOpen).Select(t => t.Kind)]);
    }
}
