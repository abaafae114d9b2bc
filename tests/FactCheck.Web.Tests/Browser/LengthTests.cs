using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Web.Tests.Browser;

/// <summary>What is longer than may be is refused with how long it may be, and stays as it was typed.</summary>
public sealed class LengthTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    [Fact]
    public async Task Nothing_that_is_too_long_is_cut_off_and_no_form_is_lost_by_it()
    {
        await using var tomas = await demo.Visit();
        await tomas.SignIn("Tomas Varga");
        await tomas.Go("/submit");
        await Expect(tomas.Page.GetByLabel("Text of the article")).ToBeEnabledAsync();
        await tomas.Page.GetByLabel("Text of the article").FillAsync("According to the mayor of Kellow, at least 12 people were injured in the flood.");
        await tomas.Button("Read the article").ClickAsync();
        await tomas.Page.GetByRole(AriaRole.Button, new() { Name = "Edit claim 1" }).ClickAsync();
        await Refused(tomas, tomas.Page.Locator("#edited"), Limits.Statement, tomas.Button("Keep"), "#edited-error", "1,000");
        await tomas.Button("Leave it as it was").ClickAsync();
        await tomas.Page.Locator("summary", new() { HasText = "Add a claim that was missed" }).ClickAsync();
        await Refused(tomas, tomas.Page.GetByLabel("Its exact words"), Limits.Words, tomas.Button("Add this claim"), ".error", "4,000");
        await Refused(tomas, tomas.Page.GetByLabel("Title", new() { Exact = true }), Limits.Title, tomas.Page.GetByRole(AriaRole.Group, new() { Name = "Submit" }).Locator("button.primary"), "#title-error", "500");
        await tomas.Page.Locator("summary", new() { HasText = "Submit a claim by hand" }).ClickAsync();
        await Refused(tomas, tomas.Page.GetByLabel("The claim", new() { Exact = true }), Limits.Statement, tomas.Button("Submit this claim"), "#hand-statement-error", "1000");
        await AccessibilityTests.Scan(tomas, "too long");

        await using var marta = await demo.Visit();
        await marta.SignIn("Marta Lind");
        await tomas.Page.EvaluateAsync("async () => (await fetch('/api/claims', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ statement: 'Kellow has 912 people.', kind: 'Quantity', words: 'Kellow has 912 people.', publisher: 'Radio Selva' }) })).status");
        await marta.Go("/triage");
        await marta.Page.Keyboard.PressAsync("n");
        await Refused(marta, marta.Page.GetByLabel("Another reason"), Limits.Note, marta.Button("Reject"), "#why-not-error", "4,000");
        await Expect(marta.Page.Locator(".answers > li[data-answer]")).ToHaveCountAsync(0);
        await marta.Button("Cancel").ClickAsync();
        await marta.Page.Keyboard.PressAsync("y");
        await Refused(marta, marta.Page.GetByLabel("Why the accepted ones matter"), Limits.Note, marta.Page.GetByRole(AriaRole.Button, new() { Name = "Record 1 answer" }), "#triage-why-error", "4,000");
        await Expect(marta.Page.Locator(".answers > li[data-answer]")).ToHaveCountAsync(1);
        await marta.Page.Keyboard.PressAsync("Control+a");
        await marta.Page.Locator("h1").ClickAsync();
        if (!await marta.Page.Locator("#of-words").IsVisibleAsync()) await marta.Page.Locator("[data-key=o], [data-key=d]").Last.ClickAsync();
        await marta.Page.Locator("#of-words").FillAsync(new string('w', Limits.Name + 1));
        await marta.Sees("That is more than the list can be searched by.");

        await marta.Go("/desk?view=all");
        await marta.Page.GetByRole(AriaRole.Searchbox).FillAsync(new string('w', Limits.Name + 1));
        await marta.Sees("That is more than the list can be searched by.");
        await Expect(marta.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync(new string('w', Limits.Name + 1));
        await marta.Page.GetByRole(AriaRole.Searchbox).FillAsync("side:noth");
        await marta.Sees("No source is on the side “noth”. Possible: ");
        await marta.Page.GetByRole(AriaRole.Searchbox).FillAsync("source:nobodyofthename");
        await marta.Sees("No source has a name that begins with “nobodyofthename”.");
        foreach (var person in new[] { tomas, marta }) person.HeardNoComplaint();
    }

    private static async Task Refused(Visitor visitor, ILocator field, int most, ILocator send, string error, string said)
    {
        var words = new string('w', most) + "!";
        await field.FillAsync(words);
        await field.BlurAsync();
        await send.ClickAsync();
        await Expect(visitor.Page.Locator(error).First).ToContainTextAsync(said);
        await Expect(field).ToHaveValueAsync(words);
    }
}
