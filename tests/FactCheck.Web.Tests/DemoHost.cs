using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using FactCheck.UseCases;
using FactCheck.Web.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(FactCheck.Web.Tests.DemoHost))]

namespace FactCheck.Web.Tests;

/// <summary>The demo newsroom in this process, on a database that is thrown away; each test brings articles of its own.</summary>
public class DemoHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-web-").FullName;
    private readonly Dictionary<string, string> _tokens = [];

    protected virtual bool IsDemo => true;

    public string Database => Path.Combine(_folder, "web.db");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (!IsDemo) return;
        await DemoNewsroomOnDisk.CopyTo(Database);
        foreach (var person in DemoNewsroom.People)
            _tokens[person.Email] = (await Services.GetRequiredService<Newsroom>().Send(new CreateToken("a test"), await CallerOf(person), Cancel)).Secret;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A client that is nobody, follows no redirect, and keeps its cookies.</summary>
    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://localhost") });

    internal Task<Answer> Get(DemoPerson? person, string path) => Ask(person, HttpMethod.Get, path, null);

    internal Task<Answer> Delete(DemoPerson? person, string path) => Ask(person, HttpMethod.Delete, path, null);

    internal Task<Answer> Post(DemoPerson? person, string path, object? body = null) =>
        Ask(person, HttpMethod.Post, path, body is null ? null : JsonContent.Create(body));

    internal Task<Answer> PostText(DemoPerson? person, string path, string body, string type = "text/plain") =>
        PostBytes(person, path, Encoding.UTF8.GetBytes(body), $"{type}; charset=utf-8");

    internal Task<Answer> PostBytes(DemoPerson? person, string path, byte[] body, string type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return Ask(person, HttpMethod.Post, path, content);
    }

    internal async Task<Answer> Ask(DemoPerson? person, HttpMethod method, string path, HttpContent? content, string? token = null)
    {
        using var client = Visitor();
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if ((token ?? (person is null ? null : _tokens[person.Email])) is { } secret) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        using var response = await client.SendAsync(request, Cancel);
        return await Answer.Of(response, Cancel);
    }

    /// <summary>Hands in an article of one sentence and answers the claim read from it.</summary>
    internal async Task<string> NewClaim(string sentence, string kind)
    {
        var article = await Post(DemoNewsroom.Tomas, "/api/articles", new { text = sentence, publisher = "A test", claims = "none" });
        var claim = await Post(DemoNewsroom.Tomas, "/api/claims", new { statement = sentence, kind, words = sentence, article = (string?)article["id"] });
        claim.Status.ShouldBe(201, claim.Text);
        return (string)claim["id"]!;
    }

    /// <summary>The claim's open task.</summary>
    internal async Task<string> TaskOf(string claim) =>
        (string)(await Get(DemoNewsroom.Marta, $"/api/claims/{claim}"))["tasks"]!.AsArray().Single(t => t!["doneAt"] is null)!["id"]!;

    /// <summary>Accepts the claim, adds evidence from each of <paramref name="sources"/>, and proposes a verdict that cites it.</summary>
    internal async Task<string> Propose(string claim, params string[] sources)
    {
        (await Post(DemoNewsroom.Marta, "/api/claims/triage", new { choices = new[] { new { claim, outcome = "Accepted", reason = "It matters." } } })).Status.ShouldBe(200);
        var cites = new List<string>();
        foreach (var source in sources)
        {
            var added = await Post(DemoNewsroom.Marta, $"/api/claims/{claim}/evidence", new
            {
                stance = "Supports", title = "A statement", note = "It says so.", isPrimary = true, chain = new[] { new { role = "SaidBy", named = source, kind = "Ngo" } },
            });
            added.Status.ShouldBe(201, added.Text);
            cites.Add((string)added["id"]!);
        }

        var proposed = await Post(DemoNewsroom.Marta, $"/api/claims/{claim}/verdict", new { rating = "true", rationale = "All of them say so.", cites });
        proposed.Status.ShouldBe(201, proposed.Text);
        return (string)proposed["id"]!;
    }

    internal async Task TheLedgerIsSound()
    {
        var answer = await Get(DemoNewsroom.Ingrid, "/api/ledger/verify");
        answer.Status.ShouldBe(200);
        ((bool)answer["isSound"]!).ShouldBeTrue(answer.Text);
    }

    internal async Task<Caller> CallerOf(DemoPerson person)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        return new Caller(await db.Users.Where(p => p.Email == person.Email).Select(p => p.Id).SingleAsync(Cancel));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("FactCheck:Database", Database);
        builder.UseSetting("FactCheck:Demo", IsDemo ? "true" : "false");
        builder.ConfigureLogging(logging => logging.ClearProviders());
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string Text, string? Type, Uri? Location, JsonNode? Body)
{
    public JsonNode? this[string name] => Body![name];

    /// <summary>Problem details of this status, whose sentence for people has these words in it.</summary>
    public void IsProblem(int status, string type, string words)
    {
        Status.ShouldBe(status, Text);
        Type.ShouldBe("application/problem+json");
        ((string?)Body!["type"]).ShouldBe($"urn:factcheck:problem:{type}");
        ((int)Body["status"]!).ShouldBe(status);
        ((string?)Body["title"]).ShouldNotBeNullOrEmpty();
        ((string?)Body["detail"])!.ShouldContain(words);
    }

    public static async Task<Answer> Of(HttpResponseMessage response, CancellationToken cancel)
    {
        var text = await response.Content.ReadAsStringAsync(cancel);
        var type = response.Content.Headers.ContentType?.MediaType;
        return new Answer((int)response.StatusCode, text, type, response.Headers.Location, type?.EndsWith("json", StringComparison.Ordinal) == true ? JsonNode.Parse(text) : null);
    }
}
