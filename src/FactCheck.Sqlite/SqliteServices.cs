using System.Data.Common;
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
        var connection = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
        services.AddSingleton<WriteTurn>();
        services.AddDbContext<SqliteFactCheckDb>(options => options.UseSqlite(connection).AddInterceptors(new Durable()));
        services.AddScoped<FactCheckDb>(provider => provider.GetRequiredService<SqliteFactCheckDb>());
        return services;
    }

    // What a connection forgets and the file does not: a commit is on the disk before it is acknowledged.
    private sealed class Durable : DbConnectionInterceptor
    {
        private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}

/// <summary>For <c>dotnet ef</c>, which needs a model and no database.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteFactCheckDb>
{
    public SqliteFactCheckDb CreateDbContext(string[] args) =>
        new ServiceCollection().AddFactCheck().AddFactCheckSqlite("design.db").BuildServiceProvider().GetRequiredService<SqliteFactCheckDb>();
}
