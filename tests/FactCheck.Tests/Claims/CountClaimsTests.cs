using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;

namespace FactCheck.Tests.Claims;

public sealed class CountClaimsTests
{
    [Fact]
    public async Task A_count_is_the_length_of_its_list_for_every_view_and_filter()
    {
        await using var room = await TestNewsroom.Open();
        await Busy(room);
        var source = (await room.Send(new ListSources("coast guard"), room.Editor)).Rows[0];
        var day = DateOnly.FromDateTime(room.Time.GetUtcNow().UtcDateTime);
        var empty = new List<string>();
        foreach (var list in new[]
        {
            new ListClaims(), new ListClaims(ClaimStatus.InReview), new ListClaims(ClaimStatus.Closed), new ListClaims(Kind: ClaimKind.Quantity), new ListClaims(Source: source.Id),
            new ListClaims(Assignee: "me"), new ListClaims(Assignee: "nobody"), new ListClaims(Assignee: room.FactChecker.PublicId), new ListClaims(Q: "bridge"), new ListClaims(Q: "bridge mill"),
            new ListClaims(Origin: "coast"), new ListClaims(Side: "north"), new ListClaims(Side: Sides.None), new ListClaims(Side: Sides.Unnamed), new ListClaims(Backlog: true),
            new ListClaims(SubmittedFrom: day, SubmittedTo: day), new ListClaims(Rating: "true"), new ListClaims(PublishedFrom: day),
        })
        {
            foreach (var person in new[] { room.FactChecker, room.Editor })
            {
                var listed = await Whole(after => room.Send(list with { After = after, Limit = 2 }, person), row => row.Id);
                (await room.Send(new CountClaims(list), person)).ShouldBe(new ListCount(listed, true), $"{list}");
                (await room.Send(new CountClaims(list, Exact: true), person)).ShouldBe(new ListCount(listed, true), $"{list}");
                if (listed == 0) empty.Add($"{person.Name}: {list}");
            }
        }

        foreach (var view in Enum.GetValues<TaskView>())
        {
            foreach (var list in new[]
            {
                new ListTasks(view), new ListTasks(view, Kind: TaskKind.Triage), new ListTasks(view, ClaimKind: ClaimKind.Quantity), new ListTasks(view, Q: "bridge"),
                new ListTasks(view, Order: TaskOrder.Oldest), new ListTasks(view, Origin: "Coast Guard"), new ListTasks(view, Side: "north"), new ListTasks(view, Role: Role.Editor), new ListTasks(view, Overdue: true),
            })
            {
                foreach (var person in new[] { room.FactChecker, room.Editor, room.Reporter })
                {
                    var listed = await Whole(after => room.Send(list with { After = after, Limit = 2 }, person), row => row.Id);
                    (await room.Send(new CountTasks(list), person)).ShouldBe(new ListCount(listed, true), $"{person.Name}: {list}");
                }
            }
        }

        // Side by side they are what each is by itself.
        var (all, some) = (new ListClaims(Q: "bridge"), new[] { new ListTasks(TaskView.Mine, Q: "bridge"), new ListTasks(TaskView.All), new ListTasks(TaskView.Approval, Q: "bridge mill") });
        var together = await room.Send(new CountLists(all, some), room.FactChecker);
        together.Claims.ShouldBe(await room.Send(new CountClaims(all), room.FactChecker));
        together.Claims!.Count.ShouldBeGreaterThan(0);
        for (var i = 0; i < some.Length; i++) together.Tasks[i].ShouldBe(await room.Send(new CountTasks(some[i]), room.FactChecker));
        together.Tasks.Select(count => count.Count).Distinct().Count().ShouldBeGreaterThan(1);
        (await room.Send(new CountLists(null, [new ListTasks()]), room.Auditor)).Claims.ShouldBeNull();

        var answered = new ListTasks(TaskView.All, DoneFrom: day, Outcome: "Accepted");
        (await room.Send(new CountTasks(answered), room.Editor)).Count.ShouldBe((await room.Send(answered, room.Editor)).Rows.Count);
        // A filter that finds nothing proves nothing: only what cannot be had here may be empty.
        empty.Count.ShouldBeLessThan(8, string.Join('\n', empty));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_long_list_is_counted_to_a_thousand_unless_somebody_wants_to_know()
    {
        await using var room = await TestNewsroom.Open();
        await room.Claim();
        // A thousand use cases would take a minute: the rows behind the newsroom's back, for counting only.
        await room.Tamper("""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1004)
            INSERT INTO Claims (PublicId, Kind, Statement, StatementKey, CheckWorthiness, Status, Priority, Labels, SubmittedById, SubmittedAt, Version)
            SELECT 'many' || i, Kind, Statement, StatementKey, CheckWorthiness, Status, Priority, Labels, SubmittedById, SubmittedAt, 0 FROM Claims CROSS JOIN n
            """);
        (await room.Send(new CountClaims(new ListClaims()), room.Auditor)).ShouldBe(new ListCount(1000, false));
        (await room.Send(new CountClaims(new ListClaims(), Exact: true), room.Auditor)).ShouldBe(new ListCount(1005, true));
    }

    [Fact]
    public async Task A_word_that_many_claims_have_finds_the_same_as_one_that_few_have()
    {
        await using var room = await TestNewsroom.Open();
        var first = await room.Claim("The quokka bridge cost five million euros.");
        await room.Tamper("""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1004)
            INSERT INTO Claims (PublicId, Kind, Statement, StatementKey, CheckWorthiness, Status, Priority, Labels, SubmittedById, SubmittedAt, Version)
            SELECT 'many' || i, Kind, Statement, StatementKey, CheckWorthiness, Status, Priority, Labels, SubmittedById, SubmittedAt, 0 FROM Claims CROSS JOIN n
            """);
        await room.Tamper("INSERT INTO ClaimWords (Word, ClaimId) SELECT 'bridge', Id FROM Claims WHERE PublicId LIKE 'many%'");
        await room.Tamper("INSERT INTO ClaimWords (Word, ClaimId) SELECT 'bridgehead', Id FROM Claims WHERE PublicId = 'many7'");
        var last = await room.Claim("The quokka bridge cost six million euros.");

        (await room.Send(new CountClaims(new ListClaims(Q: "bridge"), Exact: true), room.Editor)).Count.ShouldBe(1006);
        (await room.Send(new ListClaims(Q: "bridge", Limit: 2), room.Editor)).Rows.Select(row => row.Id).ShouldBe([last.Id, "many1004"]);
        foreach (var q in new[] { "quokka bridge", "bridge quokka", "quok" })
            (await room.Send(new ListClaims(Q: q), room.Editor)).Rows.Select(row => row.Id).ShouldBe([last.Id, first.Id], q);
        (await room.Send(new ListClaims(Q: "bridgeh"), room.Editor)).Rows.Select(row => row.Id).ShouldBe(["many7"]);
        // Only two of them have a task.
        (await room.Send(new ListTasks(TaskView.All, Q: "bridge"), room.Editor)).Rows.Select(row => row.ClaimId).ShouldBe([first.Id, last.Id], ignoreOrder: true);
        (await room.Send(new CountTasks(new ListTasks(TaskView.All, Q: "bridge five")), room.Editor)).ShouldBe(new ListCount(1, true));
        (await room.Send(new ListTasks(TaskView.All, Q: "bridge nosuchword"), room.Editor)).Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_says_whose_side_its_source_is_on_how_urgent_it_is_and_which_origins_it_has()
    {
        await using var room = await TestNewsroom.Open();
        await Busy(room);
        var row = (await room.Send(new ListClaims(Origin: "coast guard"), room.Editor)).Rows[0];
        (row.Origin, row.Side, row.Priority).ShouldBe(("Coast Guard", "north", Priority.Urgent));
        row.Origins.ShouldBe(new OriginCount(0, 2));
        await room.Accept(row.Id);
        await room.Support(row.Id, "City Treasury");
        // The claim's own origin is none of its independent ones.
        await room.Support(row.Id, "Coast Guard");
        (await room.Send(new ListClaims(Claims: [row.Id]), room.Editor)).Rows.ShouldHaveSingleItem().Origins.ShouldBe(new OriginCount(1, 2));
        var task = (await room.Send(new ListTasks(TaskView.All, Claims: [row.Id]), room.Editor)).Rows.ShouldHaveSingleItem();
        (task.Origins, task.Side, task.Priority, task.OriginId).ShouldBe((new OriginCount(1, 2), "north", Priority.Urgent, row.OriginId));
        // "Unproven" asserts nothing, and needs none.
        await room.Propose(row.Id, "unproven");
        (await room.Send(new ListClaims(Claims: [row.Id]), room.Editor)).Rows[0].Origins.ShouldBeNull();
        await room.TheLedgerAgrees();
    }

    private static async Task Busy(TestNewsroom room)
    {
        var guard = await room.Claim("Nine people were killed at the mill bridge.", ClaimKind.CasualtyCount, [new ChainLink(LinkRole.SaidBy, "Coast Guard", Kind: PartyKind.Government)]);
        var source = (await room.Send(new ListSources("coast guard"), room.Editor)).Rows[0];
        await room.Send(new DescribeSource(source.Id, null, "north", []), room.Editor);
        await room.Send(new PrioritiseClaims([guard.Id], Priority.Urgent), room.Editor);
        await room.Claim("The harbour is closed.", ClaimKind.Event, [new ChainLink(LinkRole.SaidBy, "Harbour Master")]);
        var rejected = await room.Claim("The sky is wide.", ClaimKind.Other);
        await room.Send(new TriageClaims([new TriageChoice(rejected.Id, "Rejected", "Nobody can check it.")]), room.FactChecker);
        var held = await room.Claim("The bridge is 90 metres long.");
        await room.Accept(held.Id);
        await room.Send(new AssignClaim(held.Id, room.FactChecker.PublicId), room.Editor);
        var (published, _) = await room.Proposed();
        await room.Decide(published, TaskKind.ApproveVerdict, "Approved", room.Editor);
        if ((await room.WaitsFor(published)).Contains(TaskKind.ApproveVerdict)) await room.Decide(published, TaskKind.ApproveVerdict, "Approved", room.SecondEditor);
        await room.Send(new PublishClaim(published), room.Editor);
        await room.Proposed(statement: "The bridge weighs four thousand tonnes.");
    }

    private static async Task<int> Whole<TRow>(Func<string?, Task<Page<TRow>>> ask, Func<TRow, string> id)
    {
        var seen = new HashSet<string>();
        string? after = null;
        do
        {
            var page = await ask(after);
            foreach (var row in page.Rows) seen.Add(id(row)).ShouldBeTrue("a row came twice");
            after = page.Next;
        }
        while (after is not null);
        return seen.Count;
    }
}
