using System.Net;
using System.Text.RegularExpressions;
using FactCheck.Web.Demo;

namespace FactCheck.Web.Tests;

/// <summary>What a browser without script does: opens a page, fills its form, keeps its cookies.</summary>
internal static partial class Visit
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<HttpClient> SignedIn(DemoHost host, DemoPerson person)
    {
        var browser = host.Visitor();
        using var response = await browser.Fill("/account/sign-in", new() { ["_handler"] = "sign-in", ["Email"] = person.Email, ["Password"] = DemoNewsroom.Password });
        response.StatusCode.ShouldBe(HttpStatusCode.Found, await response.Content.ReadAsStringAsync(Cancel));
        return browser;
    }

    /// <summary>Opens <paramref name="page"/> and sends a form of it.</summary>
    public static async Task<HttpResponseMessage> Fill(this HttpClient browser, string page, Dictionary<string, string> fields, string? action = null)
    {
        var html = await browser.GetStringAsync(page, Cancel);
        fields["__RequestVerificationToken"] = AntiforgeryToken().Match(html).Groups[1].Value;
        using var form = new FormUrlEncodedContent(fields);
        return await browser.PostAsync(action ?? page, form, Cancel);
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryToken();
}
