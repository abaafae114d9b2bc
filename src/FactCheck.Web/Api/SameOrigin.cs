using FactCheck.UseCases;
using FactCheck.Web.Accounts;

namespace FactCheck.Web.Api;

/// <summary>
/// Keeps other sites from using the cookie of somebody who is signed in: a plain-text article could be posted by any form.
/// A browser says by itself, in headers that no page can change, where a request comes from; so nothing has to be added by
/// our own pages, nor by the API's manual, and a request that says nothing is refused.
/// A token is sent on purpose, so it needs none of this.
/// </summary>
internal static class SameOrigin
{
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) => app.Use((http, next) =>
        IsSafe(http.Request.Method) || !UsesCookie(http) || ComesFromHere(http.Request)
            ? next(http)
            : throw new NotAllowedException("A change by cookie is taken from this site's own pages only. Programs send a personal access token."));

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool UsesCookie(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true, AuthenticationType: not TokenAuthentication.Scheme };

    private static bool ComesFromHere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "" => request.Headers.Origin == $"{request.Scheme}://{request.Host}",
        var site => site == "same-origin",
    };
}
