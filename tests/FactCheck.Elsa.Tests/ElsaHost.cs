using Elsa.Workflows.Runtime;
using FactCheck.Tests;
using FactCheck.Tests.Contract;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactCheck.OnElsa.Tests;

/// <summary>A newsroom whose reviews Elsa steps.</summary>
internal sealed class ElsaHost(Action<IServiceCollection>? configure = null) : ContractHost
{
    // Elsa's own migrations take seconds; each test starts from a copy.
    private static readonly SemaphoreSlim Making = new(1, 1);
    private static readonly string Template = Path.Combine(Directory.CreateTempSubdirectory("factcheck-elsa-").FullName, "elsa.db");

    private string _database = "";
    private IHostedService[] _running = [];

    protected override void Configure(IServiceCollection services, string database)
    {
        _database = ElsaServices.ElsaFile(database);
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddElsaEngineSqlite(database);
        configure?.Invoke(services);
    }

    protected override async Task Started()
    {
        await Making.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!File.Exists(_database) && File.Exists(Template)) File.Copy(Template, _database);
            _running = [.. Room.Services.GetServices<IHostedService>()];
            foreach (var service in _running) await service.StartAsync(TestContext.Current.CancellationToken);
            if (File.Exists(Template)) return;
            SqliteConnection.ClearAllPools();
            await using var from = new SqliteConnection($"Data Source={_database};Pooling=False");
            await using var to = new SqliteConnection($"Data Source={Template};Pooling=False");
            from.Open();
            to.Open();
            from.BackupDatabase(to);
        }
        finally
        {
            Making.Release();
        }
    }

    protected override async Task Stopping()
    {
        foreach (var service in _running.Reverse()) await service.StopAsync(CancellationToken.None);
        _running = [];
    }

    protected override async Task AlsoStands(string review, IReadOnlyList<string?> bookmarks)
    {
        await using var scope = Room.Services.CreateAsyncScope();
        var client = await scope.ServiceProvider.GetRequiredService<IWorkflowRuntime>().CreateClientAsync(review, TestContext.Current.CancellationToken);
        var state = await client.ExportStateAsync(TestContext.Current.CancellationToken);
        var stored = await scope.ServiceProvider.GetRequiredService<IBookmarkStore>().FindManyAsync(new() { WorkflowInstanceId = review }, TestContext.Current.CancellationToken);
        if (bookmarks.Count > 0) state.Bookmarks.Select(b => b.Id).Order().ShouldBe(bookmarks.Order());
        if (bookmarks.Count > 0) stored.Select(b => b.Id).Order().ShouldBe(bookmarks.Order());
    }
}

/// <summary>The contract, kept by Elsa.</summary>
public sealed class ElsaContractTests : ReviewContract
{
    protected override ContractHost NewHost() => new ElsaHost();
}
