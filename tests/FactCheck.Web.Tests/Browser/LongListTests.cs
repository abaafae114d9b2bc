using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Web.Tests.Browser;

/// <summary>A list of several pages. In a newsroom of its own: the other tests of the desk count its rows.</summary>
public sealed class LongListTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    [Fact]
    public async Task A_long_list_goes_on_by_itself_stays_small_and_is_found_again()
    {
        await using var reporter = await demo.Visit();
        await reporter.SignIn("Tomas Varga");
        await reporter.Go("/desk?view=all");
        // Hands in 400 claims through the API, as a program would.
        await reporter.Page.EvaluateAsync("""
            async () => {
              for (let i = 0; i < 400; i++) {
                const answer = await fetch('/api/claims', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ statement: `Lighthouse ${i} is ${i} metres high.`, kind: 'Quantity', words: `Lighthouse ${i} is ${i} metres high.` }) });
                if (!answer.ok) throw new Error(await answer.text());
              }
            }
            """);
        await reporter.Go("/desk?view=all&q=lighthouse");
        var rows = reporter.Page.Locator("table.rows tbody tr");
        await Expect(rows).Not.ToHaveCountAsync(0);
        await Expect(reporter.Page.Locator("[data-count=list]")).ToContainTextAsync("400 claims");
        await reporter.Page.WaitForFunctionAsync("""
            () => {
              window.scrollTo(0, document.documentElement.scrollHeight);
              return [...document.querySelectorAll('td.claim a')].some(a => a.textContent.startsWith('Lighthouse 0 '));
            }
            """);
        (await rows.CountAsync()).ShouldBeLessThanOrEqualTo(300);
        (await DeskTests.TabStops(reporter)).ShouldBeLessThan(30);
        // To one in the middle, and back: the same place, with the focus on it.
        var link = rows.GetByRole(AriaRole.Link, new() { Name = "Lighthouse 77 is 77 metres high." });
        await link.ClickAsync();
        // The address changes before the page does.
        await Expect(reporter.Page.Locator("h1.claim")).ToContainTextAsync("Lighthouse 77 ");
        await reporter.Page.GoBackAsync();
        await Expect(link).ToBeFocusedAsync();
        await Expect(link).ToBeInViewportAsync();
        // And up again to the first.
        await reporter.Page.WaitForFunctionAsync("""
            () => {
              window.scrollTo(0, 0);
              return document.querySelector('td.claim a').textContent.startsWith('Lighthouse 399 ');
            }
            """);
        (await rows.CountAsync()).ShouldBeLessThanOrEqualTo(300);
        reporter.HeardNoComplaint();
    }
}
