using FactCheck.Sqlite;
using FactCheck.UseCases;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Crash;

/// <summary>The services of a newsroom on one file, with the definition that the harness drives.</summary>
internal static class CrashRoom
{
    public static readonly (string Name, Role Role)[] Staff =
    [
        ("Reporter", Role.Reporter), ("Checker", Role.FactChecker), ("First", Role.Editor), ("Second", Role.Editor), ("Auditor", Role.Auditor),
    ];

    /// <summary>Where the definition lies, beside the program.</summary>
    public static string Workflows => Path.Combine(AppContext.BaseDirectory, "crash");

    public static ServiceProvider Open(string database, string workflows) => new ServiceCollection()
        .AddLogging()
        .AddFactCheck()
        .Configure<FactCheckOptions>(options => options.Workflows = workflows)
        .AddFactCheckSqlite(database)
        .BuildServiceProvider();
}
