using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Web.Tests.Browser;

/// <summary>The daily work without a mouse, each part of it within so many keys.</summary>
public sealed class KeyboardTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    private const string Twice = "The bridge would cost 48 million euros and be finished in three years.";

    [Fact]
    public async Task Ten_claims_are_triaged_in_sixteen_keys()
    {
        await using var reporter = await demo.Visit();
        await reporter.SignIn("Tomas Varga");
        await HandIn(reporter, Twice);

        await using var checker = await demo.Visit();
        await checker.SignIn("Marta Lind");
        var hands = await Hands.Of(checker);
        await checker.Go("/triage");
        await Expect(checker.Page.Locator(".answers > li")).ToHaveCountAsync(10);
        await AccessibilityTests.Scan(checker, "triage");

        // What was pressed by mistake is taken back; that is not counted, for nobody has to.
        await hands.Press("y");
        await Expect(checker.Page.Locator(".answers > li[data-answer]")).ToHaveCountAsync(1);
        await hands.Press("u");
        await Expect(checker.Page.Locator(".answers > li[data-answer]")).ToHaveCountAsync(0);
        hands.Forget();

        var joined = 0;
        for (var i = 0; i < 10; i++)
        {
            await Expect(checker.Page.Locator(".kicker")).ToContainTextAsync($"{i + 1} of 10");
            if (await checker.Page.GetByText("May be another appearance of").IsVisibleAsync())
            {
                await hands.Press("d");
                joined++;
            }
            else if (i % 3 == 1)
            {
                await hands.Press("n");
                await Expect(checker.Page.GetByText("Why is it rejected?")).ToBeVisibleAsync();
                if (i == 1) await AccessibilityTests.Scan(checker, "triage, rejecting");
                await hands.Press("2");
            }
            else await hands.Press("y");
            await Expect(checker.Page.Locator(".answers > li[data-answer]")).ToHaveCountAsync(i + 1);
        }

        await Expect(checker.Button("Record 10 answers")).ToBeFocusedAsync();
        await AccessibilityTests.Scan(checker, "triage, all answered");
        await hands.Press("Enter");
        await checker.Sees("10 answers recorded");
        hands.Pressed.ShouldBeLessThanOrEqualTo(16);

        // And all of it once more: what was recorded by mistake is taken back, and waits again.
        await hands.Press("u");
        await checker.Sees("10 answers taken back");
        await Expect(checker.Page.Locator(".answers > li")).ToHaveCountAsync(10);
        joined.ShouldBeGreaterThan(0);
        await hands.TouchedNoMouse();
        checker.HeardNoComplaint();
    }

    [Fact]
    public async Task A_claim_that_somebody_else_triaged_meanwhile_is_told_of_and_costs_the_others_nothing()
    {
        await using var reporter = await demo.Visit();
        await reporter.SignIn("Tomas Varga");
        await HandIn(reporter, "The lighthouse has 412 steps.");
        await HandIn(reporter, "The pier is 90 metres long.");
        await using var first = await demo.Visit();
        await first.SignIn("Olena Bondar");
        await first.Go("/triage");
        await using var second = await demo.Visit();
        await second.SignIn("Daniel Reyes");
        await second.Go("/triage");
        foreach (var visitor in new[] { first, second })
        {
            await visitor.Button("Accept").ClickAsync();
            await Expect(visitor.Page.Locator(".answers > li[data-answer]")).ToHaveCountAsync(1);
        }

        await second.Button("Record 1 answer").ClickAsync();
        await second.Sees("1 answer recorded: 1 accepted");
        await first.Button("Accept").ClickAsync();
        await first.Button("Record 2 answers").ClickAsync();
        await first.Sees("1 answer recorded: 1 accepted, 0 rejected, 0 joined. 1 answer could not be recorded; each says why.");
        await Expect(first.Page.Locator(".answers > li", new() { HasText = "not recorded:" })).ToHaveCountAsync(1);
        foreach (var visitor in new[] { first, second }) visitor.HeardNoComplaint();
    }

    [Fact]
    public async Task A_verdict_is_approved_in_three_keys_and_the_next_one_in_three_more()
    {
        await using var editor = await demo.Visit();
        await editor.SignIn("Daniel Reyes");
        var hands = await Hands.Of(editor);
        await editor.Go("/desk?view=approval");
        await Expect(editor.Page.Locator("table.rows tbody tr")).Not.ToHaveCountAsync(0);
        await hands.Press("Enter");
        await Approve(editor, hands);
        hands.Pressed.ShouldBeLessThanOrEqualTo(3);
        await AccessibilityTests.Scan(editor, "approved, and the next one offered");
        await Expect(editor.Page.Locator("main > .notice a")).ToBeFocusedAsync();
        if (await editor.Page.GetByText("Next to approve:").IsVisibleAsync())
        {
            var before = editor.Page.Url;
            hands.Forget();
            await hands.Press("Enter");
            await Expect(editor.Page).Not.ToHaveURLAsync(before);
            await Approve(editor, hands);
            hands.Pressed.ShouldBeLessThanOrEqualTo(3);
        }

        await hands.TouchedNoMouse();
        editor.HeardNoComplaint();
    }

    [Fact]
    public async Task The_attributions_of_a_source_are_audited_with_one_key_each()
    {
        await using var auditor = await demo.Visit();
        await auditor.SignIn("Ingrid Sato");
        var hands = await Hands.Of(auditor);
        await auditor.Go("/sources");
        var most = await auditor.Page.EvaluateAsync<string>(
            "async () => (await (await fetch('/api/sources?limit=100')).json()).rows.sort((a, b) => b.unchecked - a.unchecked)[0].id");
        await auditor.Go($"/sources/{most}?check=unchecked");
        var n = await auditor.Page.Locator("#attributions tbody tr").CountAsync();
        n.ShouldBeGreaterThan(1);
        // Tab stops at one row, and the arrows lead to the others.
        var links = auditor.Page.Locator("#attributions td.claim a");
        await hands.TabTo(links.First, 30);
        await hands.Press("ArrowDown");
        await Expect(links.Nth(1)).ToBeFocusedAsync();
        await Expect(auditor.Page.Locator("#attributions tbody tr").Nth(1)).ToHaveAttributeAsync("aria-current", "true");
        (await auditor.Page.EvaluateAsync<int>("() => new Set([...document.querySelectorAll('#attributions a')].filter(a => a.tabIndex >= 0).map(a => a.closest('tr'))).size")).ShouldBe(1);
        await hands.Press("k");
        await Expect(links.First).ToBeFocusedAsync();
        await Expect(auditor.Page.Locator("#attributions tbody tr").First).ToHaveAttributeAsync("aria-current", "true");
        hands.Forget();
        for (var i = 0; i < n; i++)
        {
            await hands.Press(i % 2 == 0 ? "1" : "3");
            await Expect(auditor.Page.Locator("#attributions [data-check=right], #attributions [data-check=unclear]")).ToHaveCountAsync(i + 1);
        }

        await auditor.Sees("All on this page are checked.");
        hands.Pressed.ShouldBeLessThanOrEqualTo(n + 3);
        await hands.TouchedNoMouse();
        auditor.HeardNoComplaint();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Every_command_is_found_by_typing(int width)
    {
        await using var editor = await demo.Visit(new() { Width = width, Height = 800 });
        await editor.SignIn("Olena Bondar");
        var hands = await Hands.Of(editor);
        await editor.Go("/desk?view=all");
        await hands.Press("Control+k");
        var field = editor.Page.GetByRole(AriaRole.Combobox, new() { Name = "A command, a page, words of a claim, or a source" });
        await Expect(field).ToBeFocusedAsync();
        await AccessibilityTests.Scan(editor, "the palette");
        await editor.Page.Keyboard.TypeAsync("silo");
        var claim = editor.Page.Locator("#palette").GetByRole(AriaRole.Option, new() { Name = "northern grain silo" }).First;
        await Expect(claim).ToBeVisibleAsync();
        while (await claim.GetAttributeAsync("aria-selected") != "true") await hands.Press("ArrowDown");
        await hands.Press("Enter");
        await Expect(editor.Page).ToHaveURLAsync(new Regex("/claims/"));
        await editor.Sees("northern grain silo");

        // A list's commands for what is selected are there for the row that has the focus, where nothing is.
        await editor.Go("/desk?view=all");
        await hands.Press("j");
        await hands.Press("j");
        var row = editor.Page.Locator("table.rows tbody tr").Nth(1);
        await Expect(row.Locator("td.claim a")).ToBeFocusedAsync();
        var statement = await row.Locator("td.claim a").InnerTextAsync();
        await hands.Press("Control+k");
        await editor.Page.Keyboard.TypeAsync("prioritise");
        await Expect(editor.Page.Locator("#palette").GetByRole(AriaRole.Option).First).ToContainTextAsync("this row");
        await hands.Press("Enter");
        await Expect(editor.Page.GetByRole(AriaRole.Dialog).GetByText("High", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(row.Locator(".pick input")).ToBeCheckedAsync();
        await Expect(editor.Page.Locator("table.rows tbody .pick input:checked")).ToHaveCountAsync(1);
        await hands.Press("Escape");
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = statement, Exact = true }).First.FocusAsync();
        await hands.Press("Enter");
        await Expect(editor.Page).ToHaveURLAsync(new Regex("/claims/"));

        // The claim's forms are commands of its page.
        await Expect(editor.Page.Locator("main summary", new() { HasText = "Change its priority" })).ToBeVisibleAsync();
        await hands.Press("Control+k");
        await editor.Page.Keyboard.TypeAsync("priority");
        await Expect(editor.Page.Locator("#palette").GetByRole(AriaRole.Option).First).ToContainTextAsync("Change its priority");
        await hands.Press("Enter");
        await Expect(editor.Page.Locator("#priority")).ToBeVisibleAsync();

        await hands.Press("Control+k");
        await editor.Page.Keyboard.TypeAsync("audit trail");
        await hands.Press("Enter");
        await Expect(editor.Page).ToHaveURLAsync(new Regex("/audit"));
        await editor.Ready();
        await hands.Press("?");
        await Expect(editor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys on this page" })).ToBeVisibleAsync();
        await AccessibilityTests.Scan(editor, "the help on keys");
        await hands.Press("Escape");
        await hands.Press("/");
        await hands.TouchedNoMouse();
        editor.HeardNoComplaint();
    }

    [Fact]
    public async Task Preferences_hold_from_the_first_byte_and_single_keys_can_be_switched_off()
    {
        await using var reporter = await demo.Visit();
        await reporter.SignIn("Tomas Varga");
        await reporter.Page.GotoAsync("/account/preferences");
        await AccessibilityTests.Scan(reporter, "preferences");
        await reporter.Page.GetByLabel("High contrast").CheckAsync();
        await reporter.Page.GetByLabel("Time zone").SelectOptionAsync("Asia/Kathmandu");
        await reporter.Page.GetByLabel("Single letters and digits are shortcuts").UncheckAsync();
        await reporter.Button("Save").ClickAsync();
        await reporter.Sees("Saved.");
        await AccessibilityTests.Scan(reporter, "preferences, saved, in high contrast");

        (await (await reporter.Page.APIRequest.GetAsync("/desk")).TextAsync()).ShouldContain("data-theme=\"contrast\"");
        await reporter.Go("/desk?view=all");
        (await reporter.Page.Locator("td time").First.GetAttributeAsync("data-exact"))!.ShouldEndWith("UTC+5:45");
        await AccessibilityTests.Scan(reporter, "the desk, in high contrast");
        await reporter.Page.Keyboard.PressAsync("?");
        await reporter.Page.Keyboard.PressAsync("j");
        // The arrows are no single keys: without them nobody would get past the row that Tab stops at.
        var links = reporter.Page.Locator("table.rows td.claim a");
        await (await Hands.Of(reporter)).TabTo(links.First, 40);
        await reporter.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(links.Nth(1)).ToBeFocusedAsync();
        await reporter.Page.Keyboard.PressAsync("j");
        await Expect(links.Nth(1)).ToBeFocusedAsync();
        // What needs no single letter stays, and shows that the keys before it were heard and did nothing.
        await reporter.Page.Keyboard.PressAsync("Control+k");
        await Expect(reporter.Page.Locator("#palette")).ToBeVisibleAsync();
        await Expect(reporter.Page.Locator("#keys")).ToBeHiddenAsync();
        reporter.HeardNoComplaint();
    }

    [Fact]
    public async Task What_was_typed_survives_a_lost_connection_which_comes_back_by_itself()
    {
        await using var checker = await demo.Visit();
        IWebSocketRoute? line = null;
        await checker.Page.RouteWebSocketAsync(new Regex("_blazor"), socket =>
        {
            line = socket;
            socket.ConnectToServer();
        });
        await checker.SignIn("Marta Lind");
        await checker.Go("/account/conflicts");
        await checker.Page.GetByLabel("Find the source").FillAsync("port");
        await line!.CloseAsync();
        await Expect(checker.Page.GetByText("Connection lost.")).ToBeVisibleAsync();
        await Expect(checker.Page.GetByText("Connection lost.")).ToBeHiddenAsync();
        await Expect(checker.Page.GetByLabel("Find the source")).ToHaveValueAsync("port");
        await checker.Button("Find").ClickAsync();
        await checker.Sees("Port Selva");
    }

    [Fact]
    public async Task What_is_done_before_the_page_answers_is_done_when_it_does()
    {
        await using var checker = await demo.Visit();
        await checker.SignIn("Marta Lind");
        var connects = new TaskCompletionSource();
        await checker.Page.RouteAsync("**/_blazor/negotiate**", async route =>
        {
            await connects.Task;
            await route.ContinueAsync();
        });
        await checker.Page.GotoAsync("/desk?view=all");
        await Expect(checker.Page.Locator("table.rows tbody tr").Nth(1)).ToBeVisibleAsync();
        await checker.Page.Keyboard.PressAsync("/");
        await checker.Page.Keyboard.TypeAsync("port selva");
        connects.SetResult();
        await Expect(checker.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("port selva");
        await Expect(checker.Page).ToHaveURLAsync(new Regex("q=port"));
        await Expect(checker.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();

        connects = new();
        await checker.Page.GotoAsync("/desk?view=all");
        await checker.Page.GetByRole(AriaRole.Searchbox).PressSequentiallyAsync("harbo");
        connects.SetResult();
        await checker.Ready();
        await checker.Page.Keyboard.TypeAsync("ur");
        await Expect(checker.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("harbour");
        await Expect(checker.Page).ToHaveURLAsync(new Regex("q=harbour"));

        connects = new();
        await checker.Page.GotoAsync("/desk?view=all");
        await checker.Page.Locator("table.rows tbody tr .pick input").First.CheckAsync();
        connects.SetResult();
        await Expect(checker.Page.GetByRole(AriaRole.Group, new() { Name = "With the selected claims" })).ToContainTextAsync("1 selected");
        checker.HeardNoComplaint();
    }

    private static async Task Approve(Visitor editor, Hands hands)
    {
        await Expect(editor.Page).ToHaveURLAsync(new Regex("/claims/"));
        await Expect(editor.Button("Approve")).ToBeVisibleAsync();
        await hands.Press("a");
        await Expect(editor.Button("Approve")).ToBeFocusedAsync();
        await hands.Press("Enter");
        await editor.Sees("Recorded: approved");
    }

    private static async Task HandIn(Visitor reporter, string statement) => (await reporter.Page.EvaluateAsync<int>(
        "async statement => (await fetch('/api/claims', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ statement, kind: 'Quantity', words: statement, publisher: 'Radio Selva' }) })).status",
        statement)).ShouldBe(201);
}

/// <summary>A person who uses the keyboard alone: every key is counted, and a mouse is noticed.</summary>
internal sealed class Hands(IPage page)
{
    public int Pressed { get; private set; }

    public static async Task<Hands> Of(Visitor visitor)
    {
        await visitor.Page.AddInitScriptAsync("addEventListener('pointerdown', () => sessionStorage.setItem('mouse', 'yes'), true)");
        return new Hands(visitor.Page);
    }

    public async Task Press(string key)
    {
        Pressed++;
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Goes on with Tab until this has the focus: everything works with it alone.</summary>
    public async Task TabTo(ILocator wanted, int most = 120)
    {
        await Expect(wanted).ToBeEnabledAsync();
        for (var i = 0; i < most; i++)
        {
            if (await wanted.EvaluateAsync<bool>("e => e === document.activeElement")) return;
            await Press("Tab");
        }

        Assert.Fail($"{most} times Tab did not lead to {wanted}; the focus is at {await page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 200)")}");
    }

    public void Forget() => Pressed = 0;

    public async Task TouchedNoMouse() => (await page.EvaluateAsync<string?>("() => sessionStorage.getItem('mouse')")).ShouldBeNull();
}
