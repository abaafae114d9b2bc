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

        The road to the quarry winds through a pine wood.
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
        await ToTheEnd(reporter);
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
        // A box that is still ticked would be left as it is, and then be cleared.
        await Expect(Boxes(reporter).First).Not.ToBeCheckedAsync();
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

    [Fact]
    public async Task A_candidate_says_why_it_was_found_and_two_keys_say_what_is_wrong_and_two_more_that_it_is_not()
    {
        await using var reporter = await AtTheForm();
        // The other tests here are the same reporter's.
        var earlier = await reporter.Page.EvaluateAsync<int>("async () => (await (await fetch('/api/extraction/corrections/mine')).json()).rows.length");
        await Paste(reporter, Elsewhere("Dunmore"));
        await Expect(Candidate(reporter, 1)).ToBeVisibleAsync();
        var (line, hands) = (Candidate(reporter, 1).Locator("summary"), reporter.Page.Keyboard);

        // Nothing that stands there moves when it opens, and nothing is said until it is asked for.
        await Expect(reporter.Page.Locator(".because")).ToHaveCountAsync(0);
        var before = await Candidate(reporter, 2).BoundingBoxAsync();
        await line.FocusAsync();
        await hands.PressAsync("Enter");
        await Expect(Candidate(reporter, 1).Locator(".because")).ToBeVisibleAsync();
        await Expect(Candidate(reporter, 1).Locator(".because")).ToContainTextAsync("cue “According to”");
        await Expect(Candidate(reporter, 1).Locator(".because")).ToContainTextAsync("read as at least 7");
        await Expect(Candidate(reporter, 1).Locator(".because")).ToContainTextAsync("+80 Casualty count");
        (await Candidate(reporter, 2).BoundingBoxAsync())!.Y.ShouldBe(before!.Y);
        await ToTheEnd(reporter);
        await AccessibilityTests.Scan(reporter, "why a candidate was found");
        await hands.PressAsync("Escape");
        await Expect(Candidate(reporter, 1).Locator(".because")).ToBeHiddenAsync();
        await Expect(line).ToBeFocusedAsync();

        // For a look: while the pointer rests on the line, and no longer; a click keeps it.
        await Candidate(reporter, 2).Locator("summary").HoverAsync();
        await Expect(Candidate(reporter, 2).Locator(".because")).ToBeVisibleAsync();
        await reporter.Page.Mouse.MoveAsync(5, 5);
        await Expect(Candidate(reporter, 2).Locator(".because")).ToBeHiddenAsync();
        await Candidate(reporter, 2).Locator("summary").HoverAsync();
        await Expect(Candidate(reporter, 2).Locator(".because")).ToBeVisibleAsync();
        await Candidate(reporter, 2).Locator("summary").ClickAsync();
        await Expect(Candidate(reporter, 2).Locator("details[open]:not([data-look])")).ToBeVisibleAsync();
        await hands.PressAsync("Escape");
        await Expect(Candidate(reporter, 2).Locator(".because")).ToBeHiddenAsync();
        await line.FocusAsync();

        // As fast as they can be pressed.
        await hands.PressAsync("w");
        await hands.PressAsync("s");
        await Expect(Candidate(reporter, 1).Locator(".wrong")).ToContainTextAsync("wrong source");
        await Expect(reporter.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Candidate 1, marked: wrong source." })).ToHaveCountAsync(1);
        await hands.PressAsync("w");
        await hands.PressAsync("s");
        await Expect(Candidate(reporter, 1).Locator(".wrong")).ToHaveCountAsync(0);
        await hands.PressAsync("w");
        await AccessibilityTests.Scan(reporter, "what was read wrongly");
        await hands.PressAsync("f");
        await Candidate(reporter, 1).GetByLabel("The right figure").FillAsync("seven");
        await ToTheEnd(reporter);
        await AccessibilityTests.Scan(reporter, "what is right instead");
        await line.FocusAsync();
        await hands.PressAsync("w");
        await hands.PressAsync("k");
        await Expect(Candidate(reporter, 1).Locator(".wrong")).ToHaveCountAsync(2);
        await hands.PressAsync("u");
        await Expect(Candidate(reporter, 1).Locator(".wrong")).ToHaveCountAsync(1);

        // From its box in the article as well; what nobody should check is not submitted.
        await Boxes(reporter).First.FocusAsync();
        await hands.PressAsync("w");
        await hands.PressAsync("n");
        await Expect(Boxes(reporter).First).Not.ToBeCheckedAsync();
        await Expect(Submit(reporter)).ToContainTextAsync("1 claim");

        // Without keys.
        await reporter.Page.EvaluateAsync("() => document.documentElement.dataset.keys = 'off'");
        await hands.PressAsync("w");
        await Expect(reporter.Page.Locator("#correct")).ToBeHiddenAsync();
        await reporter.Button("Read wrongly candidate 2").ClickAsync();
        await reporter.Page.GetByRole(AriaRole.Button, new() { Name = "Not a quotation" }).ClickAsync();
        await Expect(Candidate(reporter, 2).Locator(".wrong")).ToContainTextAsync("not a quotation");

        await Submit(reporter).ClickAsync();
        await reporter.Sees("3 corrections are kept to train with.");
        await reporter.Go("/account/corrections");
        await Expect(reporter.Page.Locator("table.rows tbody tr")).ToHaveCountAsync(earlier + 3);
        await Expect(reporter.Page.Locator("table.rows tbody")).ToContainTextAsync("seven");
        await AccessibilityTests.Scan(reporter, "one's own corrections");
        await reporter.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("Take it back.*not a quotation") }).ClickAsync();
        await reporter.Sees("Taken back. It is kept nowhere.");
        await Expect(reporter.Page.Locator("table.rows tbody tr")).ToHaveCountAsync(earlier + 2);

        await using var admin = await demo.Visit();
        await admin.SignIn("Pavel Novak");
        await admin.Go("/account/corrections");
        await admin.Sees("wrong figure");
        await AccessibilityTests.Scan(admin, "everybody's corrections");
        var download = await admin.Page.RunAndWaitForDownloadAsync(() => admin.Page.GetByRole(AriaRole.Link, new() { Name = "Download all of them" }).ClickAsync());
        var lines = (await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldContain(line => line.Contains("\"what\":\"WrongFigure\"", StringComparison.Ordinal) && line.Contains("\"right\":\"seven\"", StringComparison.Ordinal));
        foreach (var person in new[] { reporter, admin }) person.HeardNoComplaint();
    }

    [Fact]
    public async Task Another_day_of_the_article_is_another_Thursday_and_another_language_is_told_of()
    {
        await using var reporter = await AtTheForm();
        await Paste(reporter, Elsewhere("Ardle").Replace("were injured", "were injured on Thursday", StringComparison.Ordinal));
        await Expect(Candidate(reporter, 1)).ToContainTextAsync("on Thursday (9 May 2024)");
        await reporter.Page.GetByLabel("Published at").FillAsync("2024-05-19T08:00");
        await reporter.Page.GetByLabel("Published at").BlurAsync();
        await Expect(Candidate(reporter, 1)).ToContainTextAsync("on Thursday (16 May 2024)");
        await Candidate(reporter, 1).Locator("summary").ClickAsync();
        await Expect(Candidate(reporter, 1).Locator(".because")).ToContainTextAsync("“on Thursday”: 16 May 2024");

        await reporter.Page.EvaluateAsync("() => document.querySelector('[data-article-box]').value = ''");
        await Paste(reporter, "Мер міста сказав, що міст зведуть за три роки, але про це й не чули. У притулках ночували 480 людей.");
        await reporter.Sees("The language of this text is Ukrainian, which is not read here: only quotations and numbers were looked for.");
        await Expect(reporter.Page.Locator(".article")).ToHaveAttributeAsync("lang", "uk");
        await AccessibilityTests.Scan(reporter, "a text in another language");
        reporter.HeardNoComplaint();
    }

    /// <summary>How much was pasted is told as soon as a hand leaves the box: the button below may not move between its press and its release.</summary>
    [Fact]
    public async Task What_is_pressed_while_the_box_is_counted_stays_under_the_hand()
    {
        await using var reporter = await AtTheForm();
        await Box(reporter).FillAsync(Story);
        await reporter.Press(reporter.Button("Read the article"), () => Expect(reporter.Page.Locator("#got")).Not.ToBeEmptyAsync());
        await Expect(Boxes(reporter).First).ToBeVisibleAsync();
    }

    // Where the bar stands in its own place and over nothing.
    private static async Task ToTheEnd(Visitor reporter) => await reporter.Page.EvaluateAsync("() => window.scrollTo(0, document.documentElement.scrollHeight)");

    // Nothing of it is known from another test.
    private static string Elsewhere(string place) =>
        Story.Replace("Brennan", place, StringComparison.Ordinal).Replace("quarry wall", $"{place} wall", StringComparison.Ordinal).Replace("the wall", $"the {place} wall", StringComparison.Ordinal);

    private static async Task Paste(Visitor reporter, string text)
    {
        await Clipboard(reporter, text);
        await reporter.Page.EvaluateAsync("() => document.activeElement.blur()");
        await reporter.Page.Keyboard.PressAsync("Control+v");
    }

    private static ILocator Candidate(Visitor visitor, int number) => visitor.Page.Locator($"[data-candidate='{number - 1}']");

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

    internal static async Task Clipboard(Visitor visitor, string text) => await visitor.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);

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
