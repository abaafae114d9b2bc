namespace FactCheck;

/// <summary>What somebody said about a claim to the others. It decides nothing, and stays.</summary>
public sealed class Comment : IRecorded
{
    private Comment() { }

    public Comment(string publicId, Claim claim, Person person, string words, IEnumerable<Person> mentioned, DateTime at)
    {
        PublicId = publicId;
        Claim = claim;
        Person = person;
        Words = words;
        Mentioned = string.Join(' ', mentioned.Select(p => p.PublicId).Order(StringComparer.Ordinal));
        At = at;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ClaimId { get; private set; }
    public Claim Claim { get; private set; } = null!;
    public long PersonId { get; private set; }
    public Person Person { get; private set; } = null!;

    /// <summary>In Markdown.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Public ids of those who were told, apart by blanks.</summary>
    public string Mentioned { get; private set; } = "";

    public DateTime At { get; private set; }

    public LedgerRecord Record() => new LedgerRecord("Comment", PublicId)
        .Clear("claim", Claim.PublicId)
        .Clear("person", Person.PublicId)
        .Protect("words", Words)
        .Clear("mentioned", Mentioned)
        .Clear("at", At);
}

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> comment)
    {
        comment.HasPublicId(c => c.PublicId);
        comment.Property(c => c.Words).HasMaxLength(Limits.Note);
        comment.Property(c => c.Mentioned).HasMaxLength(Limits.Mentions * (Limits.PublicId + 1));
        comment.HasIndex(c => new { c.ClaimId, c.Id });
        comment.HasOne(c => c.Claim).WithMany().HasForeignKey(c => c.ClaimId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
