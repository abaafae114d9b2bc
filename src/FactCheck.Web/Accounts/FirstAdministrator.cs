using System.Security.Cryptography;
using System.Text;
using FactCheck.UseCases;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Accounts;

/// <summary>
/// Lets the very first person in, by a link that only whoever started the program has seen. Its secret is kept nowhere,
/// its hash in memory; it dies when it is used, when somebody works here already, and when the program stops.
/// </summary>
internal sealed class FirstAdministrator(IServiceScopeFactory scopes, Ids ids)
{
    public const string Path = "/account/first";

    private byte[]? hash;

    /// <summary>A new link; null when somebody works here already.</summary>
    public async Task<string?> Link(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<FactCheckDb>().Users.AnyAsync(cancel)) return null;
        var secret = ids.NewSecret();
        hash = HashOf(secret);
        return $"{Path}?code={secret}";
    }

    public bool Accepts(string? code) => hash is { } known && code is not null && CryptographicOperations.FixedTimeEquals(known, HashOf(code));

    /// <exception cref="ValidationException">Name, address or password will not do.</exception>
    /// <exception cref="NotAllowedException">The link is not, or no longer, valid.</exception>
    public async Task<Person> Make(string? code, AddPerson asked, CancellationToken cancel)
    {
        await using var outer = scopes.CreateAsyncScope();
        await outer.ServiceProvider.GetRequiredService<IValidator<AddPerson>>().ValidateAndThrowAsync(asked, cancel);
        var person = await outer.ServiceProvider.GetRequiredService<FactCheckDb>().Database.CreateExecutionStrategy().ExecuteAsync(async token =>
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
            await using var transaction = await db.BeginWrite(token);
            // Asked inside the transaction: of two who use the link at once, the second finds the first.
            if (!Accepts(code) || await db.Users.AnyAsync(token))
                throw new NotAllowedException(Say("This link has been used, or is not the one that was printed last. Ask whoever started the program."));
            var added = await scope.ServiceProvider.GetRequiredService<People>().Add(asked.Name, asked.Email, asked.Password, Role.Admin, token);
            await db.SaveChangesAsync(token);
            await transaction.CommitAsync(token);
            return added;
        }, cancel);
        hash = null;
        return person;
    }

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
