using System.Data.Common;
using System.Runtime.CompilerServices;
using FactCheck.UseCases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Sqlite;

public static class SqliteServices
{
    /// <summary>Keeps everything in one SQLite file.</summary>
    /// <param name="path">The file; it and its folder are made when missing.</param>
    public static IServiceCollection AddFactCheckSqlite(this IServiceCollection services, string path)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
        services.AddSingleton<WriteTurn>();
        services.AddDbContext<SqliteFactCheckDb>(options => options
            // One join for all of it would make SQLite build whole tables anew for each query.
            .UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(new Durable()), optionsLifetime: ServiceLifetime.Singleton);
        services.AddScoped<FactCheckDb>(provider => provider.GetRequiredService<SqliteFactCheckDb>());
        return services;
    }

    // What a connection forgets and the file does not: a commit is on the disk before it is acknowledged, and a reference
    // leads somewhere. Said once to each connection; the pool hands the same ones out again.
    private sealed class Durable : DbConnectionInterceptor
    {
        private readonly ConditionalWeakTable<object, object> _told = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell((SqliteConnection)connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Tell((SqliteConnection)connection);
            return Task.CompletedTask;
        }

        private void Tell(SqliteConnection connection)
        {
            if (!_told.TryAdd(connection.Handle!, this)) return;
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000;";
            command.ExecuteNonQuery();
        }
    }
}

/// <summary>For <c>dotnet ef</c>, which needs a model and no database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteFactCheckDb>
{
    public SqliteFactCheckDb CreateDbContext(string[] args) =>
        new ServiceCollection().AddFactCheck().AddFactCheckSqlite("design.db").BuildServiceProvider().GetRequiredService<SqliteFactCheckDb>();
}
