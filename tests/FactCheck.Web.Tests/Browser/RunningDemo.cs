using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace FactCheck.Web.Tests.Browser;

/// <summary>The program as the README starts it, in a process of its own, and a Chromium to visit it with.</summary>
public sealed class RunningDemo : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-browser-").FullName;
    private Process? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    public string Database => Path.Combine(_folder, "demo.db");

    // The one without windows starts sooner, where there is one.
    private static string? Chromium => new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null) return;
        await DemoNewsroomOnDisk.CopyTo(Database);
        await Start();
        _playwright = await Playwright.CreateAsync();
        // All test projects share two cores: what is right on a busy machine is right.
        Assertions.SetDefaultExpectTimeout(20_000);
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A visitor of their own, with cookies of their own; what the page complains about ends the test.</summary>
    /// <param name="by">Another address that leads to the program.</param>
    public async Task<Visitor> Visit(ViewportSize? size = null, ColorScheme? colours = null, string language = "en-GB", string? by = null)
    {
        if (_browser is null)
        {
            // A machine that tests for others must have a browser; a person's own may lack one, and is told.
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail("There is no Chromium on this machine; .ci/run installs it.");
            Assert.Skip("there is no Chromium on this machine; install it, or name it in CHROMIUM");
        }

        var context = await _browser!.NewContextAsync(new() { BaseURL = by ?? Address, ViewportSize = size ?? new() { Width = 1280, Height = 900 }, ColorScheme = colours, Locale = language });
        context.SetDefaultTimeout(20_000);
        return new Visitor(await context.NewPageAsync());
    }

    /// <summary>Kills the program as a power cut would, and starts it again on the same data and address.</summary>
    public async Task KillAndRestart(params IEnumerable<(string Name, string Value)> settings)
    {
        _program!.Kill();
        await _program.WaitForExitAsync();
        await Start(settings);
    }

    /// <summary>Until the newsroom has heard that somebody has seen a claim: its page is alive then, and keeps what is typed.</summary>
    public async Task HasSeen(string email, string claim)
    {
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False;Mode=ReadOnly");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT COUNT(*) FROM ClaimLooks l JOIN Claims c ON c.Id = l.ClaimId JOIN People p ON p.Id = l.PersonId
            WHERE c.PublicId = $claim AND p.Email = $email AND l.Entry = (SELECT MAX(EntryId) FROM LedgerSubjects WHERE SubjectId = $claim)
            """;
        command.Parameters.AddWithValue("$claim", claim);
        command.Parameters.AddWithValue("$email", email);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (await command.ExecuteScalarAsync(patience.Token) is 0L) await Task.Delay(50, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_program is { HasExited: false })
        {
            _program.Kill();
            await _program.WaitForExitAsync();
        }

        _program?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Start(params IEnumerable<(string Name, string Value)> settings) => (_program, Address) = await DemoNewsroomOnDisk.Start(Database, Address, settings);
}

/// <summary>One person before one browser.</summary>
public sealed class Visitor(IPage page) : IAsyncDisposable
{
    private readonly List<string> _complaints = Listen(page);

    public IPage Page => page;

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task SignIn(string name)
    {
        await page.GotoAsync("/account/sign-in");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Sign in as {name}" }).ClickAsync();
await page.Locator("header .me").WaitForAsync();
    }

    /// <summary>Goes there and waits until the page answers to a hand.</summary>
    public async Task Go(string path)
    {
        await page.GotoAsync(path);
        await page.Locator("h1").First.WaitForAsync();
        await Ready();
    }

    /// <summary>Address of the claim of the demo that is being researched.</summary>
    public async Task<string> ResearchedClaim()
    {
        await Go("/desk?view=all&q=injured");
        return (await page.Locator("td.claim a", new() { HasText = "31 people were injured" }).Filter(new() { HasNotText = "in the harbour strike" }).First.GetAttributeAsync("href"))!;
    }

    /// <summary>Presses near the upper edge of something, and lets go where it pressed once something has happened meanwhile.</summary>
    public async Task Press(ILocator thing, Func<Task> until)
    {
        var place = (await thing.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(place.X + place.Width / 2, place.Y + 4);
        await page.Mouse.DownAsync();
        await until();
        await page.Mouse.UpAsync();
    }

    /// <summary>Until the page answers to a hand: what is rendered before that is for reading.</summary>
    public async Task Ready() => await page.WaitForFunctionAsync("() => document.querySelector('main[data-live]') && document.title !== ''");

    public Task Sees(string text) => Assertions.Expect(page.Locator("body")).ToContainTextAsync(text);

    /// <summary>Nothing was written to the console as an error, and no request left for elsewhere.</summary>
    public void HeardNoComplaint() => _complaints.ShouldBeEmpty();

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    private static List<string> Listen(IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // A page that is not there says so with its status, which Chromium takes for an error of whoever asked.
            var isThePageItself = message.Text.Contains("404", StringComparison.Ordinal) && message.Location.StartsWith(page.Url, StringComparison.Ordinal);
            if (message.Type == "error" && !isThePageItself) complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("http://127.0.0.1", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                complaints.Add($"{page.Url} asks {request.Url}");
        };
        return complaints;
    }
}
