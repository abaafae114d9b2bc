using FactCheck.UseCases;

namespace FactCheck.Web.Hosting;

/// <summary>Runs the clocks and the ledger's tail beside the server: begun with it, when the schema is up to date, and stopped with it.</summary>
internal sealed class ClockworkService(Clockwork clockwork, LedgerTail tail) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(clockwork.Run(stoppingToken), Task.Run(() => tail.Run(stoppingToken), CancellationToken.None));
}
