namespace FactCheck;

/// <summary>A party that asserts or documents. An unnamed speaker is no source: nobody else can mean the same one.</summary>
public sealed class Source : IRecorded
{
    private Source() { }

    public Source(string publicId, string name, PartyKind kind, DateTime at)
    {
        PublicId = publicId;
        Name = name;
        Kind = kind;
        CreatedAt = at;
        AlsoKnownAs(name);
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public string Name { get; private set; } = "";
    public PartyKind Kind { get; private set; }
    public long? ParentId { get; private set; }

    /// <summary>The body it belongs to; sources with one parent are not independent of each other.</summary>
    public Source? Parent { get; private set; }

    /// <summary>Its side in a conflict, in plain words.</summary>
    public string? Interests { get; private set; }

    public DateTime CreatedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Every name that stands for it, its own included.</summary>
    public List<SourceAlias> Aliases { get; private set; } = [];

    /// <summary>Adds a name; false when it already has it.</summary>
    public bool AlsoKnownAs(string alias)
    {
        var key = Words.NameKey(alias);
        if (key.Length == 0 || Aliases.Any(a => a.Key == key)) return false;
        Aliases.Add(new SourceAlias(alias.UpTo(Limits.Name), key));
        Version++;
        return true;
    }

    /// <summary>Says to which body it belongs, where nobody has said yet.</summary>
    /// <returns>True when that was new.</returns>
    public bool BelongsTo(Source parent)
    {
        if (Parent is not null || ParentId is not null || parent == this) return false;
        Parent = parent;
        Version++;
        return true;
    }

    /// <summary>Says to which body it belongs and whose side it is on.</summary>
    public void Describe(Source? parent, string? interests)
    {
        if (parent == this) throw new RuleBrokenException(Say("A source does not belong to itself."));
        if (parent?.ParentId is not null) throw new RuleBrokenException(Say($"{parent.Name} belongs to another body itself; name that one, so that the whole family counts once."));
        Parent = parent;
        ParentId = parent?.Id;
        Interests = interests;
        Version++;
    }

    public LedgerRecord Record() => new LedgerRecord("Source", PublicId)
        .Protect("name", Name)
        .Clear("kind", Kind.ToString())
        .Refer("parent", ParentId, Parent?.PublicId)
        .Protect("interests", Interests)
        .Protect("aliases", string.Join('\n', Aliases.Select(a => a.Alias).Order(StringComparer.Ordinal)));
}

/// <summary>A name that stands for a source; one name stands for one source only.</summary>
public sealed class SourceAlias
{
    private SourceAlias() { }

    internal SourceAlias(string alias, string key)
    {
        Alias = alias;
        Key = key;
    }

    /// <summary>The name made comparable, by <see cref="Words.NameKey"/>.</summary>
    public string Key { get; private set; } = "";

    public string Alias { get; private set; } = "";
    public long SourceId { get; private set; }
    public Source Source { get; private set; } = null!;
}

internal sealed class SourceConfiguration : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> source)
    {
        source.HasPublicId(s => s.PublicId);
        source.Property(s => s.Name).HasMaxLength(Limits.Name);
        source.Property(s => s.Interests).HasMaxLength(Limits.Name);
        source.Property(s => s.Version).IsConcurrencyToken();
        source.HasIndex(s => new { s.Name, s.Id });
        source.HasOne(s => s.Parent).WithMany().HasForeignKey(s => s.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SourceAliasConfiguration : IEntityTypeConfiguration<SourceAlias>
{
    public void Configure(EntityTypeBuilder<SourceAlias> alias)
    {
        alias.HasKey(a => a.Key);
        alias.Property(a => a.Key).HasMaxLength(Limits.Name);
        alias.Property(a => a.Alias).HasMaxLength(Limits.Name);
        alias.HasOne(a => a.Source).WithMany(s => s.Aliases).HasForeignKey(a => a.SourceId).OnDelete(DeleteBehavior.Cascade);
    }
}
