namespace FactCheck;

/// <summary>Ends a claim's running review. A claim that nobody published is closed; one that is published stays so, and is watched no longer.</summary>
/// <param name="Claim">Public id.</param>
/// <param name="Reason">Why, for the claim's history.</param>
public sealed record CancelReview(string Claim, string Reason) : ICommand<CancelledReview>;

public sealed record CancelledReview(string Claim, ClaimStatus Status);

internal sealed class CancelReviewValidator : AbstractValidator<CancelReview>
{
    public CancelReviewValidator()
    {
        RuleFor(r => r.Claim).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Reason).NotEmpty().WithMessage(_ => Say("Say why the review is cancelled.")).MaximumLength(Limits.Note);
    }
}

internal sealed class CancelReviewHandler(FactCheckDb db, IReviewEngine engine, CurrentProposal proposals, Eligibility eligibility, Ledger ledger, CurrentCaller caller) : IRequestHandler<CancelReview, CancelledReview>
{
    public async Task<CancelledReview> Handle(CancelReview request, CancellationToken cancel)
    {
        var claim = await db.Claims.Whole().SingleOrDefaultAsync(c => c.PublicId == request.Claim, cancel) ?? throw new NotFoundException(Say("claim"), request.Claim);
        var review = await db.Reviews.SingleOrDefaultAsync(r => r.ClaimId == claim.Id && r.EndedAt == null, cancel)
            ?? throw new RuleBrokenException(Say("No review of this claim runs, so there is none to cancel."));
        await eligibility.Insist(caller.Person, claim, cancel);
        var proposal = await proposals.Of(claim, cancel);
        if (proposal.Stands && await db.ReviewTasks.AnyAsync(t => t.ReviewId == review.Id && t.DoneAt == null && t.Kind == TaskKind.ApproveVerdict, cancel))
            throw new RuleBrokenException(Say("This fact-check is published and waits for another approval; its review is not cancelled before. Approve it, or request changes and correct it."));
        review.CancelBecause(request.Reason.Trim());
        await engine.Cancel(review, cancel);
        if (proposal.Id is not null && !proposal.Stands)
        {
            proposal.Become(VerdictState.Rejected);
            ledger.Changed([.. proposal.Rows]);
        }

        if (!claim.IsPublic && claim.Status is ClaimStatus.InReview or ClaimStatus.Held) claim.Close($"review cancelled: {request.Reason.Trim()}".UpTo(Limits.Note));
        ledger.Append("ReviewCancelled", [claim.PublicId], [review, claim]);
        return new CancelledReview(claim.PublicId, claim.Status);
    }
}
