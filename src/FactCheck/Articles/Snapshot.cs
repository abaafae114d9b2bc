using System.Security.Cryptography;
using System.Text;

namespace FactCheck;

/// <summary>The immutable text of an article, known by the SHA-256 of its UTF-8 bytes. Outlets that print one agency text share it.</summary>
public sealed class Snapshot : IRecorded
{
    private Snapshot() { }

    public Snapshot(string text)
    {
        Text = text;
        Hash = HashOf(text);
    }

    public long Id { get; private set; }

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public string Text { get; private set; } = "";

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The text stands in the record by its hash alone: whoever holds the words can check them.</summary>
    public LedgerRecord Record() => new LedgerRecord("Snapshot", Hash).Clear("sha256", Hash);
}

internal sealed class SnapshotConfiguration : IEntityTypeConfiguration<Snapshot>
{
    public void Configure(EntityTypeBuilder<Snapshot> snapshot)
    {
        snapshot.Property(s => s.Hash).IsHash();
        snapshot.HasIndex(s => s.Hash).IsUnique();
    }
}
