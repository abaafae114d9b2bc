using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FactCheck.Web.Tests.Browser;

/// <summary>Every page, scanned by axe, light and dark, on a desk and on a phone.</summary>
public sealed class AccessibilityTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task No_page_breaks_a_rule(int width, ColorScheme colours)
    {
        await using var editor = await demo.Visit(new() { Width = width, Height = 900 }, colours);
        await editor.Page.GotoAsync("/account/sign-in");
        await Scan(editor, "sign-in");
        await editor.SignIn("Olena Bondar");
        foreach (var path in new[]
        {
            "/desk", "/desk?view=unassigned", "/desk?view=approval", "/desk?view=all", "/desk?q=nothingofthekind", "/submit", "/triage", "/insights", "/help", "/help/triage", "/design", "/sources", "/audit", "/notices", "/workflows", "/workflows/nosuchworkflow", "/account/tokens", "/account/conflicts", "/account/people", "/claims/nosuchclaim", "/nowhere",
        })
        {
            await editor.Go(path);
            await Scan(editor, path);
        }

        await editor.Go("/desk?view=approval");
        await Follow(editor, "a[href^='/claims/']");
        await Scan(editor, "a claim");
        await editor.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
        await Scan(editor, "a claim, all opened");
        await Follow(editor, "a[href^='/articles/']");
        await Scan(editor, "an article");
        await editor.Go("/sources");
        await Follow(editor, "table a[href^='/sources/']");
        await Scan(editor, "a source");

        await editor.Go("/workflows");
        await Follow(editor, "table a[href^='/workflows/']");
        await editor.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
        await Scan(editor, "a workflow");

        await using var admin = await demo.Visit(new() { Width = width, Height = 900 }, colours);
        await admin.SignIn("Pavel Novak");
        await admin.Go("/notices");
        await Scan(admin, "notices, and what was not delivered");
        await admin.Go("/account/people");
        await Scan(admin, "people");
        await admin.Button("Change Tomas Varga").ClickAsync();
        await Assertions.Expect(admin.Page.Locator("#change")).ToBeFocusedAsync();
        await Scan(admin, "people, one of them");
    }

    private static async Task Follow(Visitor visitor, string link)
    {
        var href = await visitor.Page.Locator("main " + link).First.GetAttributeAsync("href");
        await visitor.Go(href!);
    }

    /// <summary>What is on the page now breaks no rule, does not scroll sideways and has one heading above all.</summary>
    internal static async Task Scan(Visitor visitor, string where)
    {
        var result = await visitor.Page.RunAxe(Rules);
        result.Violations.Select(v => $"{where}: {v.Id} ({v.Help}) at {string.Join(", ", v.Nodes.Select(n => n.Html.Length > 160 ? n.Html[..160] : n.Html).Take(3))}").ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")).ShouldBeTrue($"{where} scrolls sideways");
        (await visitor.Page.Locator("h1").CountAsync()).ShouldBe(1, where);
    }
}
