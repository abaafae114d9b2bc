using System.Diagnostics;

namespace FactCheck.Web.Tests;

/// <summary>The demo newsroom, made once for all tests by the program itself: each class of tests works on a copy.</summary>
internal static class DemoNewsroomOnDisk
{
    private static readonly Lazy<Task<string>> Made = new(Make);

    /// <param name="database">The file that the copy becomes; beside it stand the keys that the program made for itself.</param>
    public static async Task CopyTo(string database)
    {
        var made = await Made.Value;
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(made)!, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            var to = database + file[made.Length..];
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    /// <summary>Starts the program as the README does, in a process of its own.</summary>
    /// <param name="address">Where it is to be; empty for any free port.</param>
    /// <param name="settings">As in the environment: "Circuits__DisconnectedCircuitMaxRetained".</param>
    /// <returns>The process, and where it is.</returns>
    public static async Task<(Process Program, string Address)> Start(string database, string address = "", params IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FactCheck.Web.dll"), "--demo", "--urls", address.Length > 0 ? address : "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FactCheck__Database"] = database;
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var program = Process.Start(start)!;
        program.ErrorDataReceived += (_, _) => { };
        program.BeginErrorReadLine();
        const string greeting = "FactCheck is at ";
        while (await program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(greeting, StringComparison.Ordinal)) continue;
            // Read on, or the program stops when nobody empties the pipe.
            _ = program.StandardOutput.ReadToEndAsync();
            return (program, line[greeting.Length..].Trim());
        }

        throw new InvalidOperationException("The program ended before it said where it is.");
    }

    private static async Task<string> Make()
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-demo-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var database = Path.Combine(folder, "demo.db");
        var (program, _) = await Start(database);
        // Killed, as by a power cut: what it has said is there is there.
        program.Kill();
        await program.WaitForExitAsync();
        program.Dispose();
        return database;
    }
}
