using System.Security.Claims;
using System.Text.Json;
using Elsa.Extensions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace FactCheck.OnElsa;

/// <summary>
/// Elsa Studio, for administrators, to look at definitions and running reviews. Its program runs in the browser and asks
/// Elsa's API, with the cookie of whoever is signed in; what may be asked is <see cref="StudioGuard"/>'s to say.
/// </summary>
public static class Studio
{
    public const string Path = "/studio";

    public const string Api = "/elsa/api";

    // Elsa asks for these claims; nobody is given one that writes.
    private static readonly string[] Permissions =
    [
        "read:*", "read:activity-descriptors", "read:activity-descriptors-options", "read:activity-execution", "read:commit-strategies", "read:expression-descriptors",
        "read:incident-strategies", "read:installed-features", "read:log-persistence-strategies", "read:storage-drivers", "read:variable-descriptors",
        "read:workflow-activation-strategies", "read:workflow-definitions", "read:workflow-instances",
    ];

    /// <param name="isAdministrator">By what the cookie says; asked again, of the database, with each request.</param>
    public static IServiceCollection AddElsaStudio(this IServiceCollection services, Func<ClaimsPrincipal, bool> isAdministrator) =>
        services.AddSingleton<IClaimsTransformation>(new ReadPermissions(isAdministrator));

    /// <param name="folder">Where the files of @elsa-workflows/elsa-studio-wasm lie; without them there is the API and no page.</param>
    /// <param name="isAdministrator">Whether whoever asks is one now.</param>
    public static void UseElsaStudio(this WebApplication app, string folder, Func<HttpContext, Task<bool>> isAdministrator)
    {
        app.Use(async (http, next) =>
        {
            var asksApi = http.Request.Path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase, out var rest);
            if ((asksApi || http.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase))
                && (!await isAdministrator(http) || (asksApi && !StudioGuard.OnlyReads(http.Request.Method, rest))))
            {
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return;
            }

            await next(http);
        });
        app.UseWorkflowsApi(Api[1..]);
        if (!Directory.Exists(folder)) return;
        // What the page loads is found below its own address, which ends in a stroke.
        app.MapGet(Path, (HttpRequest request, string? definition, string? instance, string? list) => request.Path.Value!.EndsWith('/')
            ? Results.Content(Page(definition, instance, list, $"{request.Scheme}://{request.Host}{Api}"), "text/html; charset=utf-8")
            : Results.LocalRedirect($"{Path}/{request.QueryString}")).ExcludeFromDescription();
        app.MapGet($"{Path}/appsettings.json", (HttpRequest request) =>
            Results.Text(JsonSerializer.Serialize(new { Backend = new { Url = $"{request.Scheme}://{request.Host}{Api}" } }), "application/json")).ExcludeFromDescription();
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".dat"] = types.Mappings[".blat"] = "application/octet-stream";
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder), RequestPath = Path, ContentTypeProvider = types });
    }

    /// <summary>Studio's parts are elements of a page, and find their files below its base address.</summary>
    private static string Page(string? definition, string? instance, string? list, string api)
    {
        var part = (definition, instance) switch
        {
            (not null, _) => $"<elsa-workflow-definition-editor definition-id=\"{Escape(definition)}\" is-read-only=\"true\"></elsa-workflow-definition-editor>",
            (_, not null) => $"<elsa-workflow-instance-viewer instance-id=\"{Escape(instance)}\"></elsa-workflow-instance-viewer>",
            // One of the lists on a page: two would share what may be there once.
            _ => list == "instances" ? "<elsa-workflow-instance-list></elsa-workflow-instance-list>" : "<elsa-workflow-definition-list></elsa-workflow-definition-list>",
        };
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Elsa Studio · FactCheck</title>
            <base href="{Path}/">
            <link href="_content/MudBlazor/MudBlazor.min.css" rel="stylesheet">
            <link href="_content/CodeBeam.MudBlazor.Extensions/MudExtensions.min.css" rel="stylesheet">
            <link href="_content/Radzen.Blazor/css/material-base.css" rel="stylesheet">
            <link href="_content/Elsa.Studio.Shell/css/shell.css" rel="stylesheet">
            <link href="Elsa.Studio.Host.CustomElements.styles.css" rel="stylesheet">
            </head>
            <body>
            <p><a href="/">FactCheck</a> · <a href="{Path}/">Definitions</a> · <a href="{Path}/?list=instances">Running reviews</a>. To look, and not to change: definitions are files, and reviews are moved by their tasks.</p>
            <elsa-backend-provider remote-endpoint="{Escape(api)}"></elsa-backend-provider>
            {part}
            <script src="_content/BlazorMonaco/jsInterop.js"></script>
            <script src="_content/BlazorMonaco/lib/monaco-editor/min/vs/loader.js"></script>
            <script src="_content/BlazorMonaco/lib/monaco-editor/min/vs/editor/editor.main.js"></script>
            <script src="_content/MudBlazor/MudBlazor.min.js"></script>
            <script src="_content/CodeBeam.MudBlazor.Extensions/MudExtensions.min.js"></script>
            <script src="_content/Radzen.Blazor/Radzen.Blazor.js"></script>
            <script src="_framework/blazor.webassembly.js"></script>
            </body>
            </html>
            """;
    }

    private static string Escape(string text) => System.Net.WebUtility.HtmlEncode(text);

    private sealed class ReadPermissions(Func<ClaimsPrincipal, bool> isAdministrator) : IClaimsTransformation
    {
        public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
        {
            ArgumentNullException.ThrowIfNull(principal);
            if (isAdministrator(principal) && !principal.HasClaim(claim => claim.Type == "permissions"))
                principal.AddIdentity(new ClaimsIdentity(Permissions.Select(permission => new System.Security.Claims.Claim("permissions", permission))));
            return Task.FromResult(principal);
        }
    }
}
