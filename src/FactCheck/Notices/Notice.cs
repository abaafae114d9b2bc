namespace FactCheck;

/// <summary>Something that a person is told in the app.</summary>
public sealed class Notice
{
    private Notice() { }

    public Notice(string publicId, Person person, Claim? claim, string words, DateTime at)
    {
        PublicId = publicId;
        Person = person;
        Claim = claim;
        Words = words;
        At = at;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public long? ClaimId { get; private set; }

    /// <summary>What it is about.</summary>
    public Claim? Claim { get; private set; }

    public string Words { get; private set; } = "";
    public DateTime At { get; private set; }
    public DateTime? ReadAt { get; private set; }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> notice)
    {
        notice.HasPublicId(n => n.PublicId);
        notice.Property(n => n.Words).HasMaxLength(Limits.Note);
        notice.HasIndex(n => new { n.PersonId, n.Id });
        // What the masthead counts.
        notice.HasIndex(n => new { n.PersonId, n.Id }, "IX_Notices_Unread").HasFilter("ReadAt IS NULL");
        notice.HasOne(n => n.Person).WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Restrict);
        notice.HasOne(n => n.Claim).WithMany().HasForeignKey(n => n.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}
