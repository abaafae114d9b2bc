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
    public async Task The_readable_pages_name_every_route_and_every_type_that_it_takes_or_answers_with()
    {
        using var browser = await Visit.SignedIn(host, Tomas);
        var all = await Page(browser, "/api/docs/");
        foreach (var (method, path) in new DoorTests(host).Routes()) all.ShouldContain($"<code>{method} {path.Replace("/x", "/{id}", StringComparison.Ordinal)}</code>", customMessage: path);
        var topics = Regex.Matches(all, "<h2[^>]*><a href=\"(/api/docs/[^\"#]+)\"").Select(topic => topic.Groups[1].Value).ToList();
        topics.Count.ShouldBeGreaterThan(10);
        foreach (var topic in topics)
        {
            var page = await Page(browser, topic);
            var places = Regex.Matches(page, " id=\"([^\"]+)\"").Select(id => id.Groups[1].Value).ToList();
            places.ShouldBeUnique();
            foreach (Match link in Regex.Matches(page, "href=\"" + Regex.Escape(topic[1..]) + "#(type-[^\"]+)\"")) places.ShouldContain(link.Groups[1].Value, topic);
            page.ShouldContain("#type-");
        }

        (await Page(browser, "/api/docs/claims")).ShouldContain("<code>ClaimRow[]</code>");
        (await Page(browser, "/api/docs/nothing")).ShouldContain("The manual has nothing on");
    }

    // No more may be loaded, and nothing inside it run, than on any other page.
    private static async Task<string> Page(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(200, page);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
        return page;
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
