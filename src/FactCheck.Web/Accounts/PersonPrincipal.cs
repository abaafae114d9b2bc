using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Accounts;

/// <summary>Puts name, public id and roles into the cookie, so that a page can greet and hide without asking the database.</summary>
internal sealed class PersonPrincipal(UserManager<Person> people, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Person>(people, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (identity.FindFirst(identity.NameClaimType) is { } address) identity.RemoveClaim(address);
        identity.AddClaim(new System.Security.Claims.Claim(identity.NameClaimType, user.Name));
        identity.AddClaim(new System.Security.Claims.Claim(PersonClaims.PublicId, user.PublicId));
        identity.AddClaim(new System.Security.Claims.Claim(PersonClaims.Roles, user.Roles.ToString()));
        return identity;
    }
}
