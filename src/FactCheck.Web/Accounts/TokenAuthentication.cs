using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FactCheck.Web.Accounts;

/// <summary>Knows a person by <c>Authorization: Bearer fct_…</c>.</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, FactCheckDb db)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public new const string Scheme = "Token";

    private const string Bearer = "Bearer ";

    /// <summary>A program says who it is in this header; a browser that shows a page never does.</summary>
    public static bool IsMeant(HttpRequest request) =>
        request.Headers.Authorization.Count > 0 && Hosting.Pages.IsApi(request.HttpContext);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.Fail("No bearer token.");
        var hash = PersonalToken.HashOf(header[Bearer.Length..].Trim());
        var now = TimeProvider.UtcNow();
        var person = await db.PersonalTokens
            .Where(t => t.Hash == hash && t.RevokedAt == null && t.ExpiresAt > now && !t.Person.HasLeft)
            .Select(t => t.Person).AsNoTracking().FirstOrDefaultAsync(Context.RequestAborted);
        if (person is null) return AuthenticateResult.Fail("The token is unknown, revoked or expired.");

        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, person.Id.ToString(CultureInfo.InvariantCulture)),
                new(ClaimTypes.Name, person.Name),
                new(PersonClaims.PublicId, person.PublicId),
                new(PersonClaims.Roles, person.Roles.ToString()),
            ], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
