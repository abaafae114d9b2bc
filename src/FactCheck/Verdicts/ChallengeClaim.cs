namespace FactCheck;

/// <summary>Records that somebody holds a published fact-check to be wrong or out of date. A review looks into it, at once or as soon as the running one ends; it ends in a revision or a reasoned refusal.</summary>
/// <param name="Claim">Public id.</param>
/// <param name="Words">What is wrong with it.</param>
/// <param name="From">Who says so, where it is not the person who records it.</param>
/// <param name="Url">Where they say it.</param>
public sealed record ChallengeClaim(string Claim, string Words, string? From = null, string? Url = null) : ICommand<RecordedChallenge>;

/// <param name="HasBegun">False while the claim's running review has to end first.</param>
public sealed record RecordedChallenge(string Id, string Claim, bool HasBegun);

internal sealed class ChallengeClaimValidator : AbstractValidator<ChallengeClaim>
{
    public ChallengeClaimValidator()
    {
        RuleFor(r => r.Claim).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Words).NotEmpty().WithMessage(_ => Say("Say what is wrong with the fact-check.")).MaximumLength(Limits.Note);
        RuleFor(r => r.From).MaximumLength(Limits.Name);
        RuleFor(r => r.Url).IsWebAddress();
    }
}

internal sealed class ChallengeClaimHandler(
    FactCheckDb db, ChallengeReview reviews, WorkflowCatalog workflows, Ledger ledger, CurrentCaller caller, TimeProvider time, Ids ids)
    : IRequestHandler<ChallengeClaim, RecordedChallenge>
{
    public async Task<RecordedChallenge> Handle(ChallengeClaim request, CancellationToken cancel)
    {
        var claim = await db.Claims.Whole().SingleOrDefaultAsync(c => c.PublicId == request.Claim, cancel) ?? throw new NotFoundException(Say("claim"), request.Claim);
        if (!claim.IsPublic) throw new RuleBrokenException(Say("No fact-check of this claim is published, so there is none to challenge."));
        if (workflows.Revision is null) throw new RuleBrokenException(Say("No workflow takes challenges. Add a definition with \"takes\": \"Revision\"."));
        var challenge = new Challenge(ids.NewPublicId(), claim, request.Words.Trim(), request.From.OrNull(), request.Url.OrNull(), caller.Person, time.UtcNow());
        db.Challenges.Add(challenge);
        ledger.Append("ChallengeRecorded", [claim.PublicId], [challenge]);
        var begun = await reviews.TryBegin(challenge, cancel);
        return new RecordedChallenge(challenge.PublicId, claim.PublicId, begun);
    }
}

/// <summary>The clock takes up a challenge that waited for another review to end.</summary>
/// <param name="Challenge">Public id.</param>
internal sealed record BeginChallenge(string Challenge) : ICommand<bool>;

internal sealed class BeginChallengeHandler(FactCheckDb db, ChallengeReview reviews, Ledger ledger) : IRequestHandler<BeginChallenge, bool>
{
    public async Task<bool> Handle(BeginChallenge request, CancellationToken cancel)
    {
        var challenge = await db.Challenges.Include(c => c.RecordedBy).SingleAsync(c => c.PublicId == request.Challenge, cancel);
        if (challenge is not { ReviewId: null, ClosedBecause: null }) return false;
        var claim = await db.Claims.Whole().SingleAsync(c => c.Id == challenge.ClaimId, cancel);
        if (claim.IsPublic) return await reviews.TryBegin(challenge, cancel);
        challenge.Close("the fact-check was taken back before this was looked into");
        ledger.Append("ChallengeClosed", [claim.PublicId], [challenge]);
        return true;
    }
}

/// <summary>Begins the review that looks into a challenge.</summary>
public sealed class ChallengeReview(FactCheckDb db, WorkflowCatalog workflows, CurrentProposal proposals, ReviewStarter reviews, IReviewEngine engine, Ledger ledger)
{
    /// <returns>False where the claim's running review is at work and has to end first; one that only watches or waits for a time gives way.</returns>
    public async Task<bool> TryBegin(Challenge challenge, CancellationToken cancel)
    {
        if (workflows.Revision is not { } definition) return false;
        var claim = challenge.Claim;
        if (await db.Reviews.SingleOrDefaultAsync(r => r.ClaimId == claim.Id && r.EndedAt == null, cancel) is { } running)
        {
            if (running.AdvancingSince is not null || await db.ReviewTasks.AnyAsync(t => t.ReviewId == running.Id && t.DoneAt == null, cancel)) return false;
            // What was approved and waits for its time to be published is not thrown away.
            if (await proposals.Of(claim, cancel) is { Id: not null, Stands: false }) return false;
            running.CancelBecause("a challenge is looked into instead");
            await engine.Cancel(running, cancel);
            ledger.Append("ReviewGaveWay", [claim.PublicId], [running]);
            // Two reviews may not run at once, not even within one save.
            await db.SaveChangesAsync(cancel);
        }

        var review = await reviews.Begin(claim, definition, cancel);
        challenge.LookedIntoBy(review);
        ledger.Append("ChallengeTakenUp", [claim.PublicId], [challenge, claim]);
        return true;
    }
}
