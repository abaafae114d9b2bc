using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Sqlite;
using FactCheck.UseCases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Dashboard.Seeding;

/// <summary>Databases of so many claims, made once for a schema and kept in a folder that may be thrown away.</summary>
internal static class Seeded
{
    public static string Folder { get; set; } = Path.Combine(Path.GetTempPath(), "factcheck-dashboard");

    /// <returns>The path of a database with so many claims, a multiple of a thousand.</returns>
    public static async Task<string> Of(int claims, TimeProvider time, Action<string> say)
    {
        if (claims < Mould.Claims || claims % Mould.Claims != 0) throw new ArgumentException($"The number of claims is a multiple of {Mould.Claims:N0}.");
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, $"{claims}-{Schema()}.db");
        if (File.Exists(path)) return path;
        await using var alone = Alone(claims);
        foreach (var old in Directory.EnumerateFileSystemEntries(Folder, $"{claims}-*")) Throw(old);

        var (now, part) = (time.UtcNow().Date, path + ".part");
        var began = Stopwatch.GetTimestamp();
        say($"seeding {claims:N0} claims");
        await using (var mould = await Mould.Make(part, Stamp.StartFor(now)))
        {
            say($"the mould: {Mould.Claims} claims from {mould.TownCount} articles, {(mould.End - mould.Start).TotalDays:0} days of work, {mould.Refused} requests refused, {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
            SqliteConnection.ClearAllPools();
            await Stamp.Fill(part, mould, claims / Mould.Claims, now, say);
        }

        SqliteConnection.ClearAllPools();
        File.Move(part, path);
        say($"{claims:N0} claims, {new FileInfo(path).Length / 1048576.0:N0} MB, {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s in all: {path}");
        return path;
    }

    /// <summary>Holds every row against the ledger, as an auditor would.</summary>
    public static async Task<LedgerVerification> Verify(string path)
    {
        await using var services = new ServiceCollection().AddLogging().AddFactCheck().AddFactCheckSqlite(path).BuildServiceProvider();
        await services.GetRequiredService<Startup>().Run();
        await using var scope = services.CreateAsyncScope();
        var auditor = await scope.ServiceProvider.GetRequiredService<FactCheckDb>().Users.SingleAsync(p => p.Name == "Ingrid Sato");
        return await services.GetRequiredService<Newsroom>().Send(new VerifyLedger(), new Caller(auditor.Id));
    }

    // Two that write the same file would leave neither.
    private static FileStream Alone(int claims)
    {
        try { return new FileStream(Path.Combine(Folder, $"seeding-{claims}.lock"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose); }
        catch (IOException) { throw new InvalidOperationException($"Another program seeds {claims:N0} claims in {Folder}; wait until it is done."); }
    }

    // Another schema or another mould is another database.
    private static string Schema()
    {
        using var services = new ServiceCollection().AddFactCheck().AddFactCheckSqlite("schema.db").BuildServiceProvider();
        using var scope = services.CreateScope();
        var sql = scope.ServiceProvider.GetRequiredService<FactCheckDb>().Database.GenerateCreateScript();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Mould.Version}\n{sql}")))[..8];
    }

    private static void Throw(string path)
    {
        if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        else File.Delete(path);
    }
}
