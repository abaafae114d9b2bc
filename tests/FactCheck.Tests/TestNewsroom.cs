using FactCheck.Extraction;
using FactCheck.Sqlite;
using FactCheck.UseCases;
using FactCheck.Workflows;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Tests;

/// <summary>A newsroom of its own for one test: the real pipeline on a throw-away SQLite file, and a clock that the test moves.</summary>
public sealed class TestNewsroom : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    private readonly Action<IServiceCollection, string>? _configure;
    private readonly string _folder;
    private ServiceProvider _services;

    private TestNewsroom(string folder, Action<IServiceCollection, string>? configure)
    {
        _folder = folder;
        _configure = configure;
        _services = Compose(DatabasePath, Time, configure);
        Newsroom = _services.GetRequiredService<Newsroom>();
    }

    public string DatabasePath => Path.Combine(_folder, "factcheck.db");

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public Newsroom Newsroom { get; private set; }

    public IServiceProvider Services => _services;

    public Person Reporter { get; private set; } = null!;
    public Person FactChecker { get; private set; } = null!;
    public Person Editor { get; private set; } = null!;
    public Person SecondEditor { get; private set; } = null!;
    public Person Auditor { get; private set; } = null!;
    public Person Admin { get; private set; } = null!;

    public static Task<TestNewsroom> Open(Action<IServiceCollection>? configure = null) => Open((services, _) => configure?.Invoke(services));

    /// <param name="configure">Is told where the database lies, too.</param>
    public static async Task<TestNewsroom> Open(Action<IServiceCollection, string> configure)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-test-").FullName;
        File.Copy(await Template.Value, Path.Combine(folder, "factcheck.db"));
        var newsroom = new TestNewsroom(folder, configure);
        await newsroom.Services.GetRequiredService<Startup>().Run(TestContext.Current.CancellationToken);
        await using var db = newsroom.Database();
        var people = await db.Users.ToDictionaryAsync(p => p.Name, TestContext.Current.CancellationToken);
        newsroom.Reporter = people["Rita Reporter"];
        newsroom.FactChecker = people["Farid Fact-checker"];
        newsroom.Editor = people["Edda Editor"];
        newsroom.SecondEditor = people["Emil Editor"];
        newsroom.Auditor = people["Aiko Auditor"];
        newsroom.Admin = people["Adam Admin"];
        return newsroom;
    }

    /// <summary>Another program on the same file, with services of its own.</summary>
    public static async Task<TestNewsroom> Beside(TestNewsroom first)
    {
        var other = new TestNewsroom(first._folder, null)
        {
            Reporter = first.Reporter, FactChecker = first.FactChecker, Editor = first.Editor,
            SecondEditor = first.SecondEditor, Auditor = first.Auditor, Admin = first.Admin,
        };
        await other.Services.GetRequiredService<Startup>().Run(TestContext.Current.CancellationToken);
        return other;
    }

    /// <summary>The program ends and starts again on the same file; the clock goes on.</summary>
    public async Task Restart()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _services = Compose(DatabasePath, Time, _configure);
        Newsroom = _services.GetRequiredService<Newsroom>();
        await Services.GetRequiredService<Startup>().Run(TestContext.Current.CancellationToken);
    }

    public Task<TAnswer> Send<TAnswer>(IRequest<TAnswer> request, Person? by) =>
        Newsroom.Send(request, by is null ? Caller.Nobody : new Caller(by.Id), TestContext.Current.CancellationToken);

    /// <summary>The database behind the newsroom's back, for looking and for tampering.</summary>
    public FactCheckDb Database() => _services.CreateScope().ServiceProvider.GetRequiredService<FactCheckDb>();

    /// <summary>Changes a row as somebody with the file and a shell would.</summary>
    public async Task Tamper(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0, "the tampering itself must hit a row");
    }

    public Task<LedgerVerification> Verify() => Send(new VerifyLedger(), Auditor);

    /// <summary>Every scenario ends with it: whatever was done, each row is as the ledger says.</summary>
    public async Task TheLedgerAgrees()
    {
        var verification = await Verify();
        verification.Findings.ShouldBeEmpty(string.Join('\n', verification.Findings));
        verification.Entries.ShouldBeGreaterThan(0);
    }

    /// <summary>A claim by hand, waiting for triage.</summary>
    public Task<SubmittedClaim> Claim(
        string statement = "The bridge cost four million euros.", ClaimKind kind = ClaimKind.Quantity, IReadOnlyList<ChainLink>? chain = null) =>
        Send(new SubmitClaim(statement, kind, statement, Chain: chain ?? [], Publisher: "The Harbour Post"), Reporter);

    public async Task<ReviewTask> OpenTask(string claim, TaskKind kind)
    {
        await using var db = Database();
        return await db.ReviewTasks.SingleAsync(t => t.Claim.PublicId == claim && t.Kind == kind && t.DoneAt == null, TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<TaskKind>> WaitsFor(string claim)
    {
        await using var db = Database();
        return await db.ReviewTasks.Where(t => t.Claim.PublicId == claim && t.DoneAt == null).Select(t => t.Kind).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async Task<DecidedTask> Decide(string claim, TaskKind kind, string outcome, Person by, string? comment = "For the record.", string? of = null) =>
        await Send(new DecideTask((await OpenTask(claim, kind)).PublicId, outcome, comment, Of: of), by);

    public Task<IReadOnlyList<TriagedClaim>> Accept(string claim) =>
        Send(new TriageClaims([new TriageChoice(claim, "Accepted", "Readers ask about it.")]), FactChecker);

    public Task<AddedEvidence> Support(string claim, string source, bool isPrimary = false, Stance stance = Stance.Supports) =>
        Send(new AddEvidence(
            claim, stance, isPrimary, $"What {source} published", null, "It says so.", $"Words of {source}.",
            [new ChainLink(LinkRole.SaidBy, source)]), FactChecker);

    public Task<ProposedVerdict> Propose(string claim, string rating, params IReadOnlyList<string> cites) =>
        Send(new ProposeVerdict(claim, rating, "The documents agree.", cites, cites.Count == 0 ? "The registers of both towns." : null), FactChecker);

    /// <summary>A statement whose words were found nowhere, and whose speaker nobody could ask.</summary>
    public async Task WordsNotFound(string claim)
    {
        await Decide(claim, TaskKind.AskClaimant, "NoAnswer", FactChecker);
        await Decide(claim, TaskKind.ConfirmWords, "NotFound", FactChecker);
    }

    /// <summary>A claim whose verdict waits for approval.</summary>
    public async Task<(string Claim, string Verdict)> Proposed(ClaimKind kind = ClaimKind.Quantity, string statement = "The bridge cost four million euros.")
    {
        var claim = await Claim(statement, kind);
        await Accept(claim.Id);
        if (kind == ClaimKind.Statement) await WordsNotFound(claim.Id);
        var first = await Support(claim.Id, "City Treasury");
        var second = await Support(claim.Id, "Court of Auditors");
        var verdict = await Propose(claim.Id, "true", first.Id, second.Id);
        return (claim.Id, verdict.Id);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private static ServiceProvider Compose(string path, TimeProvider time, Action<IServiceCollection, string>? configure)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(time);
        services.AddFactCheck();
        services.AddFactCheckSqlite(path);
        configure?.Invoke(services, path);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    // Migrating and hashing six passwords takes a second; each test starts from a copy of one file.
    private static async Task<string> MakeTemplate()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("factcheck-template-").FullName, "factcheck.db");
        await using var services = Compose(path, new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero)), null);
        await services.GetRequiredService<Startup>().Run();
        await using var scope = services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<People>();
        foreach (var (name, role) in new[]
        {
            ("Rita Reporter", Role.Reporter), ("Farid Fact-checker", Role.FactChecker), ("Edda Editor", Role.Editor),
            ("Emil Editor", Role.Editor), ("Aiko Auditor", Role.Auditor), ("Adam Admin", Role.Admin),
        })
        {
            await people.Add(name, $"{name.Split(' ')[0]}@example.org", "correct horse battery", role, default);
        }

        await scope.ServiceProvider.GetRequiredService<FactCheckDb>().SaveChangesAsync();
        SqliteConnection.ClearAllPools();
        return path;
    }
}
