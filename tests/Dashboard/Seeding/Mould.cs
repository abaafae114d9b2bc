using FactCheck.Extraction;
using FactCheck.Sqlite;
using FactCheck.UseCases;
using FactCheck.Workflows;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Dashboard.Seeding;

/// <summary>
/// A thousand claims as a newsroom makes them, through the use cases alone: handed in, triaged, researched, decided and
/// published over some weeks, each ending at another point. <see cref="Stamp"/> makes many of them.
/// </summary>
internal sealed class Mould : IAsyncDisposable
{
    public const int Claims = 1000;

    /// <summary>Another mould gives another database: part of the name under which one is kept.</summary>
    public const int Version = 3;

    private const string Password = "demo-newsroom";

    private readonly ServiceProvider _services;
    private readonly Newsroom _newsroom;
    private readonly SetTime _time;
    private readonly Random _random = new(20260302);
    private readonly Reports _reports;
    private readonly PriorityQueue<Func<Task>, (DateTime At, int Order)> _plan = new();
    private int _planned;
    private Caller _tomas, _marta, _olena, _daniel, _ingrid, _pavel;
    private string _martaId = "", _olenaId = "";

    private Mould(string path, DateTime start)
    {
        Start = start;
        _time = new SetTime(start);
        _reports = new Reports(_random);
        var services = new ServiceCollection();
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton<Ids>(new SeededIds(4711));
        services.AddFactCheck();
        services.AddFactCheckSqlite(path);
        _services = services.BuildServiceProvider();
        _newsroom = _services.GetRequiredService<Newsroom>();
    }

    public DateTime Start { get; }

    public DateTime End => _time.Now;

    /// <summary>How many towns stand in it, numbered from 0.</summary>
    public int TownCount { get; private set; }

    /// <summary>Requests that a rule refused: a plan that does not fit a claim's workflow leaves the claim where it is.</summary>
    public int Refused { get; private set; }

    /// <summary>Columns that hold times, by table.</summary>
    public IReadOnlySet<(string Table, string Column)> Times { get; private set; } = new HashSet<(string, string)>();

    public static async Task<Mould> Make(string path, DateTime start)
    {
        var mould = new Mould(path, start);
        await mould._services.GetRequiredService<Startup>().Run();
        await mould.Hire();
        await mould.HandIn();
        while (mould._plan.TryDequeue(out var step, out var when))
        {
            if (when.At > mould._time.Now) mould._time.Now = when.At;
            try
            {
                await step();
            }
            catch (RuleBrokenException)
            {
                mould.Refused++;
            }
        }

        await mould.DescribeSources();
        await using var scope = mould._services.CreateAsyncScope();
        mould.Times = scope.ServiceProvider.GetRequiredService<FactCheckDb>().Model.GetEntityTypes()
            .SelectMany(type => type.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(DateTime))
                .Select(p => (type.GetTableName()!, p.GetColumnName())))
            .ToHashSet();
        return mould;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    // Who the demo has: the program lets one sign in as them without a password when it is started as the demo.
    private async Task Hire()
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        var people = scope.ServiceProvider.GetRequiredService<People>();
        foreach (var (name, role) in new[]
        {
            ("Tomas Varga", Role.Reporter), ("Marta Lind", Role.FactChecker), ("Olena Bondar", Role.Editor | Role.FactChecker),
            ("Daniel Reyes", Role.Editor), ("Ingrid Sato", Role.Auditor), ("Pavel Novak", Role.Admin),
        })
        {
#pragma warning disable CA1308 // An address is written in lower case.
            await people.Add(name, $"{name.Split(' ')[0].ToLowerInvariant()}@demo.example", Password, role, default);
#pragma warning restore CA1308
        }

        await db.SaveChangesAsync();
        var ids = await db.Users.ToDictionaryAsync(p => p.Name.Split(' ')[0], p => (Caller: new Caller(p.Id), p.PublicId));
        (_tomas, _marta, _olena) = (ids["Tomas"].Caller, ids["Marta"].Caller, ids["Olena"].Caller);
        (_daniel, _ingrid, _pavel) = (ids["Daniel"].Caller, ids["Ingrid"].Caller, ids["Pavel"].Caller);
        (_martaId, _olenaId) = (ids["Marta"].PublicId, ids["Olena"].PublicId);
    }

    private async Task HandIn()
    {
        var claims = 0;
        while (claims < Claims)
        {
            _time.Now += TimeSpan.FromMinutes(_random.Next(20, 60));
            var town = Towns.Name(TownCount++);
            var (_, text) = _reports.Next(town);
            var input = new ArticleInput(Text: text, Publisher: _reports.Publisher(), Url: $"https://news.example/{town}", PublishedAt: _time.Now.AddHours(-2), Language: "en");
            var preview = await Send(new PreviewArticle(input), _tomas);
            var chosen = Enumerable.Range(0, preview.Candidates.Count).Take(Claims - claims).ToList();
            var answer = await Send(new SubmitArticle(input, new CandidateChoice(chosen)), _tomas);
            var added = answer.Claims.Where(c => c.IsNew).ToList();
            claims += added.Count;
            foreach (var claim in added) Plan(claim.Id, town, added[0].Id);
            if (claims < Claims)
            {
                var heard = _reports.Heard(town);
                var spoken = await Send(new SubmitClaim(heard, ClaimKind.Quantity, heard, Publisher: "Radio Selva", ArticleKind: ArticleKind.Transcript), _tomas);
                claims++;
                Plan(spoken.Id, town, added.Count > 0 ? added[0].Id : spoken.Id);
            }

            // Another outlet prints the same text: each of its claims appears twice.
            if (TownCount % 3 == 0) await Send(new SubmitArticle(input with { Publisher = $"{town} Observer" }, new CandidateChoice(chosen)), _tomas);
        }
    }

    private void Plan(string claim, string town, string first)
    {
        var fate = _random.Next(100);
        After(8, () => fate switch
        {
            < 15 => Task.CompletedTask,
            < 55 => Triage(claim, "Rejected", "Background that nobody disputes."),
            < 60 when first != claim => Triage(claim, "AnotherAppearance", null, first),
            _ => Accept(claim, town, fate),
        });
    }

    private async Task Accept(string claim, string town, int fate)
    {
        await Triage(claim, "Accepted", $"People in {town} decide by it.");
        if (fate % 7 == 0) await Send(new PrioritiseClaims([claim], Priority.High), _olena);
        if (fate < 65) return;
        var (who, id) = fate % 2 == 0 ? (_olena, _olenaId) : (_marta, _martaId);
        After(30, async () =>
        {
            await Send(new AssignClaim(claim, id), who);
            var cites = await Evidence(claim, town, who, fate);
            if (fate < 68) return;
            After(20, async () =>
            {
                await AnswerWhatComesBefore(claim, who);
                await Propose(claim, town, who, fate, cites);
                if (fate < 72) return;
                After(14, () => Decide(claim, fate));
            });
        });
    }

    private async Task<List<string>> Evidence(string claim, string town, Caller who, int fate)
    {
        var cites = new List<string>();
        foreach (var (title, source, kind, stance) in new[]
        {
            ($"Register of the {town} General Hospital", $"{town} General Hospital", PartyKind.Other, Stance.Supports),
            ("Bulletin of the Civil Registry", "Civil Registry", PartyKind.Government, fate % 3 == 0 ? Stance.Refutes : Stance.Supports),
            ("Search of the archives of the region", "", PartyKind.Other, Stance.NothingFound),
        }.Take(2 + fate % 2))
        {
            var said = source.Length > 0 ? $"The books of {town} say so, page {_random.Next(1, 90)}." : null;
            var chain = source.Length > 0 ? new[] { new ChainLink(LinkRole.SaidBy, source, Kind: kind) } : [];
            cites.Add((await Send(new AddEvidence(claim, stance, source.Length > 0, title, null, $"Consulted for {town}; it agrees with what was printed.", said, chain), who)).Id);
        }

        return cites;
    }

    private async Task AnswerWhatComesBefore(string claim, Caller who)
    {
        foreach (var (kind, outcome) in new[] { (TaskKind.AskClaimant, "NoAnswer"), (TaskKind.ConfirmWords, "NotFound") })
            if (await OpenTask(claim, kind) is { } task) await Send(new DecideTask(task.Id, outcome, "Asked by mail."), who);
    }

    private async Task Propose(string claim, string town, Caller who, int fate, List<string> cites)
    {
        var rating = _reports.Pick("true", "mostly-true", "mostly-false", "unproven", "attributed");
        await Send(new ProposeVerdict(
            claim, rating, $"Both books of {town} were read and compared with what was printed; they were kept apart from each other.", cites,
            rating is "unproven" or "attributed" ? $"The archives of {town} and of the region." : null), who);
        if (fate % 5 == 0) await Send(new PrioritiseClaims([claim], Priority.High), who);
    }

    private async Task Decide(string claim, int fate)
    {
        for (var round = 0; round < 2; round++)
        {
            if (await OpenTask(claim, TaskKind.ApproveVerdict) is not { } task) break;
            var verdict = (await Send(new GetClaim(claim), _olena)).Verdicts[0];
            var by = round == 1 || fate % 2 == 0 ? _daniel : _olena;
            await Send(new DecideTask(task.Id, fate < 74 ? "ChangesRequested" : "Approved", "Both books were seen.", verdict.Id), by);
            if (fate < 76) return;
            _time.Now += TimeSpan.FromMinutes(1);
        }

        if (fate < 78) return;
        After(4, () => Send(new PublishClaim(claim), _olena));
    }

    private async Task Triage(string claim, string outcome, string? reason, string? of = null) =>
        await Send(new TriageClaims([new TriageChoice(claim, outcome, reason, of)]), _marta);

    private async Task DescribeSources()
    {
        foreach (var (name, side) in new[] { ("Coast", Reports.Sides[0]), ("Highland", Reports.Sides[1]) })
            foreach (var source in (await Send(new ListSources(name), _olena)).Rows)
                await Send(new DescribeSource(source.Id, null, side, []), _olena);
        // Checked by the auditor, as far as she came.
        foreach (var source in (await Send(new ListSources("Red Cross"), _ingrid)).Rows.Take(1))
            foreach (var link in (await Send(new GetSource(source.Id, AttributionCheck.Unchecked), _ingrid)).Attributions.Rows.Take(10))
                await Send(new CheckAttribution(link.Id, AttributionCheck.Right), _ingrid);
        foreach (var person in new[] { _tomas, _marta, _olena, _daniel }) await Send(new ReadNotices(), person);
        await Send(new CountNotices(), _pavel);
    }

    private async Task<ClaimTask?> OpenTask(string claim, TaskKind kind) =>
        (await Send(new GetClaim(claim), _olena)).Tasks.FirstOrDefault(t => t.Kind == kind && t.DoneAt is null);

    private Task<TAnswer> Send<TAnswer>(IRequest<TAnswer> request, Caller by) => _newsroom.Send(request, by);

    // Most things are done soon and some take long.
    private void After(double meanHours, Func<Task> step)
    {
        var hours = -Math.Log(1 - _random.NextDouble() * 0.99) * meanHours;
        _plan.Enqueue(step, (Clock.Truncate(_time.Now.AddHours(hours)), _planned++));
    }
}
