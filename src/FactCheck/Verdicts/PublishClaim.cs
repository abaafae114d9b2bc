namespace FactCheck;

/// <summary>Publishes a claim's approved verdict.</summary>
/// <param name="Claim">Public id.</param>
public sealed record PublishClaim(string Claim) : ICommand<DecidedTask>;

internal sealed class PublishClaimValidator : AbstractValidator<PublishClaim>
{
    public PublishClaimValidator() => RuleFor(r => r.Claim).NotEmpty().MaximumLength(Limits.PublicId);
}

internal sealed class PublishClaimHandler(FactCheckDb db, TaskDesk desk, Ledger ledger) : IRequestHandler<PublishClaim, DecidedTask>
{
    public async Task<DecidedTask> Handle(PublishClaim request, CancellationToken cancel)
    {
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.PublicId == request.Claim, cancel) ?? throw new NotFoundException(Say("claim"), request.Claim);
        var task = await desk.Open(claim, TaskKind.Publish, cancel);
        var proposal = await desk.Proposal(claim, cancel);
        await desk.Decide(task, "Published", null, cancel);
        ledger.Append(proposal.Revision is null ? "VerdictPublished" : "RevisionPublished", [claim.PublicId], []);
        return new DecidedTask(task.PublicId, claim.PublicId, true, claim.Status, 0, task.ApprovalsNeeded, []);
    }
}
