using System.Diagnostics;
using System.Text.Json.Nodes;

namespace FactCheck.Dashboard.Measuring;

/// <summary>People at the desk, each on a page with a circuit of its own, while programs ask the API.</summary>
internal sealed class Circuits(Newsdesk desk)
{
    private const int Count = 20, ApiClients = 2, WitnessViews = 20;

    private const string AllClaims = "/desk?view=all", Word = "injured";

    // Where the desk has them, and where the API.
    private static readonly (string Desk, string Api)[] Views =
    [
        ("/desk?view=unassigned", "/api/tasks?view=Unassigned"), ("/desk?view=approval", "/api/tasks?view=Approval"), (AllClaims, "/api/claims"), ("/desk?view=mine", "/api/tasks?view=Mine"),
    ];

    // From the click until the list of that name stands there, as the page itself sees it.
    private const string Timed = """
        view => new Promise((done, fail) => {
          const began = performance.now();
          const link = document.querySelector(`nav[aria-label=Views] a[href="${view}"]`);
          const observer = new MutationObserver(() => {
            if (document.querySelector('.list caption')?.textContent !== link.firstChild.textContent) return;
            observer.disconnect();
            done(performance.now() - began);
          });
          observer.observe(document, { subtree: true, childList: true, characterData: true });
          setTimeout(() => fail(new Error(`nothing came of ${view}`)), 60000);
          link.click();
        })
        """;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30), Work = TimeSpan.FromSeconds(45), Thinking = TimeSpan.FromSeconds(1), BetweenRequests = TimeSpan.FromMilliseconds(80);

    public async Task Print()
    {
        var people = new[] { await Person.Of("olena@demo.example", desk.Editor), await Person.Of("marta@demo.example", desk.Checker) };
        // What is compiled, and compiled anew, and cached for the first visitors belongs to nobody’s circuit.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            await using var circuit = await Open(people[i % 2], i);
            using var warm = new CancellationTokenSource(WarmUp);
            await WorkAt(circuit, people[i % 2], i, new Actions(), Thinking / 10, warm.Token);
        }));
        var (heap, set) = (await desk.Server.Heap(), desk.Server.WorkingSet());
        var circuits = new List<Circuit>();
        for (var i = 0; i < Count; i++) circuits.Add(await Open(people[i % 2], i));
        var opened = await desk.Server.Heap();

        var (actions, beside, requests) = (new Actions(), new Actions(), new Samples());
        using var over = new CancellationTokenSource(Work);
        var (server, own) = (desk.Server.ProcessorTime(), Environment.CpuUsage.TotalTime);
        var began = Stopwatch.GetTimestamp();
        var load = Enumerable.Range(0, ApiClients).Select(i => Ask(i, requests, over.Token)).ToList();
        await Task.WhenAll(circuits.Select((circuit, i) => WorkAt(circuit, people[i % 2], i, actions, Thinking, over.Token)));
        await Task.WhenAll(load);
        var took = Stopwatch.GetElapsedTime(began);
        (server, own) = (desk.Server.ProcessorTime() - server, Environment.CpuUsage.TotalTime - own);
        var (worked, grown) = (await desk.Server.Heap(), desk.Server.WorkingSet());

        var clicks = new Samples(actions.Views, actions.Claims);
        Console.WriteLine($"{Count} circuits at the desk for {took.TotalSeconds:0} s: {clicks.Count} clicks, {clicks.Count / took.TotalSeconds:0.0} a second; {Times(clicks)}, from the click until what it asks for is there.");
        Console.WriteLine($"Of these, another view {actions.Views.Count} times: {Times(actions.Views)}; a claim {actions.Claims.Count} times: {Times(actions.Claims)}.");
        Console.WriteLine($"A word in the filter {actions.Words.Count} times: {Times(actions.Words)}, the pause that waits for another letter included.");
        Console.WriteLine($"Meanwhile the API answered {requests.Count / took.TotalSeconds:0} requests a second; {Times(requests)}.");
        Console.WriteLine($"Of {Environment.ProcessorCount} cores, the server took {server / took:0.00}, and those who asked it {own / took:0.00}.");
        Console.WriteLine($"Heap after a collection: {Mega(heap):0.0} MB before, {Mega(opened):0.0} MB when all were open, {Mega(worked):0.0} MB after their work: {Mega(worked - heap) / Count:0.00} MB for each circuit.");
        Console.WriteLine($"Working set: {Mega(set):0} MB before, {Mega(grown):0} MB after: {Mega(grown - set) / Count:0.0} MB for each circuit, garbage that nobody has collected yet included.");

        using var seen = new CancellationTokenSource();
        var others = Task.WhenAll(circuits.Select((circuit, i) => WorkAt(circuit, people[i % 2], i, beside, Thinking, seen.Token)));
        var witness = await Witness();
        await seen.CancelAsync();
        await others;
        foreach (var circuit in circuits) await circuit.DisposeAsync();
        Console.WriteLine($"Then a page in Chromium beside them: another view {witness.Count} times; {Times(witness)}, from the click until it is drawn; in the circuits meanwhile {Times(beside.Views)}.");
    }

    private static double Mega(long bytes) => bytes / 1048576.0;

    private static string Times(Samples samples) => $"median {samples.Median:0} ms, 95th percentile {samples.P95:0} ms";

    private Task<Circuit> Open(Person person, int seed) => Circuit.Open(desk.Server, person.Email, Views[seed % Views.Length].Desk);

    // One view after another, and at all claims a word in the filter and a claim of those that it finds: what somebody at the
    // desk does all day. Nothing has been shown before exactly those rows are there that the API lists for the same person.
    private static async Task WorkAt(Circuit circuit, Person person, int seed, Actions actions, TimeSpan thinking, CancellationToken over)
    {
        var chance = new Random(seed);
        for (var i = seed; ; i++)
        {
            var view = Views[i % Views.Length].Desk;
            if (circuit.At == view) continue;
            if (!await Act(actions.Views, () => circuit.Follow(view, batch => Lists(batch, person.Lists[view])))) return;
            if (view != AllClaims) continue;
            if (!await Act(actions.Words, () => circuit.Type(Word, batch => Lists(batch, person.Found)))) return;
            var claim = person.Found[i % person.Found.Count];
            if (!await Act(actions.Claims, () => circuit.Follow(claim.Address, batch => Shows(batch, claim)))) return;
        }

        async Task<bool> Act(Samples times, Func<Task<TimeSpan>> act)
        {
            // People do not think in step.
            await Task.Delay(thinking * (0.5 + chance.NextDouble()), CancellationToken.None);
            if (over.IsCancellationRequested) return false;
            times.Add(await act());
            return true;
        }
    }

    private static bool Lists(RenderBatch batch, IReadOnlyList<Claim> rows) => batch.Links.Where(l => l.StartsWith("/claims/", StringComparison.Ordinal)).SequenceEqual(rows.Select(r => r.Address));

    private static bool Shows(RenderBatch batch, Claim claim) => batch.Texts.Contains(claim.Statement) && batch.Links.Contains($"{claim.Address}/as-readers-see-it");

    // A real browser takes from the same cores, and so comes last.
    private async Task<Samples> Witness()
    {
        var views = new Samples();
        await using var browser = await Browser.Open();
        var page = await browser.Visit(desk.Server.Address);
        await Browser.SignIn(page, "Olena Bondar");
        await Browser.Go(page, Views[^1].Desk);
        for (var i = 0; i < WitnessViews; i++)
        {
            await Task.Delay(Thinking);
            views.Add(TimeSpan.FromMilliseconds(await page.EvaluateAsync<double>(Timed, Views[i % Views.Length].Desk)));
        }

        return views;
    }

    private async Task Ask(int i, Samples requests, CancellationToken over)
    {
        string[] paths = ["/api/tasks?view=All", "/api/claims", "/api/claims?q=injured", $"/api/claims/{desk.Claim(i)}", $"/api/claims/{desk.Decided(i)}"];
        for (var n = i; !over.IsCancellationRequested; n++)
        {
            var began = Stopwatch.GetTimestamp();
            await desk.Get(paths[n % paths.Length]);
            requests.Add(Stopwatch.GetElapsedTime(began));
            await Task.Delay(BetweenRequests, CancellationToken.None);
        }
    }

    /// <summary>How long each kind of action took.</summary>
    private sealed class Actions
    {
        public Samples Views { get; } = new();

        public Samples Words { get; } = new();

        public Samples Claims { get; } = new();
    }

    private sealed record Claim(string Address, string Statement);

    /// <summary>Who is at the desk, and what the API says they are to see there.</summary>
    private sealed record Person(string Email, IReadOnlyDictionary<string, IReadOnlyList<Claim>> Lists, IReadOnlyList<Claim> Found)
    {
        public static async Task<Person> Of(string email, HttpClient client)
        {
            var lists = new Dictionary<string, IReadOnlyList<Claim>>();
            foreach (var (view, api) in Views) lists[view] = await List(client, api);
            return new(email, lists, await List(client, $"/api/claims?q={Word}"));
        }

        private static async Task<IReadOnlyList<Claim>> List(HttpClient client, string path)
        {
            var rows = (await Newsdesk.GetJson(client, path))["rows"]!.AsArray();
            if (rows.Count == 0) throw new InvalidOperationException($"{path} lists nothing.");
            return [.. rows.Select(row => new Claim($"/claims/{(string)(row!["claimId"] ?? row["id"])!}", (string)row["statement"]!))];
        }
    }
}
