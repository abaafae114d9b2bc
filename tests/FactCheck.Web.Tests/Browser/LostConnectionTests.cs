using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FactCheck.Web.Tests.Browser;

/// <summary>The network goes and comes back; the server goes and comes back.</summary>
public sealed class LostConnectionTests(RunningDemo demo) : IClassFixture<RunningDemo>
{
    [Fact]
    public async Task A_page_whose_network_was_cut_says_so_and_goes_on_where_it_was()
    {
        // Without a browser there is nobody to cut off.
        await using var nobody = await demo.Visit();
        await using var wire = new Wire(demo.Address);
        await using var marta = await demo.Visit(by: wire.Address);
        await AtAComment(marta);
        var words = marta.Page.Locator("#comment");
        await words.FillAsync("The register");
        await marta.Page.EvaluateAsync("() => window.isTheSame = true");

        wire.Cut();
        await Expect(Box(marta)).ToBeVisibleAsync();
        await Expect(Box(marta)).ToContainTextAsync("Connection lost.");
        await words.PressSequentiallyAsync(" of the port says 12.");
        wire.Mend();
        await Expect(Box(marta)).ToBeHiddenAsync(new() { Timeout = 60_000 });

        await marta.Button("Comment").ClickAsync();
        await Expect(marta.Page.Locator("#comments")).ToContainTextAsync("The register of the port says 12.");
        (await marta.Page.EvaluateAsync<bool>("() => window.isTheSame === true")).ShouldBeTrue("the page was not loaded anew");
    }

    [Fact]
    public async Task What_is_ticked_while_the_network_is_cut_is_said_again_when_it_is_back()
    {
        await using var nobody = await demo.Visit();
        await using var wire = new Wire(demo.Address);
        await using var marta = await demo.Visit(by: wire.Address);
        await marta.SignIn("Marta Lind");
        var claim = await marta.ResearchedClaim();
        await marta.Go(claim);
        await demo.HasSeen("marta@demo.example", claim.Split('/')[^1]);
        await marta.Page.Locator("#rationale").FillAsync("The ambulance service counts those whom it drove.");

        wire.Cut();
        await Expect(Box(marta)).ToBeVisibleAsync();
        await marta.Page.GetByLabel("Partly true", new() { Exact = true }).CheckAsync();
        var cites = marta.Page.GetByRole(AriaRole.Group, new() { Name = "It rests on" }).GetByRole(AriaRole.Checkbox);
        await cites.First.CheckAsync();
        wire.Mend();
        await Expect(Box(marta)).ToBeHiddenAsync(new() { Timeout = 60_000 });

        await Expect(cites.First).ToBeCheckedAsync();
        await marta.Button("Propose this verdict").ClickAsync();
        await marta.Sees("Proposed");
        await Expect(marta.Page.Locator(".problem")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_whose_server_was_restarted_says_so_keeps_what_was_typed_and_has_it_again_when_it_is_loaded()
    {
        await using var marta = await demo.Visit();
        await AtAComment(marta);
        var words = marta.Page.Locator("#comment");
        await words.FillAsync("Half a sen");
        await demo.KillAndRestart();
        await Expect(Box(marta)).ToContainTextAsync("The server was restarted.", new() { UseInnerText = true, Timeout = 60_000 });
        await Expect(words).ToHaveValueAsync("Half a sen");
        await words.PressSequentiallyAsync("tence");
        await marta.Button("Reload").First.ClickAsync();
        await marta.Sees("is back in its fields");
        await Expect(words).ToHaveValueAsync("Half a sentence");
        await marta.Button("Comment").ClickAsync();
        await Expect(marta.Page.Locator("#comments")).ToContainTextAsync("Half a sentence");
    }

    [Fact]
    public async Task Whoever_comes_back_when_the_server_has_forgotten_their_page_goes_on_with_their_words()
    {
        await using var nobody = await demo.Visit();
        // As after an absence that is longer than the server's patience: what is cut off is forgotten at once.
        await demo.KillAndRestart(("Circuits__DisconnectedCircuitMaxRetained", "0"));
        await using var wire = new Wire(demo.Address);
        await using var marta = await demo.Visit(by: wire.Address);
        await AtAComment(marta);
        var words = marta.Page.Locator("#comment");
        await words.FillAsync("The register");
        await marta.Page.EvaluateAsync("() => window.isTheSame = true");
        await marta.Page.Locator("h1").EvaluateAsync("h1 => h1.dataset.isOld = ''");

        wire.Cut();
        await Expect(Box(marta)).ToBeVisibleAsync();
        await words.PressSequentiallyAsync(" of the port says 13.");
        wire.Mend();
        await Expect(Box(marta)).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Expect(marta.Page.Locator("h1[data-is-old]")).ToHaveCountAsync(0);
        await Expect(words).ToHaveValueAsync("The register of the port says 13.");
        await Expect(marta.Page.Locator(".preview")).ToContainTextAsync("The register of the port says 13.");

        await marta.Button("Comment").ClickAsync();
        await Expect(marta.Page.Locator("#comments")).ToContainTextAsync("The register of the port says 13.");
        (await marta.Page.EvaluateAsync<bool>("() => window.isTheSame === true")).ShouldBeTrue("the page was not loaded anew");
    }

    private static ILocator Box(Visitor visitor) => visitor.Page.Locator("#components-reconnect-modal");

    private async Task AtAComment(Visitor visitor)
    {
        await visitor.SignIn("Marta Lind");
        await visitor.Go("/desk?view=all");
        var claim = (await visitor.Page.Locator("main a[href^='/claims/']").First.GetAttributeAsync("href"))!;
        await visitor.Go(claim);
        await demo.HasSeen("marta@demo.example", claim.Split('/')[^1]);
    }
}
