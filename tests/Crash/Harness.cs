using System.Collections.Concurrent;
using System.Diagnostics;
using FactCheck.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Crash;

/// <param name="Acknowledged">Claims, verdicts and decisions that a process said were done.</param>
/// <param name="Findings">What did not hold.</param>
public sealed record CrashReport(int Kills, int Seed, int Acknowledged, long Reviews, long Timers, IReadOnlyList<string> Findings)
{
    public override string ToString() =>
        $"{Kills} kills (seed {Seed}): {Acknowledged} acknowledged, {Reviews} reviews, {Timers} timers fired; "
        + (Findings.Count == 0 ? "nothing missing, nothing twice." : $"{Findings.Count} findings:\n{string.Join('\n', Findings)}");
}

/// <summary>Starts two processes on one file, kills one at a random moment, looks at what is there, and starts it again.</summary>
public static class Harness
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    public static async Task<CrashReport> Run(int kills, int seed, TextWriter progress, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-crash-").FullName;
        var database = Path.Combine(folder, "factcheck.db");
        var random = new Random(seed);
        var acknowledged = new ConcurrentQueue<string>();
        var findings = new List<string>();
        await using var services = CrashRoom.Open(database, CrashRoom.Workflows);
        await Prepare(services);

        var workers = new List<Process>();
        try
        {
            for (var i = 0; i < 2; i++) workers.Add(await Start(database, acknowledged, $"w{i}", wait: true, cancel));
            for (var kill = 1; kill <= kills && findings.Count == 0; kill++)
            {
                await Task.Delay(random.Next(20, 600), cancel);
                var which = random.Next(workers.Count);
                workers[which].Kill();
                await workers[which].WaitForExitAsync(cancel);
                // Everything that it said before it died is promised.
                var promised = acknowledged.ToArray();
                findings.AddRange((await ReviewAudit.Look(services, promised, cancel)).Findings.Select(f => $"after kill {kill}: {f}"));
                // Now and then the next one is killed while it starts.
                workers[which] = await Start(database, acknowledged, $"w{which}", wait: random.Next(5) != 0, cancel);
                if (kill % 10 == 0) await progress.WriteLineAsync($"{kill} kills, {acknowledged.Count} acknowledged");
            }
        }
        finally
        {
            foreach (var worker in workers)
            {
                if (!worker.HasExited) worker.Kill();
                await worker.WaitForExitAsync(CancellationToken.None);
                worker.Dispose();
            }
        }

        // The last restart: what is due now is done, and done once.
        await Task.Delay(TimeSpan.FromSeconds(3), cancel);
        var clock = services.GetRequiredService<ReviewClock>();
        for (var attempt = 0; attempt < 90 && await IsDue(services, cancel); attempt++)
        {
            await clock.Run(cancel);
            // What a killed process had in hand is free when its lease has run out.
            if (await IsDue(services, cancel)) await Task.Delay(1000, cancel);
        }

        var look = await ReviewAudit.Look(services, [.. acknowledged], cancel);
        findings.AddRange(look.Findings);
        if (await IsDue(services, cancel)) findings.Add("a timer is due and does not fire");
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return new CrashReport(kills, seed, acknowledged.Count, look.Reviews, look.Timers, findings);
    }

    private static async Task Prepare(IServiceProvider services)
    {
        await services.GetRequiredService<Startup>().Run();
        await using var scope = services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<People>();
        foreach (var (name, role) in CrashRoom.Staff) await people.Add(name, $"{name}@example.org", "correct horse battery", role, default);
        await scope.ServiceProvider.GetRequiredService<FactCheckDb>().SaveChangesAsync();
    }

    private static async Task<Process> Start(string database, ConcurrentQueue<string> acknowledged, string name, bool wait, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Harness).Assembly.Location, "worker", database, CrashRoom.Workflows, name])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        };
        var process = new Process { StartInfo = start };
        var ready = new TaskCompletionSource();
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data == "READY") ready.TrySetResult();
            else if (line.Data is { Length: > 0 } said) acknowledged.Enqueue(said);
        };
        process.Start();
        process.BeginOutputReadLine();
        if (wait) await ready.Task.WaitAsync(LongestStart, cancel);
        return process;
    }

    private static async Task<bool> IsDue(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().UtcNow();
        return await scope.ServiceProvider.GetRequiredService<FactCheckDb>().ReviewVisits.AnyAsync(v => v.WakeAt != null && v.WakeAt <= now, cancel);
    }
}
