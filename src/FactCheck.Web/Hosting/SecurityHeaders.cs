using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Hosting;

/// <summary>
/// What a browser may load: what comes from here. The one script that stands in a page is the import map, allowed by its
/// hash, which the endpoint knows: it changes with every publication and never with a request.
/// </summary>
internal static class SecurityHeaders
{
    private const string Nonce = "nonce";

    private static readonly ConcurrentDictionary<ImportMapDefinition, string> Hashes = new(ReferenceEqualityComparer.Instance);

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = http.Items[Nonce] is string nonce ? ManualPolicy(nonce) : Policy(http);
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(http);
    });

    private static string Policy(HttpContext http)
    {
        var map = http.GetEndpoint()?.Metadata.GetMetadata<ImportMapDefinition>();
        var script = map is null ? "'self'" : $"'self' '{Hashes.GetOrAdd(map, HashOf)}'";
        return $"default-src 'self'; script-src {script}; style-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
    }

    /// <summary>For the API's manual, which brings a program of its own and lets it be marked by a nonce.</summary>
    public static string NonceOf(HttpContext http)
    {
        var nonce = http.RequestServices.GetRequiredService<Ids>().NewSecret();
        http.Items[Nonce] = nonce;
        return nonce;
    }

    // That program writes styles into its page. It can reach nothing outside all the same.
    private static string ManualPolicy(string nonce) =>
        $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private static string HashOf(ImportMapDefinition map) =>
        "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(map.ToString().ReplaceLineEndings("\n"))));
}
