using Microsoft.AspNetCore.Identity;

namespace FactCheck;

/// <summary>Adds somebody to the newsroom.</summary>
/// <param name="Password">At least <see cref="MinimumPassword"/> characters.</param>
public sealed record AddPerson(string Name, string Email, string Password, Role Roles) : ICommand<PersonRow>
{
    public const int MinimumPassword = 12;
}

internal sealed class AddPersonValidator : AbstractValidator<AddPerson>
{
    public AddPersonValidator()
    {
        RuleFor(r => r.Name).NotEmpty().MaximumLength(Limits.Name);
        RuleFor(r => r.Email).NotEmpty().EmailAddress().MaximumLength(Limits.Name);
        RuleFor(r => r.Password).NotEmpty().MinimumLength(AddPerson.MinimumPassword).MaximumLength(Limits.Title);
        RuleFor(r => r.Roles).AreKnown();
    }
}

internal sealed class AddPersonHandler(People people) : IRequestHandler<AddPerson, PersonRow>
{
    public async Task<PersonRow> Handle(AddPerson request, CancellationToken cancel) =>
        PersonRow.Of(await people.Add(request.Name, request.Email, request.Password, request.Roles, cancel));
}

/// <summary>Adds a person, for the use case and for the first start, when there is nobody yet who could.</summary>
public sealed class People(FactCheckDb db, Ledger ledger, IPasswordHasher<Person> passwords, ILookupNormalizer names, TimeProvider time, Ids ids)
{
    public async Task<Person> Add(string name, string email, string password, Role roles, CancellationToken cancel)
    {
        var normal = names.NormalizeEmail(email.Trim());
        if (await db.Users.AnyAsync(p => p.NormalizedUserName == normal, cancel)) throw new RuleBrokenException(Say($"There is somebody with the address {email} already."));
        var person = new Person(ids.NewPublicId(), name.Trim(), email.Trim(), roles, time.UtcNow())
        {
            NormalizedEmail = normal,
            NormalizedUserName = normal,
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = ids.NewSecret(),
            ConcurrencyStamp = ids.NewPublicId(),
        };
        person.PasswordHash = passwords.HashPassword(person, password);
        db.Users.Add(person);
        ledger.Append("PersonAdded", [person.PublicId], [person]);
        return person;
    }
}
