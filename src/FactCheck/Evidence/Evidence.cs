namespace FactCheck;

/// <summary>Something consulted for a claim; a search that found nothing included.</summary>
public sealed class Evidence : IRecorded
{
    private Evidence() { }

    public Evidence(
        string publicId, Claim claim, Stance stance, bool isPrimary, string title, string? url, string note,
        Snapshot? snapshot, Passage? passage, Person addedBy, DateTime at)
    {
        PublicId = publicId;
        Claim = claim;
        Stance = stance;
        IsPrimary = isPrimary;
        Title = title;
        Url = url;
        Note = note;
        Snapshot = snapshot;
        Passage = passage;
        AddedBy = addedBy;
        AddedAt = at;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ClaimId { get; private set; }
    public Claim Claim { get; private set; } = null!;
    public Stance Stance { get; private set; }

    /// <summary>First-hand: the document, the recording, the witness; not somebody's report of it.</summary>
    public bool IsPrimary { get; private set; }

    public string Title { get; private set; } = "";
    public string? Url { get; private set; }

    /// <summary>What it shows; for a search that found nothing, where and how was searched.</summary>
    public string Note { get; private set; } = "";

    public long? SnapshotId { get; private set; }
    public Snapshot? Snapshot { get; private set; }
    public Passage? Passage { get; private set; }
    public long AddedById { get; private set; }
    public Person AddedBy { get; private set; } = null!;
    public DateTime AddedAt { get; private set; }
    public List<Attribution> Chain { get; private set; } = [];

    public void Attribute(Attribution link)
    {
        link.StandIn(this);
        Chain.Add(link);
    }

    internal void MoveTo(Claim other) => Claim = other;

    public LedgerRecord Record() => new LedgerRecord("Evidence", PublicId)
        .Clear("claim", Claim.PublicId)
        .Clear("stance", Stance.ToString())
        .Clear("primary", IsPrimary)
        .Protect("title", Title)
        .Protect("url", Url)
        .Protect("note", Note)
        .Refer("snapshot", SnapshotId, Snapshot?.Hash)
        .Protect("passage", Passage?.Canonical)
        .Clear("addedBy", AddedBy.PublicId)
        .Clear("addedAt", AddedAt);
}

/// <summary>What a piece of evidence does to the claim.</summary>
public enum Stance
{
    Supports = 1,
    Refutes = 2,
    Context = 3,

    /// <summary>A search that found nothing: what was not found is worth recording.</summary>
    NothingFound = 4,
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.HasPublicId(e => e.PublicId);
        evidence.Property(e => e.Title).HasMaxLength(Limits.Title);
        evidence.Property(e => e.Url).HasMaxLength(Limits.Url);
        evidence.Property(e => e.Note).HasMaxLength(Limits.Note);
        evidence.ComplexProperty(e => e.Passage!, passage => passage.IsPassage());
        evidence.HasOne(e => e.Claim).WithMany(c => c.Evidence).HasForeignKey(e => e.ClaimId).OnDelete(DeleteBehavior.Restrict);
        evidence.HasOne(e => e.Snapshot).WithMany().HasForeignKey(e => e.SnapshotId).OnDelete(DeleteBehavior.Restrict);
        evidence.HasOne(e => e.AddedBy).WithMany().HasForeignKey(e => e.AddedById).OnDelete(DeleteBehavior.Restrict);
    }
}
