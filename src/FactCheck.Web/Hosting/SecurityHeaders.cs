namespace FactCheck.Web.Hosting;

/// <summary>What a browser may load: what comes from here, and nothing that stands inside a page.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
        + "frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    // Elsa Studio, where the program was built with it: it compiles in the browser, writes styles into its page, and edits in a worker.
    private const string StudioPolicy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; "
        + "object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private const string Nonce = "nonce";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = http.Items[Nonce] is string nonce ? ManualPolicy(nonce) : http.Request.Path.StartsWithSegments("/studio") ? StudioPolicy : Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            return Task.CompletedTask;
        });
        return next(http);
    });

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
}
