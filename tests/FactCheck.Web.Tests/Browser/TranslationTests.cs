using Microsoft.Playwright;

namespace FactCheck.Web.Tests.Browser;

public sealed class TranslationTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    [Fact]
    public async Task An_article_in_any_script_is_shown_rightly_with_its_original_and_its_translator()
    {
        await using var reporter = await demo.Visit();
        await reporter.SignIn("Tomas Varga");
        var original = await Submit(reporter, "قال المحافظ إن تسعة أشخاص قتلوا.\n\nThe governor said that nine people were killed.", "ar", "قال المحافظ");
        var translation = await Submit(reporter, "The governor, Ilena Marsh, said that at least nine people were killed at the ferry.", "en", "The governor said");

        await reporter.Go($"/articles/{original}");
        (await reporter.Page.Locator("h1").GetAttributeAsync("lang")).ShouldBe("ar");
        (await reporter.Page.Locator(".article").GetAttributeAsync("lang")).ShouldBe("ar");
        (await reporter.Page.Locator(".article p").First.EvaluateAsync<string>("p => getComputedStyle(p).direction")).ShouldBe("rtl");
        await reporter.Sees("Arabic");

        await reporter.Go($"/articles/{translation}");
        await reporter.Page.GetByText("Is it a translation?").ClickAsync();
        await reporter.Page.GetByLabel("Translated by").FillAsync("Ines Duarte");
        await reporter.Page.GetByLabel("Original article").FillAsync($"/articles/{translation}");
        await reporter.Button("Save").ClickAsync();
        await reporter.Sees("An article is not a translation of itself.");
        await Assertions.Expect(reporter.Page.GetByLabel("Translated by")).ToHaveValueAsync("Ines Duarte");
        await reporter.Page.GetByLabel("Original article").FillAsync($"/articles/{original}");
        await reporter.Button("Save").ClickAsync();
        await reporter.Sees("translated by Ines Duarte from قال المحافظ (Arabic)");
        // Both are read side by side, where the window is wide.
        var (left, right) = ((await Text("Translation").BoundingBoxAsync())!, (await Text("Original").BoundingBoxAsync())!);
        right.Y.ShouldBe(left.Y);
        right.X.ShouldBeGreaterThanOrEqualTo(left.X + left.Width);
        (await Text("Original").Locator(".article p").First.EvaluateAsync<string>("p => getComputedStyle(p).direction")).ShouldBe("rtl");
        await AccessibilityTests.Scan(reporter, "a translation");

        var claim = await reporter.Page.Locator("main a[href^='/claims/']").First.GetAttributeAsync("href");
        await reporter.Go(claim!);
        await reporter.Sees("translated by Ines Duarte from قال المحافظ (Arabic)");
        await reporter.Page.GetByRole(AriaRole.Link, new() { Name = "قال المحافظ" }).First.ClickAsync();
        await reporter.Sees("The governor said (English), by Ines Duarte");
        reporter.HeardNoComplaint();

        ILocator Text(string side) => reporter.Page.GetByRole(AriaRole.Group, new() { Name = side });
    }

    private static async Task<string> Submit(Visitor visitor, string text, string language, string title) =>
        await visitor.Page.EvaluateAsync<string>("""
            async ([text, language, title]) => {
              const answer = await fetch('/api/articles', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({
                html: `<html lang="${language}"><body><article>${text.split('\n\n').map(p => `<p>${p}</p>`).join('')}</article></body></html>`, title, publisher: 'Selva Courier', claims: 'all' }) });
              const said = await answer.json();
              if (!answer.ok) throw new Error(JSON.stringify(said));
              return said.id;
            }
            """, new[] { text, language, title });
}
