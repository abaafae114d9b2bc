using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Web.Tests.Browser;

/// <summary>An article comes in: pasted, dropped, rewritten, too long to wait for.</summary>
public sealed class SubmitTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    private const string Story = """
        Quarry wall falls at Brennan
        By Ann Lee, The Brennan Courier
        12 May 2024

        According to the Brennan Fire Service, at least seven people were injured when the quarry wall fell. The owner, Petra Holm, said that the wall had been inspected in April.

        The road to the quarry is 12 km long.
        """;

    [Fact]
    public async Task A_paste_and_ctrl_enter_submit_an_article()
    {
        await using var reporter = await AtTheForm();
        await Clipboard(reporter, Story);
        await reporter.Page.EvaluateAsync("() => { window.keys = 0; addEventListener('keydown', e => { if (!['Control', 'Meta', 'Shift'].includes(e.key)) window.keys++; }, true); }");
        // Nothing has the focus: the paste goes to the article all the same.
        await reporter.Page.EvaluateAsync("() => document.activeElement.blur()");
        await reporter.Page.Keyboard.PressAsync("Control+v");
        await Expect(reporter.Page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("Quarry wall falls at Brennan");
        await Expect(reporter.Page.GetByLabel("Publisher", new() { Exact = true }).First).ToHaveValueAsync("The Brennan Courier");
        await Expect(reporter.Page.GetByLabel("Published at")).ToHaveValueAsync("2024-05-12T00:00");
        await reporter.Sees("Guessed from the byline.");
        await Expect(Submit(reporter)).ToBeEnabledAsync();
        await AccessibilityTests.Scan(reporter, "an article, pasted");
        await reporter.Page.Keyboard.PressAsync("Control+Enter");
        await reporter.Sees("Submitted: 1 article, 2 new claims.");
        (await reporter.Page.EvaluateAsync<int>("() => window.keys")).ShouldBe(2);
        await Expect(Box(reporter)).ToHaveValueAsync("");
        await AccessibilityTests.Scan(reporter, "an article, submitted");
        reporter.HeardNoComplaint();
    }

    [Fact]
    public async Task A_file_is_dropped_a_statement_edited_and_a_missed_claim_added_and_a_new_version_brings_only_what_is_new()
    {
        await using var reporter = await AtTheForm();
        var story = Story.Replace("Brennan", "Tarn", StringComparison.Ordinal);
        await Drop(reporter, "tarn.txt", story);
        await reporter.Sees("The file tarn.txt");
        await Expect(Boxes(reporter)).ToHaveCountAsync(2);
        await reporter.Page.GetByLabel("Web address").FillAsync("https://courier.example/tarn");
        await reporter.Page.GetByLabel("Kind", new() { Exact = true }).First.FocusAsync();

        await reporter.Page.GetByRole(AriaRole.Button, new() { Name = "Edit claim 1" }).ClickAsync();
        await Expect(reporter.Page.Locator("#edited")).ToBeFocusedAsync();
        await reporter.Page.Locator("#edited").FillAsync("The fall of the Tarn quarry wall injured at least seven people.");
        await reporter.Button("Keep").ClickAsync();
        await Expect(reporter.Page.Locator(".candidates")).ToContainTextAsync("The fall of the Tarn quarry wall");

        // Words are selected with boxes and numbers between them, which are none of the article's.
        await Select(reporter, "the wall had been inspected");
        await reporter.Button("Add the selected words").ClickAsync();
        await Expect(reporter.Page.GetByLabel("Its exact words")).ToHaveValueAsync("the wall had been inspected");
        await reporter.Page.GetByLabel("What is claimed").FillAsync("The wall of the Tarn quarry was inspected.");
        await AccessibilityTests.Scan(reporter, "a missed claim, typed");
        await reporter.Button("Add this claim").ClickAsync();
        await Expect(reporter.Page.GetByRole(AriaRole.List, new() { Name = "Added", Exact = true })).ToContainTextAsync("was inspected");
        await reporter.Button("Choose none").ClickAsync();
        await Boxes(reporter).First.CheckAsync();
        await Expect(Submit(reporter)).ToContainTextAsync("2 claims");
        await Submit(reporter).ClickAsync();
        await reporter.Sees("Submitted: 1 article, 2 new claims.");
        await Expect(reporter.Page.Locator(".notice.done")).ToContainTextAsync("The fall of the Tarn quarry wall injured at least seven people.");

        await Clipboard(reporter, story.Replace("seven", "nine", StringComparison.Ordinal));
        await Box(reporter).FocusAsync();
        await reporter.Page.Keyboard.PressAsync("Control+v");
        await reporter.Sees("A new version of an article that we hold.");
        await Expect(Boxes(reporter)).ToHaveCountAsync(2);
        // Nine are news; what Petra Holm said stood there before.
        await Expect(Boxes(reporter).Nth(0)).ToBeCheckedAsync();
        await Expect(Boxes(reporter).Nth(1)).Not.ToBeCheckedAsync();
        await reporter.Page.Locator("summary", new() { HasText = "What changed" }).ClickAsync();
        await Expect(reporter.Page.Locator("ins")).ToContainTextAsync("nine");
        await Expect(reporter.Page.Locator("del")).ToContainTextAsync("seven");
        await AccessibilityTests.Scan(reporter, "a new version");
        await reporter.Page.Keyboard.PressAsync("Control+Enter");
        await reporter.Sees("Submitted: version 2 of the article, 1 new claim.");

        await reporter.Page.Locator(".notice.done a[href^='/articles/']").ClickAsync();
        await reporter.Page.WaitForURLAsync(new Regex("/articles/"));
        await reporter.Page.GetByRole(AriaRole.Link, new() { Name = "Compare with version 1" }).ClickAsync();
        await Expect(reporter.Page.GetByRole(AriaRole.Heading, new() { Name = "From version 1 to version 2" })).ToBeVisibleAsync();
        await AccessibilityTests.Scan(reporter, "an article of two versions");
        reporter.HeardNoComplaint();
    }

    [Fact]
    public async Task A_long_text_shows_what_is_found_on_the_way_and_can_be_stopped()
    {
        await using var reporter = await AtTheForm();
        var text = new StringBuilder("Ten thousand reports\n\n");
        for (var i = 0; text.Length < 900_000; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"According to the mayor of town number {i}, at least {i + 2} people were killed in the flood. The river, Ann Lee {i} said, is 12 km long.\n\n");
        await Drop(reporter, "long.txt", text.ToString());
        await Expect(reporter.Page.Locator("progress")).ToBeVisibleAsync();
        await Expect(reporter.Page.Locator(".article mark").First).ToBeVisibleAsync();
        // The page answers while it is read.
        await reporter.Page.GetByLabel("Publisher", new() { Exact = true }).First.FillAsync("Town Wire");
        await reporter.Button("Cancel").ClickAsync();
        await reporter.Sees("Cancelled. What you typed is kept.");
        await Expect(reporter.Page.Locator("progress")).ToHaveCountAsync(0);

        await reporter.Button("Read the article").ClickAsync();
        await Expect(Submit(reporter)).ToBeEnabledAsync(new() { Timeout = 60_000 });
        await Expect(reporter.Page.GetByLabel("Publisher", new() { Exact = true }).First).ToHaveValueAsync("Town Wire");
        (await reporter.Page.EvaluateAsync<int>("() => document.querySelectorAll('main *').length")).ShouldBeLessThan(8_000);
        reporter.HeardNoComplaint();
    }

    private async Task<Visitor> AtTheForm()
    {
        var reporter = await demo.Visit();
        await reporter.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await reporter.SignIn("Tomas Varga");
        await reporter.Go("/submit");
        await Expect(Box(reporter)).ToBeEnabledAsync();
        return reporter;
    }

    private static ILocator Box(Visitor visitor) => visitor.Page.GetByLabel("Text of the article");

    private static ILocator Boxes(Visitor visitor) => visitor.Page.Locator(".article mark input");

    private static ILocator Submit(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Submit" }).Locator("button.primary");

    private static async Task Clipboard(Visitor visitor, string text) => await visitor.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);

    private static async Task Drop(Visitor visitor, string name, string text) => await visitor.Page.EvaluateAsync(
        """
        ([name, text]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], name, { type: 'text/plain' }));
          for (const type of ['dragover', 'drop']) document.querySelector('h1').dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
        }
        """, new object[] { name, text });

    private static async Task Select(Visitor visitor, string words) => (await visitor.Page.EvaluateAsync<bool>(
        """
        words => {
          const walker = document.createTreeWalker(document.querySelector('.article'), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words);
            if (at < 0) continue;
            getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
            return true;
          }
          return false;
        }
        """, words)).ShouldBeTrue();
}
