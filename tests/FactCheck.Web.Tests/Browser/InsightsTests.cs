using Microsoft.Playwright;

namespace FactCheck.Web.Tests.Browser;

public sealed class InsightsTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    [Fact]
    public async Task Each_number_leads_to_a_list_of_that_length()
    {
        await using var editor = await demo.Visit();
        await editor.SignIn("Olena Bondar");
        await editor.Go("/desk");
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "Insights" }).ClickAsync();
        await Assertions.Expect(editor.Page.Locator("svg.chart")).ToHaveCountAsync(6);
        await editor.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
        await AccessibilityTests.Scan(editor, "insights, all opened");

        // The rendering on the server has the list as well: quicker than to visit each.
        var numbers = await editor.Page.EvaluateAsync<string[]>("""
            async () => {
              const counted = new Set(['Claims', 'Open', 'Overdue', 'Fact-checks', 'Answered', 'Accepted', 'Rejected']);
              const cells = [...document.querySelectorAll('table.figures td')].filter(td => counted.has(td.closest('table').tHead.rows[0].cells[td.cellIndex].textContent.trim()));
              return Promise.all(cells.map(async td => {
                const a = td.querySelector('a');
                const list = new DOMParser().parseFromString(await (await fetch(a.href)).text(), 'text/html');
                const rows = list.querySelectorAll('main table.rows tbody tr').length;
                const shown = Number(a.textContent.replaceAll(',', ''));
                return rows === shown ? 'agrees' : `${a.getAttribute('href')} says ${shown}, lists ${rows}`;
              }));
            }
            """);
        numbers.Where(number => number != "agrees").ShouldBeEmpty();
        numbers.Length.ShouldBeGreaterThan(20);
        // And so do the numbers on the charts, which lead to the same lists.
        (await editor.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('svg.chart a')].map(a => a.getAttribute('href')).filter(href => ![...document.querySelectorAll('table.figures td a')].some(a => a.getAttribute('href') === href))
            """)).ShouldBeEmpty();

        // By keyboard, on the chart itself.
        await editor.Page.Locator("svg.chart a").First.FocusAsync();
        await editor.Page.Keyboard.PressAsync("Enter");
        await editor.Page.WaitForURLAsync("**/desk?view=all&backlog=yes&submitted=*");
        await editor.Sees("Only claims that wait for a fact-check.");
        editor.HeardNoComplaint();
    }

    [Fact]
    public async Task The_address_says_which_period_is_shown()
    {
        await using var auditor = await demo.Visit();
        await auditor.SignIn("Ingrid Sato");
        await auditor.Go("/insights?from=2020-01-01&to=2020-01-31");
        await auditor.Sees("No fact-check was published from 1 Jan 2020 to 31 Jan 2020.");
        await auditor.Page.GetByRole(AriaRole.Link, new() { Name = "90 days" }).ClickAsync();
        await Assertions.Expect(auditor.Page.Locator("#chart-steps")).ToBeAttachedAsync();
        await auditor.Go("/insights?from=2020-02-01&to=2020-01-31");
        await auditor.Sees("The last day must not lie before the first.");
        await auditor.Go("/insights?from=nonsense&days=minus");
        await Assertions.Expect(auditor.Page.Locator("#chart-steps")).ToBeAttachedAsync();
        auditor.HeardNoComplaint();
    }
}
