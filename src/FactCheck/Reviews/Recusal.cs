namespace FactCheck;

/// <summary>That a person stepped back from a claim, and why. It is for good: whoever had a reason has it tomorrow.</summary>
public sealed class Recusal : IRecorded
{
    private Recusal() { }

    public Recusal(string publicId, Claim claim, Person person, string reason, DateTime at)
    {
        PublicId = publicId;
        Claim = claim;
        Person = person;
        Reason = reason;
        At = at;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ClaimId { get; private set; }
    public Claim Claim { get; private set; } = null!;
    public long PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public string Reason { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>The same for a claim that this one turned out to be another appearance of.</summary>
    public Recusal For(Claim other, string publicId) => new(publicId, other, Person, Reason, At);

    public LedgerRecord Record() => new LedgerRecord("Recusal", PublicId)
        .Clear("claim", Claim.PublicId)
        .Clear("person", Person.PublicId)
        .Protect("reason", Reason)
        .Clear("at", At);
}

internal sealed class RecusalConfiguration : IEntityTypeConfiguration<Recusal>
{
    public void Configure(EntityTypeBuilder<Recusal> recusal)
    {
        recusal.HasPublicId(r => r.PublicId);
        recusal.Property(r => r.Reason).HasMaxLength(Limits.Note);
        recusal.HasIndex(r => new { r.ClaimId, r.PersonId }).IsUnique();
        recusal.HasOne(r => r.Claim).WithMany().HasForeignKey(r => r.ClaimId).OnDelete(DeleteBehavior.Restrict);
        recusal.HasOne(r => r.Person).WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
