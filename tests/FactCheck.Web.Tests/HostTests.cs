using System.Diagnostics;
using FactCheck.Web.Hosting;
using static FactCheck.Web.Demo.DemoNewsroom;

namespace FactCheck.Web.Tests;

public class HostTests(DemoHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task It_tells_anybody_that_it_is_well_and_no_more(string path)
    {
        using var client = host.Visitor();
        (await client.GetStringAsync(path, Cancel)).ShouldBe("Healthy");
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/api/claims")]
    [InlineData("/health/live")]
    public async Task Every_answer_says_what_a_browser_may_do(string path)
    {
        using var client = host.Visitor();
        using var response = await client.GetAsync(path, Cancel);
        var policy = response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("style-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080")]
    [InlineData("http://[::1]:5080")]
    public void The_demo_answers_this_machine(string address) => Should.NotThrow(() => Loopback.Check([address]));

    [Theory]
    [InlineData("http://0.0.0.0:5080")]
    [InlineData("http://*:5080")]
    [InlineData("http://+:5080")]
    [InlineData("http://[::]:5080")]
    [InlineData("http://192.168.1.5:5080")]
    [InlineData("http://newsroom.example")]
    public void The_demo_answers_no_other_machine(string address) =>
        Should.Throw<RefusedToStartException>(() => Loopback.Check(["http://127.0.0.1:5080", address])).Message.ShouldContain(address);

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:0")]
    [InlineData("--http_ports", "0")]
    [InlineData("--Kestrel:Endpoints:Open:Url", "http://*:0")]
    public async Task The_demo_does_not_start_in_the_open(string name, string value)
    {
        var (code, said) = await Start("--demo", name, value);
        code.ShouldBe(1, said);
        said.ShouldContain("this machine only");
        said.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_wrong_definition_is_told_of_plainly()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-workflows-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "broken.json"), "{ }", Cancel);
        var (code, said) = await Start("--urls", "http://127.0.0.1:0", "--FactCheck:Workflows", folder.FullName, "--FactCheck:Database", Path.Combine(folder.FullName, "x.db"));
        folder.Delete(recursive: true);
        code.ShouldBe(1, said);
        said.ShouldContain("broken.json");
        said.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task The_demo_has_a_claim_at_every_stage()
    {
        var claims = (await host.Get(Ingrid, "/api/claims?limit=100"))["rows"]!.AsArray();
        foreach (var waiting in new[] { "Triage", "Research", "ConfirmWords", "ApproveVerdict", "Publish" })
            claims.ShouldContain(c => c!["waiting"]!.AsArray().Any(w => (string?)w == waiting), waiting);
        claims.ShouldContain(c => (string?)c!["status"] == "Published");
        claims.ShouldContain(c => (string?)c!["status"] == "Closed");
        await host.TheLedgerIsSound();
    }

    // The program itself, as whoever starts it sees it.
    private static async Task<(int Code, string Said)> Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync(Cancel);
        var greeted = process.StandardOutput.ReadToEndAsync(Cancel);
        try
        {
            await process.WaitForExitAsync(Cancel);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }

        return (process.ExitCode, await said + await greeted);
    }
}
