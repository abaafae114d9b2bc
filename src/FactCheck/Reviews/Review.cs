namespace FactCheck;

/// <summary>The run of one workflow definition for one claim, pinned to one version. A claim has at most one running.</summary>
public sealed class Review : IRecorded
{
    private Review() { }

    public Review(string publicId, Claim claim, string definitionId, int definitionVersion, DateTime at)
    {
        PublicId = publicId;
        Claim = claim;
        DefinitionId = definitionId;
        DefinitionVersion = definitionVersion;
        StartedAt = at;
        StandsAt(ReviewState.Empty);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ClaimId { get; private set; }
    public Claim Claim { get; private set; } = null!;
    public string DefinitionId { get; private set; } = "";
    public int DefinitionVersion { get; private set; }

    /// <summary>Where it stands, as JSON: the runner's state and nothing else.</summary>
    public string State { get; private set; } = "";

    public DateTime StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public int Version { get; private set; }
    public List<ReviewTask> Tasks { get; private set; } = [];

    public ReviewState Where => ReviewState.Parse(State);

    public void StandsAt(ReviewState state)
    {
        State = state.ToJson();
        Version++;
    }

    public void End(DateTime at)
    {
        EndedAt = at;
        Version++;
    }

    public LedgerRecord Record() => new LedgerRecord("Review", PublicId)
        .Clear("claim", Claim.PublicId)
        .Clear("definition", DefinitionId)
        .Clear("definitionVersion", DefinitionVersion)
        .Clear("state", State)
        .Clear("startedAt", StartedAt)
        .Clear("endedAt", EndedAt);
}

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.HasPublicId(r => r.PublicId);
        review.Ignore(r => r.Where);
        review.Property(r => r.DefinitionId).HasMaxLength(Limits.Name);
        review.Property(r => r.Version).IsConcurrencyToken();
        review.HasIndex(r => r.ClaimId, "IX_Reviews_ClaimId");
        review.HasIndex(r => r.ClaimId, "IX_Reviews_Running").IsUnique().HasFilter("EndedAt IS NULL");
        review.HasOne(r => r.Claim).WithMany().HasForeignKey(r => r.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}
