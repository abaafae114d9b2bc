using System.Diagnostics;
using FactCheck.Tests.Contract;
using Microsoft.Data.Sqlite;
using FactCheck.Workflows;

namespace FactCheck.OnElsa.Tests;

/// <summary>How fast and how large; run by hand: --explicit only.</summary>
public sealed class Rates(ITestOutputHelper output)
{
    private const int Reviews = 100;

    /// <summary>The same claims and decisions on both engines, in one run; the time until each review has stepped, the use case included.</summary>
    [Fact(Explicit = true)]
    public async Task Reviews_started_and_stepped()
    {
        await using var elsa = new ElsaHost();
        await elsa.Open();
        await using var embedded = new ContractHost();
        await embedded.Open();
        foreach (var host in new[] { elsa, embedded }) await Work(host, 10);
        var before = Size(elsa);
        var on = await Work(elsa, Reviews);
        var size = Size(elsa) - before;
        var by = await Work(embedded, Reviews);
        output.WriteLine($"Elsa: {Reviews / on.Starts:0.0} started/s, {Reviews / on.Steps:0.0} stepped/s, {size / 1024.0 / Reviews:0.0} KiB of its database for each review");
        output.WriteLine($"embedded: {Reviews / by.Starts:0.0} started/s, {Reviews / by.Steps:0.0} stepped/s");
        output.WriteLine($"ratio: {on.Starts / by.Starts:0.0} for starts, {on.Steps / by.Steps:0.0} for steps");
    }

    /// <returns>Seconds.</returns>
    private static async Task<(double Starts, double Steps)> Work(ContractHost host, int reviews)
    {
        var claims = new List<string>();
        var starts = await Timed(async () =>
        {
            for (var i = 0; i < reviews; i++) claims.Add((await host.Room.Claim($"The bridge number {i} of {reviews} cost four million euros.")).Id);
            await host.Settle();
        });
        var tasks = new List<string>();
        foreach (var claim in claims) tasks.Add((await host.Room.OpenTask(claim, TaskKind.Triage)).PublicId);
        var steps = await Timed(async () =>
        {
            foreach (var task in tasks) await host.Room.Send(new DecideTask(task, "Rejected", "For the record."), host.Room.FactChecker);
            await host.Settle();
        });
        return (starts, steps);
    }

    private static async Task<double> Timed(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static long Size(ContractHost host)
    {
        using var connection = new SqliteConnection($"Data Source={ElsaServices.ElsaFile(host.Room.DatabasePath)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
        return (long)command.ExecuteScalar()!;
    }
}
