using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Web.Tests.Browser;

/// <summary>The claim's page as a place of review: two people at once, a lost connection, a decision on a passage.</summary>
public sealed class ClaimPageTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    [Fact]
    public async Task Words_survive_a_lost_connection_and_two_people_on_one_claim_see_what_the_other_does()
    {
        await using var olena = await demo.Visit();
        await olena.SignIn("Olena Bondar");
        await olena.Go("/desk?view=approval");
        var claim = (await olena.Page.Locator("main a[href^='/claims/']").First.GetAttributeAsync("href"))!;
        await olena.Go(claim);
        await using var marta = await demo.Visit();
        await marta.SignIn("Marta Lind");
        await marta.Go(claim);
        // They see each other, and what one says the other sees, with the one who is mentioned told.
        await Expect(olena.Page.GetByText("Marta Lind has this page open too.")).ToBeVisibleAsync();
        await Expect(marta.Page.GetByText("Olena Bondar has this page open too.")).ToBeVisibleAsync();
        await marta.Page.GetByLabel("Say something", new() { Exact = true }).FillAsync("See **[1]**, @Olena Bondar.");
        await Expect(marta.Page.GetByRole(AriaRole.Group, new() { Name = "Preview: Say something" }).Locator("strong").First).ToBeVisibleAsync();
        await marta.Button("Comment").ClickAsync();
        await marta.Sees("told to Olena Bondar");
        await Expect(olena.Page.Locator(".notice", new() { HasText = "while you were here" })).ToContainTextAsync("Marta Lind said");
        await Expect(olena.Page.Locator("#comments .mention")).ToHaveTextAsync("@Olena Bondar");
        await AccessibilityTests.Scan(olena, "a claim that changed meanwhile");

        // What is longer than may be is not cut without a word: it is refused with how long it may be, and all of it still stands there.
        var tooLong = new string('w', Limits.Note) + "!";
        var said = marta.Page.Locator("#comment");
        await said.FillAsync(tooLong);
        await marta.Button("Comment").ClickAsync();
        await Expect(marta.Page.Locator("#comment-error")).ToContainTextAsync($"{Limits.Note}");
        await Expect(said).ToHaveValueAsync(tooLong);
        await said.FillAsync("");

        // What is typed and not sent outlives the connection and the page.
        var comment = olena.Page.Locator("#approve-comment");
        await comment.FillAsync("Which register is it?");
        await olena.Page.Context.SetOfflineAsync(true);
        await comment.PressSequentiallyAsync(" And since when?");
        await olena.Page.Context.SetOfflineAsync(false);
        await olena.Go(claim);
        await Expect(comment).ToHaveValueAsync("Which register is it? And since when?");
        await olena.Sees("is back in its fields");
        // To the end, where the decision stands in its own place and over nothing.
        await olena.Page.EvaluateAsync("() => window.scrollTo(0, document.documentElement.scrollHeight)");
        await AccessibilityTests.Scan(olena, "a claim with a draft that came back");

        // Changes are requested on words of the rationale, and whoever proposed sees them there.
        await olena.Page.EvaluateAsync("() => getSelection().selectAllChildren(document.querySelector('[data-quotable] p'))");
        await olena.Button("Quote selected words").ClickAsync();
        await Expect(olena.Page.Locator(".decide blockquote")).ToBeVisibleAsync();
        await olena.Button("Request changes").ClickAsync();
        await olena.Sees("Recorded: changes requested");
        (await olena.Page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(k => k.startsWith('factcheck.draft.') && k.includes('ApproveVerdict')).length")).ShouldBe(0);
        await Expect(marta.Page.Locator(".notice", new() { HasText = "while you were here" })).ToContainTextAsync("asked for changes");
        await olena.Go(claim + "/as-readers-see-it");
        await AccessibilityTests.Scan(olena, "the fact-check as readers see it");

        // Next time, the page tells what came since.
        await using var daniel = await demo.Visit(new() { Width = 320, Height = 700 }, ColorScheme.Dark);
        await daniel.SignIn("Daniel Reyes");
        await daniel.Go(claim);
        await AccessibilityTests.Scan(daniel, "a claim on a phone");
        daniel.HeardNoComplaint();
        marta.HeardNoComplaint();
    }

    /// <summary>The rationale is taken over and drawn as soon as a hand leaves it: nothing below may move between the press of a button and its release.</summary>
    [Fact]
    public async Task What_is_pressed_while_the_rationale_is_drawn_stays_under_the_hand()
    {
        await using var marta = await demo.Visit();
        await marta.SignIn("Marta Lind");
        await marta.Go(await marta.ResearchedClaim());
        var cite = marta.Page.GetByRole(AriaRole.Group, new() { Name = "It rests on" }).GetByRole(AriaRole.Checkbox).First;
        await cite.ScrollIntoViewIfNeededAsync();
        await marta.Page.Locator("#rationale").FillAsync("The register counts each person once.\n\nThe hospital counts beds.");
        await marta.Press(cite, () => Expect(marta.Page.GetByRole(AriaRole.Group, new() { Name = "Preview: Why" })).ToContainTextAsync("The hospital counts beds."));
        await Expect(cite).ToBeCheckedAsync();
    }
}
