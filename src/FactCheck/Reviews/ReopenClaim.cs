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
        RuleFor(r => r.Reason).NotEmpty().WithMessage("Say why the claim is taken up again.").MaximumLength(Limits.Note);
    }
}

internal sealed class ReopenClaimHandler(FactCheckDb db, WorkflowCatalog workflows, ReviewStarter reviews, Eligibility eligibility, Ledger ledger, CurrentCaller caller) : IRequestHandler<ReopenClaim, ReopenedClaim>
{
    public async Task<ReopenedClaim> Handle(ReopenClaim request, CancellationToken cancel)
    {
        var claim = await db.Claims.Whole().SingleOrDefaultAsync(c => c.PublicId == request.Claim, cancel) ?? throw new NotFoundException("claim", request.Claim);
        if (claim.JoinedTo is { } other)
            throw new RuleBrokenException($"This claim is another appearance of {other.PublicId}; take that one up.");
        if (claim.Status is not (ClaimStatus.Closed or ClaimStatus.Withdrawn))
            throw new RuleBrokenException(claim.IsPublic
                ? "This claim is published. A published fact-check changes only by a revision: challenge it."
                : "This claim is open; its review goes on.");
        await eligibility.Insist(caller.Person, claim, cancel);
        var last = await db.Reviews.Where(r => r.ClaimId == claim.Id).OrderByDescending(r => r.Id).Select(r => r.DefinitionId).FirstAsync(cancel);
        // A claim that was withdrawn by a revision begins anew by what claims of its kind take.
        var definition = workflows.Newest(last) is { Takes: not WorkflowTakes.Revision } same ? same : workflows.Choose(claim.Kind);
        await reviews.Begin(claim, definition, cancel);
        ledger.Append("ClaimReopened", [claim.PublicId], [claim], request.Reason.Trim());
        return new ReopenedClaim(claim.PublicId, claim.Status, [.. db.ReviewTasks.Local.Where(t => t.Claim == claim && t.IsOpen).Select(t => t.Kind)]);
    }
}
