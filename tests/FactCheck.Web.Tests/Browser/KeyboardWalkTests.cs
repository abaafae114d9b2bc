using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Web.Tests.Browser;

/// <summary>The whole main job, from the paste to the audit, by people who have no mouse.</summary>
public sealed class KeyboardWalkTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    private const string Story = """
        Cable car stops above Tarn Valley
        By Ann Lee, The Tarn Courier
        12 May 2024

        According to the Tarn Rescue Service, at least fourteen people were injured when the cable car stopped. The operator, Petra Holm, said that the brakes had been inspected in April.
        """;

    [Fact]
    public async Task A_pasted_article_becomes_an_audited_verdict_without_a_mouse()
    {
        await using var reporter = await demo.Visit();
        await reporter.SignIn("Tomas Varga");
        var hands = await Hands.Of(reporter);
        await reporter.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await reporter.Go("/submit");
        await Expect(reporter.Page.GetByLabel("Text of the article")).ToBeEnabledAsync();
        await SubmitTests.Clipboard(reporter, Story);
        await hands.Press("Control+v");
        await Expect(reporter.Page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("Cable car stops above Tarn Valley");
        await Expect(reporter.Page.GetByRole(AriaRole.Group, new() { Name = "Submit" }).Locator("button.primary")).ToBeEnabledAsync();
        await hands.Press("Control+Enter");
        await reporter.Sees("Submitted: 1 article");
        hands.Pressed.ShouldBe(2);
        var claim = (await reporter.Page.GetByRole(AriaRole.Link, new() { Name = "fourteen people were injured" }).First.GetAttributeAsync("href"))!;
        await hands.TouchedNoMouse();

        await using var checker = await demo.Visit();
        await checker.SignIn("Marta Lind");
        hands = await Hands.Of(checker);
        await checker.Go("/desk?view=all");
        await hands.Press("/");
        await checker.Page.Keyboard.TypeAsync("fourteen people");
        await Expect(checker.Page.Locator("main input[type=search]")).ToHaveValueAsync("fourteen people");
        await Expect(checker.Page.Locator("table.rows tbody tr")).ToHaveCountAsync(1);
        await hands.TabTo(checker.Page.Locator("table.rows tbody tr a").First);
        await hands.Press("Enter");
        await Expect(checker.Page).ToHaveURLAsync(new Regex(Regex.Escape(claim) + "$"));
        await Expect(checker.Button("Accept")).ToBeVisibleAsync();
        await hands.TabTo(checker.Page.GetByLabel("is worth checking"));
        await hands.Press("Space");
        await hands.TabTo(checker.Page.GetByLabel("Why it matters"));
        await checker.Page.Keyboard.TypeAsync("The first toll travels furthest.");
        await hands.TabTo(checker.Button("Accept"));
        await hands.Press("Enter");
        await checker.Sees("Accepted.");
        await AddEvidence(checker, hands, "Register of Tarn Hospital", "Tarn Hospital");
        await AddEvidence(checker, hands, "Log of the mountain guides", "Tarn Mountain Guides");
        await checker.Sees("2 independent origins");
        await hands.TabTo(checker.Page.GetByLabel("True", new() { Exact = true }));
        await hands.Press("Space");
        await hands.TabTo(checker.Page.Locator("#rationale"));
        await checker.Page.Keyboard.TypeAsync("Hospital and guides count apart and agree on fourteen.");
        var cites = checker.Page.GetByRole(AriaRole.Group, new() { Name = "It rests on" }).GetByRole(AriaRole.Checkbox);
        await Expect(cites).ToHaveCountAsync(2);
        for (var i = 0; i < 2; i++)
        {
            await hands.TabTo(cites.Nth(i));
            await hands.Press("Space");
            await Expect(cites.Nth(i)).ToBeCheckedAsync();
        }

        await hands.TabTo(checker.Button("Propose this verdict"));
        await hands.Press("Enter");
        await checker.Sees("Proposed.");
        await hands.TouchedNoMouse();

        foreach (var (name, said) in new[] { ("Olena Bondar", "1 of 2"), ("Daniel Reyes", "Recorded: approved") })
        {
            await using var editor = await demo.Visit();
            await editor.SignIn(name);
            hands = await Hands.Of(editor);
            await editor.Go("/desk?view=approval&q=fourteen");
            await Expect(editor.Page.Locator("table.rows tbody tr")).ToHaveCountAsync(1);
            await hands.Press("Enter");
            await Expect(editor.Page).ToHaveURLAsync(new Regex(Regex.Escape(claim) + "$"));
            await Expect(editor.Button("Approve")).ToBeVisibleAsync();
            await editor.Ready();
            await hands.Press("a");
            await Expect(editor.Button("Approve")).ToBeFocusedAsync();
            await hands.Press("Enter");
            await editor.Sees(said);
            hands.Pressed.ShouldBeLessThanOrEqualTo(3);
            if (name == "Daniel Reyes")
            {
                await hands.TabTo(editor.Button("Publish"));
                await hands.Press("Enter");
                await editor.Sees("Published.");
            }

            await hands.TouchedNoMouse();
            editor.HeardNoComplaint();
        }

        await using var auditor = await demo.Visit();
        await auditor.SignIn("Ingrid Sato");
        hands = await Hands.Of(auditor);
        await auditor.Go("/desk");
        await hands.Press("Control+k");
        await auditor.Page.Keyboard.TypeAsync("Tarn Rescue");
        await Expect(auditor.Page.Locator("#palette").GetByRole(AriaRole.Option, new() { Name = "Tarn Rescue Service" }).First).ToBeVisibleAsync();
        await hands.Press("Enter");
        await Expect(auditor.Page).ToHaveURLAsync(new Regex("/sources/"));
        await auditor.Ready();
        await Expect(auditor.Page.Locator("#attributions tbody tr")).ToHaveCountAsync(1);
        hands.Forget();
        await hands.Press("2");
        await Expect(auditor.Page.Locator(":focus")).ToHaveAttributeAsync("id", new Regex("reason|because|why"));
        await auditor.Page.Keyboard.TypeAsync("The service says thirteen in its own bulletin.");
        await hands.Press("Enter");
        await Expect(auditor.Page.Locator("#attributions [data-check=wrong]")).ToHaveCountAsync(1);
        hands.Pressed.ShouldBeLessThanOrEqualTo(1 + 3);
        await hands.TouchedNoMouse();
        foreach (var person in new[] { reporter, checker, auditor }) person.HeardNoComplaint();
    }

    private static async Task AddEvidence(Visitor checker, Hands hands, string title, string source)
    {
        await Expect(checker.Page.Locator("main summary", new() { HasText = "Add evidence" })).ToBeVisibleAsync();
        var form = checker.Page.Locator("details", new() { Has = checker.Page.Locator("summary", new() { HasText = "Add evidence" }) }).First;
        if (await form.GetAttributeAsync("open") is null)
        {
            await hands.Press("Control+k");
            await checker.Page.Keyboard.TypeAsync("add evidence");
            await Expect(checker.Page.Locator("#palette").GetByRole(AriaRole.Option).First).ToContainTextAsync("Add evidence");
            await hands.Press("Enter");
        }

        foreach (var (label, words) in new[] { ("What was consulted", title), ("What it shows", "Fourteen were treated."), ("Its words", $"Treated: 14. ({source})"), ("Name", source) })
        {
            await hands.TabTo(form.GetByLabel(label, new() { Exact = true }));
            await checker.Page.Keyboard.TypeAsync(words);
        }

        await hands.TabTo(form.GetByRole(AriaRole.Button, new() { Name = "Add evidence" }));
        await hands.Press("Enter");
        await Expect(checker.Page.Locator("article.evidence h3", new() { HasText = title })).ToBeVisibleAsync();
    }
}
