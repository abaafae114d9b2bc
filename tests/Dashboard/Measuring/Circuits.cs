using System.Diagnostics;
using Microsoft.Playwright;

namespace FactCheck.Dashboard.Measuring;

/// <summary>People at the desk, each in a page of their own with a circuit of its own, while programs ask the API.</summary>
internal sealed class Circuits(Newsdesk desk, Browser browser)
{
    private const int Count = 20, ApiClients = 2;

    private static readonly TimeSpan Work = TimeSpan.FromSeconds(45), Thinking = TimeSpan.FromSeconds(1), BetweenRequests = TimeSpan.FromMilliseconds(80);

    // From the click to the change on the page, as the page itself sees it.
    private const string Timed = """
        ([selector, until]) => new Promise((done, fail) => {
          const began = performance.now();
          const seen = () => document.querySelector(until);
          const observer = new MutationObserver(() => { if (seen()) { observer.disconnect(); done(performance.now() - began); } });
          observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          setTimeout(() => { observer.disconnect(); fail(new Error('nothing came of ' + selector)); }, 20000);
          document.querySelector(selector).click();
        })
        """;

    public async Task Print()
    {
        // What is compiled and cached for the first visitors belongs to nobody's circuit.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            var page = await Open(i);
            await WorkAt(page, new Samples(), TimeSpan.FromSeconds(4));
            await Browser.Go(page, "/help");
            await page.CloseAsync(new() { RunBeforeUnload = true });
        }));
        var (heap, set) = (await desk.Server.Heap(), desk.Server.WorkingSet());
        var pages = new List<IPage>();
        for (var i = 0; i < Count; i++) pages.Add(await Open(i));
        var opened = await desk.Server.Heap();

        var (actions, requests) = (new Samples(), new Samples());
        using var over = new CancellationTokenSource();
        var load = Enumerable.Range(0, ApiClients).Select(i => Ask(i, requests, over.Token)).ToList();
        var began = Stopwatch.GetTimestamp();
        await Task.WhenAll(pages.Select(page => WorkAt(page, actions, Work)));
        var took = Stopwatch.GetElapsedTime(began);
        await over.CancelAsync();
        await Task.WhenAll(load);
        var (worked, grown) = (await desk.Server.Heap(), desk.Server.WorkingSet());

        Console.WriteLine($"{Count} circuits at the desk for {took.TotalSeconds:0} s: {actions.Count} actions, {actions.Count / took.TotalSeconds:0.0} a second; median {actions.Median:0} ms, 95th percentile {actions.P95:0} ms, from click to change on the page.");
        Console.WriteLine($"Meanwhile the API answered {requests.Count / took.TotalSeconds:0} requests a second; median {requests.Median:0} ms, 95th percentile {requests.P95:0} ms.");
        Console.WriteLine($"Heap after a collection: {Mega(heap):0.0} MB before, {Mega(opened):0.0} MB when all were open, {Mega(worked):0.0} MB after their work: {Mega(worked - heap) / Count:0.00} MB for each circuit.");
        Console.WriteLine($"Working set: {Mega(set):0} MB before, {Mega(grown):0} MB after: {Mega(grown - set) / Count:0.0} MB for each circuit, garbage that nobody has collected yet included.");
    }

    private static double Mega(long bytes) => bytes / 1048576.0;

    private async Task<IPage> Open(int i)
    {
        var page = await browser.Visit(desk.Server.Address);
        await Browser.SignIn(page, i % 2 == 0 ? "Olena Bondar" : "Marta Lind");
        await Browser.Go(page, "/desk");
        return page;
    }

    // Another view, or a row chosen and let go: what somebody at the desk does all day.
    private static async Task WorkAt(IPage page, Samples actions, TimeSpan length)
    {
        string[] views = ["unassigned", "approval", "all", "mine"];
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; Stopwatch.GetElapsedTime(began) < length; i++)
        {
            var view = views[i % views.Length];
            var milliseconds = await page.EvaluateAsync<double>(Timed, new[] { $"nav[aria-label=Views] a[href*='view={view}']", $"nav[aria-label=Views] a[href*='view={view}'][aria-current]" });
            actions.Add(TimeSpan.FromMilliseconds(milliseconds));
            await Task.Delay(Thinking);
        }
    }

    private async Task Ask(int i, Samples requests, CancellationToken over)
    {
        string[] paths = ["/api/tasks?view=All", "/api/claims", "/api/claims?q=injured", $"/api/claims/{desk.Claim(i)}", $"/api/claims/{desk.Decided(i)}"];
        for (var n = i; !over.IsCancellationRequested; n++)
        {
            var began = Stopwatch.GetTimestamp();
            await desk.Get(paths[n % paths.Length]);
            requests.Add(Stopwatch.GetElapsedTime(began));
            await Task.Delay(BetweenRequests, CancellationToken.None);
        }
    }
}
