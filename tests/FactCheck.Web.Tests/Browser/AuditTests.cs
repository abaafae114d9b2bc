using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Web.Tests.Browser;

/// <summary>The audit trail folded up, and all of it within reach: by keys, for a search, on paper.</summary>
public sealed class AuditTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    [Fact]
    public async Task What_an_entry_recorded_is_opened_and_folded_up_without_a_mouse()
    {
        await using var auditor = await demo.Visit();
        await auditor.SignIn("Ingrid Sato");
        var hands = await Hands.Of(auditor);
        await auditor.Go("/audit");
        (await DeskTests.TabStops(auditor)).ShouldBeLessThan(30);
        var rows = auditor.Page.Locator("table.rows tbody tr");
        var first = rows.First.GetByRole(AriaRole.Button);
        await hands.TabTo(first, 30);
        await hands.Press("ArrowDown");
        await hands.Press("ArrowDown");
        await Expect(rows.Nth(2).Locator(":focus")).ToHaveCountAsync(1);
        var third = rows.Nth(2).GetByRole(AriaRole.Button);
        // It is where Tab stops now.
        await Expect(third).Not.ToHaveAttributeAsync("tabindex", "-1");
        await Expect(first).ToHaveAttributeAsync("tabindex", "-1");
        if (!await third.EvaluateAsync<bool>("e => e === document.activeElement")) await hands.Press("Shift+Tab");
        await Expect(third).ToBeFocusedAsync();
        await Expect(third).ToHaveAttributeAsync("aria-expanded", "false");
        await hands.Press("Enter");
        await Expect(rows.Nth(2)).ToContainTextAsync("Leaf hash");
        await Expect(third).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(auditor.Page.GetByText("Leaf hash")).ToHaveCountAsync(1);
        await AccessibilityTests.Scan(auditor, "the audit trail, an entry opened");
        await hands.Press("Enter");
        await Expect(rows.Nth(2)).Not.ToContainTextAsync("Leaf hash");
        await Expect(third).ToBeFocusedAsync();
        await hands.TouchedNoMouse();
        auditor.HeardNoComplaint();
    }

    [Fact]
    public async Task All_of_a_page_is_opened_to_be_searched_and_printed_and_paper_says_what_it_leaves_out()
    {
        await using var auditor = await demo.Visit();
        await auditor.SignIn("Ingrid Sato");
        await auditor.Go("/audit");
        var folded = auditor.Page.GetByText("What some entries recorded is folded up, and not on this paper.");
        await auditor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(folded).ToBeVisibleAsync();
        await auditor.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await Expect(folded).ToBeHiddenAsync();

        await auditor.Page.GetByRole(AriaRole.Link, new() { Name = "Show what all of them recorded" }).ClickAsync();
        var entries = await auditor.Page.Locator("table.rows tbody tr").CountAsync();
        await Expect(auditor.Page.GetByText("Leaf hash")).ToHaveCountAsync(entries);
        await Expect(auditor.Page.Locator("table.rows [aria-expanded=true]")).ToHaveCountAsync(entries);
        await auditor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(auditor.Page.GetByText("Leaf hash").Last).ToBeVisibleAsync();
        await Expect(auditor.Page.Locator("dl.fields-of dd").Last).ToBeVisibleAsync();
        await Expect(folded).ToBeHiddenAsync();
        await auditor.Page.EmulateMediaAsync(new() { Media = Media.Screen });

        // One that is folded up again is missing on paper; further pages are opened like this one.
        await auditor.Page.Locator("table.rows [aria-expanded]").First.ClickAsync();
        await Expect(auditor.Page.Locator("table.rows [aria-expanded=true]")).ToHaveCountAsync(entries - 1);
        await auditor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(folded).ToBeVisibleAsync();
        await auditor.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await auditor.Page.GetByRole(AriaRole.Link, new() { Name = "Older" }).ClickAsync();
        await Expect(auditor.Page.GetByRole(AriaRole.Link, new() { Name = "← First page" })).ToBeVisibleAsync();
        await Expect(auditor.Page.Locator("table.rows [aria-expanded=false]")).ToHaveCountAsync(0);
        await auditor.Page.GetByRole(AriaRole.Link, new() { Name = "Fold up what the entries recorded" }).ClickAsync();
        await Expect(auditor.Page.GetByText("Leaf hash")).ToHaveCountAsync(0);
        auditor.HeardNoComplaint();
    }
}
