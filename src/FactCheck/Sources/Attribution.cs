namespace FactCheck;

/// <summary>One link of a chain: who says it, passes it on, or is blamed, as named in the text and as resolved to a source.</summary>
public sealed class Attribution : IRecorded
{
    private Attribution() { }

    public Attribution(
        string publicId, int position, LinkRole role, string? named, Source? source, string? cue, string? hedge, Passage? passage)
    {
        PublicId = publicId;
        Position = position;
        Role = role;
        Named = named;
        Source = source;
        Cue = cue;
        Hedge = hedge;
        Passage = passage;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long? AppearanceId { get; private set; }
    public Appearance? Appearance { get; private set; }
    public long? EvidenceId { get; private set; }
    public Evidence? Evidence { get; private set; }

    /// <summary>Its place in the chain, from 0, outermost first.</summary>
    public int Position { get; private set; }

    public LinkRole Role { get; private set; }

    /// <summary>As named in the text; null where nobody is named.</summary>
    public string? Named { get; private set; }

    public long? SourceId { get; private set; }

    /// <summary>Whom that name means; null for an unnamed speaker.</summary>
    public Source? Source { get; private set; }

    public string? Cue { get; private set; }
    public string? Hedge { get; private set; }
    public Passage? Passage { get; private set; }
    public AttributionCheck Check { get; private set; }
    public string? CheckReason { get; private set; }
    public long? CheckedById { get; private set; }
    public Person? CheckedBy { get; private set; }
    public DateTime? CheckedAt { get; private set; }
    public int Version { get; private set; }

    public bool Speaks => Role is LinkRole.SaidBy or LinkRole.RelayedBy;

    /// <summary>Who is really being quoted: the last link of <paramref name="chain"/> that speaks.</summary>
    public static Attribution? OriginOf(IEnumerable<Attribution> chain) =>
        chain.Where(link => link.Speaks).MaxBy(link => link.Position);

    internal void StandIn(Appearance appearance) => Appearance = appearance;

    internal void StandIn(Evidence evidence) => Evidence = evidence;

    /// <summary>Resolves it to another source. What was checked before was about the old one, so it is open again.</summary>
    public void ResolveTo(Source? source)
    {
        Source = source;
        SourceId = source?.Id;
        Check = AttributionCheck.Unchecked;
        CheckReason = null;
        CheckedBy = null;
        CheckedById = null;
        CheckedAt = null;
        Version++;
    }

    public void Checked(AttributionCheck check, string? reason, Person by, DateTime at)
    {
        Check = check;
        CheckReason = reason;
        CheckedBy = by;
        CheckedById = by.Id;
        CheckedAt = at;
        Version++;
    }

    public LedgerRecord Record() => new LedgerRecord("Attribution", PublicId)
        .Refer("appearance", AppearanceId, Appearance?.PublicId)
        .Refer("evidence", EvidenceId, Evidence?.PublicId)
        .Clear("position", Position)
        .Clear("role", Role.ToString())
        .Protect("named", Named)
        .Refer("source", SourceId, Source?.PublicId)
        .Protect("cue", Cue)
        .Protect("hedge", Hedge)
        .Protect("passage", Passage?.Canonical)
        .Clear("check", Check.ToString())
        .Protect("checkReason", CheckReason)
        .Refer("checkedBy", CheckedById, CheckedBy?.PublicId)
        .Clear("checkedAt", CheckedAt);
}

/// <summary>What an audit of an attribution found.</summary>
public enum AttributionCheck
{
    Unchecked = 0,
    Right = 1,
    Wrong = 2,
    CannotTell = 3,
}

internal sealed class AttributionConfiguration : IEntityTypeConfiguration<Attribution>
{
    public void Configure(EntityTypeBuilder<Attribution> attribution)
    {
        attribution.HasPublicId(a => a.PublicId);
        attribution.Ignore(a => a.Speaks);
        attribution.Property(a => a.Named).HasMaxLength(Limits.Name);
        attribution.Property(a => a.Cue).HasMaxLength(Limits.Cue);
        attribution.Property(a => a.Hedge).HasMaxLength(Limits.Cue);
        attribution.Property(a => a.CheckReason).HasMaxLength(Limits.Note);
        attribution.Property(a => a.Version).IsConcurrencyToken();
        attribution.ComplexProperty(a => a.Passage!, passage => passage.IsPassage());
        attribution.HasIndex(a => new { a.SourceId, a.Check, a.Id });
        attribution.HasOne(a => a.Source).WithMany().HasForeignKey(a => a.SourceId).OnDelete(DeleteBehavior.Restrict);
        attribution.HasOne(a => a.CheckedBy).WithMany().HasForeignKey(a => a.CheckedById).OnDelete(DeleteBehavior.Restrict);
        attribution.HasOne(a => a.Appearance).WithMany(a => a.Chain).HasForeignKey(a => a.AppearanceId).OnDelete(DeleteBehavior.Restrict);
        attribution.HasOne(a => a.Evidence).WithMany(e => e.Chain).HasForeignKey(a => a.EvidenceId).OnDelete(DeleteBehavior.Restrict);
    }
}
