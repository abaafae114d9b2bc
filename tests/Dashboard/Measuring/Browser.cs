using Microsoft.Playwright;

namespace FactCheck.Dashboard.Measuring;

/// <summary>A Chromium of this machine.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private readonly IPlaywright _playwright;

    private Browser(IPlaywright playwright, IBrowser chromium)
    {
        _playwright = playwright;
        Chromium = chromium;
    }

    public IBrowser Chromium { get; }

    public static async Task<Browser> Open()
    {
        var path = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("There is no Chromium on this machine; install it, or name it in CHROMIUM.");
        var playwright = await Playwright.CreateAsync();
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <summary>A page of a visitor with cookies and a cache of their own.</summary>
    public async Task<IPage> Visit(string address, ViewportSize? size = null, ColorScheme? colours = null)
    {
        var context = await Chromium.NewContextAsync(new() { BaseURL = address, ViewportSize = size ?? new() { Width = 1280, Height = 900 }, ColorScheme = colours });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public static async Task SignIn(IPage page, string name)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Sign in as {name}" }).ClickAsync();
        await page.Locator("header .me").WaitForAsync();
    }

    /// <summary>Goes there and waits until the page answers to a hand.</summary>
    public static async Task Go(IPage page, string path)
    {
        await page.GotoAsync(path);
        await Ready(page);
    }

    public static Task Ready(IPage page) => page.WaitForFunctionAsync("() => document.querySelector('main[data-live]') && document.title !== ''");

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        _playwright.Dispose();
    }
}
