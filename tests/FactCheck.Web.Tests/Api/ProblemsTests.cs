using System.Text;
using static FactCheck.Web.Demo.DemoNewsroom;

namespace FactCheck.Web.Tests.Api;

public class ProblemsTests(DemoHost host)
{
    [Theory]
    [InlineData("/api/claims/nothing")]
    [InlineData("/api/claims/nothing/history")]
    [InlineData("/api/articles/nothing")]
    [InlineData("/api/sources/nothing")]
    [InlineData("/api/claims?source=nothing")]
    [InlineData("/api/claims?assignee=nothing")]
    [InlineData("/api/claims?after=nothing")]
    [InlineData("/api/tasks?after=nothing")]
    [InlineData("/api/ledger?by=nothing")]
    public async Task An_unknown_id_is_not_found(string path) => (await host.Get(Marta, path)).IsProblem(404, "not-found", "“nothing”");

    [Theory]
    [InlineData("/api/tasks/nothing/decision", """{"outcome":"Approved"}""")]
    [InlineData("/api/claims/nothing/publish", "{}")]
    [InlineData("/api/claims/nothing/assign", """{"person":null}""")]
    [InlineData("/api/claims/nothing/verdict", """{"rating":"true","rationale":"x","cites":[]}""")]
    [InlineData("/api/claims/nothing/evidence", """{"stance":"Context","title":"x","note":"x","chain":[{"role":"SaidBy","named":"x"}]}""")]
    [InlineData("/api/attributions/nothing/check", """{"check":"Right"}""")]
    [InlineData("/api/attributions/nothing/correction", """{"name":"x","reason":"x"}""")]
    public async Task An_unknown_id_cannot_be_changed(string path, string body) =>
        (await host.PostText(Olena, path, body, "application/json")).IsProblem(404, "not-found", "“nothing”");

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("""{"statement":"x","kind":"Quantity","words":"x","oops":1}""", "oops")]
    [InlineData("""{"statement":"x","kind":"Rumour","words":"x"}""", "kind")]
    [InlineData("""{"statement":7,"kind":"Quantity","words":"x"}""", "statement")]
    [InlineData("""{"statement":"x","kind":3,"words":"x"}""", "kind")]
    [InlineData("""{"statement":"\ud800","kind":"Quantity","words":"x"}""", "statement")]
    [InlineData("", "missing")]
    [InlineData("null", "missing")]
    public async Task A_body_that_cannot_be_read_says_where(string body, string words) =>
        (await host.PostText(Tomas, "/api/claims", body, "application/json")).IsProblem(400, "invalid", words);

    [Theory]
    [InlineData("/api/claims?status=Lost", "InReview")]
    [InlineData("/api/claims?limit=many", "whole number")]
    [InlineData("/api/claims?limit=0", "1 to 100")]
    [InlineData("/api/claims?limit=101", "1 to 100")]
    [InlineData("/api/tasks?view=Yours", "Mine")]
    [InlineData("/api/ledger?after=x", "number of an entry")]
    public async Task An_address_that_cannot_be_read_says_what_is_possible(string path, string words) =>
        (await host.Get(Marta, path)).IsProblem(400, "invalid", words);

    [Fact]
    public async Task Each_field_gets_its_own_errors()
    {
        var answer = await host.Post(Marta, "/api/claims/x/evidence", new { stance = "Supports", title = "", note = "", chain = new[] { new { role = "SaidBy" } } });
        answer.IsProblem(400, "invalid", "Say what was consulted.");
        answer["errors"]!.AsObject().Select(e => e.Key).ShouldBe(["title", "note", "chain[0].named"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_body_of_another_kind_is_refused() =>
        (await host.PostText(Tomas, "/api/claims", "statement", "text/plain")).IsProblem(415, "media-type", "JSON");

    [Fact]
    public async Task Whoever_asks_for_a_page_still_gets_the_problem()
    {
        using var client = host.Visitor();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var response = await client.GetAsync("/api/claims", TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(401);
    }

    [Fact]
    public async Task A_zero_character_is_no_text() =>
        (await host.PostBytes(Tomas, "/api/articles", Encoding.UTF8.GetBytes("""{"text":"A\u0000text"}"""), "application/json")).Status.ShouldBeOneOf(201, 400);
}
