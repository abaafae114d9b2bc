using Microsoft.Playwright;

namespace FactCheck.Dashboard.Measuring;

/// <summary>A picture of every page of the demo, light and dark, at a desk and on a phone.</summary>
internal static class Screenshots
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("desk", "/desk"), ("unassigned", "/desk?view=unassigned"), ("approval", "/desk?view=approval"), ("claims", "/desk?view=all"), ("nothing-found", "/desk?q=nothingofthekind"),
        ("triage", "/triage"), ("submit", "/submit"), ("sources", "/sources"), ("insights", "/insights"), ("audit", "/audit"), ("notices", "/notices"), ("workflows", "/workflows"), ("help", "/help"), ("api", "/api/docs"), ("api-claims", "/api/docs/claims"), ("design", "/design"),
        ("tokens", "/account/tokens"), ("conflicts", "/account/conflicts"), ("people", "/account/people"), ("preferences", "/account/preferences"), ("corrections", "/account/corrections"), ("not-found", "/nowhere"),
    ];

    // Pages that are reached by a link on another.
    private static readonly (string Name, string From, string Link)[] Further =
    [
        ("claim", "/desk?view=approval", "main a[href^='/claims/']"), ("source", "/sources", "main table a[href^='/sources/']"), ("workflow", "/workflows", "main table a[href^='/workflows/']"),
    ];

    public static async Task Take(Browser browser, string folder)
    {
        Directory.CreateDirectory(folder);
        var data = Directory.CreateTempSubdirectory("factcheck-screenshots-").FullName;
        try
        {
            await using var server = await Server.Start(Path.Combine(data, "demo.db"));
            foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
                foreach (var (device, size) in new[] { ("desk", new ViewportSize { Width = 1280, Height = 900 }), ("phone", new ViewportSize { Width = 390, Height = 844 }) })
                    await Take(browser, server, folder, colours, device, size);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task Take(Browser browser, Server server, string folder, ColorScheme colours, string device, ViewportSize size)
    {
        var page = await browser.Visit(server.Address, size, colours);
        await page.GotoAsync("/account/sign-in");
        await Shoot("sign-in");
        await Browser.SignIn(page, "Olena Bondar");
        foreach (var (name, path) in Pages)
        {
            await Browser.Go(page, path);
            await Shoot(name);
        }

        foreach (var (name, from, link) in Further)
        {
            await Browser.Go(page, from);
            if (await page.Locator(link).First.GetAttributeAsync("href") is not { } path) continue;
            await Browser.Go(page, path);
            await Shoot(name);
            if (name != "claim") continue;
            await Browser.Go(page, $"{path}/as-readers-see-it");
            await Shoot("as-readers-see-it");
            await Browser.Go(page, path);
            if (await page.Locator("main a[href^='/articles/']").First.GetAttributeAsync("href") is not { } article) continue;
            await Browser.Go(page, article);
            await Shoot("article");
        }

        await page.Context.DisposeAsync();

        async Task Shoot(string name)
        {
            var path = Path.Combine(folder, $"{name}-{device}-{(colours == ColorScheme.Dark ? "dark" : "light")}.png");
            await page.ScreenshotAsync(new() { Path = path, FullPage = true });
            Console.WriteLine(path);
        }
    }
}
