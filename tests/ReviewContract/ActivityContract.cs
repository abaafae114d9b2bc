using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;
using FactCheck.Workflows.Activities;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Tests.Contract;

public abstract partial class ReviewContract
{
    /// <summary>One automatic step, between two at which somebody is asked; each of its outcomes leads to a step of its own.</summary>
    private static Draft Automatic(string type, IReadOnlyList<string> outcomes, params IReadOnlyList<(string, object)> inputs)
    {
        var draft = new Draft().Waits("one").Step("it", type, inputs).End().Ways("start:Done > one", "one:Confirmed > it", "one:NotFound > it");
        foreach (var outcome in outcomes)
            draft.Waits($"after-{outcome}").Ways($"it:{outcome} > after-{outcome}", $"after-{outcome}:Confirmed > end", $"after-{outcome}:NotFound > end");
        return draft;
    }

    [Fact]
    public async Task A_claim_is_labelled_escalated_and_given_to_somebody_by_its_definition()
    {
        await using var host = await Open(new Draft().Waits("one")
            .Step("label", "FactCheck.Label", ("add", "developing"))
            .Step("escalate", "FactCheck.Escalate", ("priority", "High"), ("role", "Editor"), ("words", "Look at this."))
            .Step("assign", "FactCheck.Assign", ("role", "Editor"), ("notAuthor", true))
            .Step("notify", "FactCheck.Notify", ("role", "Editor"), ("words", "It is yours."))
            .Waits("two").Step("unlabel", "FactCheck.Label", ("remove", "developing")).End()
            .Ways("start:Done > one", "one:Confirmed > label", "one:NotFound > label", "label:Done > escalate", "escalate:Done > assign", "assign:Done > notify",
                "notify:Done > two", "two:Confirmed > unlabel", "two:NotFound > unlabel", "unlabel:Done > end"));
        var claim = await host.Claim();
        await host.Answer(claim, "one", "NotFound");
        (await host.Stands(claim)).ShouldBe("two");
        (await host.Task(claim, "two")).Note.ShouldBe("words not found at their primary source");
        await using (var db = host.Room.Database())
        {
            var row = await db.Claims.Include(c => c.Assignee).SingleAsync(c => c.PublicId == claim, Cancel);
            (row.Priority, row.Assignee!.Is(Role.Editor)).ShouldBe((Priority.High, true));
            row.Labels.ShouldBe(["developing"]);
            (await db.Notices.CountAsync(n => n.Claim!.PublicId == claim && n.Words.Contains("It is yours."), Cancel)).ShouldBeGreaterThan(0);
        }

        await host.Answer(claim, "two", "NotFound");
        (await host.Stands(claim)).ShouldBe("ended");
        await host.Room.TheLedgerAgrees();
    }

    [Theory]
    [InlineData("Kind", "Quantity Event", "Yes")]
    [InlineData("Kind", "CasualtyCount", "No")]
    [InlineData("Priority", "High", "No")]
    [InlineData("Rating", "asserts", "No")]
    [InlineData("IndependentOrigins", "1", "No")]
    [InlineData("Interests", "any", "No")]
    public async Task A_way_is_chosen_by_what_is_known(string on, string value, string outcome)
    {
        await using var host = await Open(Automatic("FactCheck.BranchOn", ["Yes", "No"], ("on", on), ("value", value)));
        var claim = await host.Claim();
        await host.Answer(claim, "one", "NotFound");
        (await host.Stands(claim)).ShouldBe($"after-{outcome}");
    }

    [Fact]
    public async Task A_wait_of_any_length_passes_on_time()
    {
        await using var host = await Open(Automatic("FactCheck.Wait", ["Done"], ("for", TimeSpan.FromDays(1000))));
        var claim = await host.Claim();
        await host.Answer(claim, "one", "NotFound");
        (await host.Stands(claim)).ShouldBe("it");
        await host.Pass(TimeSpan.FromDays(999));
        (await host.Stands(claim)).ShouldBe("it");
        await host.Restart();
        await host.Pass(TimeSpan.FromDays(2));
        (await host.Stands(claim)).ShouldBe("after-Done");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_watch_ends_by_its_times_or_by_a_figure()
    {
        await using var host = await Open(new Draft().Step("watch", "FactCheck.Watch", ("checks", "1.00:00:00 3.00:00:00")).Waits("look").Waits("over").End()
            .Ways("start:Done > watch", "watch:NewFigure > look", "watch:Elapsed > look", "watch:Over > over",
                "look:Confirmed > watch", "look:NotFound > watch", "over:Confirmed > end", "over:NotFound > end"));
        var claim = await host.Claim();
        (await host.Stands(claim)).ShouldBe("watch");
        await host.Pass(TimeSpan.FromHours(25));
        (await host.Stands(claim)).ShouldBe("look");
        (await host.Task(claim, "look")).Note.ShouldBe("time to look again");
        await host.Answer(claim, "look", "NotFound");
        var visit = (await host.Review(claim)).Where.Waiting.Single();
        await host.Tell(claim, (engine, review) => engine.Signal(review, visit, "NewFigure", "City Treasury gives a new figure", Cancel));
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("look");
        (await host.Task(claim, "look")).Note.ShouldBe("City Treasury gives a new figure");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_variable_decides_how_many_must_approve()
    {
        await using var host = await Open(new Draft().Variable("Needed", "Int32", "1").Waits("one")
            .Step("set", "Elsa.SetVariable", ("variable", new System.Text.Json.Nodes.JsonObject { ["id"] = "var-Needed", ["name"] = "Needed", ["typeName"] = "Int32" }),
                ("value", Draft.Typed("Object", "Literal", 2)))
            .Step("research", "FactCheck.Research", ("role", "FactChecker"))
            .Step("approval", "FactCheck.ApproveVerdict", ("role", "Editor"), ("approvals", Draft.Typed("Int32", "Variable",
                new System.Text.Json.Nodes.JsonObject { ["id"] = "var-Needed", ["name"] = "Needed", ["typeName"] = "Int32" }))).End()
            .Ways("start:Done > one", "one:Confirmed > set", "one:NotFound > research", "set:Done > research", "research:Proposed > approval",
                "approval:Approved > end", "approval:ChangesRequested > one", "approval:Rejected > end"));
        var (plain, set) = (await host.Claim(), (await host.Room.Claim("The bridge was opened in May.")).Id);
        await host.Settle();
        await host.Room.Support(set, "City Treasury", isPrimary: true);
        await host.Answer(plain, "one", "NotFound");
        await host.Answer(set, "one", "Confirmed");
        foreach (var claim in new[] { plain, set }) await host.Room.Propose(claim, "unproven");
        await host.Settle();
        (await host.Task(plain, "approval")).ApprovalsNeeded.ShouldBe(1);
        await host.Restart();
        (await host.Task(set, "approval")).ApprovalsNeeded.ShouldBe(2);
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_claimant_who_does_not_answer_in_time_has_not_answered()
    {
        await using var host = await Open(Automatic("FactCheck.AskClaimant", ["Answered", "NoAnswer"], ("role", "FactChecker"), ("answerWithin", TimeSpan.FromDays(1))));
        var claim = await host.Claim();
        await host.Answer(claim, "one", "NotFound");
        var visit = (await host.Review(claim)).Where.Waiting.Single();
        await host.Room.Send(new AskClaimant(claim, "Where did you say it?", "The mayor"), host.Room.FactChecker);
        await host.Answer(claim, "it", "Answered");
        (await host.Stands(claim)).ShouldBe("after-Answered");
        await host.Tell(claim, (engine, review) => engine.Signal(review, visit, "NoAnswer", null, Cancel));
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("after-Answered");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_majority_settles_an_approval()
    {
        await using var host = await Open(new Draft()
            .Step("triage", "FactCheck.Triage", ("role", "FactChecker")).Step("research", "FactCheck.Research", ("role", "FactChecker"))
            .Step("approval", "FactCheck.ApproveVerdict", ("role", "Editor"), ("approvals", 2), ("decides", "Majority")).Waits("after").Step("close", "FactCheck.Close", ("reason", "verdict rejected")).End()
            .Ways("start:Done > triage", "triage:Accepted > research", "triage:Rejected > close", "triage:AnotherAppearance > close", "research:Proposed > approval",
                "approval:Approved > after", "approval:ChangesRequested > research", "approval:Rejected > close", "after:Confirmed > end", "after:NotFound > end"));
        var claim = await host.Claim();
        await Accept(host, claim);
        await Propose(host, claim);
        await host.Answer(claim, "approval", "Rejected", host.Room.Editor);
        (await host.Stands(claim)).ShouldBe("approval");
        await host.Answer(claim, "approval", "Rejected", host.Room.SecondEditor);
        (await host.Stands(claim)).ShouldBe("ended");
        (await host.Room.Send(new GetClaim(claim), host.Room.Auditor)).Status.ShouldBe(ClaimStatus.Closed);
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_published_claim_is_challenged_and_revised()
    {
        await using var host = await Open();
        var claim = await host.Claim();
        await Accept(host, claim);
        await Propose(host, claim);
        await host.Answer(claim, "approval", "Approved", host.Room.Editor);
        await host.Answer(claim, "publish", "Published", host.Room.Editor);
        await host.Room.Send(new ChallengeClaim(claim, "The register was corrected."), host.Room.Reporter);
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("research");
        await host.Room.Send(new AssignClaim(claim, host.Room.FactChecker.PublicId), host.Room.Editor);
        await host.Room.Send(new ProposeRevision(claim, RevisionKind.Withdrawal, "The register was wrong."), host.Room.FactChecker);
        await host.Settle();
        await host.Answer(claim, "approval", "Approved", host.Room.Editor);
        await host.Answer(claim, "approval", "Approved", host.Room.SecondEditor);
        (await host.Stands(claim)).ShouldBe("publish");
        await host.Answer(claim, "publish", "Published", host.Room.Editor);
        (await host.Stands(claim)).ShouldBe("ended");
        (await host.Room.Send(new GetClaim(claim), host.Room.Auditor)).Status.ShouldBe(ClaimStatus.Withdrawn);
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task Breaking_news_is_labelled_and_escalated_when_its_second_approval_does_not_come()
    {
        await using var host = await Open();
        var submitted = await host.Room.Send(new SubmitClaim(
            "The bridge has fallen.", ClaimKind.Event, "The bridge has fallen.", Chain: [], Publisher: "The Harbour Post", Workflow: "breaking-news-review"), host.Room.Reporter);
        var claim = submitted.Id;
        await host.Settle();
        await Accept(host, claim);
        await Propose(host, claim);
        await host.Answer(claim, "approval", "Approved", host.Room.Editor);
        await host.Answer(claim, "publish", "Published", host.Room.Editor);
        (await host.Stands(claim)).ShouldBe("second-approval");
        await host.Pass(TimeSpan.FromHours(7));
        (await host.Stands(claim)).ShouldBe("late-approval");
        await host.Answer(claim, "late-approval", "Approved", host.Room.SecondEditor);
        (await host.Stands(claim)).ShouldBe("ended");
        (await host.Room.Send(new GetClaim(claim), host.Room.Auditor)).Status.ShouldBe(ClaimStatus.Published);
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_held_claim_goes_on_being_reviewed()
    {
        await using var host = await Open(Automatic("FactCheck.Hold", ["Done"], ("advisory", "We are looking at this again.")));
        var claim = await host.Claim();
        await host.Answer(claim, "one", "NotFound");
        (await host.Stands(claim)).ShouldBe("after-Done");
        (await host.Room.Send(new GetClaim(claim), host.Room.Auditor)).Status.ShouldBe(ClaimStatus.Held);
    }

    [Fact]
    public async Task A_running_review_is_moved_to_another_version()
    {
        await using var host = await Open(Nested("WaitAll", "WaitAll"));
        var claim = await host.Claim();
        await host.Answer(claim, "one", "NotFound");
        host.Use(NestedAgain());
        await host.Restart();
        (await host.Room.Send(new MoveReviews("contract-review"), host.Room.Admin)).Moved.ShouldBe(1);
        await host.Settle();
        (await host.Stands(claim)).ShouldBe("right two");
        foreach (var step in new[] { "two", "left", "right" }) await host.Answer(claim, step, "NotFound");
        (await host.Stands(claim)).ShouldBe("another");
        (await host.Review(claim)).DefinitionVersion.ShouldBe(2);
        await host.Room.TheLedgerAgrees();
    }

    /// <summary>The same with another step behind the join.</summary>
    private static Draft NestedAgain() => new Draft(version: 2)
        .Fork("fork", "Left", "Right").Fork("inner-fork", "One", "Two").Waits("one").Waits("two").Join("inner", "WaitAll").Waits("left").Waits("right").Join("join", "WaitAll").Waits("another").End()
        .Ways("start:Done > fork", "fork:Left > inner-fork", "inner-fork:One > one", "inner-fork:Two > two", "one:Confirmed > inner", "one:NotFound > inner",
            "two:Confirmed > inner", "two:NotFound > inner", "inner:Done > left", "left:Confirmed > join", "left:NotFound > join", "fork:Right > right",
            "right:Confirmed > join", "right:NotFound > join", "join:Done > another", "another:Confirmed > end", "another:NotFound > end");

    [Fact]
    public async Task Every_activity_takes_part_in_the_contract()
    {
        // A new activity is a test here, and a line.
        ActivityTypes.All.Select(each => each.Type).Order(StringComparer.Ordinal).ShouldBe(
        [
            "Elsa.End", "Elsa.FlowFork", "Elsa.FlowJoin", "Elsa.SetVariable", "Elsa.Start", "FactCheck.ApproveVerdict", "FactCheck.AskClaimant", "FactCheck.Assign",
            "FactCheck.BranchOn", "FactCheck.Close", "FactCheck.ConfirmWords", "FactCheck.Escalate", "FactCheck.Hold", "FactCheck.Label", "FactCheck.Notify",
            "FactCheck.Publish", "FactCheck.RequireOrigins", "FactCheck.Research", "FactCheck.Triage", "FactCheck.Wait", "FactCheck.Watch",
        ]);
        await Task.CompletedTask;
    }
}
