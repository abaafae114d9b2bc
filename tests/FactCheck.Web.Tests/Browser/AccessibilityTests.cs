using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace FactCheck.Web.Tests.Browser;

/// <summary>Every page, scanned by axe, on a desk and on a phone; and its colours light, dark and in high contrast.</summary>
public sealed class AccessibilityTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly object Rules = new { type = "tag", values = (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

    private static readonly object Colours = new { type = "rule", values = (string[])["color-contrast", "link-in-text-block"] };

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task No_page_breaks_a_rule(int width)
    {
        await using var editor = await demo.Visit(new() { Width = width, Height = 900 });
        await editor.Page.GotoAsync("/account/sign-in");
        await ScanInAllColours(editor, "sign-in");
        await editor.SignIn("Olena Bondar");
        foreach (var path in new[]
        {
            "/desk", "/desk?view=unassigned", "/desk?view=approval", "/desk?view=all", "/desk?q=nothingofthekind", "/submit", "/triage", "/insights", "/help", "/help/triage", "/api/docs", "/api/docs/claims", "/design", "/sources", "/audit", "/audit?records=all", "/notices", "/workflows", "/workflows/nosuchworkflow", "/account/tokens", "/account/conflicts", "/account/corrections", "/account/people", "/claims/nosuchclaim", "/nowhere",
        })
        {
            await editor.Go(path);
            await ScanInAllColours(editor, path);
        }

        // A plain form, which never comes alive.
        await editor.Page.GotoAsync("/account/preferences");
        await ScanInAllColours(editor, "preferences");
        await editor.Go("/desk?view=approval");
        await Follow(editor, "a[href^='/claims/']");
        await ScanInAllColours(editor, "a claim");
        await editor.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
        await ScanInAllColours(editor, "a claim, all opened");
        await editor.Go(new Uri(editor.Page.Url).AbsolutePath + "/as-readers-see-it");
        await ScanInAllColours(editor, "the fact-check as readers see it");
        await editor.Page.GoBackAsync();
        await editor.Ready();
        await Follow(editor, "a[href^='/articles/']");
        await ScanInAllColours(editor, "an article");
        await editor.Go("/sources");
        await Follow(editor, "table a[href^='/sources/']");
        await ScanInAllColours(editor, "a source");

        await editor.Go("/workflows");
        await Follow(editor, "table a[href^='/workflows/']");
        await editor.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
        await ScanInAllColours(editor, "a workflow");

        await using var admin = await demo.Visit(new() { Width = width, Height = 900 });
        await admin.SignIn("Pavel Novak");
        await admin.Go("/notices");
        await ScanInAllColours(admin, "notices, and what was not delivered");
        await admin.Go("/account/people");
        await ScanInAllColours(admin, "people");
        await admin.Button("Change Tomas Varga").ClickAsync();
        await Assertions.Expect(admin.Page.Locator("#change")).ToBeFocusedAsync();
        await ScanInAllColours(admin, "people, one of them");
        foreach (var person in new[] { editor, admin }) person.HeardNoComplaint();
    }

    private static async Task Follow(Visitor visitor, string link)
    {
        var href = await visitor.Page.Locator("main " + link).First.GetAttributeAsync("href");
        await visitor.Go(href!);
    }

    // What a page is made of does not depend on its colours: those are looked at once more, in the other sets.
    private static async Task ScanInAllColours(Visitor visitor, string where)
    {
        await Scan(visitor, where);
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Scan(visitor, $"{where}, dark", Colours);
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var theme = await visitor.Page.EvaluateAsync<string?>("() => { const was = document.documentElement.dataset.theme; document.documentElement.dataset.theme = 'contrast'; return was; }");
        await Scan(visitor, $"{where}, in high contrast", Colours);
        await visitor.Page.EvaluateAsync("was => { if (was === null) delete document.documentElement.dataset.theme; else document.documentElement.dataset.theme = was; }", theme);
    }

    /// <summary>What is on the page now breaks no rule, does not scroll sideways and has one heading above all.</summary>
    internal static async Task Scan(Visitor visitor, string where, object? rules = null)
    {
        // What sticks to an edge of the window covers whatever lies there at this moment, and axe takes it for small; people scroll.
        await visitor.Page.EvaluateAsync("() => document.querySelectorAll('body *').forEach(e => { if (getComputedStyle(e).position === 'sticky') { e.style.position = 'static'; e.dataset.stuck = ''; } })");
        if (!await visitor.Page.EvaluateAsync<bool>("() => 'axe' in window")) await visitor.Page.EvaluateAsync(Axe);
        // In the page itself, and not through the package: no page has a frame, and no second page needs to be opened for each.
        var found = await visitor.Page.EvaluateAsync<string[]>("""
            async runOnly => (await axe.run(document, { runOnly, resultTypes: ['violations'] })).violations
              .map(rule => `${rule.id} (${rule.help}) at ${rule.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(', ')}`)
            """, rules ?? Rules);
        await visitor.Page.EvaluateAsync("() => document.querySelectorAll('[data-stuck]').forEach(e => { e.style.position = ''; delete e.dataset.stuck; })");
        found.Select(what => $"{where}: {what}").ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue($"{where} scrolls sideways");
        (await visitor.Page.Locator("h1").CountAsync()).ShouldBe(1, where);
    }
}
