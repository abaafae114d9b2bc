using System.Net;
using System.Text.RegularExpressions;
using FactCheck.UseCases;
using FactCheck.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FactCheck.Web.Demo.DemoNewsroom;

namespace FactCheck.Web.Tests;

public class AccountTests(DemoHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_leads_a_visitor_to_the_sign_in_page_and_back()
    {
        using var browser = host.Visitor();
        using var refused = await browser.GetAsync("/somewhere?x=1", Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.Found);
        refused.Headers.Location!.ToString().ShouldEndWith("/account/sign-in?returnUrl=%2Fsomewhere%3Fx%3D1");
        using var signedIn = await browser.Fill(refused.Headers.Location.ToString(), new()
        {
            ["_handler"] = "sign-in", ["Email"] = Marta.Email, ["Password"] = Password, ["ReturnUrl"] = "/somewhere?x=1",
        });
        signedIn.Headers.Location!.ToString().ShouldEndWith("/somewhere?x=1");
    }

    [Fact]
    public async Task An_address_without_a_page_gets_the_page_that_says_so()
    {
        using var browser = await Visit.SignedIn(host, Tomas);
        using var answer = await browser.GetAsync("/nothing-here", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("There is no such page");
    }

    [Theory]
    [InlineData("/claims/nosuchclaim", "No such claim", "Такого твердження немає")]
    [InlineData("/claims/nosuchclaim/as-readers-see-it", "No such claim", "Такого твердження немає")]
    [InlineData("/articles/nosucharticle", "No such article", "Такої статті немає")]
    [InlineData("/workflows/nosuchworkflow", "No such workflow", "Такого процесу немає")]
    [InlineData("/sources/nosuchsource", "No such source", "Такого джерела немає")]
    public async Task What_is_not_here_is_answered_as_not_found_by_the_page_that_says_so_in_the_language_asked_for(string path, string english, string ukrainian)
    {
        using var browser = await Visit.SignedIn(host, Tomas);
        foreach (var (language, words) in new[] { ("en", english), ("uk", ukrainian) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptLanguage.ParseAdd(language);
            using var answer = await browser.SendAsync(request, Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain(words);
        }
    }

    [Fact]
    public async Task A_wrong_password_keeps_the_address_and_five_of_them_lock_the_door()
    {
        using var browser = host.Visitor();
        // Nobody else signs in as him with a password.
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await Try("wrong password");
            (await wrong.Content.ReadAsStringAsync(Cancel)).ShouldContain(i < 4 ? "do not match" : "Too many wrong passwords");
        }

        using var right = await Try(Password);
        var page = await right.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("Too many wrong passwords");
        page.ShouldContain($"value=\"{Daniel.Email}\"");

        Task<HttpResponseMessage> Try(string password) =>
            browser.Fill("/account/sign-in", new() { ["_handler"] = "sign-in", ["Email"] = Daniel.Email, ["Password"] = password });
    }

    [Fact]
    public async Task The_demo_signs_in_with_one_click_and_out_again()
    {
        using var browser = host.Visitor();
        using var signIn = await browser.Fill("/account/sign-in", new() { ["email"] = Ingrid.Email, ["returnUrl"] = "//elsewhere.example" }, action: SignInPath);
        signIn.Headers.Location!.ToString().ShouldBe("/");
        (await browser.GetAsync("/api/claims", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var signOut = await browser.Fill("/account/sign-in", [], action: "/account/sign-out");
        signOut.Headers.Location!.ToString().ShouldBe("/account/sign-in");
        (await browser.GetAsync("/api/claims", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Without_a_token_of_the_form_nobody_is_signed_in()
    {
        using var browser = host.Visitor();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = Ingrid.Email });
        using var answer = await browser.PostAsync(SignInPath, form, Cancel);
        answer.Headers.Location!.ToString().ShouldBe("/account/sign-in");
        (await browser.GetAsync("/api/claims", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/claims/x?y=1", "/claims/x?y=1")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("/\t/elsewhere.example", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void A_return_address_stays_here(string? asked, string led) => LocalUrl.Or(asked, "/").ShouldBe(led);

    [Fact]
    public async Task The_first_administrator_comes_in_by_a_link_that_works_once()
    {
        await using var fresh = new FreshHost();
        using var browser = fresh.Visitor();
        var first = fresh.Services.GetRequiredService<FirstAdministrator>();
        var link = (await first.Link(Cancel))!;
        (await browser.GetStringAsync("/account/first?code=guessed", Cancel)).ShouldContain("This link does not work");
        using var weak = await Fill("short");
        (await weak.Content.ReadAsStringAsync(Cancel)).ShouldContain("id=\"Password-error\"");
        using var made = await Fill("a long enough sentence");
        made.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await browser.GetAsync("/api/people", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetStringAsync(link, Cancel)).ShouldContain("This link does not work");
        (await first.Link(Cancel)).ShouldBeNull();
        await using var scope = fresh.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<FactCheckDb>().Users.SingleAsync(Cancel)).Roles.ShouldBe(Role.Admin);
        Regex.IsMatch(await browser.GetStringAsync("/api/ledger/verify", Cancel), "\"isSound\":true").ShouldBeTrue();

        Task<HttpResponseMessage> Fill(string password) =>
            browser.Fill(link, new() { ["_handler"] = "first", ["Name"] = "Ada First", ["Email"] = "ada@first.example", ["Password"] = password });
    }

    [Fact]
    public async Task Whoever_has_left_comes_in_by_no_door()
    {
        await using var fresh = new FreshHost();
        var first = fresh.Services.GetRequiredService<FirstAdministrator>();
        var code = (await first.Link(Cancel))!.Split("code=")[1];
        var ada = await first.Make(code, new AddPerson("Ada First", "ada@first.example", Password, Role.Admin), Cancel);
        var token = await fresh.Services.GetRequiredService<Newsroom>().Send(new CreateToken("Hers"), new Caller(ada.Id), Cancel);
        using var browser = fresh.Visitor();
        using var before = await SignIn();
        before.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await fresh.Ask(null, HttpMethod.Get, "/api/people", null, token.Secret)).Status.ShouldBe(200);

        // There is no use case for leaving yet.
        await using (var scope = fresh.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
            (await db.Users.SingleAsync(Cancel)).Leave();
            await db.SaveChangesAsync(Cancel);
        }

        (await fresh.Ask(null, HttpMethod.Get, "/api/people", null, token.Secret)).Status.ShouldBe(401);
        // Her cookie is not asked for its stamp yet; the table of permissions is asked each time.
        (await browser.GetAsync("/api/people", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var another = fresh.Visitor();
        using var after = await another.Fill("/account/sign-in", new() { ["_handler"] = "sign-in", ["Email"] = "ada@first.example", ["Password"] = Password });
        (await after.Content.ReadAsStringAsync(Cancel)).ShouldContain("This account is closed.");

        Task<HttpResponseMessage> SignIn() =>
            browser.Fill("/account/sign-in", new() { ["_handler"] = "sign-in", ["Email"] = "ada@first.example", ["Password"] = Password });
    }

    private sealed class FreshHost : DemoHost
    {
        protected override bool IsDemo => false;
    }
}
