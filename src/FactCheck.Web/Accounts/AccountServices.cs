using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Accounts;

/// <summary>Who gets in, and how: a cookie for pages, a personal access token for programs.</summary>
internal static class AccountServices
{
    public const string SignInPath = "/account/sign-in";

    private const string EitherDoor = "Cookie or token";

    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddAuthentication(EitherDoor)
            .AddPolicyScheme(EitherDoor, null, door => door.ForwardDefaultSelector = http =>
                TokenAuthentication.IsMeant(http.Request) ? TokenAuthentication.Scheme : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.Scheme, null)
            .AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "factcheck";
            cookie.LoginPath = SignInPath;
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromDays(7);
            cookie.Events.OnRedirectToLogin = http => Refuse(http, StatusCodes.Status401Unauthorized);
            cookie.Events.OnRedirectToAccessDenied = http => Refuse(http, StatusCodes.Status403Forbidden);
        });
        services.AddIdentityCore<Person>(identity =>
            {
                identity.User.RequireUniqueEmail = true;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
                identity.Password.RequiredLength = AddPerson.MinimumPassword;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<FactCheckDb>()
            .AddSignInManager<SignInDesk>()
            .AddClaimsPrincipalFactory<PersonPrincipal>()
            .AddDefaultTokenProviders();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = StillHere.Interval);
        services.AddScoped<AuthenticationStateProvider, StillHere>();
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddScoped<SignedIn>();
        services.AddScoped<Unread>();
        services.AddScoped<Components.Pages.DeskPlace>();
        services.AddScoped<Preferred>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSpoken();
    }

    public static void MapAccounts(this WebApplication app) =>
        app.MapPost("/account/sign-out", async (HttpContext http, IAntiforgery forms, SignInManager<Person> desk) =>
        {
            // Checked here and not by the framework: whoever signed in anew in another window gets a page, not an error.
            if (!await forms.IsRequestValidAsync(http)) return Results.LocalRedirect("/");
            await desk.SignOutAsync();
            return Results.LocalRedirect(SignInPath);
        }).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

    // A person is led to the page where one signs in; a program is told, and the status page writes the problem details.
    private static Task Refuse(RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context, int status)
    {
        if (Hosting.Pages.IsApi(context.HttpContext) || status == StatusCodes.Status403Forbidden) context.Response.StatusCode = status;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}

/// <summary>Signs people in, except those who have left.</summary>
internal sealed class SignInDesk(
    UserManager<Person> people, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Person> principals,
    Microsoft.Extensions.Options.IOptions<IdentityOptions> options, ILogger<SignInManager<Person>> log,
    IAuthenticationSchemeProvider schemes, IUserConfirmation<Person> confirmation, FactCheckDb db)
    : SignInManager<Person>(people, http, principals, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Person user) => !user.HasLeft && await base.CanSignInAsync(user);

    public override async Task SignInWithClaimsAsync(Person user, AuthenticationProperties? authenticationProperties, IEnumerable<System.Security.Claims.Claim> additionalClaims)
    {
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);
        Context.Remember(await db.Preferences.Where(p => p.PersonId == user.Id).Select(p => p.Language).SingleOrDefaultAsync(Context.RequestAborted));
    }

    /// <summary>Asked for every cookie now and then: a person who left meanwhile is signed out.</summary>
    public override async Task<Person?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        await base.ValidateSecurityStampAsync(principal) is { HasLeft: false } person ? person : null;
}
