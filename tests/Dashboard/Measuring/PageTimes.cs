using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FactCheck.Dashboard.Seeding;
using Microsoft.Data.Sqlite;

namespace FactCheck.Dashboard.Measuring;

/// <summary>How long the server takes for each page and action, on a small newsroom and on a large one in turn.</summary>
internal sealed class PageTimes(IReadOnlyList<Newsdesk> desks, int times)
{
    // What was called thirty times is compiled anew, better: a newsroom's server has done that in its first minutes.
    private const int WarmUp = 40;

    public async Task<IReadOnlyList<string>> Print()
    {
        var lines = new List<string>
        {
            $"| page or action | {string.Join(" | ", desks.Select(d => $"{d.Claims:N0}: median | 95th"))} | ratio |",
            $"| --- | {string.Join(" | ", desks.Select(_ => "---: | ---:"))} | ---: |",
        };
        foreach (var (name, path) in Pages()) lines.Add(await Row(name, (desk, i) => desk.Get(path(desk, i))));
        lines.AddRange(await Actions());
        return lines;
    }

    private static IEnumerable<(string Name, Func<Newsdesk, int, string> Path)> Pages() =>
    [
        ("my tasks", (_, _) => "/desk"),
        ("unassigned", (_, _) => "/desk?view=unassigned"),
        ("waiting for approval", (_, _) => "/desk?view=approval"),
        ("all claims", (_, _) => "/desk?view=all"),
        ("all claims, far down", (desk, i) => $"/desk?view=all&after={desk.Claim(i)}"),
        ("my tasks, a word of many claims", (_, _) => "/desk?q=people"),
        ("all claims, a word of many", (_, _) => "/desk?view=all&q=injured"),
        ("all claims, a word of few", (desk, i) => $"/desk?view=all&q={desk.Town(i)}"),
        ("claims of one source", (desk, _) => $"/desk?view=all&source={desk.BusySource}"),
        ("a claim", (desk, i) => $"/claims/{desk.Claim(i)}"),
        ("a claim with a verdict", (desk, i) => $"/claims/{desk.Decided(i)}"),
        ("an article", (desk, i) => $"/articles/{desk.Article(i)}"),
        ("submit", (_, _) => "/submit"),
        ("sources", (_, _) => "/sources"),
        ("a source of many claims", (desk, _) => $"/sources/{desk.BusySource}"),
        ("insights", (_, _) => "/insights"),
        ("audit trail", (_, _) => "/audit"),
        ("audit trail of a claim", (desk, i) => $"/audit?about={desk.Decided(i)}"),
        ("notices", (_, _) => "/notices"),
        ("workflows", (_, _) => "/workflows"),
        ("help", (_, _) => "/help"),
    ];

    private async Task<string> Row(string name, Func<Newsdesk, int, Task> act, int? count = null)
    {
        Console.Error.WriteLine(name);
        var samples = desks.Select(_ => new Samples()).ToList();
        for (var i = -WarmUp; i < (count ?? times); i++)
        {
            for (var d = 0; d < desks.Count; d++)
            {
                var began = Stopwatch.GetTimestamp();
                await act(desks[d], i + WarmUp);
                var took = Stopwatch.GetElapsedTime(began);
                if (i >= 0) samples[d].Add(took);
                // A page that takes a second needs no further proof.
                if (took > TimeSpan.FromSeconds(3) && samples[d].Count >= 2) i = int.MaxValue - 1;
            }
        }

        return $"| {name} | {string.Join(" | ", samples.Select(s => $"{s.Median:0.0} | {s.P95:0.0}"))} | {samples[^1].Median / samples[0].Median:0.00} |";
    }

    // One story from its article to a decision, many times: each step is timed by itself.
    private async Task<IReadOnlyList<string>> Actions()
    {
        var lines = new List<string>
        {
            await Row("read an article, before it is submitted", (desk, i) => Newsdesk.Post(desk.Reporter, "/api/articles/preview", new { text = desk.Story(i), publisher = "The Harbour Post" })),
        };
        var claims = desks.ToDictionary(d => d, _ => new Queue<string>());
        lines.Add(await Row("submit an article", async (desk, i) =>
        {
            var answer = await Newsdesk.Post(desk.Reporter, "/api/articles", new { text = desk.Story(i), publisher = "The Harbour Post", claims = "all" });
            // One that needs no words confirmed before it is researched.
            foreach (var claim in answer["claims"]!.AsArray().Where(c => (string?)c!["kind"] == "Quantity").Take(1)) claims[desk].Enqueue((string)claim!["id"]!);
        }));
        var all = claims.ToDictionary(c => c.Key, c => c.Value.ToList());
        var least = all.Values.Min(c => c.Count) - WarmUp;
        if (least < 5) return lines;
        lines.Add(await Row("accept a claim", (desk, i) => Newsdesk.Post(desk.Checker, "/api/claims/triage", new { choices = new[] { new { claim = all[desk][i], outcome = "Accepted", reason = "Readers ask." } } }), least));
        lines.Add(await Row("take a claim", (desk, i) => Newsdesk.Post(desk.Checker, $"/api/claims/{all[desk][i]}/assign", new { person = desk.CheckerId }), least));
        lines.Add(await Row("add evidence", (desk, i) => Newsdesk.Post(desk.Checker, $"/api/claims/{all[desk][i]}/evidence", new
        {
            stance = "Supports", title = "Register", note = "It says so.", isPrimary = true, chain = new[] { new { role = "SaidBy", named = "Civil Registry", kind = "Government" } },
        }), least));
        lines.Add(await Row("propose a verdict", (desk, i) => Newsdesk.Post(desk.Checker, $"/api/claims/{all[desk][i]}/verdict", new
        {
            rating = "unproven", rationale = "Nothing was found.", cites = Array.Empty<string>(), searched = "The archives of the region.",
        }), least));
        lines.Add(await Row("approve a verdict", async (desk, i) =>
        {
            var claim = await Newsdesk.GetJson(desk.Editor, $"/api/claims/{all[desk][i]}");
            var task = (string)claim["tasks"]!.AsArray().First(t => t!["doneAt"] is null)!["id"]!;
            await Newsdesk.Post(desk.Editor, $"/api/tasks/{task}/decision", new { outcome = "Approved", verdict = (string)claim["verdicts"]![0]!["id"]! });
        }, least));
        return lines;
    }
}

/// <summary>A running newsroom of so many claims, and who is at work in it.</summary>
internal sealed class Newsdesk(int claims, Server server) : IAsyncDisposable
{
    private readonly Reports _reports = new(new Random(99));
    private readonly Dictionary<int, string> _stories = [];
    private List<string> _claims = [], _decided = [], _articles = [], _towns = [];

    public int Claims => claims;

    public Server Server => server;

    public HttpClient Reporter { get; private set; } = null!;

    public HttpClient Checker { get; private set; } = null!;

    public HttpClient Editor { get; private set; } = null!;

    public string CheckerId { get; private set; } = "";

    public string BusySource { get; private set; } = "";

    public static async Task<Newsdesk> Open(int claims, string database)
    {
        var desk = new Newsdesk(claims, await Server.Start(database))
        {
            _claims = await Some(database, "Claims", "PublicId", claims),
            _decided = await Some(database, "Verdicts JOIN Claims ON Claims.Id = ClaimId", "Claims.PublicId", claims / 4),
            _articles = await Some(database, "Articles", "PublicId", claims / 5),
        };
        desk._towns = [.. Enumerable.Range(0, 400).Select(i => Towns.Lower(i * (claims / 10_000)))];
        desk.Reporter = await desk.Server.SignIn("tomas@demo.example");
        desk.Checker = await desk.Server.SignIn("marta@demo.example");
        desk.Editor = await desk.Server.SignIn("olena@demo.example");
        desk.CheckerId = await One(database, "SELECT PublicId FROM People WHERE Email = 'marta@demo.example'");
        var sources = await Newsdesk.GetJson(desk.Editor, "/api/sources?q=Red%20Cross");
        desk.BusySource = (string)sources["rows"]![0]!["id"]!;
        return desk;
    }

    public string Claim(int i) => _claims[i % _claims.Count];

    public string Decided(int i) => _decided[i % _decided.Count];

    public string Article(int i) => _articles[i % _articles.Count];

    public string Town(int i) => _towns[i % _towns.Count];

    /// <summary>An article that nobody has handed in, however often this is run.</summary>
    public string Story(int i)
    {
        if (!_stories.TryGetValue(i, out var story))
        {
            var unheard = (int)(Stopwatch.GetTimestamp() / 100_000 % 2_000_000) + 2_000_000 + i;
            _stories[i] = story = $"{_reports.Next(Towns.Name(unheard)).Text}\n\nThe harbour of {Towns.Name(unheard)} is {i + 2} km long.";
        }

        return story;
    }

    public async Task Get(string path)
    {
        using var answer = await Editor.GetAsync(path);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {answer.StatusCode}");
        await answer.Content.ReadAsByteArrayAsync();
    }

    public static async Task<JsonNode> GetJson(HttpClient who, string path) => JsonNode.Parse(await who.GetStringAsync(path))!;

    public static async Task<JsonNode> Post(HttpClient who, string path, object body)
    {
        using var answer = await who.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{path}: {answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in new[] { Reporter, Checker, Editor }) client?.Dispose();
        await server.DisposeAsync();
    }

    private static async Task<string> One(string database, string sql)
    {
        await using var db = new SqliteConnection($"Data Source={database};Pooling=False;Mode=ReadOnly");
        await db.OpenAsync();
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        return (string)(await command.ExecuteScalarAsync())!;
    }

    // Spread over the whole table, so that what is measured is not one page of the file.
    private static async Task<List<string>> Some(string database, string from, string column, int rows)
    {
        await using var db = new SqliteConnection($"Data Source={database};Pooling=False;Mode=ReadOnly");
        await db.OpenAsync();
        var table = from.Split(' ')[0];
        var found = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            await using var command = db.CreateCommand();
            command.CommandText = $"SELECT {column} FROM {from} WHERE {table}.Id >= $id ORDER BY {table}.Id LIMIT 1";
            command.Parameters.AddWithValue("$id", 1 + (long)rows * ((i * 37) % 60) / 60);
            if (await command.ExecuteScalarAsync() is string id) found.Add(id);
        }

        return found;
    }
}
