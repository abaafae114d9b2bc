using System.Data;
using System.Linq.Expressions;
using FactCheck.UseCases;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.SqlServer;

/// <summary>The database on a SQL Server.</summary>
public sealed class SqlServerFactCheckDb(DbContextOptions<SqlServerFactCheckDb> options) : FactCheckDb(options)
{
    private const int DuplicateKey = 2601, UniqueConstraint = 2627;

    /// <summary>Reads one moment by row versions, which <see cref="Migrate"/> turns on.</summary>
    public override Task<IDbContextTransaction> BeginRead(CancellationToken cancel) =>
        Database.BeginTransactionAsync(IsolationLevel.Snapshot, cancel);

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqlException { Number: DuplicateKey or UniqueConstraint };

    public override async Task Migrate(CancellationToken cancel)
    {
        await base.Migrate(cancel);
        // Once: a login that runs the program need not be one that may change the database.
        await Database.ExecuteSqlRawAsync(
            "IF (SELECT snapshot_isolation_state FROM sys.databases WHERE database_id = DB_ID()) = 0 ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON", cancel);
    }

    /// <summary>By seconds: DATEDIFF counts how often a unit turns over, and a minute turns over a moment after 8:59:59.</summary>
    protected override SqlExpression CountMinutes(SqlExpression since, SqlExpression until)
    {
        var number = new IntTypeMapping("int");
        var seconds = new SqlFunctionExpression("DATEDIFF", [new SqlFragmentExpression("second"), since, until], nullable: true, [false, true, true], typeof(int), number);
        return new SqlBinaryExpression(ExpressionType.Divide, seconds, new SqlConstantExpression(60, number), typeof(int), number);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveColumnType("datetime2(6)").HaveConversion<Utc>();
    }

    /// <summary>Words and names are compared as the program compares them: by code, not by a culture.</summary>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<ClaimWord>().Property(w => w.Word).UseCollation("Latin1_General_100_BIN2");
        builder.Entity<SourceAlias>().Property(a => a.Key).UseCollation("Latin1_General_100_BIN2");
    }

    /// <summary>datetime2 keeps no kind: every time in it is UTC.</summary>
    private sealed class Utc() : ValueConverter<DateTime, DateTime>(time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}

public static class SqlServerServices
{
    /// <summary>Keeps everything on a SQL Server.</summary>
    public static IServiceCollection AddFactCheckSqlServer(this IServiceCollection services, string connection)
    {
        services.AddDbContext<SqlServerFactCheckDb>(options => options.UseSqlServer(connection, server => server.EnableRetryOnFailure().UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)), optionsLifetime: ServiceLifetime.Singleton);
        services.AddScoped<FactCheckDb>(provider => provider.GetRequiredService<SqlServerFactCheckDb>());
        return services;
    }
}

/// <summary>For <c>dotnet ef</c>, which needs a model and no server.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<SqlServerFactCheckDb>
{
    public SqlServerFactCheckDb CreateDbContext(string[] args) =>
        new ServiceCollection().AddFactCheck().AddFactCheckSqlServer("Server=.;Database=FactCheck;Encrypt=true").BuildServiceProvider().GetRequiredService<SqlServerFactCheckDb>();
}
