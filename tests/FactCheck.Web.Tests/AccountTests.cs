using System.Net;
using System.Text.RegularExpressions;
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

    private sealed class FreshHost : DemoHost
    {
        protected override bool IsDemo => false;
    }
}
