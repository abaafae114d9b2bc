using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Web.Tests.Browser;

/// <summary>What was chosen and typed and not yet sent.</summary>
public sealed class DraftTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    [Fact]
    public async Task A_choice_and_its_citations_come_back_in_their_own_window_and_leave_with_whoever_signs_out()
    {
        await using var marta = await demo.Visit();
        await marta.SignIn("Marta Lind");
        var claim = await marta.ResearchedClaim();
        await marta.Go(claim);
        await Rating(marta.Page).CheckAsync();
        await Cite(marta.Page).CheckAsync();
        await marta.Page.Locator("#rationale").FillAsync("The ambulance service counts those whom it drove.");
        await Expect(marta.Page.Locator("#rationale")).ToHaveValueAsync("The ambulance service counts those whom it drove.");

        // Another window of hers, while the first is open: each has its own.
        var second = new Visitor(await marta.Page.Context.NewPageAsync());
        await second.Go(claim);
        await Expect(Cite(second.Page)).Not.ToBeCheckedAsync();
        await second.Page.Locator("#rationale").FillAsync("Another beginning.");
        await second.Page.CloseAsync();

        await marta.Go(claim);
        await marta.Sees("is back in its fields");
        await Expect(Rating(marta.Page)).ToBeCheckedAsync();
        await Expect(Cite(marta.Page)).ToBeCheckedAsync();
        await Expect(marta.Page.Locator("#rationale")).ToHaveValueAsync("The ambulance service counts those whom it drove.");

        var stay = true;
        marta.Page.Dialog += (_, asked) => _ = stay ? asked.DismissAsync() : asked.AcceptAsync();
        await marta.Page.Locator("header .me").ClickAsync();
        await marta.Button("Sign out").ClickAsync();
        await Expect(marta.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(claim + "$"));
        (await Kept(marta.Page)).ShouldBeGreaterThan(0);
        stay = false;
        await marta.Button("Sign out").ClickAsync();
        await Expect(marta.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("sign-in"));
        (await Kept(marta.Page)).ShouldBe(0);
        marta.HeardNoComplaint();
    }

    [Fact]
    public async Task An_article_comes_back_with_its_title_its_edits_its_picks_and_its_corrections_until_it_is_submitted()
    {
        await using var tomas = await Reporter();
        await Paste(tomas, Story("Ebbwick"));
        await tomas.Page.GetByLabel("Title", new() { Exact = true }).FillAsync("A wall at Ebbwick");
        await tomas.Page.GetByLabel("Published at").FillAsync("2024-05-19T08:00");
        await tomas.Page.GetByRole(AriaRole.Button, new() { Name = "Edit claim 1" }).ClickAsync();
        await tomas.Page.Locator("#edited").FillAsync("The Ebbwick wall injured at least seven people.");
        await tomas.Button("Keep").ClickAsync();
        await Picks(tomas).Nth(1).UncheckAsync();
        await tomas.Page.GetByRole(AriaRole.Button, new() { Name = "Read wrongly candidate 1" }).ClickAsync();
        await tomas.Page.Locator("[data-misreading=WrongSource]").ClickAsync();
        // Not kept, not added and not sent: these come back too.
        await tomas.Page.GetByRole(AriaRole.Button, new() { Name = "Edit claim 2" }).ClickAsync();
        await tomas.Page.Locator("#edited").FillAsync("Petra Holm said that the wall");
        await tomas.Page.Locator("summary", new() { HasText = "Add a claim that was missed" }).ClickAsync();
        await tomas.Page.GetByLabel("Its exact words").FillAsync("winds through a pine wood");
        await tomas.Page.Locator("summary", new() { HasText = "Submit a claim by hand" }).ClickAsync();
        await tomas.Page.GetByLabel("The claim", new() { Exact = true }).FillAsync("Ebbwick has 912 people.");
        await Expect(tomas.Page.Locator(".wrong")).ToContainTextAsync("wrong source");

        // A second window has a mind of its own while the first is open, and takes over what the first leaves.
        var second = new Visitor(await tomas.Page.Context.NewPageAsync());
        await second.Go("/submit");
        await Expect(Box(second)).ToBeEnabledAsync();
        await Expect(Box(second)).ToHaveValueAsync("");
        await tomas.Page.CloseAsync();
        await second.Go("/submit");
        await second.Sees("What you began here before, and did not submit, is back.");
        await Expect(Box(second)).ToHaveValueAsync(Story("Ebbwick"));
        await Expect(second.Page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("A wall at Ebbwick");
        await Expect(second.Page.GetByLabel("Publisher", new() { Exact = true }).First).ToHaveValueAsync("The Ebbwick Courier");
        await Expect(second.Page.GetByLabel("Published at")).ToHaveValueAsync("2024-05-19T08:00");
        await Expect(second.Page.Locator(".candidates")).ToContainTextAsync("The Ebbwick wall injured at least seven people.");
        await Expect(Picks(second).Nth(0)).ToBeCheckedAsync();
        await Expect(Picks(second).Nth(1)).Not.ToBeCheckedAsync();
        await Expect(second.Page.Locator(".wrong")).ToContainTextAsync("wrong source");
        await Expect(second.Page.Locator("#edited")).ToHaveValueAsync("Petra Holm said that the wall");
        await Expect(second.Page.GetByLabel("Its exact words")).ToHaveValueAsync("winds through a pine wood");
        await Expect(second.Page.GetByLabel("The claim", new() { Exact = true })).ToHaveValueAsync("Ebbwick has 912 people.");
        await AccessibilityTests.Scan(second, "an article that came back");

        // What is submitted is needed no longer; what is not, is.
        await second.Button("Keep").ClickAsync();
        await Send(second).ClickAsync();
        await second.Sees("Submitted: 1 article, 2 new claims.");
        await Expect(Box(second)).ToHaveValueAsync("");
        (await Kept(second.Page, "/article/")).ShouldBe(0);
        await second.Go("/submit");
        await Expect(second.Page.GetByLabel("The claim", new() { Exact = true })).ToHaveValueAsync("Ebbwick has 912 people.");
        await Expect(Box(second)).ToHaveValueAsync("");
        second.HeardNoComplaint();
    }

    [Fact]
    public async Task What_came_back_can_be_thrown_away_and_a_file_brings_its_choices_when_it_is_chosen_again()
    {
        await using var tomas = await Reporter();
        await Paste(tomas, Story("Farrow"));
        await Picks(tomas).Nth(1).UncheckAsync();
        await Expect(Send(tomas)).ToContainTextAsync("1 claim");
        await tomas.Go("/submit");
        await Expect(Picks(tomas).Nth(1)).Not.ToBeCheckedAsync();
        await tomas.Button("Throw it away").First.ClickAsync();
        await Expect(Box(tomas)).ToHaveValueAsync("");
        await Expect(tomas.Page.Locator(".candidates")).ToHaveCountAsync(0);
        await Expect(tomas.Page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("");
        await Expect(tomas.Page.Locator(".drafts")).ToBeEmptyAsync();
        (await Kept(tomas.Page)).ShouldBe(0);

        var file = new FilePayload { Name = "gorse.txt", MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(Story("Gorse")) };
        await tomas.Page.Locator("#file").SetInputFilesAsync(file);
        await Picks(tomas).Nth(0).UncheckAsync();
        await Expect(Send(tomas)).ToContainTextAsync("1 claim");
        await tomas.Go("/submit");
        await tomas.Sees("Choose the file gorse.txt once more: what you made of it comes back.");
        await tomas.Page.Locator("#file").SetInputFilesAsync(file);
        await Expect(Picks(tomas).Nth(1)).ToBeCheckedAsync();
        await Expect(Picks(tomas).Nth(0)).Not.ToBeCheckedAsync();
        tomas.HeardNoComplaint();
    }

    [Fact]
    public async Task A_long_article_is_kept_and_a_browser_without_room_says_so_and_stops_nobody()
    {
        await using var tomas = await Reporter();
        var text = new System.Text.StringBuilder("Ten thousand lines\n\n");
        while (text.Length < 990_000) text.Append("Nothing of this line can be checked by anybody, for it says nothing. ");
        text.Append("\n\nAccording to the mayor of Haddow, at least 12 people were injured in the flood.");
        await Box(tomas).FillAsync(text.ToString());
        await tomas.Go("/submit");
        await tomas.Sees("is back.");
        (await Box(tomas).EvaluateAsync<int>("box => box.value.length")).ShouldBe(text.Length);
        await Expect(Send(tomas)).ToBeEnabledAsync(new() { Timeout = 60_000 });

        await tomas.Button("Throw it away").First.ClickAsync();
        await Expect(Box(tomas)).ToHaveValueAsync("");
        await tomas.Page.EvaluateAsync(
            """
            () => {
              for (let room = 4_000_000; room > 10; room /= 2)
                try { for (let i = 0; ; i++) localStorage.setItem(`other.${room}.${i}`, 'x'.repeat(room)); } catch { }
            }
            """);
        await Paste(tomas, Story("Inchmore"));
        await tomas.Sees("This browser has no room to keep all that you do here.");
        await AccessibilityTests.Scan(tomas, "a browser without room");
        await Send(tomas).ClickAsync();
        await tomas.Sees("Submitted: 1 article, 2 new claims.");
        await Expect(tomas.Page.Locator(".drafts")).ToBeEmptyAsync();
        tomas.HeardNoComplaint();
    }

    [Fact]
    public async Task Answers_that_were_not_recorded_come_back_to_triage_and_go_when_they_are()
    {
        await using var tomas = await Reporter();
        await Paste(tomas, Story("Jarrow"));
        await Send(tomas).ClickAsync();
        await tomas.Sees("Submitted:");
        await using var marta = await demo.Visit();
        await marta.SignIn("Marta Lind");
        await marta.Go("/triage");
        var (answered, all) = (marta.Page.Locator(".answers > li[data-answer]"), marta.Page.Locator(".answers > li"));
        var waiting = await all.CountAsync();
        waiting.ShouldBeGreaterThan(2);
        await marta.Page.Keyboard.PressAsync("y");
        await Expect(answered).ToHaveCountAsync(1);
        var first = await marta.Page.Locator(".answers > li").Nth(0).Locator("button").InnerTextAsync();
        await marta.Page.Keyboard.PressAsync("n");
        await marta.Page.GetByLabel("Another reason").FillAsync("It is a matter of taste.");
        await marta.Page.Keyboard.PressAsync("Enter");
        await Expect(answered).ToHaveCountAsync(2);
        await marta.Page.GetByLabel("Why the accepted ones matter").FillAsync("Many have read it.");
        await marta.Page.GetByLabel("Why the accepted ones matter").BlurAsync();
        await marta.Page.Keyboard.PressAsync("n");
        await marta.Page.GetByLabel("Another reason").FillAsync("Half a rea");

        await marta.Go("/triage");
        await marta.Sees("What you answered here before, and did not record, is back.");
        await Expect(answered).ToHaveCountAsync(2);
        await Expect(marta.Page.GetByLabel("Why the accepted ones matter")).ToHaveValueAsync("Many have read it.");
        await Expect(all.Nth(1)).ToContainTextAsync("reject: It is a matter of taste.");
        await marta.Page.Keyboard.PressAsync("n");
        await Expect(marta.Page.GetByLabel("Another reason")).ToHaveValueAsync("Half a rea");
        await AccessibilityTests.Scan(marta, "triage that came back");
        await marta.Button("Cancel").ClickAsync();

        // Another was quicker with the first of them.
        await using var olena = await demo.Visit();
        await olena.SignIn("Olena Bondar");
        await olena.Go("/triage");
        await olena.Page.Locator(".answers > li button", new() { HasText = first }).ClickAsync();
        await olena.Page.Keyboard.PressAsync("y");
        await olena.Page.Keyboard.PressAsync("c");
        await olena.Button("Record 1 answer").ClickAsync();
        await olena.Sees("1 answer recorded");
        await marta.Go("/triage");
        await marta.Sees("1 claim that you had answered does not wait for triage any more.");
        await Expect(answered).ToHaveCountAsync(1);
        await marta.Button("Record 1 answer").ClickAsync();
        await marta.Sees("1 answer recorded: 0 accepted, 1 rejected, 0 joined.");
        (await Kept(marta.Page, "/triage/answers/run")).ShouldBe(0);
        foreach (var person in new[] { tomas, marta, olena }) person.HeardNoComplaint();
    }

    [Fact]
    public async Task Words_about_one_claim_never_come_to_stand_at_another()
    {
        await using var marta = await demo.Visit();
        await marta.SignIn("Marta Lind");
        await marta.Go("/desk?view=all");
        var claims = await marta.Page.Locator("td.claim a").EvaluateAllAsync<string[]>("all => all.slice(0, 2).map(a => a.getAttribute('href'))");
        await marta.Go(claims[0]);
        await demo.HasSeen("marta@demo.example", claims[0].Split('/')[^1]);
        var comment = marta.Page.Locator("#comment");
        await comment.FillAsync("About the first.");

        // By a link, as from an approval to the next: the page is drawn anew and not loaded.
        await marta.Page.EvaluateAsync("claim => Blazor.navigateTo(claim)", claims[1]);
        await demo.HasSeen("marta@demo.example", claims[1].Split('/')[^1]);
        await Expect(comment).ToHaveValueAsync("");
        await comment.FillAsync("About the second.");
        await marta.Page.EvaluateAsync("claim => Blazor.navigateTo(claim)", claims[0]);
        await Expect(comment).ToHaveValueAsync("About the first.");
        await marta.Page.EvaluateAsync("claim => Blazor.navigateTo(claim)", claims[1]);
        await Expect(comment).ToHaveValueAsync("About the second.");
        marta.HeardNoComplaint();
    }

    [Fact]
    public async Task Words_typed_before_the_script_that_keeps_them_has_come_are_kept_too()
    {
        await using var marta = await demo.Visit();
        await marta.SignIn("Marta Lind");
        await marta.Go("/desk?view=all");
        var claim = (await marta.Page.Locator("main a[href^='/claims/']").First.GetAttributeAsync("href"))!;
        var mayCome = new TaskCompletionSource();
        await marta.Page.RouteAsync("**/drafts*.js", async route =>
        {
            await mayCome.Task;
            await route.ContinueAsync();
        });
        await marta.Go(claim);
        await marta.Page.Locator("#comment").FillAsync("Quicker than the page");
        mayCome.SetResult();
        await demo.HasSeen("marta@demo.example", claim.Split('/')[^1]);
        await marta.Go(claim);
        await marta.Sees("is back in its fields");
        await Expect(marta.Page.Locator("#comment")).ToHaveValueAsync("Quicker than the page");

        // Sent, and nothing comes back: what stood in the field then was no beginning.
        await marta.Button("Comment").ClickAsync();
        await Expect(marta.Page.Locator("#comments")).ToContainTextAsync("Quicker than the page");
        await Expect(marta.Page.Locator("#comment")).ToHaveValueAsync("");
        (await Kept(marta.Page)).ShouldBe(0);
        marta.HeardNoComplaint();
    }

    [Theory]
    [InlineData("Marta Lind", "/desk?view=all&q=seriously", "It rests on")]
    [InlineData("Marta Lind", "/desk?view=all&q=accused", "is worth checking")]
    [InlineData("Olena Bondar", "/desk?view=all&status=published", "Challenge this fact-check")]
    [InlineData("Ingrid Sato", "/desk?view=all&status=published", "Check or correct an attribution")]
    public async Task Whatever_a_claims_page_asks_for_comes_back(string person, string desk, string asks)
    {
        await using var visitor = await demo.Visit();
        await visitor.SignIn(person);
        await visitor.Go(desk);
        var claim = (await visitor.Page.Locator("main td.claim a").First.GetAttributeAsync("href"))!;
        await visitor.Go(claim);
        await visitor.Sees(asks);
        var address = $"{person.Split(' ')[0].ToLowerInvariant()}@demo.example";
        await demo.HasSeen(address, claim.Split('/')[^1]);
        (await visitor.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('main form :is(textarea, input, select)')]
              .filter(field => !field.dataset.draft && !['priority', 'give-to'].includes(field.id)).map(field => field.outerHTML)
            """)).ShouldBeEmpty("a choice of one that is made and sent at once needs no draft; all else does");

        // A choice may bring fields that were not there before.
        var told = "{}";
        const string fill =
            """
            told => {
              const done = JSON.parse(told);
              for (const field of document.querySelectorAll('main [data-draft]')) {
                const name = field.dataset.draft;
                if (field.disabled || name in done) continue;
                if (field.type === 'checkbox') field.checked = !name.endsWith('unnamed') && !field.checked;
                else if (field.type === 'radio') field.checked = true;
                else if (field.type === 'datetime-local') field.value = '2024-05-12T08:30';
                else if (field.localName === 'select') field.selectedIndex = field.options.length - 1;
                else if (field.type !== 'search') field.value = `Words for ${name}`;
                done[name] = field.type === 'checkbox' || field.type === 'radio' ? (field.checked ? field.value : '') : field.value;
                for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
                return JSON.stringify(done);
              }
              return null;
            }
            """;
        while (await visitor.Page.EvaluateAsync<string?>(fill, told) is { } more) told = more;
        var filled = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(told)!;
        filled.Count.ShouldBeGreaterThan(3);

        await visitor.Go(claim);
        await visitor.Sees("is back in its fields");
        foreach (var (name, value) in filled)
        {
            var field = visitor.Page.Locator($"main [data-draft='{name}']");
            var type = await field.First.GetAttributeAsync("type");
            if (type == "radio") await Expect(field.And(visitor.Page.Locator($"[value='{value}']"))).ToBeCheckedAsync();
            else if (type == "checkbox") await Expect(field).ToBeCheckedAsync(new() { Checked = value.Length > 0 });
            else await Expect(field).ToHaveValueAsync(value);
        }

        visitor.HeardNoComplaint();
    }

    private static string Story(string place) => $"""
        {place} wall falls on a path
        By Ann Lee, The {place} Courier
        12 May 2024

        According to the {place} Fire Service, at least seven people were injured when the {place} wall fell. The owner, Petra Holm, said that the {place} wall had been inspected in April.

        The road to the quarry winds through a pine wood.
        """;

    private async Task<Visitor> Reporter()
    {
        var tomas = await demo.Visit();
        await tomas.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await tomas.SignIn("Tomas Varga");
        await tomas.Go("/submit");
        await Expect(Box(tomas)).ToBeEnabledAsync();
        return tomas;
    }

    private static async Task Paste(Visitor visitor, string text)
    {
        await SubmitTests.Clipboard(visitor, text);
        await Box(visitor).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Control+v");
        await Expect(Picks(visitor)).ToHaveCountAsync(2);
        await Expect(Send(visitor)).ToBeEnabledAsync();
    }

    private static ILocator Box(Visitor visitor) => visitor.Page.GetByLabel("Text of the article");

    private static ILocator Picks(Visitor visitor) => visitor.Page.Locator(".article mark input");

    private static ILocator Send(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Submit" }).Locator("button.primary");

    private static ILocator Rating(IPage page) => page.GetByLabel("Partly true", new() { Exact = true });

    private static ILocator Cite(IPage page) => page.GetByRole(AriaRole.Group, new() { Name = "It rests on" }).GetByRole(AriaRole.Checkbox).First;

    private static Task<int> Kept(IPage page, string what = "") =>
        page.EvaluateAsync<int>("what => Object.keys(localStorage).filter(name => name.startsWith('factcheck.draft.') && name.includes(what)).length", what);
}
