namespace FactCheck;

/// <summary>A version of a definition as it was when a review first began with it: what a running review is pinned to.</summary>
public sealed class WorkflowText
{
    private WorkflowText() { }

    public WorkflowText(string definitionId, int version, string json, string hash, DateTime at)
    {
        DefinitionId = definitionId;
        Version = version;
        Json = json;
        Hash = hash;
        KeptAt = at;
    }

    /// <summary>A short key for the many rows that belong to a version.</summary>
    public int Id { get; private set; }

    public string DefinitionId { get; private set; } = "";
    public int Version { get; private set; }
    public string Json { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Json"/>, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    public DateTime KeptAt { get; private set; }
}

internal sealed class WorkflowTextConfiguration : IEntityTypeConfiguration<WorkflowText>
{
    public void Configure(EntityTypeBuilder<WorkflowText> text)
    {
        text.HasIndex(t => new { t.DefinitionId, t.Version }).IsUnique();
        text.Property(t => t.DefinitionId).HasMaxLength(Limits.Name);
        text.Property(t => t.Hash).IsHash();
    }
}
