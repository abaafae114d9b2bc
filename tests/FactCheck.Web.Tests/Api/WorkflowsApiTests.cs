using static FactCheck.Web.Demo.DemoNewsroom;

namespace FactCheck.Web.Tests.Api;

public class WorkflowsApiTests(DemoHost host)
{
    [Fact]
    public async Task Definitions_are_listed_and_read_step_by_step()
    {
        var list = await host.Get(Ingrid, "/api/workflows");
        list.Status.ShouldBe(200, list.Text);
        var row = list.Body!.AsArray().Single(each => (string?)each!["id"] == "standard-review")!;
        ((int)row["running"]!).ShouldBeGreaterThan(0);

        var view = await host.Get(Ingrid, $"/api/workflows/standard-review?version={(int)row["version"]!}");
        view.Status.ShouldBe(200, view.Text);
        var triage = view["steps"]!.AsArray().Single(step => (string?)step!["id"] == "triage")!;
        ((string?)triage["shape"]).ShouldBe("Human");
        triage["ways"]!.AsArray().Select(way => (string?)way!["outcome"]).ShouldContain("Accepted");
        ((int)triage["standing"]!["waiting"]!).ShouldBeGreaterThanOrEqualTo(0);

        (await host.Get(Ingrid, "/api/workflows/nosuch")).IsProblem(404, "not-found", "nosuch");
        (await host.Get(Ingrid, "/api/workflows/standard-review?version=99")).IsProblem(404, "not-found", "version 99");
        (await host.Get(Ingrid, "/api/workflows/standard-review?version=0")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task The_way_of_a_review_is_told()
    {
        var claim = await host.NewClaim("The lighthouse of Port Selva is 41 metres tall.", "Quantity");
        var path = await host.Get(Ingrid, $"/api/claims/{claim}/review");
        path.Status.ShouldBe(200, path.Text);
        path["path"]!["waiting"]!.AsArray().Select(step => (string?)step).ShouldBe(["triage"]);
        ((string?)path["path"]!["way"]![0]!["step"]).ShouldBe("start");
    }
}
