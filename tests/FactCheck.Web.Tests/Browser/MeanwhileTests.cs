using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Web.Tests.Browser;

/// <summary>What others do with a claim while somebody is at work on it, or away.</summary>
public sealed class MeanwhileTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    private const string Mine = "Mine: the register was not kept in 1888.", Theirs = "Theirs: the register was lost in 1902.";

    [Fact]
    public async Task Another_verdict_is_shown_as_a_difference_and_words_typed_before_it_stand_beside_it_and_the_page_tells_what_came_since()
    {
        await using var tomas = await demo.Visit();
        await tomas.SignIn("Tomas Varga");
        var claim = await Post(tomas, "/api/claims", new { statement = "The lighthouse has 412 steps.", kind = "Other", words = "The lighthouse has 412 steps, the guide said.", publisher = "Radio Selva" }, "id");
        var page = $"/claims/{claim}";
        await using var daniel = await demo.Visit();
        await daniel.SignIn("Daniel Reyes");
        await daniel.Go(page);
        await Expect(daniel.Page.Locator("#since")).ToHaveCountAsync(0);
        await demo.HasSeen("daniel@demo.example", claim);
        await daniel.Go("/help");

        await using var olena = await demo.Visit();
        await olena.SignIn("Olena Bondar");
        await Post(olena, "/api/claims/triage", new { choices = new[] { new { claim, outcome = "Accepted", reason = "It is on every postcard." } } });
        await daniel.Go(page);
        await Expect(daniel.Page.Locator("#since")).ToContainTextAsync("Olena Bondar");
        await demo.HasSeen("daniel@demo.example", claim);
        await daniel.Go(page);
        await Expect(daniel.Page.Locator("#since")).ToHaveCountAsync(0);

        await using var marta = await demo.Visit();
        await marta.SignIn("Marta Lind");
        await marta.Go(page);
        await demo.HasSeen("marta@demo.example", claim);
        await marta.Page.Locator("#rationale").FillAsync(Mine);
        // The preview has it, and so has the server.
        await Expect(marta.Page.GetByRole(AriaRole.Group, new() { Name = "Preview: Why" })).ToContainTextAsync(Mine);
        var verdict = await Post(olena, $"/api/claims/{claim}/verdict", new { rating = "unproven", rationale = Theirs, searched = "The harbour archive." }, "id");
        var difference = marta.Page.GetByRole(AriaRole.Region, new() { Name = "Olena Bondar changed the rationale while you typed" });
        await Expect(difference.Locator("del")).ToContainTextAsync(["Theirs"]);
        await Expect(difference.Locator("ins")).ToContainTextAsync(["Mine"]);
        await AccessibilityTests.Scan(marta, "theirs or yours");
        await marta.Button("Keep mine").ClickAsync();
        await Expect(difference).ToHaveCountAsync(0);
        // The form went with its task; the words did not.
        (await marta.Page.EvaluateAsync<bool>("mine => [...document.querySelectorAll('main textarea')].some(field => field.value === mine)", Mine)).ShouldBeTrue();
        await marta.Go("/help");

        var task = await daniel.Page.EvaluateAsync<string>("async claim => (await (await fetch(`/api/claims/${claim}`)).json()).tasks.find(task => !task.doneAt).id", claim);
        await Post(daniel, $"/api/tasks/{task}/decision", new { outcome = "ChangesRequested", comment = "Say where you looked.", verdict });
        await marta.Go(page);
        await Expect(marta.Page.Locator("#rationale")).ToHaveValueAsync(Theirs);
        var beside = marta.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("You typed this before somebody else's words came") });
        await Expect(beside).ToHaveValueAsync(Mine);
        await AccessibilityTests.Scan(marta, "words typed before somebody else's");
        await marta.Go(page);
        await Expect(beside).ToHaveValueAsync(Mine);
        await marta.Button("Throw it away").ClickAsync();
        await Expect(beside).ToHaveCountAsync(0);
        await marta.Go(page);
        await Expect(marta.Page.Locator("#rationale")).ToHaveValueAsync(Theirs);
        await Expect(beside).ToHaveCountAsync(0);
        foreach (var person in new[] { tomas, daniel, olena, marta }) person.HeardNoComplaint();
    }

    private static async Task<string> Post(Visitor visitor, string path, object body, string? give = null)
    {
        var answer = await visitor.Page.EvaluateAsync<string[]>(
            "async ([path, body, give]) => { const a = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body }); const text = await a.text(); return [`${a.status}`, text, give && a.ok ? JSON.parse(text)[give] : '']; }",
            new object?[] { path, System.Text.Json.JsonSerializer.Serialize(body), give });
        answer[0].ShouldBeOneOf("200", "201", answer[1]);
        return answer[2];
    }
}
