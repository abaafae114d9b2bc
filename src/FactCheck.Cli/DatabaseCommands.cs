using System.CommandLine;
using FactCheck.Sqlite;
using FactCheck.SqlServer;
using FactCheck.UseCases;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Cli;

internal static class DatabaseCommands
{
    public static Command Build()
    {
        var provider = new Option<string>("--provider") { Description = "sqlite or sqlserver.", DefaultValueFactory = _ => "sqlserver" };
        provider.AcceptOnlyFromAmong("sqlite", "sqlserver");
        var script = new Command("script", "Prints the schema as SQL, for whoever may not let a program change a database. Touches none.") { provider };
        script.SetAction((parsed, cancel) => Place.Refusing(async () =>
        {
            var isSqlite = parsed.GetRequiredValue(provider) == "sqlite";
            var services = new ServiceCollection().AddLogging().AddFactCheck();
            if (isSqlite) services.AddFactCheckSqlite("factcheck.db");
            else services.AddFactCheckSqlServer("Server=.;Encrypt=true");
            await using var built = services.BuildServiceProvider();
            await using var scope = built.CreateAsyncScope();
            var migrator = scope.ServiceProvider.GetRequiredService<FactCheckDb>().GetService<IMigrator>();
            // Where the database allows it, the script can be run again without harm.
            Console.WriteLine(migrator.GenerateScript(options: isSqlite ? MigrationsSqlGenerationOptions.Default : MigrationsSqlGenerationOptions.Idempotent));
            return ExitCode.Done;
        }));
        return new Command("database", "The schema.") { script };
    }
}
