namespace FactCheck;

/// <summary>Where a claim stands in its small, fixed lifecycle. Where exactly its review stands is read from its open tasks.</summary>
public enum ClaimStatus
{
    Submitted = 1,
    InReview = 2,
    Published = 3,
    Held = 4,
    Withdrawn = 5,
    Closed = 6,
}

public static class ClaimLifecycle
{
    /// <summary>The one switch that every change of status passes.</summary>
    public static bool Allows(ClaimStatus from, ClaimStatus to) => (from, to) switch
    {
        (ClaimStatus.Submitted, ClaimStatus.InReview or ClaimStatus.Closed) => true,
        (ClaimStatus.InReview, ClaimStatus.Published or ClaimStatus.Held or ClaimStatus.Closed) => true,
        (ClaimStatus.Held, ClaimStatus.InReview or ClaimStatus.Published or ClaimStatus.Withdrawn or ClaimStatus.Closed) => true,
        (ClaimStatus.Published, ClaimStatus.Held or ClaimStatus.Withdrawn) => true,
        (ClaimStatus.Closed or ClaimStatus.Withdrawn, ClaimStatus.InReview) => true,
        _ => false,
    };
}
