using System.Globalization;
using System.Security.Claims;
using FactCheck.UseCases;
using MediatR;
using Microsoft.AspNetCore.Components.Authorization;

namespace FactCheck.Web.Accounts;

/// <summary>What a cookie or a token says about who it is. Whether they may do a thing is asked of the table, afresh, each time.</summary>
public static class PersonClaims
{
    public const string PublicId = "factcheck:person";
    public const string Roles = "factcheck:roles";

    public static Caller Caller(this ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new Caller(id) : UseCases.Caller.Nobody;

    public static string? PersonId(this ClaimsPrincipal user) => user.FindFirstValue(PublicId);

    public static string PersonName(this ClaimsPrincipal user) => user.Identity?.Name ?? "";

    public static Role PersonRoles(this ClaimsPrincipal user) => Enum.TryParse<Role>(user.FindFirstValue(Roles), out var roles) ? roles : Role.None;
}

/// <summary>The person before the page, and their way to the use cases.</summary>
public sealed class SignedIn(AuthenticationStateProvider state, Newsroom newsroom)
{
    public async Task<ClaimsPrincipal> User() => (await state.GetAuthenticationStateAsync()).User;

    /// <summary>Sends a request in the name of the person who is signed in.</summary>
    public async Task<TAnswer> Send<TAnswer>(IRequest<TAnswer> request, CancellationToken cancel = default) =>
        await newsroom.Send(request, (await User()).Caller(), cancel);
}
