using Microsoft.Playwright;

namespace FactCheck.Web.Tests.Browser;

/// <summary>A window of 1280 pixels at 400 % has 320; letters set wider by the reader; and a script that runs from right to left.</summary>
public sealed class ReflowTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    // WCAG 1.4.12, by a sheet that the content security policy has nothing against: a reader's own.
    private const string WiderLetters = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('*, ::before, ::after { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }
        """;

    // What cannot be read: the page scrolls sideways; a box cuts its words off; a word runs out of the window.
    private const string Unreadable = """
        () => {
          const root = document.documentElement, found = [];
          if (root.scrollWidth > root.clientWidth) found.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth}`);
          const name = e => `${e.tagName.toLowerCase()}.${e.className?.baseVal ?? e.className} “${e.textContent.trim().slice(0, 40)}”`;
          for (const e of document.querySelectorAll('body *')) {
            if (!e.checkVisibility({ visibilityProperty: true }) || e.closest('.hide, thead, .flow-frame, [aria-hidden="true"], svg')) continue;
            const style = getComputedStyle(e);
            if (style.position === 'absolute' && style.clipPath !== 'none') continue;
            const own = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
            if (own && /hidden|clip/.test(style.overflowX + style.overflowY) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) found.push(`${name(e)} is cut off`);
            if (!own || style.position === 'fixed') continue;
            let scrolls = false;
            for (let p = e; p && p !== document.body; p = p.parentElement) scrolls ||= /auto|scroll/.test(getComputedStyle(p).overflowX);
            const box = e.getBoundingClientRect();
            if (!scrolls && box.width > 0 && !e.classList.contains('skip') && (box.right > root.clientWidth + 1 || box.left < -1)) found.push(`${name(e)} runs out of the window`);
          }
          return found.slice(0, 5);
        }
        """;

    [Fact]
    public async Task Every_page_can_be_read_at_320_pixels_with_wider_letters_and_from_right_to_left()
    {
        await using var editor = await demo.Visit(new() { Width = 320, Height = 640 });
        await editor.SignIn("Olena Bondar");
        var found = new List<string>();
        foreach (var path in await Paths(editor))
        {
            await editor.Page.SetViewportSizeAsync(320, 640);
            await editor.Go(path);
            await editor.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
            await Look("at 320 pixels");
            await editor.Page.EvaluateAsync("() => document.documentElement.dir = 'rtl'");
            await Look("at 320 pixels, from right to left");
            await editor.Page.SetViewportSizeAsync(1280, 900);
            await Look("from right to left");
            await editor.Page.EvaluateAsync("() => document.documentElement.removeAttribute('dir')");
            await editor.Page.EvaluateAsync(WiderLetters);
            await Look("with wider letters");
            await editor.Page.SetViewportSizeAsync(320, 640);
            await Look("at 320 pixels with wider letters");

            async Task Look(string how) => found.AddRange((await editor.Page.EvaluateAsync<string[]>(Unreadable)).Select(what => $"{path} {how}: {what}"));
        }

        found.ShouldBeEmpty(string.Join('\n', found));
        editor.HeardNoComplaint();
    }

    [Fact]
    public async Task Every_page_can_be_read_in_the_pseudo_locale()
    {
        await using var editor = await demo.Visit(new() { Width = 320, Height = 640 }, language: "ar-XB");
        await editor.Page.GotoAsync("/account/sign-in");
        await editor.Page.Locator("form:has(input[name=email][value='olena@demo.example']) button").ClickAsync();
        await editor.Page.Locator("header .me").WaitForAsync();
        var found = new List<string>();
        foreach (var path in await Paths(editor))
        {
            await editor.Page.SetViewportSizeAsync(320, 640);
            await editor.Go(path);
            (await editor.Page.EvaluateAsync<string>("() => `${document.documentElement.lang} ${getComputedStyle(document.querySelector('main')).direction} ${document.querySelector('main').textContent.includes('⟦')}`")).ShouldBe("ar-XB rtl true", path);
            await editor.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(d => d.open = true)");
            found.AddRange((await editor.Page.EvaluateAsync<string[]>(Unreadable)).Select(what => $"{path} at 320 pixels: {what}"));
            await editor.Page.SetViewportSizeAsync(1280, 900);
            found.AddRange((await editor.Page.EvaluateAsync<string[]>(Unreadable)).Select(what => $"{path}: {what}"));
        }

        found.ShouldBeEmpty(string.Join('\n', found));
        editor.HeardNoComplaint();
    }

    private static async Task<IReadOnlyList<string>> Paths(Visitor editor)
    {
        await editor.Go("/desk?view=approval");
        var claim = await Href(editor, "/claims/");
        await editor.Go(claim);
        var article = await Href(editor, "/articles/");
        await editor.Go("/sources");
        var source = await Href(editor, "/sources/");
        await editor.Go("/workflows");
        var workflow = await Href(editor, "/workflows/");
        return
        [
            claim, article, source, workflow, "/desk", "/desk?view=all", "/desk?view=done", "/desk?q=nothingofthekind", "/submit", "/sources", "/workflows", "/insights", "/audit", "/audit?records=all",
            "/notices", "/help", "/api/docs", "/api/docs/claims", "/design", "/account/tokens", "/account/conflicts",
        ];
    }

    private static async Task<string> Href(Visitor visitor, string begins) => (await visitor.Page.Locator($"main a[href^='{begins}']").First.GetAttributeAsync("href"))!;
}
