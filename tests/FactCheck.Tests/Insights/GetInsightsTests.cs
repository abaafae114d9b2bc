using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;

namespace FactCheck.Tests.Insights;

public sealed class GetInsightsTests
{
    [Fact]
    public async Task Every_number_is_the_length_of_the_list_that_makes_it()
    {
        await using var room = await TestNewsroom.Open();
        await AFewWeeks(room);

        var seen = await room.Send(new GetInsights(new DateOnly(2026, 3, 12), new DateOnly(2026, 4, 10)), room.Auditor);

        seen.Backlog.Select(band => band.Count).ShouldBe([1, 2, 1, 1, 2, 1]);
        foreach (var band in seen.Backlog)
            (await Claims(room, new ListClaims(Backlog: true, SubmittedFrom: band.From, SubmittedTo: band.To))).ShouldBe(band.Count, band.ToString());
        (await Claims(room, new ListClaims(Backlog: true))).ShouldBe(seen.Backlog.Sum(band => band.Count));

        seen.Kinds.ShouldNotBeEmpty();
        foreach (var kind in seen.Kinds)
            (await Claims(room, new ListClaims(Kind: kind.Kind, PublishedFrom: seen.From, PublishedTo: seen.To))).ShouldBe(kind.Count, kind.ToString());

        seen.Ratings.Where(rating => rating.Count > 0).Select(rating => rating.Rating).ShouldBe(["true", "unproven"]);
        foreach (var rating in seen.Ratings)
            (await Claims(room, new ListClaims(Rating: rating.Rating, PublishedFrom: seen.From, PublishedTo: seen.To))).ShouldBe(rating.Count, rating.ToString());
        seen.Ratings.Sum(rating => rating.Count).ShouldBe(seen.Kinds.Sum(kind => kind.Count));

        seen.Steps.Select(step => step.Step).ShouldContain(TaskKind.Research);
        foreach (var step in seen.Steps)
            (await Tasks(room, new ListTasks(TaskView.All, step.Step, DoneFrom: seen.From, DoneTo: seen.To))).ShouldBe(step.Count, step.ToString());

        seen.Sides.ShouldBe([new SideCount("the harbour", 2, 1), new SideCount(Sides.Unnamed, 4, 1), new SideCount(Sides.None, 1, 0)], ignoreOrder: true);
        foreach (var side in seen.Sides)
        {
            (await Tasks(room, new ListTasks(TaskView.All, TaskKind.Triage, Side: side.Side, DoneFrom: seen.From, DoneTo: seen.To, Outcome: "Accepted"))).ShouldBe(side.Accepted, side.ToString());
            (await Tasks(room, new ListTasks(TaskView.All, TaskKind.Triage, Side: side.Side, DoneFrom: seen.From, DoneTo: seen.To, Outcome: "Rejected"))).ShouldBe(side.Rejected, side.ToString());
        }

        seen.Roles.Sum(role => role.Overdue).ShouldBeGreaterThan(0);
        seen.Roles.Sum(role => role.Overdue).ShouldBeLessThan(seen.Roles.Sum(role => role.Open));
        foreach (var role in seen.Roles)
        {
            (await Tasks(room, new ListTasks(TaskView.All, Role: role.Role))).ShouldBe(role.Open, role.ToString());
            (await Tasks(room, new ListTasks(TaskView.All, Role: role.Role, Overdue: true))).ShouldBe(role.Overdue, role.ToString());
        }

        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task The_median_and_the_ninetieth_percentile_are_those_of_the_times_themselves()
    {
        await using var room = await TestNewsroom.Open();
        // Triage that takes 10, 20, … 100 minutes.
        for (var each = 1; each <= 10; each++)
        {
            var claim = await room.Claim($"The bridge has {each} lanes.");
            room.Time.Advance(TimeSpan.FromMinutes(10 * each) + TimeSpan.FromSeconds(59));
            await room.Accept(claim.Id);
        }

        var triage = (await room.Send(new GetInsights(), room.Editor)).Steps.Single(step => step.Step == TaskKind.Triage);

        triage.ShouldBe(new StepTime(TaskKind.Triage, 10, 50, 90));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_period_holds_what_happened_on_its_days_and_nothing_else()
    {
        await using var room = await TestNewsroom.Open();
        var (claim, _) = await room.Proposed();
        await room.Decide(claim, TaskKind.ApproveVerdict, "Approved", room.Editor);
        // The last second of the day.
        room.Time.SetUtcNow(new DateTimeOffset(2026, 3, 2, 23, 59, 59, TimeSpan.Zero));
        await room.Send(new PublishClaim(claim), room.Editor);
        room.Time.Advance(TimeSpan.FromDays(3));
        var day = new DateOnly(2026, 3, 2);

        (await room.Send(new GetInsights(day, day), room.Editor)).Kinds.ShouldHaveSingleItem().ShouldBe(new KindTime(ClaimKind.Quantity, 1, 895, 895));
        (await room.Send(new GetInsights(day.AddDays(1), day.AddDays(3)), room.Editor)).Kinds.ShouldBeEmpty();
        (await room.Send(new GetInsights(To: day.AddDays(-1)), room.Editor)).Kinds.ShouldBeEmpty();
        await Should.ThrowAsync<FluentValidation.ValidationException>(room.Send(new GetInsights(day, day.AddDays(-1)), room.Editor));
        await Should.ThrowAsync<FluentValidation.ValidationException>(room.Send(new GetInsights(new DateOnly(1, 1, 1), day), room.Editor));
        (await room.Send(new GetInsights(DateOnly.MaxValue), room.Editor)).Kinds.ShouldBeEmpty();
        (await room.Send(new GetInsights(To: DateOnly.MinValue), room.Editor)).Kinds.ShouldBeEmpty();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task An_answer_that_was_taken_back_is_none()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Accept(claim.Id);
        await room.Send(new TakeBackTriage([claim.Id]), room.FactChecker);
        await room.Decide(claim.Id, TaskKind.Triage, "Rejected", room.FactChecker);

        var seen = await room.Send(new GetInsights(), room.Editor);

        var side = seen.Sides.ShouldHaveSingleItem();
        (side.Accepted, side.Rejected).ShouldBe((0, 1));
        seen.Steps.ShouldHaveSingleItem().Count.ShouldBe(1);
        (await room.Send(new ListTasks(TaskView.All, Outcome: "Accepted"), room.Reporter)).Rows.ShouldBeEmpty();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_was_answered_is_listed_for_everybody_and_not_as_ones_own()
    {
        await using var room = await TestNewsroom.Open();
        var claim = await room.Claim();
        await room.Accept(claim.Id);

        var answered = await room.Send(new ListTasks(TaskView.All, Outcome: "Accepted"), room.Reporter);

        var row = answered.Rows.ShouldHaveSingleItem();
        row.ShouldSatisfyAllConditions(() => row.Outcome.ShouldBe("Accepted"), () => row.DoneAt.ShouldNotBeNull(), () => row.MayDecide.ShouldBeFalse(), () => row.IsOverdue.ShouldBeFalse());
        (await Should.ThrowAsync<FluentValidation.ValidationException>(room.Send(new ListTasks(Outcome: "Accepted"), room.Reporter))).Message.ShouldContain("view All");
        await room.TheLedgerAgrees();
    }

    /// <summary>Claims of three sides that came in over six weeks: some wait, some are overdue, some were rejected, some are published.</summary>
    private static async Task AFewWeeks(TestNewsroom room)
    {
        IReadOnlyList<ChainLink> harbour = [new ChainLink(LinkRole.SaidBy, "Harbour Master")], council = [new ChainLink(LinkRole.SaidBy, "City Council")];
        await room.Claim("The pier was built in 1911.", ClaimKind.Event);
        room.Time.Advance(TimeSpan.FromDays(20));
        var side = await room.Claim("The harbour has 12 cranes.", chain: harbour);
        var source = (await room.Send(new ListSources("harbour"), room.Editor)).Rows[0];
        await room.Send(new DescribeSource(source.Id, null, "the harbour", []), room.Editor);
        await room.Accept(side.Id);
        room.Time.Advance(TimeSpan.FromDays(10));
        await room.Accept((await room.Claim("The harbour has 30 berths.", chain: harbour)).Id);
        await room.Send(new TriageClaims([new TriageChoice((await room.Claim("The harbour is fine.", chain: harbour)).Id, "Rejected", "An opinion.")]), room.FactChecker);
        room.Time.Advance(TimeSpan.FromDays(5));
        await room.Accept((await room.Claim("The council has 40 seats.", chain: council)).Id);
        // Before readers, each with a rating.
        await Published(room, "The bridge cost four million euros.", "true");
        room.Time.Advance(TimeSpan.FromDays(1));
        await Published(room, "The road cost nine million euros.", "unproven");
        await room.Claim("The tunnel cost five million euros.");
        room.Time.Advance(TimeSpan.FromDays(2));
        await room.Claim("The station cost six million euros.");
        await room.Send(new TriageClaims([new TriageChoice((await room.Claim("The mayor is tall.")).Id, "Rejected", "An opinion.")]), room.FactChecker);
        await room.Accept((await room.Claim("The ferry cost seven million euros.")).Id);
        // Takes the clock over midnight.
        await Published(room, "The ship cost ten million euros.", "true");
        await room.Claim("The lighthouse is 80 metres tall.");
    }

    private static async Task Published(TestNewsroom room, string statement, string rating)
    {
        var claim = await room.Claim(statement);
        await room.Accept(claim.Id);
        var first = await room.Support(claim.Id, "City Treasury");
        var second = await room.Support(claim.Id, "Court of Auditors");
        await room.Propose(claim.Id, rating, first.Id, second.Id);
        room.Time.Advance(TimeSpan.FromHours(5));
        await room.Decide(claim.Id, TaskKind.ApproveVerdict, "Approved", room.Editor);
        await room.Send(new PublishClaim(claim.Id), room.Editor);
    }

    // By pages of two, so that reading on is tried as well.
    private static async Task<int> Claims(TestNewsroom room, ListClaims list)
    {
        var found = new HashSet<string>();
        for (string? after = null; ;)
        {
            var page = await room.Send(list with { After = after, Limit = 2 }, room.Auditor);
            foreach (var row in page.Rows) found.Add(row.Id).ShouldBeTrue("a row came twice");
            if ((after = page.Next) is null) return found.Count;
        }
    }

    private static async Task<int> Tasks(TestNewsroom room, ListTasks list)
    {
        var found = new HashSet<string>();
        for (string? after = null; ;)
        {
            var page = await room.Send(list with { After = after, Limit = 2 }, room.Auditor);
            foreach (var row in page.Rows) found.Add(row.Id).ShouldBeTrue("a row came twice");
            if ((after = page.Next) is null) return found.Count;
        }
    }
}
