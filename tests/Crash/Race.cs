using System.Diagnostics;
using System.Globalization;
using FactCheck.Extraction;
using FactCheck.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Crash;

/// <summary>Fifty people in two processes on one file answer one task at the same moment.</summary>
/// <param name="Won">Whose answer was recorded.</param>
/// <param name="Told">Who was told that somebody else was faster, and by whom.</param>
/// <param name="Else">Any other answer: there should be none.</param>
/// <param name="Decisions">How many stand in the database.</param>
public sealed record RaceReport(IReadOnlyList<string> Won, IReadOnlyList<string> Told, IReadOnlyList<string> Else, int Decisions, IReadOnlyList<string> Findings)
{
    public const int People = 50;

    public static async Task<RaceReport> Run(CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-race-").FullName;
        var database = Path.Combine(folder, "factcheck.db");
        await using var services = CrashRoom.Open(database, CrashRoom.Workflows);
        var task = await Prepare(services, cancel);
        var processes = Enumerable.Range(0, 2).Select(i => Start(database, task, i * People / 2)).ToList();
        foreach (var process in processes) (await process.StandardOutput.ReadLineAsync(cancel)).ShouldBeReady();
        foreach (var process in processes) await process.StandardInput.WriteLineAsync("GO");
        var said = new List<string>();
        foreach (var process in processes)
        {
            await process.StandardInput.FlushAsync(cancel);
            said.AddRange((await process.StandardOutput.ReadToEndAsync(cancel)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            await process.WaitForExitAsync(cancel);
            process.Dispose();
        }

        await using var scope = services.CreateAsyncScope();
        var decisions = await scope.ServiceProvider.GetRequiredService<FactCheckDb>().Decisions.CountAsync(cancel);
        var audit = await ReviewAudit.Look(services, [], cancel);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return new RaceReport(
            said.FindAll(s => s.StartsWith("WON", StringComparison.Ordinal)), said.FindAll(s => s.StartsWith("TOLD", StringComparison.Ordinal)),
            said.FindAll(s => s.StartsWith("ELSE", StringComparison.Ordinal)), decisions, audit.Findings);
    }

    /// <summary>Half of the people, in a process of their own; they wait for the word to go.</summary>
    internal static async Task<int> Take(string database, string workflows, string task, int from)
    {
        await using var services = CrashRoom.Open(database, workflows);
        await services.GetRequiredService<Startup>().Run();
        var newsroom = services.GetRequiredService<Newsroom>();
        List<long> people;
        await using (var scope = services.CreateAsyncScope())
        {
            people = await scope.ServiceProvider.GetRequiredService<FactCheckDb>().Users.Where(p => p.Name.StartsWith("Racer"))
                .OrderBy(p => p.Id).Skip(from).Take(People / 2).Select(p => p.Id).ToListAsync();
        }

        Console.WriteLine("READY");
        await Console.In.ReadLineAsync();
        await Task.WhenAll(people.Select(async person =>
        {
            try
            {
                await newsroom.Send(new DecideTask(task, "Accepted", "It matters."), new Caller(person));
                Console.WriteLine($"WON {person}");
            }
            catch (LostRaceException e)
            {
                Console.WriteLine($"TOLD {person} {e.Message}");
            }
            catch (Exception e)
            {
                Console.WriteLine($"ELSE {person} {e.GetType().Name} {e.Message}".ReplaceLineEndings(" "));
            }
        }));
        return 0;
    }

    private static async Task<string> Prepare(IServiceProvider services, CancellationToken cancel)
    {
        await services.GetRequiredService<Startup>().Run(cancel);
        Caller reporter;
        await using (var scope = services.CreateAsyncScope())
        {
            var people = scope.ServiceProvider.GetRequiredService<People>();
            var first = await people.Add("Reporter", "reporter@example.org", "correct horse battery", Role.Reporter, cancel);
            await people.Add("Auditor", "auditor@example.org", "correct horse battery", Role.Auditor, cancel);
            var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
            await db.SaveChangesAsync(cancel);
            for (var i = 0; i < People; i++) await people.Add($"Racer {i}", $"racer{i.ToString(CultureInfo.InvariantCulture)}@example.org", "correct horse battery", Role.FactChecker, cancel);
            await db.SaveChangesAsync(cancel);
            reporter = new Caller(first.Id);
        }

        var claim = await services.GetRequiredService<Newsroom>().Send(new SubmitClaim("The bridge cost four million euros.", ClaimKind.Quantity, "It cost much.", Chain: []), reporter, cancel);
        await using var look = services.CreateAsyncScope();
        return await look.ServiceProvider.GetRequiredService<FactCheckDb>().ReviewTasks.Where(t => t.Claim.PublicId == claim.Id).Select(t => t.PublicId).SingleAsync(cancel);
    }

    private static Process Start(string database, string task, int from) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(RaceReport).Assembly.Location, "race", database, CrashRoom.Workflows, task, from.ToString(CultureInfo.InvariantCulture)])
    {
        RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
    })!;

    public override string ToString() =>
        $"{People} people in two processes: {Won.Count} won, {Told.Count} were told, {Else.Count} heard something else; {Decisions} decision stands. {string.Join('\n', Else.Concat(Findings))}";
}

file static class Ready
{
    public static void ShouldBeReady(this string? line)
    {
        if (line != "READY") throw new InvalidOperationException($"The process did not start: {line}");
    }
}
