using FactCheck.Web.Demo;
using static FactCheck.Web.Demo.DemoNewsroom;

namespace FactCheck.Web.Tests.Api;

public class ReviewsApiTests(DemoHost host)
{
    [Fact]
    public async Task Whoever_steps_back_is_kept_off_and_told_why()
    {
        var claim = await host.NewClaim("The quay of Trell is 210 metres long.", "Quantity");
        (await host.Post(Marta, $"/api/claims/{claim}/recuse", new { })).IsProblem(400, "invalid", "why you step back");
        var first = await host.Post(Marta, $"/api/claims/{claim}/recuse", new { reason = "My father built it." });
        first.Status.ShouldBe(200, first.Text);
        ((bool)(await host.Post(Marta, $"/api/claims/{claim}/recuse", new { reason = "Again." }))["isNew"]!).ShouldBeFalse();
        (await host.Post(Marta, $"/api/claims/{claim}/assign", new { person = await IdOf(Marta) })).IsProblem(409, "rule-broken", "stepped back");
        (await host.Post(Ingrid, $"/api/claims/{claim}/recuse", new { reason = "I read it." })).IsProblem(403, "not-allowed", "auditor");
        var history = await host.Get(Ingrid, $"/api/claims/{claim}/history");
        history["rows"]!.AsArray().Select(r => (string)r!["action"]!).ShouldBe(["ClaimSubmitted", "PersonRecused", "DecisionBarred"]);
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task An_assignment_that_names_nobody_is_no_handing_back()
    {
        var claim = await host.NewClaim("The pier of Trell is 80 metres long.", "Quantity");
        var marta = await IdOf(Marta);
        await host.Post(Marta, $"/api/claims/{claim}/assign", new { person = marta });
        (await host.Post(Marta, $"/api/claims/{claim}/assign", new { })).IsProblem(400, "invalid", "null as “person”");
        ((string?)(await host.Get(Marta, $"/api/claims/{claim}"))["assigneeId"]).ShouldBe(marta);
        (await host.Post(Marta, $"/api/claims/{claim}/assign", new { person = (string?)null })).Status.ShouldBe(200);
        ((string?)(await host.Get(Marta, $"/api/claims/{claim}"))["assigneeId"]).ShouldBeNull();
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task A_review_is_cancelled_and_the_claim_taken_up_again()
    {
        var claim = await host.NewClaim("The crane of Trell lifts 40 tonnes.", "Quantity");
        (await host.Post(Marta, $"/api/claims/{claim}/cancel", new { reason = "Old." })).IsProblem(403, "not-allowed", "editor");
        var cancelled = await host.Post(Olena, $"/api/claims/{claim}/cancel", new { reason = "The crane is gone." });
        ((string?)cancelled["status"]).ShouldBe("Closed");
        (await host.Post(Olena, $"/api/claims/{claim}/cancel", new { reason = "Again." })).IsProblem(409, "rule-broken", "No review");
        var reopened = await host.Post(Olena, $"/api/claims/{claim}/reopen", new { reason = "It is back." });
        ((string?)reopened["waiting"]![0]).ShouldBe("Triage");
        (await host.Post(Olena, $"/api/claims/{claim}/reopen", new { reason = "Again." })).IsProblem(409, "rule-broken", "is open");
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task Claims_are_prioritised_all_or_none()
    {
        var claim = await host.NewClaim("The lift of Trell carries 12 people.", "Quantity");
        (await host.Post(Marta, "/api/claims/priority", new { claims = new[] { claim, "nothing" }, priority = "High" })).IsProblem(404, "not-found", "nothing");
        (await host.Post(Marta, "/api/claims/priority", new { claims = new[] { claim } })).Status.ShouldBe(400);
        (await host.Post(Marta, "/api/claims/priority", new { claims = new[] { claim }, priority = "Urgent" })).Text.ShouldBe("1");
        ((string?)(await host.Get(Marta, $"/api/claims/{claim}"))["priority"]).ShouldBe("Urgent");
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task Conflicts_of_interest_are_declared_listed_and_ended()
    {
        await host.NewClaim("According to Solvik Tunnels, the tunnel of Trell cost 3 million euros.", "Quantity");
        var source = (string)(await host.Get(Daniel, "/api/sources?q=Solvik"))["rows"]![0]!["id"]!;
        (await host.Post(Daniel, "/api/conflicts", new { source })).IsProblem(400, "invalid", "what the tie is");
        (await host.Post(Daniel, "/api/conflicts", new { source, what = "Shares.", person = await IdOf(Marta) })).IsProblem(403, "not-allowed", "admin");
        var declared = await host.Post(Daniel, "/api/conflicts", new { source, what = "I own shares." });
        declared.Status.ShouldBe(201, declared.Text);
        (await host.Post(Daniel, "/api/conflicts", new { source, what = "Again." })).IsProblem(409, "rule-broken", "already");
        (await host.Get(Daniel, "/api/conflicts")).Body!.AsArray().ShouldContain(c => (string?)c!["source"] == "Solvik Tunnels");
        (await host.Get(Marta, $"/api/conflicts?person={await IdOf(Daniel)}")).IsProblem(403, "not-allowed", "admin");
        (await host.Post(Marta, $"/api/conflicts/{(string?)declared["id"]}/end")).IsProblem(404, "not-found", "conflict");
        (await host.Post(Daniel, $"/api/conflicts/{(string?)declared["id"]}/end"))["endedAt"].ShouldNotBeNull();
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task Only_what_is_published_is_challenged_or_revised_and_only_who_is_waited_for_is_asked()
    {
        var claim = await host.NewClaim("The ferry of Trell leaves 9 times a day.", "Quantity");
        (await host.Post(Tomas, $"/api/claims/{claim}/challenges", new { })).IsProblem(400, "invalid", "what is wrong");
        (await host.Post(Tomas, $"/api/claims/{claim}/challenges", new { words = "It leaves ten times." })).IsProblem(409, "rule-broken", "none to challenge");
        (await host.Post(Marta, $"/api/claims/{claim}/revisions", new { kind = "Hold", note = "Being looked into." })).IsProblem(409, "rule-broken", "none to revise");
        (await host.Post(Marta, $"/api/claims/{claim}/revisions", new { kind = "Correction", note = "Ten." })).IsProblem(400, "invalid", "bring a verdict");
        (await host.Post(Marta, $"/api/claims/{claim}/inquiries", new { question = "How often?", to = "The line, by mail" })).IsProblem(409, "rule-broken", "does not wait for ask claimant");
        (await host.Post(Marta, $"/api/claims/{claim}/inquiries", new { question = "How often?", to = "The line", askedAt = "2999-01-01T00:00:00Z" })).IsProblem(400, "invalid", "future");
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task An_administrator_moves_reviews_and_a_submitter_names_a_workflow_that_may_be_chosen()
    {
        (await host.Post(Olena, "/api/workflows/standard-review/move", new { })).IsProblem(403, "not-allowed", "admin");
        (await host.Post(Pavel, "/api/workflows/nothing/move", new { })).IsProblem(404, "not-found", "nothing");
        var tried = await host.Post(Pavel, "/api/workflows/standard-review/move", new Dictionary<string, object> { ["try"] = true });
        tried.Status.ShouldBe(200, tried.Text);
        (await host.Post(Tomas, "/api/claims", new { statement = "A.", words = "A.", kind = "Other", workflow = "nothing" })).IsProblem(409, "rule-broken", "no workflow “nothing”");
        (await host.Post(Tomas, "/api/articles", new { text = "The flood at Trell killed 7 people.", claims = "all", workflow = "nothing" })).IsProblem(409, "rule-broken", "no workflow “nothing”");
        (await host.PostText(Tomas, "/api/articles?workflow=nothing", "The flood at Trell killed 8 people.")).IsProblem(409, "rule-broken", "no workflow “nothing”");
    }

    private async Task<string> IdOf(DemoPerson person) =>
        (string)(await host.Get(person, "/api/people")).Body!.AsArray().Single(p => (string?)p!["name"] == person.Name)!["id"]!;
}
