using Microsoft.Playwright;

namespace FactCheck.Dashboard.Measuring;

/// <summary>What a browser gets: bytes as they came over the wire, how far the page jumped, and where the Tab key stops.</summary>
internal static class FirstVisits
{
    private const string CountShifts = """
        window.shift = 0;
        new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
        """;

    // What the Tab key stops at: one of a group of radio buttons, nothing that is hidden or closed.
    private const string CountStops = """
        () => {
          const groups = new Set();
          return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], iframe, [contenteditable=true]')].filter(e => {
            if (e.disabled || e.tabIndex < 0 || e.type === 'hidden' || !e.checkVisibility({ visibilityProperty: true })) return false;
            if (e.type !== 'radio') return true;
            const group = e.name + (e.form?.id ?? '');
            if (groups.has(group)) return false;
            groups.add(group);
            return true;
          }).length;
        }
        """;

    public static async Task<IReadOnlyList<string>> Print(Browser browser, Newsdesk desk)
    {
        var lines = new List<string> { "| page | KB at first visit | of these, for a second visit | layout shift | tab stops |", "| --- | ---: | ---: | ---: | ---: |" };
        foreach (var (name, path) in new[]
        {
            ("sign in", "/account/sign-in"), ("my tasks", "/desk"), ("all claims", "/desk?view=all"), ("a claim", $"/claims/{desk.Claim(1)}"), ("a claim with a verdict", $"/claims/{desk.Decided(2)}"),
            ("submit", "/submit"), ("a source of many claims", $"/sources/{desk.BusySource}"), ("insights", "/insights"), ("audit trail", "/audit"), ("help", "/help"),
        })
        {
            Console.Error.WriteLine(name);
            using var relay = new Relay(desk.Server.Address);
            var signedIn = path.StartsWith("/account", StringComparison.Ordinal) ? null : await State(browser, desk.Server.Address);
            await using var context = await browser.Chromium.NewContextAsync(new() { BaseURL = relay.Address, ViewportSize = new() { Width = 1280, Height = 900 }, StorageState = signedIn });
            context.SetDefaultTimeout(60_000);
            await context.AddInitScriptAsync(CountShifts);
            var page = await context.NewPageAsync();
            var first = await Bytes(relay, page, path);
            var (shift, stops) = (await page.EvaluateAsync<double>("() => window.shift"), await page.EvaluateAsync<int>(CountStops));
            var again = await Bytes(relay, await context.NewPageAsync(), path);
            lines.Add($"| {name} | {first / 1024.0:0} | {again / 1024.0:0} | {shift:0.000} | {stops} |");
        }

        return lines;
    }

    private static async Task<string> State(Browser browser, string address)
    {
        var page = await browser.Visit(address);
        await Browser.SignIn(page, "Olena Bondar");
        var state = await page.Context.StorageStateAsync();
        await page.Context.DisposeAsync();
        return state;
    }

    private static async Task<long> Bytes(Relay relay, IPage page, string path)
    {
        var before = relay.Passed;
        await page.GotoAsync(path);
        if (path.StartsWith("/account", StringComparison.Ordinal)) await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        else await Browser.Ready(page);
        return relay.Passed - before;
    }
}
