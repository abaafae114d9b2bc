using FactCheck.Sqlite;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Benchmarks;

/// <summary>A newsroom on a throw-away file, as the web application would have it.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;
    private int _copies;

    private Desk(string folder)
    {
        _folder = folder;
        var services = new ServiceCollection();
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning));
        services.AddFactCheck();
        services.AddFactCheckSqlite(Path);
        _services = services.BuildServiceProvider();
        Newsroom = _services.GetRequiredService<Newsroom>();
    }

    public string Path => System.IO.Path.Combine(_folder, "factcheck.db");

    public Newsroom Newsroom { get; }

    public Caller Reporter { get; private set; }

    public Caller FactChecker { get; private set; }

    public Caller Editor { get; private set; }

    public static async Task<Desk> Open()
    {
        var desk = new Desk(Directory.CreateTempSubdirectory("factcheck-bench-").FullName);
        await desk._services.GetRequiredService<Startup>().Run();
        await using var scope = desk._services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<People>();
        var reporter = await people.Add("Reporter", "reporter@example.org", "correct horse battery", Role.Reporter, default);
        var checker = await people.Add("Checker", "checker@example.org", "correct horse battery", Role.FactChecker, default);
        var editor = await people.Add("Editor", "editor@example.org", "correct horse battery", Role.Editor, default);
        await scope.ServiceProvider.GetRequiredService<FactCheckDb>().SaveChangesAsync();
        desk.Editor = new Caller(editor.Id);
        desk.Reporter = new Caller(reporter.Id);
        desk.FactChecker = new Caller(checker.Id);
        return desk;
    }

    /// <summary>The file as it stands now: raw SQLite writes into the same tables, indexes and fill.</summary>
    public async Task<string> CopyForRaw()
    {
        var copy = System.IO.Path.Combine(_folder, $"raw{_copies++}.db");
        await using var from = new SqliteConnection($"Data Source={Path};Pooling=False");
        await using var to = new SqliteConnection($"Data Source={copy};Pooling=False");
        await from.OpenAsync();
        await to.OpenAsync();
        from.BackupDatabase(to);
        return copy;
    }

    /// <summary>The open task of a kind of each claim.</summary>
    public async Task<List<(string Task, string Claim)>> OpenTasks(List<string> claims, TaskKind kind = TaskKind.Triage)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        var tasks = await db.ReviewTasks.Where(t => t.DoneAt == null && t.Kind == kind && claims.Contains(t.Claim.PublicId))
            .OrderBy(t => t.Id).Select(t => new { t.PublicId, Claim = t.Claim.PublicId }).ToListAsync();
        return tasks.ConvertAll(t => (t.PublicId, t.Claim));
    }

    /// <summary>What a step waits for on each claim.</summary>
    public async Task<Dictionary<string, string>> OpenTaskOf(List<string> claims, TaskKind kind) =>
        (await OpenTasks(claims, kind)).ToDictionary(t => t.Claim, t => t.Task);

    /// <summary>Bytes that tables and their indexes take: what the packed file is shorter without them.</summary>
    public async Task<long> Bytes(params IReadOnlyList<string> tables)
    {
        var copy = await CopyForRaw();
        var with = await Packed(copy, "");
        return with - await Packed(copy, string.Join(' ', tables.Select(t => $"DROP TABLE {t};")));
    }

    private static async Task<long> Packed(string path, string first)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"{first} VACUUM; PRAGMA wal_checkpoint(TRUNCATE);";
        await command.ExecuteNonQueryAsync();
        return new FileInfo(path).Length;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
