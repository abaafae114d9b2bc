using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Web.Tests.Browser;

/// <summary>The desk as people work at it all day: two at once, many claims at a time, and never the mouse.</summary>
public sealed class DeskTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    [Fact]
    public async Task Each_view_says_how_many_rows_it_has_and_has_few_tab_stops_for_everybody()
    {
        foreach (var person in new[] { "Olena Bondar", "Marta Lind", "Tomas Varga" })
        {
            await using var visitor = await demo.Visit();
            await visitor.SignIn(person);
            foreach (var view in new[] { "mine", "unassigned", "approval", "all", "open", "done" })
            {
                await visitor.Go("/desk?view=" + view);
                var count = visitor.Page.Locator($".tabs [data-count={view}]");
                await Expect(count).ToHaveTextAsync(new Regex("^[0-9]+$"));
                var rows = await visitor.Page.Locator("table.rows tbody tr").CountAsync();
                (await count.InnerTextAsync()).ShouldBe(rows.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{person}, {view}");
                (await TabStops(visitor)).ShouldBeLessThan(30, $"{person}, {view}");
            }

            visitor.HeardNoComplaint();
        }
    }

    [Fact]
    public async Task The_list_narrows_while_one_types_and_its_address_says_so()
    {
        await using var editor = await demo.Visit();
        await editor.SignIn("Olena Bondar");
        await editor.Go("/insights");
        await editor.Go("/desk?view=all");
        var rows = editor.Page.Locator("table.rows tbody tr");
        var all = await rows.CountAsync();
        var filter = editor.Page.GetByRole(AriaRole.Searchbox);
        await filter.FocusAsync();
        await editor.Page.Keyboard.TypeAsync("bridge kind:quant");
        // Half a token is a word like any other, and no claim has it.
        await editor.Sees("Nothing fits");
        await editor.Page.Keyboard.TypeAsync("ity ");
        await Expect(rows.First).ToBeVisibleAsync();
        (await rows.CountAsync()).ShouldBeInRange(1, all - 1);
        await Expect(filter).ToHaveValueAsync("bridge kind:quantity ");
        await Expect(filter).ToBeFocusedAsync();
        await Expect(editor.Page).ToHaveURLAsync(new Regex("view=all&q=bridge%20kind%3Aquantity$"));
        var found = await rows.CountAsync();
        await Expect(editor.Page.Locator(".tabs [data-count=all]")).ToHaveTextAsync(found.ToString(System.Globalization.CultureInfo.InvariantCulture));
        // Typing left no trail: Back leaves the desk.
        await editor.Page.GoBackAsync();
        await Expect(editor.Page).ToHaveURLAsync(new Regex("/insights$"));

        // Kept, and found again by somebody else.
        await editor.Go("/desk?view=all&q=bridge%20kind%3Aquantity");
        await editor.Page.Locator("details.views summary").ClickAsync();
        await editor.Page.GetByLabel("Keep this view as").FillAsync("Figures of the bridge");
        await editor.Page.GetByLabel("for the whole newsroom").CheckAsync();
        await AccessibilityTests.Scan(editor, "a view about to be kept");
        await editor.Button("Keep it").ClickAsync();
        await editor.Sees("Kept as “Figures of the bridge”.");
        await using var reporter = await demo.Visit(new() { Width = 320, Height = 800 });
        await reporter.SignIn("Tomas Varga");
        await reporter.Go("/desk");
        await reporter.Page.Locator("details.views summary").ClickAsync();
        await reporter.Page.GetByRole(AriaRole.Link, new() { Name = "Figures of the bridge" }).ClickAsync();
        await Expect(reporter.Page.Locator("table.rows tbody tr")).ToHaveCountAsync(found);
        await AccessibilityTests.Scan(reporter, "a shared view, on a phone");
        foreach (var person in new[] { editor, reporter }) person.HeardNoComplaint();
    }

    [Fact]
    public async Task What_somebody_else_does_is_shown_without_a_row_that_jumps_and_can_be_taken_back()
    {
        await using var editor = await demo.Visit();
        await editor.SignIn("Olena Bondar");
        await editor.Go("/desk?view=unassigned");
        await using var checker = await demo.Visit();
        await checker.SignIn("Marta Lind");
        await checker.Go("/desk?view=unassigned");
        var seen = editor.Page.Locator("table.rows tbody tr");
        var order = await seen.Locator("td.claim a").AllInnerTextsAsync();
        var rows = checker.Page.Locator("table.rows tbody tr");
        await Expect(rows).ToHaveCountAsync(order.Count);
        var third = await seen.Nth(2).BoundingBoxAsync();

        // By keyboard alone: select two, and take both.
        await rows.Nth(0).Locator("td.claim a").FocusAsync();
        await checker.Page.Keyboard.PressAsync("x");
        await checker.Page.Keyboard.PressAsync("j");
        await checker.Page.Keyboard.PressAsync("x");
        await Expect(checker.Page.GetByText("2 selected")).ToBeVisibleAsync();
        await checker.Page.GetByRole(AriaRole.Group, new() { Name = "With the selected claims" }).GetByRole(AriaRole.Button, new() { Name = "Take", Exact = true }).ClickAsync();
        await checker.Sees("You hold 2 claims now.");
        await Expect(rows).ToHaveCountAsync(order.Count - 2);

        // The other one sees that they went, who has them, and each row where it was.
        await Expect(editor.Page.Locator("tr.gone")).ToHaveCountAsync(2);
        await Expect(editor.Page.Locator("tr.gone").First).ToContainTextAsync("Marta Lind has just dealt with this");
        (await seen.Locator("td.claim a").AllInnerTextsAsync()).ShouldBe(order);
        (await seen.Nth(2).BoundingBoxAsync())!.Y.ShouldBe(third!.Y);
        await Expect(editor.Page.Locator(".tabs [data-count=unassigned]")).ToHaveTextAsync((order.Count - 2).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await AccessibilityTests.Scan(editor, "a desk that others have changed");
        await editor.Button("2 changes – show").ClickAsync();
        await Expect(seen).ToHaveCountAsync(order.Count - 2);

        // Taken back, they wait behind the bar until she wants to see them.
        await checker.Button("Undo").ClickAsync();
        await checker.Sees("Taken back for 2 claims");
        await Expect(rows).ToHaveCountAsync(order.Count);
        await Expect(editor.Button("2 changes – show")).ToBeVisibleAsync();
        await Expect(seen).ToHaveCountAsync(order.Count - 2);
        await editor.Button("2 changes – show").ClickAsync();
        await Expect(seen).ToHaveCountAsync(order.Count);

        // One of three is another's now: two go well, and the third says why it did not.
        await editor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Select: " + order[0] }).CheckAsync();
        await editor.Page.GetByRole(AriaRole.Group, new() { Name = "With the selected claims" }).GetByRole(AriaRole.Button, new() { Name = "Take", Exact = true }).ClickAsync();
        await editor.Sees("You hold this claim now.");
        // Where both stood before the news came: all claims, where nothing leaves the list.
        await checker.Go("/desk?view=all");
        foreach (var claim in order.Take(3)) await checker.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Select: " + claim }).CheckAsync();
        await checker.Button("Assign…").ClickAsync();
        await AccessibilityTests.Scan(checker, "assigning");
        await checker.Button("Assign").ClickAsync();
        await checker.Sees("1 claim stayed as it was.");
        await checker.Sees("Olena Bondar holds this claim; taking it from somebody takes the role Editor.");
        await checker.Sees("Marta Lind holds 2 claims more.");
        await AccessibilityTests.Scan(checker, "a bulk action that failed in part");

        // Priorities and triage, and their undo by an editor.
        await editor.Go("/desk?view=all");
        await editor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Select: " + order[0] }).CheckAsync();
        await editor.Button("Prioritise…").ClickAsync();
        await editor.Page.GetByLabel("Urgent").CheckAsync();
        await editor.Button("Set the priority").ClickAsync();
        await editor.Sees("This claim is urgent now.");
        var row = editor.Page.Locator("table.rows tbody tr", new() { HasText = order[0] });
        await Expect(row).ToContainTextAsync("Urgent");
        await Expect(checker.Page.Locator("tr.changed", new() { HasText = order[0] })).ToContainTextAsync("Olena Bondar has just changed this.");
        await Expect(editor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Select: " + order[0] })).Not.ToBeCheckedAsync();
        await editor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Select: " + order[0] }).CheckAsync();
        await editor.Button("Reject…").ClickAsync();
        await editor.Button("Reject 1 claim").ClickAsync();
        await editor.Sees("Say why it is rejected.");
        await editor.Page.GetByLabel("Why not?").FillAsync("Nobody can check it.");
        await editor.Button("Reject 1 claim").ClickAsync();
        await Expect(row).ToContainTextAsync("Closed");
        await editor.Button("Undo").ClickAsync();
        await Expect(row).ToContainTextAsync("Triage");
        foreach (var person in new[] { editor, checker }) person.HeardNoComplaint();
    }

    [Fact]
    public async Task What_somebody_went_on_with_is_not_taken_back()
    {
        await using var editor = await demo.Visit();
        await using var other = await demo.Visit();
        await editor.SignIn("Olena Bondar");
        await other.SignIn("Daniel Reyes");
        await editor.Go("/desk?view=unassigned");
        var row = editor.Page.Locator("table.rows tbody tr").First;
        var claim = (await row.Locator("td.claim a").GetAttributeAsync("href"))!.Split('/')[^1];
        await row.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Take") }).ClickAsync();
        await Expect(editor.Button("Undo")).ToBeVisibleAsync();
        var answer = await other.Page.EvaluateAsync<int>(
            "async claim => (await fetch(`/api/claims/${claim}/assign`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{\"person\":null}' })).status", claim);
        answer.ShouldBe(200);
        await editor.Button("Undo").ClickAsync();
        await editor.Sees("has gone on with this claim since");
        foreach (var person in new[] { editor, other }) person.HeardNoComplaint();
    }

    // What Tab stops at, counted as a browser would: visible, enabled, and not taken out of the order.
    internal static Task<int> TabStops(Visitor visitor) => visitor.Page.EvaluateAsync<int>("""
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
          .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })).length
        """);
}
