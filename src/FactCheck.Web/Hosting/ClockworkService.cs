using FactCheck.UseCases;

namespace FactCheck.Web.Hosting;

/// <summary>Runs the clocks beside the server: begun with it, when the schema is up to date, and stopped with it.</summary>
internal sealed class ClockworkService(Clockwork clockwork) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => clockwork.Run(stoppingToken);
}
