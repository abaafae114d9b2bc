using System.Diagnostics;
using FactCheck.Tests.Contract;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.OnElsa.Tests;

/// <summary>How fast and how large; run by hand: --explicit only.</summary>
public sealed class Rates(ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public async Task Reviews_started_and_stepped()
    {
        const int Reviews = 100;
        await using var host = new ElsaHost();
        await host.Open();
        await host.Claim();
        var before = Size(host);
        for (var i = 0; i < Reviews; i++) await host.Room.Claim($"The bridge number {i} cost four million euros.");
        var starts = await Timed(host);
        await using var db = host.Room.Database();
        var claims = await db.Claims.Where(c => c.Status == ClaimStatus.InReview).Select(c => c.PublicId).ToListAsync(TestContext.Current.CancellationToken);
        foreach (var claim in claims) await host.Decide(claim, "triage", "Rejected");
        var signals = await Timed(host);
        output.WriteLine($"{Reviews / starts.TotalSeconds:0.0} starts/s, {claims.Count / signals.TotalSeconds:0.0} signals/s, {(Size(host) - before) / 1024.0 / claims.Count:0.0} KiB of Elsa's database for each review");
    }

    private static async Task<TimeSpan> Timed(ContractHost host)
    {
        var began = Stopwatch.GetTimestamp();
        await host.Settle();
        return Stopwatch.GetElapsedTime(began);
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
