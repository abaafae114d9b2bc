using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Web.Tests.Browser;

/// <summary>A server that takes its time: another program holds the database, and whoever writes has to wait.</summary>
public sealed class SlowServerTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    private const string Story = """
        Landslide above Tarnholm

        According to the Tarnholm Civil Registry, the landslide killed at least six people, including one child. The road to Tarnholm is 14 km long.
        """;

    [Theory]
    [InlineData("/app.css")]
    [InlineData("/keys.js")]
    public async Task Style_and_scripts_travel_packed_for_whoever_has_a_slow_line(string asset)
    {
        // Without a browser there is no program.
        await using var nobody = await demo.Visit();
        using var http = new HttpClient { BaseAddress = new Uri(demo.Address) };
        var plain = await http.GetByteArrayAsync(asset, TestContext.Current.CancellationToken);
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");
        var packed = await http.GetByteArrayAsync(asset, TestContext.Current.CancellationToken);
        packed.Length.ShouldBeLessThan(plain.Length / 2);
    }

    [Fact]
    public async Task Who_waits_is_told_so_and_an_impatient_second_click_submits_and_decides_nothing_twice()
    {
        await using var reporter = await demo.Visit();
        await reporter.SignIn("Tomas Varga");
        await reporter.Go("/submit");
        await reporter.Page.GetByLabel("Text of the article").FillAsync(Story);
        await reporter.Page.GetByLabel("Publisher", new() { Exact = true }).First.FillAsync("Tarnholm Gazette");
        await reporter.Button("Read the article").ClickAsync();
        await Expect(reporter.Page.Locator(".article mark").First).ToBeVisibleAsync();
        var submit = reporter.Page.GetByRole(AriaRole.Group, new() { Name = "Submit" }).Locator("button.primary");
        await using (await Busy())
        {
            await submit.DblClickAsync();
            await Expect(submit).ToBeDisabledAsync();
            await Expect(reporter.Page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = new Regex("…") }).First).ToBeVisibleAsync();
            await Expect(reporter.Page.GetByLabel("Text of the article")).ToHaveValueAsync(new Regex("Landslide above Tarnholm"));
        }

        var link = reporter.Page.Locator("main a[href^='/claims/']").Filter(new() { HasTextRegex = new Regex("killed at least six people", RegexOptions.IgnoreCase) }).First;
        var claim = (await link.GetAttributeAsync("href"))!;
        (await Count("SELECT COUNT(*) FROM Articles WHERE Publisher = 'Tarnholm Gazette'")).ShouldBe(1);

        await using var checker = await demo.Visit();
        await checker.SignIn("Marta Lind");
        await checker.Go(claim);
        await checker.Page.GetByLabel("is worth checking").CheckAsync();
        await checker.Page.GetByLabel("Why it matters").FillAsync("The first toll travels furthest.");
        await using (await Busy())
        {
            await checker.Button("Accept").DblClickAsync();
            await Expect(checker.Page.GetByLabel("Why it matters")).ToHaveValueAsync("The first toll travels furthest.");
        }

        await checker.Sees("Accepted.");
        await Expect(checker.Page.Locator(".problem")).ToHaveCountAsync(0);
        (await Count($"SELECT COUNT(*) FROM Decisions d JOIN ReviewTasks t ON t.Id = d.TaskId JOIN Claims c ON c.Id = t.ClaimId WHERE c.PublicId = '{claim.Split('/')[^1]}'")).ShouldBe(1);
        foreach (var person in new[] { reporter, checker }) person.HeardNoComplaint();
    }

    [Theory]
    [InlineData("/desk?view=all", "desk")]
    [InlineData("/submit", "submit")]
    public async Task Who_leaves_a_page_before_its_script_has_come_loses_nothing(string path, string script)
    {
        await using var checker = await demo.Visit();
        await checker.SignIn("Marta Lind");
        // For the page that is left alone: the script of the next visit is there at once.
        var held = new TaskCompletionSource();
        await checker.Page.RouteAsync(new Regex($"/{script}\\.[^/]*js$"), async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await checker.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
        await checker.Ready();
        await checker.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Sources" }).ClickAsync();
        await Expect(checker.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Sources" })).ToBeVisibleAsync();
        await checker.Page.RunAndWaitForResponseAsync(() => { held.SetResult(); return Task.CompletedTask; }, new Regex($"/{script}\\."));
        // The server hears of it, and goes on answering.
        foreach (var name in new[] { "Insights", "Audit trail", "Desk" })
        {
            await checker.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
            await Expect(checker.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = name })).ToBeVisibleAsync();
        }

        (await checker.Page.EvaluateAsync<int>("() => performance.getEntriesByType('navigation').length")).ShouldBe(1);
        await checker.Page.EvaluateAsync("() => document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: new DataTransfer(), bubbles: true }))");
        checker.HeardNoComplaint();
    }

    // Until it is disposed of, nobody else writes: as a backup or another program would have it.
    private async Task<IAsyncDisposable> Busy()
    {
        var connection = new SqliteConnection($"Data Source={demo.Database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 20000; BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    private async Task<long> Count(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={demo.Database};Pooling=False;Mode=ReadOnly");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
