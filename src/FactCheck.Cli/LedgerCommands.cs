using System.CommandLine;
using FactCheck.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Cli;

internal static class LedgerCommands
{
    public static Command Build()
    {
        var verbose = new Option<bool>("--entries") { Description = "Print every entry first: number, time, who, what, about which claim." };
        var verify = new Command("verify", "Checks every entry against its hash, and every row against what the entries say. Exit code 3 when something does not agree.") { verbose };
        verify.SetAction((parsed, cancel) => Place.With(parsed, services => Verify(services, parsed.GetValue(verbose), cancel), cancel, mustExist: true));
        return new Command("ledger", "The audit trail.") { verify };
    }

    private static async Task<int> Verify(IServiceProvider services, bool entries, CancellationToken cancel)
    {
        var newsroom = services.GetRequiredService<Newsroom>();
        var caller = await Anybody(services, cancel);
        if (entries) await Print(newsroom, caller, cancel);
        var progress = Console.IsErrorRedirected ? null : new Progress<VerifyProgress>(p => Console.Error.Write($"\r{p.Stage}: {p.Done:N0} checked   "));
        var result = await newsroom.Send(new VerifyLedger { Progress = progress }, caller, cancel);
        if (progress is not null) await Console.Error.WriteLineAsync();
        foreach (var finding in result.Findings) Console.WriteLine($"{finding.Kind} {finding.Id}: {finding.What}");
        Console.WriteLine(result.IsSound
            ? $"Sound: {result.Entries:N0} entries and {result.Rows:N0} rows agree."
            : $"{result.Findings.Count:N0} things do not agree, among {result.Entries:N0} entries and {result.Rows:N0} rows.");
        return result.IsSound ? ExitCode.Done : ExitCode.DoesNotAgree;
    }

    private static async Task Print(Newsroom newsroom, Caller caller, CancellationToken cancel)
    {
        string? after = null;
        do
        {
            var page = await newsroom.Send(new ReadLedger(After: after, Limit: Limits.Page, OldestFirst: true), caller, cancel);
            foreach (var row in page.Rows)
            {
                Console.WriteLine($"{row.Number,6}  {row.At.Iso()}  {row.By ?? "FactCheck",-20}  {row.Action}  {string.Join(", ", row.About.Where(a => a.Kind == "claim").Select(a => a.Id))}");
                Console.WriteLine($"        {row.Hash}");
            }

            after = page.Next;
        }
        while (after is not null);
    }

    // Whoever can read the file can verify it: any person of the newsroom will do.
    private static async Task<Caller> Anybody(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        return await db.Users.Where(p => !p.HasLeft).OrderBy(p => p.Id).Select(p => (long?)p.Id).FirstOrDefaultAsync(cancel) is { } id
            ? new Caller(id)
            : throw new RuleBrokenException("This newsroom has no people yet, so there is nothing to verify. Start the web application once and make the first administrator.");
    }
}
