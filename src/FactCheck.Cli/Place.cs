using System.CommandLine;
using FactCheck.Sqlite;
using FactCheck.SqlServer;
using FactCheck.UseCases;
using FactCheck.Workflows;
using FluentValidation;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Cli;

internal static class ExitCode
{
    public const int Done = 0, Refused = 1, Usage = 2, DoesNotAgree = 3;
}

/// <summary>Which database, and everything that works on it.</summary>
internal static class Place
{
    public static readonly Option<string?> Database = new("--database")
    {
        Description = "The SQLite file. [default: FACTCHECK_DATABASE, else the one in your data folder]",
        Recursive = true,
        HelpName = "FILE",
    };

    public static readonly Option<bool> Demo = new("--demo") { Description = "The database of the demo newsroom.", Recursive = true };

    /// <summary>Runs <paramref name="work"/> on the database, and turns every refusal into a line and an exit code.</summary>
    public static async Task<int> With(ParseResult parsed, Func<IServiceProvider, Task<int>> work, CancellationToken cancel, bool mustExist = false)
    {
        return await Refusing(async () =>
        {
            if (mustExist && SqliteFile(parsed) is { } path && !File.Exists(path)) throw new RuleBrokenException($"There is no database at {path}.");
            await using var services = Compose(parsed);
            await services.GetRequiredService<Startup>().Run(cancel);
            return await work(services);
        });
    }

    public static async Task<int> Refusing(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (ValidationException e)
        {
            foreach (var error in e.Errors) await Console.Error.WriteLineAsync(error.ErrorMessage);
        }
        catch (Exception e) when (e is ProblemException or InvalidWorkflowException or OtherVersionException or Extraction.UnreadableArticleException or IOException or UnauthorizedAccessException or SqliteException)
        {
            await Console.Error.WriteLineAsync(e.Message);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Cancelled; nothing was changed.");
        }

        return ExitCode.Refused;
    }

    /// <summary>The person who acts, by e-mail address or name.</summary>
    public static async Task<Caller> Person(IServiceProvider services, string who, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var normal = who.ToUpperInvariant();
        var found = await scope.ServiceProvider.GetRequiredService<FactCheckDb>().Users
            .Where(p => !p.HasLeft && (p.Email == who || p.NormalizedEmail == normal || p.Name == who || p.PublicId == who))
            .Select(p => p.Id).Take(2).ToListAsync(cancel);
        return found switch
        {
            [var id] => new Caller(id),
            [] => throw new NotFoundException("person", who),
            _ => throw new RuleBrokenException($"More than one person is called “{who}”; give the e-mail address."),
        };
    }

    private static ServiceProvider Compose(ParseResult parsed)
    {
        var services = new ServiceCollection();
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.None));
        services.AddFactCheck();
        if (Environment.GetEnvironmentVariable("FACTCHECK_WORKFLOWS") is { Length: > 0 } folder)
            services.Configure<FactCheckOptions>(options => options.Workflows = folder);
        if (SqliteFile(parsed) is { } file) services.AddFactCheckSqlite(file);
        else services.AddFactCheckSqlServer(Environment.GetEnvironmentVariable("FACTCHECK_SQLSERVER")!);
        return services.BuildServiceProvider();
    }

    // Null where a SQL Server is meant.
    private static string? SqliteFile(ParseResult parsed)
    {
        var file = parsed.GetValue(Database) ?? Environment.GetEnvironmentVariable("FACTCHECK_DATABASE");
        var demo = parsed.GetValue(Demo);
        return file is null && !demo && Environment.GetEnvironmentVariable("FACTCHECK_SQLSERVER") is { Length: > 0 }
            ? null : Path.GetFullPath(file ?? DataFolder.DefaultDatabase(demo));
    }
}

/// <summary>A file argument; "-" is standard input.</summary>
internal static class InputFile
{
    public static Argument<string> Argument(string what) => new("FILE") { Description = $"{what}, plain text or HTML; - for standard input." };

    public static async Task<byte[]> Read(string file, CancellationToken cancel)
    {
        if (file != "-") return await File.ReadAllBytesAsync(file, cancel);
        using var bytes = new MemoryStream();
        await using var input = Console.OpenStandardInput();
        await input.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }
}
