using FactCheck;
using FactCheck.Sqlite;
using FactCheck.UseCases;
using FactCheck.Web.Accounts;
using FactCheck.Web.Components;
using Microsoft.AspNetCore.Identity;

var builder = WebApplication.CreateBuilder(args);
var services = builder.Services;

services.Configure<FactCheckOptions>(builder.Configuration.GetSection(FactCheckOptions.Section));
services.AddFactCheck();
services.AddFactCheckSqlite(builder.Configuration["FactCheck:Database"] ?? "factcheck.db");

services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
services.AddIdentityCore<Person>(identity =>
    {
        identity.User.RequireUniqueEmail = true;
        identity.Password.RequiredLength = AddPerson.MinimumPassword;
        identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
    })
    .AddEntityFrameworkStores<FactCheckDb>()
    .AddSignInManager()
    .AddClaimsPrincipalFactory<PersonPrincipal>()
    .AddDefaultTokenProviders();
services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
services.AddCascadingAuthenticationState();
services.AddScoped<SignedIn>();
services.AddRazorComponents().AddInteractiveServerComponents();

var app = builder.Build();
await app.Services.GetRequiredService<Startup>().Run();

app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();
