namespace FactCheck;

/// <summary>Gathers what the runner may know about a claim when it decides where to go.</summary>
public sealed class ReviewFactFinder(FactCheckDb db, CurrentProposal proposals, TimeProvider time)
{
    /// <param name="withEvidence">Whether the verdict's evidence is looked at; it costs two queries, and most steps do not ask.</param>
    public async Task<ReviewFacts> Of(Claim claim, bool withEvidence, CancellationToken cancel)
    {
        var facts = new ReviewFacts(
            claim.Kind, claim.Priority, Interests: claim.Origin?.Interests,
            SincePublication: claim.PublishedAt is { } at ? time.UtcNow() - at : null);
        var proposal = await proposals.Of(claim, cancel);
        if (claim.Status == ClaimStatus.Withdrawn || proposal.Revision is { Kind: RevisionKind.Withdrawal, State: VerdictState.Approved }) facts = facts with { IsWithdrawn = true };
        if (proposal.Verdict is not { } verdict) return facts;
        facts = facts with { Rating = verdict.RatingKey, AssertsTruthOrFalsity = verdict.AssertsTruthOrFalsity };
        if (!withEvidence) return facts;
        return facts with
        {
            IndependentOrigins = await Origins(verdict, cancel),
            PrimaryEvidence = verdict.Citations.Count(c => c.Evidence.IsPrimary),
        };
    }

    /// <summary>How many independent origins the evidence that a verdict cites has now.</summary>
    public async Task<int> Origins(Verdict verdict, CancellationToken cancel) =>
        (await IndependentOrigins.Of(db, verdict.Claim, [.. verdict.Citations.Select(c => c.Evidence)], cancel)).Count;
}
