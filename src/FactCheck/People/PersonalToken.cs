using System.Security.Cryptography;
using System.Text;

namespace FactCheck;

/// <summary>A personal access token for the API: we keep its hash, its owner keeps the secret.</summary>
public sealed class PersonalToken : IRecorded
{
    /// <summary>Starts every token, so that a leaked one is recognised by scanners.</summary>
    public const string Prefix = "fct_";

    private PersonalToken() { }

    public PersonalToken(string publicId, Person person, string name, string secret, DateTime at, DateTime expires)
    {
        PublicId = publicId;
        Person = person;
        Name = name;
        Hash = HashOf(secret);
        CreatedAt = at;
        ExpiresAt = expires;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public string Hash { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }
    public DateTime ExpiresAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Whose it is and what it opens; the hash of the secret is no secret.</summary>
    public LedgerRecord Record() => new LedgerRecord("Token", PublicId)
        .Clear("person", Person.PublicId)
        .Protect("name", Name)
        .Clear("hash", Hash)
        .Clear("createdAt", CreatedAt)
        .Clear("expiresAt", ExpiresAt)
        .Clear("revokedAt", RevokedAt);

    public void Revoke(DateTime at) => RevokedAt ??= at;

    /// <summary>A token is 256 random bits, so a plain hash is enough: there is nothing to guess.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

internal sealed class PersonalTokenConfiguration : IEntityTypeConfiguration<PersonalToken>
{
    public void Configure(EntityTypeBuilder<PersonalToken> token)
    {
        token.HasPublicId(t => t.PublicId);
        token.Property(t => t.Name).HasMaxLength(Limits.Name);
        token.Property(t => t.Hash).IsHash();
        token.HasIndex(t => t.Hash).IsUnique();
        token.HasOne(t => t.Person).WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
