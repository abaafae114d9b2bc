namespace FactCheck;

/// <summary>The run of one workflow definition for one claim, pinned to one version. A claim has at most one running.</summary>
public sealed class Review : IRecorded
{
    private Review() { }

    public Review(string publicId, Claim claim, WorkflowDefinition definition, int workflowKey, DateTime at)
    {
        PublicId = publicId;
        Claim = claim;
        DefinitionId = definition.DefinitionId;
        DefinitionVersion = definition.Version;
        WorkflowKey = workflowKey;
        StartedAt = at;
        StandsAt(ReviewState.Empty);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ClaimId { get; private set; }
    public Claim Claim { get; private set; } = null!;
    public string DefinitionId { get; private set; } = "";
    public int DefinitionVersion { get; private set; }

    /// <summary>The kept text of that version.</summary>
    public int WorkflowKey { get; private set; }

    /// <summary>Where it stands, as JSON: the runner's state and nothing else.</summary>
    public string State { get; private set; } = "";

    public DateTime StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>The steps left at its start, each with its outcome; what was left later stands with the visits.</summary>
    public string Began { get; private set; } = "";

    /// <summary>How many visits were left by a signal.</summary>
    public int Signals { get; private set; }

    /// <summary>Why somebody cancelled it.</summary>
    public string? CancelledBecause { get; private set; }

    /// <summary>Since when an engine outside the transaction has had a signal that it has not answered; null when nothing is on its way.</summary>
    public DateTime? AdvancingSince { get; private set; }

    public int Version { get; private set; }
    public List<ReviewTask> Tasks { get; private set; } = [];
    public List<ReviewVisit> Visits { get; private set; } = [];

    public bool IsRunning => EndedAt is null;

    public ReviewState Where => ReviewState.Parse(State);

    public void StandsAt(ReviewState state)
    {
        State = state.ToJson();
        Version++;
    }

    public void Begin(IReadOnlyList<Passed> way) => Began = Passed.Format(way);

    /// <summary>One more visit was left.</summary>
    /// <returns>Its number among them.</returns>
    public int Signalled() => ++Signals;

    public void End(DateTime at)
    {
        EndedAt = at;
        Version++;
    }

    public void CancelBecause(string reason)
    {
        CancelledBecause = reason;
        Version++;
    }

    public void MoveTo(WorkflowDefinition definition, int workflowKey, ReviewState state)
    {
        DefinitionVersion = definition.Version;
        WorkflowKey = workflowKey;
        StandsAt(state);
    }

    public void IsAdvancing(DateTime? since)
    {
        AdvancingSince = since;
        Version++;
    }

    public LedgerRecord Record() => new LedgerRecord("Review", PublicId)
        .Clear("claim", Claim.PublicId)
        .Clear("definition", DefinitionId)
        .Clear("definitionVersion", DefinitionVersion)
        .Clear("state", State)
        .Clear("startedAt", StartedAt)
        .Clear("endedAt", EndedAt)
        .Protect("cancelledBecause", CancelledBecause);
}

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.HasPublicId(r => r.PublicId);
        review.Ignore(r => r.Where);
        review.Ignore(r => r.IsRunning);
        review.Property(r => r.DefinitionId).HasMaxLength(Limits.Name);
        review.Property(r => r.Began).HasMaxLength(Limits.Way);
        review.Property(r => r.CancelledBecause).HasMaxLength(Limits.Note);
        review.Property(r => r.Version).IsConcurrencyToken();
        review.HasIndex(r => r.ClaimId, "IX_Reviews_ClaimId");
        review.HasIndex(r => r.ClaimId, "IX_Reviews_Running").IsUnique().HasFilter("EndedAt IS NULL");
        review.HasIndex(r => new { r.WorkflowKey, r.Id }, "IX_Reviews_RunningByWorkflow").HasFilter("EndedAt IS NULL");
        review.HasOne(r => r.Claim).WithMany().HasForeignKey(r => r.ClaimId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<WorkflowText>().WithMany().HasForeignKey(r => r.WorkflowKey).OnDelete(DeleteBehavior.Restrict);
    }
}
