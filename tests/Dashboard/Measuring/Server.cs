using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace FactCheck.Dashboard.Measuring;

/// <summary>The program in a process of its own, on a free port of this machine, stopped when it is disposed of.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    private readonly Process _program;

    private readonly string _heap;

    private Server(Process program, string address, string heap)
    {
        _heap = heap;
        _program = program;
        Address = address;
    }

    public string Address { get; }

    /// <summary>Bytes that are alive in it, after a collection.</summary>
    public async Task<long> Heap()
    {
        File.Delete(_heap);
        using (var kill = Process.Start("kill", ["-USR1", $"{_program.Id}"])) await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!File.Exists(_heap)) await Task.Delay(20, patience.Token);
        return long.Parse(await File.ReadAllTextAsync(_heap), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Bytes of memory that it takes from the machine.</summary>
    public long WorkingSet()
    {
        _program.Refresh();
        return _program.WorkingSet64;
    }

    /// <summary>How long processors have worked for it.</summary>
    public TimeSpan ProcessorTime()
    {
        _program.Refresh();
        return _program.TotalProcessorTime;
    }

    /// <param name="database">Where people of the demo are signed in without a password; an empty one is filled with the demo's story.</param>
    public static async Task<Server> Start(string database)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FactCheck.Web.dll"), "--demo", "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FactCheck__Database"] = database;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Circuits__DetailedErrors"] = "true";
        var heap = Path.Combine(Path.GetTempPath(), $"factcheck-heap-{Environment.ProcessId}-{Stopwatch.GetTimestamp()}");
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(Server).Assembly.Location;
        start.Environment[StartupHook.FileSetting] = heap;
        var program = Process.Start(start)!;
        program.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } said) Console.Error.WriteLine(said);
        };
        program.BeginErrorReadLine();
        const string greeting = "FactCheck is at ";
        while (await program.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(greeting, StringComparison.Ordinal)) continue;
            // Read on, or the program stops when nobody empties the pipe.
            _ = program.StandardOutput.ReadToEndAsync();
            return new Server(program, line[greeting.Length..].Trim(), heap);
        }

        throw new InvalidOperationException("The program ended before it said where it is.");
    }

    /// <summary>A client that is signed in as somebody of the demo.</summary>
    public async Task<HttpClient> SignIn(string email, CookieContainer? cookies = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies ?? new(), AutomaticDecompression = DecompressionMethods.All })
        {
            BaseAddress = new Uri(Address),
            Timeout = TimeSpan.FromMinutes(2),
        };
        // What a browser says of itself when a page of ours asks.
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        var page = await client.GetStringAsync("/account/sign-in");
        var token = AntiforgeryField().Match(page).Groups[1].Value;
        using var answer = await client.PostAsync("/account/demo", new FormUrlEncodedContent(
            [new("email", email), new("__RequestVerificationToken", token), new("returnUrl", "/help")]));
        answer.EnsureSuccessStatusCode();
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_program.HasExited)
        {
            _program.Kill();
            await _program.WaitForExitAsync();
        }

        _program.Dispose();
        File.Delete(_heap);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryField();
}

/// <summary>Times of one thing, in milliseconds.</summary>
internal sealed class Samples(params Samples[] parts)
{
    private readonly List<double> _milliseconds = [.. parts.SelectMany(p => p._milliseconds)];

    public int Count => _milliseconds.Count;

    public double Median => At(0.5);

    public double P95 => At(0.95);

    public void Add(TimeSpan took)
    {
        lock (_milliseconds) _milliseconds.Add(took.TotalMilliseconds);
    }

    private double At(double part)
    {
        if (_milliseconds.Count == 0) return double.NaN;
        var sorted = _milliseconds.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(part * sorted.Count) - 1)];
    }
}
