namespace FactCheck;

/// <summary>A visible change of a published fact-check, or a reasoned refusal to change it.</summary>
public sealed class Revision : IRecorded
{
    private Revision() { }

    public Revision(string publicId, Claim claim, RevisionKind kind, string note, Verdict revises, Verdict? verdict, Person proposedBy, DateTime at)
    {
        PublicId = publicId;
        Claim = claim;
        Kind = kind;
        Note = note;
        Revises = revises;
        Verdict = verdict;
        ProposedBy = proposedBy;
        ProposedAt = at;
        State = VerdictState.Proposed;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ClaimId { get; private set; }
    public Claim Claim { get; private set; } = null!;
    public RevisionKind Kind { get; private set; }

    /// <summary>What changes and why, as readers see it.</summary>
    public string Note { get; private set; } = "";

    public long RevisesId { get; private set; }

    /// <summary>The verdict that stood when it was proposed.</summary>
    public Verdict Revises { get; private set; } = null!;

    public long? VerdictId { get; private set; }

    /// <summary>The verdict that takes its place; null for a withdrawal, a hold and a refusal.</summary>
    public Verdict? Verdict { get; private set; }

    public VerdictState State { get; private set; }
    public long ProposedById { get; private set; }
    public Person ProposedBy { get; private set; } = null!;
    public DateTime ProposedAt { get; private set; }
    public long? PublishedById { get; private set; }
    public Person? PublishedBy { get; private set; }
    public DateTime? PublishedAt { get; private set; }
    public int Version { get; private set; }

    public void Become(VerdictState state)
    {
        if (State == VerdictState.Published) throw new RuleBrokenException(Say("This revision is published; propose another."));
        State = state;
        Version++;
    }

    public void Publish(Person by, DateTime at)
    {
        if (State != VerdictState.Approved) throw new RuleBrokenException(Say("Only an approved revision can be published."));
        Become(VerdictState.Published);
        PublishedBy = by;
        PublishedAt = at;
    }

    public LedgerRecord Record() => new LedgerRecord("Revision", PublicId)
        .Clear("claim", Claim.PublicId)
        .Clear("kind", Kind.ToString())
        .Protect("note", Note)
        .Refer("revises", RevisesId, Revises.PublicId)
        .Refer("verdict", VerdictId, Verdict?.PublicId)
        .Clear("state", State.ToString())
        .Clear("proposedBy", ProposedBy.PublicId)
        .Clear("proposedAt", ProposedAt)
        .Refer("publishedBy", PublishedById, PublishedBy?.PublicId)
        .Clear("publishedAt", PublishedAt);
}

/// <summary>What a revision says of the fact-check that stood.</summary>
public enum RevisionKind
{
    /// <summary>We erred.</summary>
    Correction = 1,

    /// <summary>The world moved.</summary>
    Update = 2,

    /// <summary>It could be misread.</summary>
    Clarification = 3,

    /// <summary>It is taken back.</summary>
    Withdrawal = 4,

    /// <summary>It stands under an advisory for now.</summary>
    Hold = 5,

    /// <summary>It stands; the challenge is answered with reasons.</summary>
    Refusal = 6,
}

public static class RevisionKinds
{
    /// <summary>Whether a revision of this kind puts another verdict in place of the one that stood.</summary>
    public static bool BringsVerdict(this RevisionKind kind) => kind is RevisionKind.Correction or RevisionKind.Update or RevisionKind.Clarification;
}

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.HasPublicId(r => r.PublicId);
        revision.Property(r => r.Note).HasMaxLength(Limits.Note);
        revision.Property(r => r.Version).IsConcurrencyToken();
        revision.HasIndex(r => new { r.ClaimId, r.Id });
        revision.HasOne(r => r.Claim).WithMany().HasForeignKey(r => r.ClaimId).OnDelete(DeleteBehavior.Restrict);
        revision.HasOne(r => r.Revises).WithMany().HasForeignKey(r => r.RevisesId).OnDelete(DeleteBehavior.Restrict);
        revision.HasOne(r => r.Verdict).WithMany().HasForeignKey(r => r.VerdictId).OnDelete(DeleteBehavior.Restrict);
        revision.HasOne(r => r.ProposedBy).WithMany().HasForeignKey(r => r.ProposedById).OnDelete(DeleteBehavior.Restrict);
        revision.HasOne(r => r.PublishedBy).WithMany().HasForeignKey(r => r.PublishedById).OnDelete(DeleteBehavior.Restrict);
    }
}
