using Microsoft.AspNetCore.Identity;

namespace FactCheck;

/// <summary>Somebody who works here. Sign-in is Identity's; name and roles are ours.</summary>
public sealed class Person : IdentityUser<long>, IRecorded
{
    private Person() { }

    public Person(string publicId, string name, string email, Role roles, DateTime at)
    {
        PublicId = publicId;
        Name = name;
        Email = email;
        UserName = email;
        Roles = roles;
        JoinedAt = at;
    }

    public string PublicId { get; private set; } = "";
    public string Name { get; private set; } = "";
    public Role Roles { get; private set; }
    public DateTime JoinedAt { get; private set; }

    /// <summary>Somebody who has left keeps their name on what they did, and can do nothing more.</summary>
    public bool HasLeft { get; private set; }

    /// <summary>Whether this person may act in one of these roles.</summary>
    public bool Is(Role role) => !HasLeft && (Roles.Covered() & role) != 0;

    public void GiveRoles(Role roles) => Roles = roles;

    public void Leave() => HasLeft = true;

    public void Return() => HasLeft = false;

    public LedgerRecord Record() => new LedgerRecord("Person", PublicId)
        .Clear("roles", Roles.ToString()).Clear("left", HasLeft).Protect("name", Name).Protect("email", Email);
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.HasPublicId(p => p.PublicId);
        person.Property(p => p.Name).HasMaxLength(Limits.Name);
    }
}
