namespace FactCheck;

/// <summary>A way to look at the desk, kept under a name: for oneself, or for the newsroom. No part of the record: nothing is decided by it.</summary>
public sealed class SavedView
{
    private SavedView() { }

    public SavedView(string publicId, Person owner, string name, string query, bool isShared, DateTime at)
    {
        PublicId = publicId;
        Owner = owner;
        Name = name;
        Query = query;
        IsShared = isShared;
        SavedAt = at;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long OwnerId { get; private set; }
    public Person Owner { get; private set; } = null!;
    public string Name { get; private set; } = "";

    /// <summary>The query of the desk's address, without the question mark.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Whether everybody sees it.</summary>
    public bool IsShared { get; private set; }

    public DateTime SavedAt { get; private set; }

    /// <summary>The same name means something else now.</summary>
    public void Become(string query, bool isShared, DateTime at) => (Query, IsShared, SavedAt) = (query, isShared, at);
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.HasPublicId(v => v.PublicId);
        view.Property(v => v.Name).HasMaxLength(Limits.Name);
        view.Property(v => v.Query).HasMaxLength(Limits.Url);
        view.HasIndex(v => new { v.OwnerId, v.Name }).IsUnique();
        view.HasOne(v => v.Owner).WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}
