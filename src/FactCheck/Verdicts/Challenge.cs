namespace FactCheck;

/// <summary>That somebody holds a published fact-check to be wrong or out of date. Each ends in a revision or a reasoned refusal.</summary>
public sealed class Challenge : IRecorded
{
    private Challenge() { }

    public Challenge(string publicId, Claim claim, string words, string? from, string? url, Person recordedBy, DateTime at)
    {
        PublicId = publicId;
        Claim = claim;
        Words = words;
        From = from;
        Url = url;
        RecordedBy = recordedBy;
        RecordedAt = at;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ClaimId { get; private set; }
    public Claim Claim { get; private set; } = null!;

    /// <summary>What is wrong with it, in the challenger's words.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Who says so, where it is not the person who recorded it: a reader, the claimant.</summary>
    public string? From { get; private set; }

    public string? Url { get; private set; }
    public long RecordedById { get; private set; }
    public Person RecordedBy { get; private set; } = null!;
    public DateTime RecordedAt { get; private set; }
    public long? ReviewId { get; private set; }

    /// <summary>The review that looks into it; null while the claim's running review has to end first.</summary>
    public Review? Review { get; private set; }

    /// <summary>Why no review looks into it: the fact-check was taken back before one could begin.</summary>
    public string? ClosedBecause { get; private set; }

    public int Version { get; private set; }

    public void LookedIntoBy(Review review)
    {
        Review = review;
        Version++;
    }

    public void Close(string because)
    {
        ClosedBecause = because;
        Version++;
    }

    public LedgerRecord Record() => new LedgerRecord("Challenge", PublicId)
        .Clear("claim", Claim.PublicId)
        .Protect("words", Words)
        .Protect("from", From)
        .Clear("url", Url)
        .Clear("recordedBy", RecordedBy.PublicId)
        .Clear("recordedAt", RecordedAt)
        .Refer("review", ReviewId, Review?.PublicId)
        .Clear("closedBecause", ClosedBecause);
}

internal sealed class ChallengeConfiguration : IEntityTypeConfiguration<Challenge>
{
    public void Configure(EntityTypeBuilder<Challenge> challenge)
    {
        challenge.HasPublicId(c => c.PublicId);
        challenge.Property(c => c.Words).HasMaxLength(Limits.Note);
        challenge.Property(c => c.From).HasMaxLength(Limits.Name);
        challenge.Property(c => c.Url).HasMaxLength(Limits.Url);
        challenge.Property(c => c.ClosedBecause).HasMaxLength(Limits.Note);
        challenge.Property(c => c.Version).IsConcurrencyToken();
        challenge.HasIndex(c => new { c.ClaimId, c.Id });
        challenge.HasIndex(c => c.Id, "IX_Challenges_Waiting").HasFilter("ReviewId IS NULL AND ClosedBecause IS NULL");
        challenge.HasOne(c => c.Claim).WithMany().HasForeignKey(c => c.ClaimId).OnDelete(DeleteBehavior.Restrict);
        challenge.HasOne(c => c.RecordedBy).WithMany().HasForeignKey(c => c.RecordedById).OnDelete(DeleteBehavior.Restrict);
        challenge.HasOne(c => c.Review).WithMany().HasForeignKey(c => c.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }
}
