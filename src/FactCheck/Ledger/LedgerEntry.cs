using System.Security.Cryptography;

namespace FactCheck;

/// <summary>One change, as the exact bytes that are hashed. Never changed, never deleted.</summary>
public sealed class LedgerEntry
{
    private LedgerEntry() { }

    internal LedgerEntry(string action, Person? actor, DateTime at, byte[] bytes, string? openings, IEnumerable<string> about)
    {
        Action = action;
        Actor = actor;
        At = at;
        Bytes = bytes;
        Hash = HashOf(bytes);
        Openings = openings;
        Subjects = [.. about.Select(id => new LedgerSubject(id))];
    }

    public long Id { get; private set; }
    public string Action { get; private set; } = "";
    public long? ActorId { get; private set; }
    public Person? Actor { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>What is hashed, sealed and handed to auditors: see docs/ledger-format.md.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>The RFC 6962 leaf hash of <see cref="Bytes"/>: SHA-256 over a zero byte and them; lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Salts and values of the commitments in <see cref="Bytes"/>, as JSON; erasable.</summary>
    public string? Openings { get; private set; }

    /// <summary>Its place in the Merkle tree once it is sealed.</summary>
    public long? LeafIndex { get; private set; }

    public List<LedgerSubject> Subjects { get; private set; } = [];

    public static string HashOf(ReadOnlySpan<byte> bytes)
    {
        Span<byte> leaf = new byte[bytes.Length + 1];
        bytes.CopyTo(leaf[1..]);
        return Convert.ToHexStringLower(SHA256.HashData(leaf));
    }
}

/// <summary>That an entry is about something: how the audit trail is read by claim, article, source or person.</summary>
public sealed class LedgerSubject
{
    private LedgerSubject() { }

    internal LedgerSubject(string subjectId) => SubjectId = subjectId;

    /// <summary>The public id of a claim, article, source or person.</summary>
    public string SubjectId { get; private set; } = "";

    public long EntryId { get; private set; }
    public LedgerEntry Entry { get; private set; } = null!;
}

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        entry.ToTable("LedgerEntries");
        entry.Property(e => e.Action).HasMaxLength(Limits.Key);
        entry.Property(e => e.Hash).IsHash();
        entry.HasIndex(e => e.LeafIndex).IsUnique();
        entry.HasIndex(e => new { e.ActorId, e.Id });
        entry.HasIndex(e => new { e.At, e.Id });
        entry.HasOne(e => e.Actor).WithMany().HasForeignKey(e => e.ActorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LedgerSubjectConfiguration : IEntityTypeConfiguration<LedgerSubject>
{
    public void Configure(EntityTypeBuilder<LedgerSubject> subject)
    {
        subject.ToTable("LedgerSubjects");
        subject.HasKey(s => new { s.SubjectId, s.EntryId });
        subject.Property(s => s.SubjectId).IsUnicode(false).HasMaxLength(Limits.PublicId);
        subject.HasOne(s => s.Entry).WithMany(e => e.Subjects).HasForeignKey(s => s.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}
