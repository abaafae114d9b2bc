namespace FactCheck;

/// <summary>How much of a claim's history a person has seen. A help to that person and no part of the record.</summary>
public sealed class ClaimLook
{
    private ClaimLook() { }

    public ClaimLook(Person person, Claim claim)
    {
        Person = person;
        Claim = claim;
    }

    public long PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public long ClaimId { get; private set; }
    public Claim Claim { get; private set; } = null!;

    /// <summary>Number of the last ledger entry that they have seen.</summary>
    public long Entry { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>A second window that lags behind takes nothing back.</summary>
    public void Saw(long entry, DateTime at) => (Entry, At) = (Math.Max(entry, Entry), at);
}

internal sealed class ClaimLookConfiguration : IEntityTypeConfiguration<ClaimLook>
{
    public void Configure(EntityTypeBuilder<ClaimLook> look)
    {
        look.HasKey(l => new { l.PersonId, l.ClaimId });
        look.HasOne(l => l.Person).WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
        look.HasOne(l => l.Claim).WithMany().HasForeignKey(l => l.ClaimId).OnDelete(DeleteBehavior.Restrict);
    }
}
