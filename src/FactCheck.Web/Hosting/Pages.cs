using FactCheck.Web.Accounts;
using FactCheck.Web.Api;
using FactCheck.Web.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Diagnostics;

namespace FactCheck.Web.Hosting;

internal static class Pages
{
    // Room for a form around an article, and for its characters to be escaped: JSON may write a letter of two bytes in six.
    private const int EscapeFactor = 3;
    private const int Room = 64 * 1024;

    public static void AddPages(this IServiceCollection services, IConfiguration settings)
    {
        var article = settings.GetSection(FactCheckOptions.Section).GetValue(nameof(FactCheckOptions.MaxArticleBytes), new FactCheckOptions().MaxArticleBytes);
        var most = (long)article * EscapeFactor + Room;
        services.AddCascadingAuthenticationState();
        services.AddSingleton<Components.Parts.Claims.Presence>();
        services.AddSingleton(typeof(PersistentComponentStateSerializer<>), typeof(PackedState<>));
        services.AddRazorComponents()
            .RegisterPersistentService<Preferred>(Microsoft.AspNetCore.Components.Web.RenderMode.InteractiveServer)
            .AddInteractiveServerComponents(circuits => settings.GetSection("Circuits").Bind(circuits))
            // What is pasted into a form comes as one message.
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = most);
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(server =>
        {
            server.Limits.MaxRequestBodySize = most;
            server.AddServerHeader = false;
        });
        // The policy in SecurityHeaders says who may frame a page; an older header would say something else.
        services.AddAntiforgery(forms => forms.SuppressXFrameOptionsHeader = true);
        // Pages alone. What is secret in them (form tokens, the state of the page) is encrypted anew each time, so that its length
        // under compression tells nobody who can make a browser ask again anything; answers to programs stay as they are. The
        // state is packed before that, each value by itself and no form token among them: its length tells no more than the page's.
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html"];
        });
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        // Our own policy says who may frame a page; see SecurityHeaders.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(pages => pages.ContentSecurityFrameAncestorsPolicy = null);
    }

    /// <summary>What every request passes, in this order.</summary>
    public static void UseDoors(this WebApplication app, Place place)
    {
        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseWhen(http => !http.IsApi(), pages => pages.UseResponseCompression());
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(async (http, next) =>
        {
            await next(http);
            // Only what is not there gets the page that says so.
            if (http.Response.StatusCode != StatusCodes.Status404NotFound && http.Features.Get<IStatusCodePagesFeature>() is { } feature) feature.Enabled = false;
        });
        // A program gets its answer further in, so that nothing is left for the pages to say.
        app.UseWhen(http => http.IsApi(), api => api.UseExceptionHandler().UseStatusCodePages(Problems.Describe));
        if (!place.IsDemo && Addresses.Configured(app.Configuration).Any(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase)))
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UseAuthentication();
        app.UseWhen(http => http.IsApi(), api => api.UseSameOrigin());
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    /// <summary>Whether a program asks, who wants problem details, and no person, who wants a page.</summary>
    public static bool IsApi(this HttpContext http) =>
        (http.Request.Path.StartsWithSegments("/api") && !http.Request.Path.StartsWithSegments(Manual.PagePath))
        || http.Request.Path.StartsWithSegments("/openapi");
}
