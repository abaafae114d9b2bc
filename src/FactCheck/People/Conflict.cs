namespace FactCheck;

/// <summary>A conflict of interest that a person declared: what ties them to a source. While it stands they are kept off claims whose attribution names the source.</summary>
public sealed class Conflict : IRecorded
{
    private Conflict() { }

    public Conflict(string publicId, Person person, Source source, string what, DateTime at)
    {
        PublicId = publicId;
        Person = person;
        Source = source;
        What = what;
        DeclaredAt = at;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public long SourceId { get; private set; }
    public Source Source { get; private set; } = null!;

    /// <summary>"My brother works there."</summary>
    public string What { get; private set; } = "";

    public DateTime DeclaredAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public int Version { get; private set; }

    public void End(DateTime at)
    {
        EndedAt = at;
        Version++;
    }

    public LedgerRecord Record() => new LedgerRecord("Conflict", PublicId)
        .Clear("person", Person.PublicId)
        .Clear("source", Source.PublicId)
        .Protect("what", What)
        .Clear("declaredAt", DeclaredAt)
        .Clear("endedAt", EndedAt);
}

internal sealed class ConflictConfiguration : IEntityTypeConfiguration<Conflict>
{
    public void Configure(EntityTypeBuilder<Conflict> conflict)
    {
        conflict.HasPublicId(c => c.PublicId);
        conflict.Property(c => c.What).HasMaxLength(Limits.Note);
        conflict.Property(c => c.Version).IsConcurrencyToken();
        conflict.HasIndex(c => new { c.PersonId, c.SourceId }).IsUnique().HasFilter("EndedAt IS NULL");
        conflict.HasIndex(c => new { c.PersonId, c.Id });
        conflict.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        conflict.HasOne(c => c.Source).WithMany().HasForeignKey(c => c.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
