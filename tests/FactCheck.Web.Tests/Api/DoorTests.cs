using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static FactCheck.Web.Demo.DemoNewsroom;

namespace FactCheck.Web.Tests.Api;

public class DoorTests(DemoHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_of_the_api_asks_who_it_is()
    {
        var routes = Routes().ToList();
        routes.Count.ShouldBeGreaterThanOrEqualTo(24);
        foreach (var (method, path) in routes)
        {
            var answer = await host.Ask(null, new HttpMethod(method), path, null);
            answer.IsProblem(401, "not-signed-in", "Bearer fct_");
            (await host.Ask(null, new HttpMethod(method), path, null, token: "fct_nobody")).Status.ShouldBe(401, $"{method} {path}");
        }
    }

    [Fact]
    public void No_route_of_the_api_is_open_to_anybody()
    {
        var open = host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => e.RoutePattern.RawText!)
            .Where(p => p.StartsWith("/api", StringComparison.Ordinal) || p.StartsWith("/openapi", StringComparison.Ordinal))
            // The program of the readable page says nothing about this newsroom.
            .Where(p => Path.GetExtension(p) is not (".js" or ".svg"));
        open.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_route_that_does_not_exist_is_a_problem_too()
    {
        (await host.Get(Ingrid, "/api/nothing")).IsProblem(404, "not-found", "/api/nothing");
        (await host.Delete(Ingrid, "/api/claims")).IsProblem(405, "method", "DELETE");
    }

    [Fact]
    public async Task A_token_works_until_it_is_taken_back()
    {
        var made = await host.Post(Tomas, "/api/tokens", new { name = "A script", days = 3 });
        made.Status.ShouldBe(201, made.Text);
        var secret = (string)made["secret"]!;
        secret.ShouldStartWith("fct_");
        (await host.Ask(null, HttpMethod.Get, "/api/claims", null, secret)).Status.ShouldBe(200);
        (await host.Get(Tomas, "/api/tokens")).Body!.AsArray().ShouldContain(t => (string?)t!["name"] == "A script");
        (await host.Delete(Marta, $"/api/tokens/{(string?)made["id"]}")).IsProblem(404, "not-found", "token");
        (await host.Delete(Tomas, $"/api/tokens/{(string?)made["id"]}")).Status.ShouldBe(204);
        (await host.Ask(null, HttpMethod.Get, "/api/claims", null, secret)).Status.ShouldBe(401);
        (await host.Post(Tomas, "/api/tokens", new { name = "Too long", days = 9999 })).IsProblem(400, "invalid", "366");
    }

    [Fact]
    public async Task Roles_open_and_close_doors()
    {
        (await host.Post(Ingrid, "/api/articles", new { text = "An auditor's article." })).IsProblem(403, "not-allowed", "auditor");
        (await host.Post(Pavel, "/api/claims/triage", new { choices = Array.Empty<object>() })).IsProblem(403, "not-allowed", "admin");
        (await host.Post(Tomas, "/api/claims/x/verdict", new { rating = "true", rationale = "x" })).IsProblem(403, "not-allowed", "reporter");
        (await host.Get(Pavel, "/api/claims")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_administrator_adds_people_and_lets_them_leave()
    {
        object Somebody(string roles) => new { name = "Nadia New", email = "nadia@example.org", password = "correct horse battery", roles };
        (await host.Post(Olena, "/api/people", Somebody("Reporter"))).IsProblem(403, "not-allowed", "admin");
        var added = await host.Post(Pavel, "/api/people", Somebody("Reporter, Auditor"));
        added.Status.ShouldBe(201, added.Text);
        var path = $"/api/people/{(string?)added["id"]}";
        (await host.Post(Pavel, path, new { roles = "Reporter" })).Status.ShouldBe(400);
        (await host.Post(Pavel, "/api/people/nobody", new { roles = "Reporter", hasLeft = true })).IsProblem(404, "not-found", "nobody");
        var left = await host.Post(Pavel, path, new { roles = "Reporter", hasLeft = true });
        left.Status.ShouldBe(200, left.Text);
        (await host.Get(Olena, "/api/people")).Text.ShouldNotContain("Nadia New");
        (await host.Get(Pavel, "/api/people?all=true")).Text.ShouldContain("Nadia New");
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task A_change_by_cookie_must_come_from_our_own_pages()
    {
        using var browser = await Visit.SignedIn(host, Tomas);
        (await Send(browser, null, null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Send(browser, "cross-site", null)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Send(browser, null, "http://elsewhere.example")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Send(browser, "same-origin", null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Send(browser, null, "http://localhost")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/api/claims", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        static async Task<HttpResponseMessage> Send(HttpClient browser, string? site, string? origin)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/articles/preview")
            {
                Content = new StringContent("A text.", new MediaTypeHeaderValue("text/plain", "utf-8")),
            };
            if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
            if (origin is not null) request.Headers.Add("Origin", origin);
            return await browser.SendAsync(request, Cancel);
        }
    }

    internal IEnumerable<(string Method, string Path)> Routes() =>
        host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal) && !e.RoutePattern.RawText.StartsWith("/api/docs", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => (m, e.RoutePattern.RawText!.Replace("{id}", "x", StringComparison.Ordinal).TrimEnd('/'))));
}
