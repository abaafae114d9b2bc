using FactCheck.Web.Demo;
using static FactCheck.Web.Demo.DemoNewsroom;

namespace FactCheck.Web.Tests.Api;

public class ClaimsApiTests(DemoHost host)
{
    [Fact]
    public async Task A_casualty_count_goes_the_whole_way()
    {
        var claim = await host.NewClaim("According to the mayor of Trell, the flood killed at least eleven people.", "CasualtyCount");
        var marta = await IdOf(Marta);
        (await host.Post(Marta, $"/api/claims/{claim}/assign", new { person = marta })).Status.ShouldBe(200);
        var verdict = await host.Propose(claim, "Trell Hospital", "Trell Rescue Corps");

        var task = await host.TaskOf(claim);
        (await host.Post(Marta, $"/api/tasks/{task}/decision", new { outcome = "Approved", verdict })).IsProblem(403, "not-allowed", "editor");
        var first = await host.Post(Olena, $"/api/tasks/{task}/decision", new { outcome = "Approved", verdict });
        ((bool)first["settled"]!).ShouldBeFalse();
        (await host.Post(Olena, $"/api/tasks/{task}/decision", new { outcome = "Approved", verdict })).IsProblem(409, "rule-broken", "different people");
        var second = await host.Post(Daniel, $"/api/tasks/{task}/decision", new { outcome = "Approved", verdict });
        second["waiting"]![0]!.GetValue<string>().ShouldBe("Publish");
        (await host.Post(Marta, $"/api/claims/{claim}/publish")).IsProblem(403, "not-allowed", "editor");
        var published = await host.Post(Olena, $"/api/claims/{claim}/publish");
        ((string?)published["status"]).ShouldBe("Published");

        (await host.Post(Daniel, $"/api/tasks/{task}/decision", new { outcome = "Approved" })).IsProblem(409, "lost-race", "decided this at");
        var history = await host.Get(Ingrid, $"/api/claims/{claim}/history");
        history["rows"]!.AsArray().Select(r => (string)r!["action"]!).ShouldBe(
            ["ClaimSubmitted", "ClaimAssigned", "ClaimAccepted", "EvidenceAdded", "EvidenceAdded", "VerdictProposed", "VerdictApproved", "DecisionBarred", "VerdictApproved", "VerdictPublished"]);
        var view = await host.Get(Ingrid, $"/api/claims/{claim}");
        ((string?)view["verdicts"]![0]!["state"]).ShouldBe("Published");
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task Nobody_approves_a_verdict_of_their_own()
    {
        var claim = await host.NewClaim("The tunnel of Trell is 900 metres long.", "Quantity");
        await host.Post(Olena, "/api/claims/triage", new { choices = new[] { new { claim, outcome = "Accepted", reason = "It matters." } } });
        var proposed = await host.Post(Olena, $"/api/claims/{claim}/verdict", new { rating = "unproven", rationale = "Nothing was found.", searched = "The land register." });
        proposed.Status.ShouldBe(201, proposed.Text);
        (await host.Post(Olena, $"/api/tasks/{await host.TaskOf(claim)}/decision", new { outcome = "Approved" })).IsProblem(409, "rule-broken", "You proposed this verdict");
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_wins_and_the_other_sees_what_happened()
    {
        var claim = await host.NewClaim("The new ferry to Trell carries 120 cars.", "Quantity");
        var verdict = await host.Propose(claim, "Trell Ferry Line");
        var task = await host.TaskOf(claim);
        var answers = await Task.WhenAll(
            new (DemoPerson Person, string Outcome)[] { (Olena, "Approved"), (Daniel, "ChangesRequested"), (Olena, "Rejected"), (Daniel, "Approved") }
                .Select(d => Task.Run(() => host.Post(d.Person, $"/api/tasks/{task}/decision", new { outcome = d.Outcome, comment = "At once.", verdict }), TestContext.Current.CancellationToken)));
        answers.Count(a => a.Status == 200).ShouldBe(1, string.Join('\n', answers.Select(a => a.Text)));
        foreach (var lost in answers.Where(a => a.Status != 200)) lost.IsProblem(409, "lost-race", "Your answer was not recorded");
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task A_decision_about_a_verdict_that_was_replaced_is_a_lost_race()
    {
        var claim = await host.NewClaim("The new dam of Trell is 40 metres high.", "Quantity");
        var old = await host.Propose(claim, "Trell Water Board");
        (await host.Post(Olena, $"/api/tasks/{await host.TaskOf(claim)}/decision", new { outcome = "ChangesRequested", comment = "Ask the builder.", verdict = old })).Status.ShouldBe(200);
        var again = await host.Post(Marta, $"/api/claims/{claim}/verdict", new { rating = "unproven", rationale = "The builder does not answer.", searched = "The builder." });
        again.Status.ShouldBe(201, again.Text);
        (await host.Post(Daniel, $"/api/tasks/{await host.TaskOf(claim)}/decision", new { outcome = "Approved", verdict = old })).IsProblem(409, "lost-race", "Another verdict was proposed");
        var stale = await host.Post(Marta, $"/api/claims/{claim}/verdict", new { rating = "unproven", rationale = "Stale.", searched = "Nothing.", version = 0 });
        stale.Status.ShouldBe(409);
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task Many_are_triaged_at_once_or_none()
    {
        var one = await host.NewClaim("The mill of Trell grinds 30 tonnes a day.", "Quantity");
        var two = await host.NewClaim("The mill in Trell grinds thirty tonnes daily.", "Quantity");
        var failed = await host.Post(Marta, "/api/claims/triage", new
        {
            choices = new object[] { new { claim = one, outcome = "Accepted", reason = "Why not." }, new { claim = "nothing", outcome = "Rejected", reason = "No." } },
        });
        failed.IsProblem(404, "not-found", "nothing");
        var done = await host.Post(Marta, "/api/claims/triage", new
        {
            choices = new object[] { new { claim = one, outcome = "Accepted", reason = "It matters." }, new { claim = two, outcome = "AnotherAppearance", of = one } },
        });
        done.Status.ShouldBe(200, done.Text);
        ((string?)done.Body![1]!["joinedTo"]).ShouldBe(one);
        (await host.Get(Marta, $"/api/claims/{one}"))["appearances"]!.AsArray().Count.ShouldBe(2);
        (await host.Post(Marta, "/api/claims/triage", new { choices = new object?[] { null } })).Status.ShouldBe(400);
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task Triage_is_taken_back_by_whoever_answered_while_nobody_has_gone_on()
    {
        var one = await host.NewClaim("The quarry of Trell is 60 metres deep.", "Quantity");
        var two = await host.NewClaim("The quarry in Trell is sixty metres deep.", "Quantity");
        var triage = new { choices = new object[] { new { claim = one, outcome = "Accepted", reason = "It matters." }, new { claim = two, outcome = "AnotherAppearance", of = one } } };
        (await host.Post(Marta, "/api/claims/triage", triage)).Status.ShouldBe(200);
        var claims = new { claims = new[] { one, two } };
        (await host.Post(Ingrid, "/api/claims/triage/take-back", claims)).IsProblem(403, "not-allowed", "auditor");
        (await host.Post(Olena, "/api/claims/triage/take-back", claims)).IsProblem(403, "not-allowed", "Marta Lind triaged claim");
        (await host.Post(Marta, "/api/claims/triage/take-back", new { claims = Array.Empty<string>() })).IsProblem(400, "invalid", "at least one claim");
        var taken = await host.Post(Marta, "/api/claims/triage/take-back", claims);
        taken.Status.ShouldBe(200, taken.Text);
        taken.Body!.AsArray().ShouldAllBe(t => (string?)t!["status"] == "InReview" && (string?)t["waiting"]![0] == "Triage");
        (await host.Post(Marta, "/api/claims/triage/take-back", claims)).IsProblem(409, "lost-race", "already");
        (await host.Get(Marta, $"/api/claims/{one}"))["appearances"]!.AsArray().Count.ShouldBe(1);
        ((string?)(await host.Get(Ingrid, $"/api/claims/{two}/history"))["rows"]!.AsArray()[^1]!["action"]).ShouldBe("TriageTakenBack");
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task A_claim_is_given_back_only_while_the_last_word_is_ones_own()
    {
        var claim = await host.NewClaim("The orchard of Trell has 900 trees.", "Quantity");
        (await host.Post(Marta, $"/api/claims/{claim}/assign", new { person = await IdOf(Marta) })).Status.ShouldBe(200);
        var last = (long)(await host.Get(Marta, $"/api/ledger?about={claim}&limit=1"))["rows"]![0]!["number"]!;
        (await host.Post(Olena, "/api/claims/prioritise", new { claims = new[] { claim }, priority = "High", ifLast = last })).Status.ShouldBe(200);
        (await host.Post(Marta, $"/api/claims/{claim}/assign", new { person = (string?)null, ifLast = last })).IsProblem(409, "lost-race", "Olena Bondar has gone on with this claim since");
        ((string?)(await host.Get(Marta, $"/api/claims/{claim}"))["assignee"]).ShouldBe("Marta Lind");
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task Claims_are_found_by_words_status_kind_source_and_assignee_page_by_page()
    {
        foreach (var n in new[] { "one", "two", "three" }) await host.NewClaim($"The pagefinder lighthouse has {n} lamps.", "Quantity");
        var first = await host.Get(Ingrid, "/api/claims?q=pagefinder&kind=Quantity&status=InReview&assignee=nobody&limit=2");
        first["rows"]!.AsArray().Count.ShouldBe(2);
        var rest = await host.Get(Ingrid, $"/api/claims?q=pagefinder&limit=2&after={(string?)first["next"]}");
        rest["rows"]!.AsArray().Count.ShouldBe(1);
        rest["next"].ShouldBeNull();

        var source = (await host.Get(Ingrid, "/api/sources?q=Sofia"))["rows"]![0]!;
        var bySource = await host.Get(Ingrid, $"/api/claims?source={(string?)source["id"]}");
        bySource["rows"]!.AsArray().ShouldAllBe(r => (string?)r!["origin"] == "Sofia Brandt");
        bySource["rows"]!.AsArray().ShouldNotBeEmpty();
        (await host.Get(Marta, "/api/claims?assignee=me"))["rows"]!.AsArray().ShouldAllBe(r => (string?)r!["assignee"] == "Marta Lind");
    }

    [Fact]
    public async Task Tasks_are_listed_by_view()
    {
        var approvals = await host.Get(Olena, "/api/tasks?view=Approval&order=Oldest&limit=100");
        approvals["rows"]!.AsArray().ShouldNotBeEmpty();
        approvals["rows"]!.AsArray().ShouldAllBe(r => (string?)r!["kind"] == "ApproveVerdict");
        (await host.Get(Marta, "/api/tasks?view=Mine&kind=Triage&claimKind=Event"))["rows"].ShouldNotBeNull();
    }

    [Fact]
    public async Task An_attribution_is_corrected_and_checked()
    {
        var article = await host.Post(Tomas, "/api/articles", new { text = "According to the Trell Weather Office, the storm killed four people. It was the worst storm in years.", claims = "all" });
        var claim = (string)article["claims"]![0]!["id"]!;
        var link = (await host.Get(Ingrid, $"/api/claims/{claim}"))["appearances"]![0]!["chain"]![0]!;
        var id = (string)link["id"]!;
        (await host.Post(Ingrid, $"/api/attributions/{id}/correction", new { name = "Weather Service", reason = "Its name." })).IsProblem(403, "not-allowed", "auditor");
        var corrected = await host.Post(Marta, $"/api/attributions/{id}/correction", new { name = "Trell Weather Service", kind = "Government", reason = "That is its name." });
        ((string?)corrected["sourceName"]).ShouldBe("Trell Weather Service");
        (await host.Post(Ingrid, $"/api/attributions/{id}/check", new { check = "Wrong" })).IsProblem(400, "invalid", "why it is wrong");
        (await host.Post(Ingrid, $"/api/attributions/{id}/check", new { check = "Right", version = (int)link["version"]! })).IsProblem(409, "lost-race", "corrected this attribution");
        var check = await host.Post(Ingrid, $"/api/attributions/{id}/check", new { check = "Right", version = (int)corrected["version"]! });
        ((string?)check["check"]).ShouldBe("Right");

        var source = await host.Get(Ingrid, $"/api/sources/{(string?)corrected["sourceId"]}?check=Right");
        ((string?)source["attributions"]!["rows"]![0]!["id"]).ShouldBe(id);
        ((int)source["unchecked"]!["count"]!).ShouldBe(0);
        ((bool)source["unchecked"]!["isExact"]!).ShouldBeTrue();
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task The_audit_trail_is_read_by_person_and_time()
    {
        var olena = await IdOf(Olena);
        var page = await host.Get(Ingrid, $"/api/ledger?by={olena}&from=2020-01-01T00:00:00Z&limit=2");
        page["rows"]!.AsArray().Count.ShouldBe(2);
        page["rows"]!.AsArray().ShouldAllBe(r => (string?)r!["by"] == "Olena Bondar");
        (await host.Get(Ingrid, $"/api/ledger?by={olena}&to=2020-01-01T00:00:00Z"))["rows"]!.AsArray().ShouldBeEmpty();
        (await host.Get(Ingrid, "/api/ledger?from=soon")).IsProblem(400, "invalid", "from");
        (await host.Get(Ingrid, "/api/ledger?from=2026-01-02&to=2026-01-01")).IsProblem(400, "invalid", "end must lie after");
    }

    private async Task<string> IdOf(DemoPerson person) =>
        (string)(await host.Get(person, "/api/people")).Body!.AsArray().Single(p => (string?)p!["name"] == person.Name)!["id"]!;
}
