using System.Text.RegularExpressions;
using static FactCheck.Web.Demo.DemoNewsroom;

namespace FactCheck.Web.Tests.Api;

public class ManualTests(DemoHost host)
{
    [Fact]
    public async Task The_description_names_every_route_with_a_summary()
    {
        var document = await host.Get(Tomas, "/openapi/v1.json");
        document.Status.ShouldBe(200);
        ((string?)document["openapi"])!.ShouldStartWith("3.");
        var described = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(o => (Method: o.Key.ToUpperInvariant(), Path: path.Key.Replace("{id}", "x", StringComparison.Ordinal), Operation: o.Value!)))
            .ToList();
        described.Select(d => (d.Method, d.Path)).ShouldBe(new DoorTests(host).Routes(), ignoreOrder: true);
        foreach (var (method, path, operation) in described)
        {
            ((string?)operation["summary"]).ShouldNotBeNullOrEmpty($"{method} {path}");
            foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
                char.IsLower(((string)parameter!["name"]!)[0]).ShouldBeTrue($"{method} {path}: {(string?)parameter["name"]}");
        }

        // Whatever it refers to is there.
        foreach (Match reference in Regex.Matches(document.Text, "\"#/components/schemas/([^\"]+)\""))
            document["components"]!["schemas"]![reference.Groups[1].Value].ShouldNotBeNull();
    }

    [Fact]
    public async Task The_readable_page_asks_nothing_of_anybody_outside()
    {
        using var browser = await Visit.SignedIn(host, Tomas);
        using var response = await browser.GetAsync("/api/docs/", TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(200, page);
        Regex.Matches(page, "(?:src|href)=\"(?:https?:)?//").ShouldBeEmpty();
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldNotContain("http");
        var nonce = Regex.Match(policy, "'nonce-([^']+)'").Groups[1].Value;
        nonce.ShouldNotBeEmpty();
        Regex.Count(page, "<script(?![^>]*(src|nonce)=)").ShouldBe(0, "A script in the page without the nonce would not run.");
    }

    [Theory]
    [InlineData("/api/docs/")]
    [InlineData("/api/docs")]
    public async Task The_readable_page_is_for_those_who_work_here(string path)
    {
        using var client = host.Visitor();
        using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(302);
        response.Headers.Location!.ToString().ShouldContain("/account/sign-in?returnUrl=");
    }
}
