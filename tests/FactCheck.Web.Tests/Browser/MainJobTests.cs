using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Web.Tests.Browser;

/// <summary>The main job as people do it: six of them, each before a browser of their own.</summary>
public sealed class MainJobTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    private const string Story = """
        Ferry fire off Kestrel Point

        According to the Kestrel Port Authority, the fire on the ferry killed at least nine people, including two children. The captain, Ruben Falk, said that the alarm had been tested that morning.

        The crossing normally takes 2.5 hours.
        """;

    [Fact]
    public async Task An_article_becomes_a_published_verdict_that_an_auditor_can_follow_back()
    {
        var reporter = await demo.Visit();
        await reporter.SignIn("Tomas Varga");
        await reporter.Go("/submit");
        await reporter.Page.GetByLabel("Text of the article").FillAsync(Story);
        await reporter.Page.GetByLabel("Publisher", new() { Exact = true }).First.FillAsync("Kestrel Gazette");
        await reporter.Button("Read the article").ClickAsync();
        await Expect(reporter.Page.Locator(".article mark").First).ToBeVisibleAsync();
        await Expect(reporter.Page.Locator(".article mark input:checked")).Not.ToHaveCountAsync(0);
        await reporter.Page.GetByRole(AriaRole.Group, new() { Name = "Submit" }).Locator("button.primary").ClickAsync();
        var claimLink = reporter.Page.GetByRole(AriaRole.Link, new() { Name = "The fire on the ferry killed at least nine people" }).First;
        var claim = (await claimLink.GetAttributeAsync("href"))!;
        claim.ShouldStartWith("/claims/");

        var checker = await demo.Visit();
        await checker.SignIn("Marta Lind");
        await checker.Go(claim);
        await checker.Sees("Kestrel Port Authority");
        await checker.Page.GetByLabel("is worth checking").CheckAsync();
        await checker.Page.GetByLabel("Why it matters").FillAsync("The first toll travels furthest.");
        await checker.Button("Accept").ClickAsync();
        await checker.Sees("Accepted.");

        await AddEvidence(checker, "Register of Kestrel Hospital", "Kestrel Hospital");
        await checker.Sees("1 independent origin");
        await AddEvidence(checker, "Civil registry, deaths of the week", "Kestrel Civil Registry");
        await checker.Sees("2 independent origins");
        await checker.Page.GetByLabel("True", new() { Exact = true }).CheckAsync();
        await checker.Page.Locator("#rationale").FillAsync("Hospital and registry count apart and agree on nine.");
        var cites = checker.Page.GetByRole(AriaRole.Group, new() { Name = "It rests on" }).GetByRole(AriaRole.Checkbox);
        await Expect(cites).ToHaveCountAsync(2);
        foreach (var cite in await cites.AllAsync()) await cite.CheckAsync();
        await checker.Button("Propose this verdict").ClickAsync();
        await checker.Sees("Proposed.");
        await Expect(checker.Button("Approve")).ToHaveCountAsync(0);

        var first = await demo.Visit();
        await first.SignIn("Olena Bondar");
        await first.Go("/desk?view=approval");
        await first.Page.GetByRole(AriaRole.Link, new() { Name = "The fire on the ferry killed at least nine people" }).First.ClickAsync();
        await Expect(first.Page).ToHaveURLAsync(new Regex(Regex.Escape(claim) + "$"));
        await first.Ready();
        await first.Button("Approve").ClickAsync();
        await first.Sees("1 of 2");
        await Expect(first.Button("Approve")).ToHaveCountAsync(0);

        foreach (var person in new[] { reporter, checker, first })
        {
            person.HeardNoComplaint();
            await person.DisposeAsync();
        }

        // Pulled plug: what was acknowledged is there after it.
        await demo.KillAndRestart();

        await using var second = await demo.Visit();
        await second.SignIn("Daniel Reyes");
        await second.Go(claim);
        await second.Button("Approve").ClickAsync();
        await second.Sees("Recorded: approved");
        await second.Button("Publish").ClickAsync();
        await second.Sees("Published.");

        await using var auditor = await demo.Visit();
        await auditor.SignIn("Ingrid Sato");
        await auditor.Go(claim);
        await auditor.Page.GetByRole(AriaRole.Link, new() { Name = "Kestrel Port Authority" }).First.ClickAsync();
        await Expect(auditor.Page).ToHaveURLAsync(new Regex("/sources/"));
        await auditor.Ready();
        await auditor.Page.GetByRole(AriaRole.Button, new() { Name = "Right" }).First.ClickAsync();
        await Expect(auditor.Page.Locator("[data-check=right]").First).ToBeVisibleAsync();

        await auditor.Go("/audit?about=" + claim.Split('/')[^1]);
        foreach (var who in new[] { "Tomas Varga", "Marta Lind", "Olena Bondar", "Daniel Reyes", "Ingrid Sato" }) await auditor.Sees(who);
        await auditor.Button("Verify the audit trail").ClickAsync();
        await auditor.Sees("agree");

        foreach (var person in new[] { second, auditor }) person.HeardNoComplaint();
    }

    [Fact]
    public async Task A_published_fact_check_is_challenged_and_corrected_before_its_readers()
    {
        await using var reporter = await demo.Visit();
        await reporter.SignIn("Tomas Varga");
        await reporter.Go("/desk?view=claims&q=silo");
        var claim = (await reporter.Page.GetByRole(AriaRole.Link, new() { Name = "A fire broke out in the northern grain silo" }).First.GetAttributeAsync("href"))!;
        await reporter.Go(claim);
        await reporter.Page.Locator("summary", new() { HasText = "Challenge this fact-check" }).ClickAsync();
        await reporter.Page.GetByLabel("What is wrong with it").FillAsync("The log was amended: the fire began in the southern silo.");
        await reporter.Button("Record the challenge").ClickAsync();
        await reporter.Sees("a review looks into it now");
        await Expect(reporter.Page.GetByLabel("What is wrong with it")).ToBeHiddenAsync();
        await AccessibilityTests.Scan(reporter, "challenged");

        // The workflow gives it to somebody who did not write the verdict; she would rather approve.
        await using var first = await demo.Visit();
        await first.SignIn("Olena Bondar");
        await first.Go(claim);
        await first.Button("Hand it back").ClickAsync();
        await first.Sees("nobody holds this claim");

        await using var checker = await demo.Visit();
        await checker.SignIn("Marta Lind");
        await checker.Go(claim);
        await checker.Page.GetByLabel("Correction: we erred").CheckAsync();
        await checker.Page.GetByLabel("What changes, and why").FillAsync("We named the wrong silo.");
        await checker.Page.GetByLabel("Unproven", new() { Exact = true }).CheckAsync();
        await checker.Page.Locator("#rationale").FillAsync("The amended log and the first one contradict each other.");
        await AccessibilityTests.Scan(checker, "a correction, typed");
        await checker.Button("Propose this correction").ClickAsync();
        await checker.Sees("Proposed.");
        var stands = checker.Page.GetByRole(AriaRole.Region, new() { Name = "Verdict, published" });
        await Expect(stands).ToContainTextAsync("Mostly true");
        await Expect(checker.Page.GetByRole(AriaRole.Region, new() { Name = "Proposed correction" })).ToContainTextAsync("We named the wrong silo.");
        await AccessibilityTests.Scan(checker, "a correction, proposed");

        await first.Go(claim);
        await Expect(first.Page.GetByRole(AriaRole.Heading, new() { Name = "Approve the correction" })).ToBeVisibleAsync();
        await first.Button("Approve").ClickAsync();
        await first.Sees("1 of 2");
        await using var second = await demo.Visit();
        await second.SignIn("Daniel Reyes");
        await second.Go(claim);
        await second.Button("Approve").ClickAsync();
        await second.Sees("Approved correction");
        await second.Button("Publish").ClickAsync();
        await second.Sees("Published.");

        await reporter.Go(claim);
        await Expect(reporter.Page.GetByRole(AriaRole.Region, new() { Name = "Verdict, published" })).ToContainTextAsync("Unproven");
        var revisions = reporter.Page.GetByRole(AriaRole.Region, new() { Name = "Revisions" });
        await Expect(revisions).ToContainTextAsync("Mostly true → Unproven");
        await Expect(revisions).ToContainTextAsync("We named the wrong silo.");
        await reporter.Page.SetViewportSizeAsync(360, 800);
        await AccessibilityTests.Scan(reporter, "corrected");
        foreach (var person in new[] { reporter, first, checker, second }) person.HeardNoComplaint();
    }

    [Fact]
    public async Task Whoever_proposed_is_told_why_they_may_not_approve()
    {
        // Olena researches too: a verdict of hers waits for approval, and she may not give it.
        await using var editor = await demo.Visit();
        await editor.SignIn("Olena Bondar");
        await editor.Go("/submit");
        await editor.Page.Locator("summary", new() { HasText = "Submit a claim by hand" }).ClickAsync();
        await editor.Page.GetByLabel("The claim", new() { Exact = true }).FillAsync("The lighthouse was built in 1888.");
        await editor.Page.GetByLabel("The exact words").FillAsync("The lighthouse was built in 1888, the guide said.");
        await editor.Page.GetByLabel("Kind of claim").SelectOptionAsync("Other");
        await editor.Button("Submit this claim").ClickAsync();
        var link = editor.Page.GetByRole(AriaRole.Link, new() { Name = "The lighthouse was built in 1888." });
        var claim = (await link.GetAttributeAsync("href"))!;
        await editor.Go(claim);
        await editor.Page.GetByLabel("is worth checking").CheckAsync();
        await editor.Page.GetByLabel("Why it matters").FillAsync("It is on every postcard.");
        await editor.Button("Accept").ClickAsync();
        await editor.Sees("Accepted.");
        await editor.Page.GetByLabel("Unproven", new() { Exact = true }).CheckAsync();
        await editor.Page.Locator("#rationale").FillAsync("No record of the year is known.");
        await editor.Page.GetByLabel("What was searched").FillAsync("The harbour archive, 1880 to 1900.");
        await editor.Button("Propose this verdict").ClickAsync();
        await editor.Sees("You proposed this verdict");
        await Expect(editor.Button("Approve")).ToHaveCountAsync(0);
        editor.HeardNoComplaint();
    }

    [Fact]
    public async Task A_form_keeps_what_was_typed_when_it_is_refused()
    {
        await using var reporter = await demo.Visit();
        await reporter.SignIn("Tomas Varga");
        await reporter.Go("/submit");
        await reporter.Page.GetByLabel("Text of the article").FillAsync("http://169.254.169.254/latest");
        await reporter.Page.GetByLabel("Publisher", new() { Exact = true }).First.FillAsync("Nobody");
        await reporter.Button("Read the article").ClickAsync();
        await Expect(reporter.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("private network");
        await Expect(reporter.Page.GetByLabel("Text of the article")).ToHaveValueAsync("http://169.254.169.254/latest");
        await Expect(reporter.Page.GetByLabel("Publisher", new() { Exact = true }).First).ToHaveValueAsync("Nobody");
        reporter.HeardNoComplaint();
    }

    [Fact]
    public async Task Mark_up_in_an_article_is_shown_and_never_run()
    {
        await using var reporter = await demo.Visit();
        await reporter.SignIn("Tomas Varga");
        await reporter.Go("/submit");
        await reporter.Page.GetByLabel("Text of the article").FillAsync(
            "Town <img src=x onerror=window.hit=1>\n\nAccording to the <script>window.hit=1</script> Red Cross, at least four people were injured.");
        await reporter.Button("Read the article").ClickAsync();
        await Expect(reporter.Page.Locator(".article").First).ToContainTextAsync("<script>");
        (await reporter.Page.EvaluateAsync<bool>("() => 'hit' in window")).ShouldBeFalse();
        reporter.HeardNoComplaint();
    }

    [Fact]
    public async Task The_reference_article_shows_its_candidates()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln"))) folder = folder.Parent;
        var path = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "articles", "antalya-talks.txt");
        Assert.SkipUnless(File.Exists(path), "antalya-talks.txt does not lie beside this checkout");
        await using var reporter = await demo.Visit();
        await reporter.SignIn("Tomas Varga");
        await reporter.Go("/submit");
        await reporter.Page.GetByLabel("Text of the article").FillAsync(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        await reporter.Button("Read the article").ClickAsync();
        await Expect(reporter.Page.Locator(".article mark", new() { HasText = "According to Kyiv" })).ToHaveCountAsync(1);
        await Expect(reporter.Page.Locator(".candidates")).ToContainTextAsync("Government of Ukraine");
        await Expect(reporter.Page.Locator(".candidates")).ToContainTextAsync("UNICEF");
        (await reporter.Page.Locator(".candidates > li").CountAsync()).ShouldBeGreaterThanOrEqualTo(11);
        (await reporter.Page.Locator(".article mark").AllInnerTextsAsync()).ShouldNotContain(t => t.Contains("Hashim") || t.Contains("Required fields") || t.Contains("Related Posts"));
        reporter.HeardNoComplaint();
    }

    private static async Task AddEvidence(Visitor checker, string title, string source)
    {
        var form = checker.Page.Locator("details", new() { Has = checker.Page.Locator("summary", new() { HasText = "Add evidence" }) }).First;
        if (await form.GetAttributeAsync("open") is null) await form.Locator("summary").First.ClickAsync();
        await form.GetByLabel("What was consulted").FillAsync(title);
        await form.GetByLabel("What it shows").FillAsync("Nine deaths, two of them minors.");
        await form.GetByLabel("Its words").FillAsync($"Nine, of whom two minors. ({source})");
        await form.GetByLabel("Name", new() { Exact = true }).FillAsync(source);
        await form.GetByRole(AriaRole.Button, new() { Name = "Add evidence" }).ClickAsync();
        await Expect(checker.Page.Locator("article.evidence h3", new() { HasText = title })).ToBeVisibleAsync();
    }
}
