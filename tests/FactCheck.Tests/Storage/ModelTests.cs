using FactCheck.Sqlite;
using FactCheck.SqlServer;
using FactCheck.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Storage;

public sealed class ModelTests
{
    public static TheoryData<string> Providers => ["SQLite", "SQL Server"];

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_migrations_are_in_step_with_the_model(string provider)
    {
        using var db = Open(provider);
        db.Database.HasPendingModelChanges().ShouldBeFalse($"add a migration for {provider}");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_schema_can_be_printed_as_a_script(string provider)
    {
        using var db = Open(provider);
        var script = db.GetService<Microsoft.EntityFrameworkCore.Migrations.IMigrator>().GenerateScript();
        script.ShouldContain("LedgerEntries");
    }

    [Fact]
    public void Both_providers_have_the_same_tables_and_columns()
    {
        Columns("SQLite").ShouldBe(Columns("SQL Server"));

        static List<string> Columns(string provider)
        {
            using var db = Open(provider);
            return [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
                .SelectMany(e => e.GetFlattenedProperties().Select(p => $"{e.GetTableName()}.{p.Name}")).Order(StringComparer.Ordinal)];
        }
    }

    // What SQL Server refuses and nothing here would tell of, for there is no server: see docs/sql-server.md.
    [Fact]
    public void No_index_of_SQL_Server_is_wider_than_it_allows()
    {
        using var db = Open("SQL Server");
        foreach (var entity in db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            // A passkey's key is as wide as Identity makes it: a warning there, no refusal.
            .Where(e => !e.IsMappedToJson() && e.GetTableName() != "PersonPasskeys"))
        {
            foreach (var (columns, most) in entity.GetIndexes().Select(i => (i.Properties, 1700)).Concat(entity.GetKeys().Select(k => (k.Properties, 900))))
                columns.Sum(Width).ShouldBeLessThanOrEqualTo(most, $"{entity.GetTableName()} ({string.Join(", ", columns.Select(c => c.Name))})");
        }

        static int Width(IReadOnlyProperty property)
        {
            if (property.ClrType != typeof(string)) return property.ClrType == typeof(byte[]) ? property.GetMaxLength() ?? 99999 : 8;
            return (property.GetMaxLength() ?? 99999) * (property.IsUnicode() == false ? 1 : 2);
        }
    }

    [Fact]
    public void No_table_of_SQL_Server_is_reached_by_two_cascades()
    {
        using var db = Open("SQL Server");
        foreach (var entity in db.GetService<IDesignTimeModel>().Model.GetEntityTypes())
            entity.GetForeignKeys().Count(k => k.DeleteBehavior == DeleteBehavior.Cascade).ShouldBeLessThanOrEqualTo(1, entity.GetTableName());
    }

    [Fact]
    public void Every_token_of_concurrency_is_a_plain_number()
    {
        using var db = Open("SQL Server");
        foreach (var type in new[] { typeof(Claim), typeof(Verdict), typeof(Review), typeof(ReviewTask), typeof(Attribution), typeof(Source) })
            db.Model.FindEntityType(type)!.FindProperty("Version").ShouldNotBeNull().IsConcurrencyToken.ShouldBeTrue(type.Name);
    }

    private static FactCheckDb Open(string provider)
    {
        var services = new ServiceCollection().AddLogging().AddFactCheck();
        _ = provider == "SQLite" ? services.AddFactCheckSqlite(":memory:") : services.AddFactCheckSqlServer("Server=.;Encrypt=true");
        return services.BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<FactCheckDb>();
    }
}
