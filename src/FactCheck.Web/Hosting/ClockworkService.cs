using FactCheck.UseCases;

namespace FactCheck.Web.Hosting;

/// <summary>Runs the clocks and the ledger's tail beside the server, and the database's upkeep: begun with it, when the schema is up to date, and stopped with it.</summary>
internal sealed class ClockworkService(Clockwork clockwork, LedgerTail tail, IServiceScopeFactory scopes, TimeProvider time, ILogger<ClockworkService> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(clockwork.Run(stoppingToken), Task.Run(() => tail.Run(stoppingToken), CancellationToken.None), Task.Run(() => Tune(stoppingToken), CancellationToken.None));

    // A newsroom that begins with nothing may run for a year.
    private async Task Tune(CancellationToken stop)
    {
        using var hour = new PeriodicTimer(TimeSpan.FromHours(1), time);
        try
        {
            while (await hour.WaitForNextTickAsync(stop))
            {
                await using var scope = scopes.CreateAsyncScope();
                try
                {
                    await scope.ServiceProvider.GetRequiredService<FactCheckDb>().Tune(stop);
                }
                catch (Exception e) when (!stop.IsCancellationRequested)
                {
                    log.LogWarning(e, "The database could not look how its tables have grown; it tries again in an hour");
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }
}
