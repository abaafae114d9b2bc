using Elsa.Extensions;
using Elsa.Features.Services;
using Elsa.Persistence.EFCore.Extensions;
using Elsa.Persistence.EFCore.Modules.Management;
using Elsa.Persistence.EFCore.Modules.Runtime;
using Elsa.Workflows.Management;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Distributed.Extensions;
using FactCheck.OnElsa.Activities;
using Medallion.Threading;
using Medallion.Threading.FileSystem;
using Medallion.Threading.SqlServer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace FactCheck.OnElsa;

public static class ElsaServices
{
    /// <summary>
    /// Elsa steps the reviews. What it keeps lies in a second SQLite file: the first has one writer at a time, who waits in
    /// line with those of this process, and Elsa stands in no line.
    /// </summary>
    /// <param name="database">The newsroom's own file, beside which it lies.</param>
    /// <param name="withApi">Whether Elsa's own API is wanted too, for <see cref="Studio"/>.</param>
    public static IServiceCollection AddElsaEngineSqlite(this IServiceCollection services, string database, bool withApi = false)
    {
        var connection = $"Data Source={ElsaFile(database)};Default Timeout=30";
        return services.AddElsaEngine(
            management => management.UseEntityFrameworkCore(ef => ef.UseSqlite(connection)),
            runtime => runtime.UseEntityFrameworkCore(ef => ef.UseSqlite(connection)),
            _ => new FileDistributedSynchronizationProvider(new DirectoryInfo(database + ".locks")), withApi);
    }

    /// <summary>Elsa steps the reviews, and keeps what it needs in the same database, in a schema of its own; its locks are the server's.</summary>
    public static IServiceCollection AddElsaEngineSqlServer(this IServiceCollection services, string connection, bool withApi = false) => services.AddElsaEngine(
        management => management.UseEntityFrameworkCore(ef => ef.UseSqlServer(connection)),
        runtime => runtime.UseEntityFrameworkCore(ef => ef.UseSqlServer(connection)),
        _ => new SqlDistributedSynchronizationProvider(connection), withApi);

    /// <summary>"factcheck.db" → "factcheck.elsa.db".</summary>
    public static string ElsaFile(string database) => Path.ChangeExtension(database, ".elsa" + Path.GetExtension(database));

    private static IServiceCollection AddElsaEngine(
        this IServiceCollection services, Action<global::Elsa.Workflows.Management.Features.WorkflowManagementFeature> management,
        Action<global::Elsa.Workflows.Runtime.Features.WorkflowRuntimeFeature> runtime, Func<IServiceProvider, IDistributedLockProvider> locks, bool withApi)
    {
        services.AddElsa(elsa =>
        {
            elsa.AddActivitiesFrom<ReviewStep>();
            elsa.UseWorkflowManagement(feature =>
            {
                management(feature);
                feature.UseCache();
            });
            elsa.UseWorkflowRuntime(feature =>
            {
                runtime(feature);
                feature.UseCache();
                // Also in one process: the local runtime takes a step twice when it is told twice at once.
                feature.UseDistributedRuntime();
                feature.DistributedLockProvider = locks;
            });
            if (withApi) elsa.UseWorkflowsApi();
            elsa.UseWorkflows(workflows => workflows.CommitStateHandler = provider =>
                ActivatorUtilities.CreateInstance<StepCommit>(provider, provider.GetRequiredService<DefaultCommitStateHandler>()));
        });
        services.AddWorkflowsProvider<CatalogDefinitions>();
        services.AddScoped<IWorkflowMaterializer, JoinedDefinitions>();
        services.AddNotificationHandler<ElsasOwnSteps, global::Elsa.Workflows.Notifications.ActivityCompleted>();
        services.AddScoped<CurrentBurst>();
        services.AddSingleton<IOutboxDelivery, ElsaDelivery>();
        services.Replace(ServiceDescriptor.Scoped<IReviewEngine, ElsaEngine>());
        // SQLite has no schemas, and each start would say so nine times.
        services.AddLogging(logging => logging.AddFilter("Microsoft.EntityFrameworkCore.Model.Validation", LogLevel.Error));
        return services;
    }
}
