using System.Diagnostics;
using System.Globalization;
using FactCheck.Dashboard.Measuring;
using FactCheck.Dashboard.Seeding;

// What the dashboard is like to work with, measured on the real program: see docs/dashboard-figures.md.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var time = TimeProvider.System;
const string usage = """
    dotnet run -c Release --project tests/Dashboard -- seed [CLAIMS]     a database of so many claims: 10000, or another multiple of 1000
    dotnet run -c Release --project tests/Dashboard -- verify [CLAIMS]   holds each of its rows against its ledger
    dotnet run -c Release --project tests/Dashboard -- pages [TIMES]     what each page costs, at 10,000 claims and at 1,000,000
    dotnet run -c Release --project tests/Dashboard -- circuits [CLAIMS] twenty people at the desk while programs ask the API
    dotnet run -c Release --project tests/Dashboard -- screenshots       a picture of every page, into artifacts/screenshots
    The databases lie in a folder of the system's temporary one; FACTCHECK_DASHBOARD_FOLDER names another.
    """;
if (Environment.GetEnvironmentVariable("FACTCHECK_DASHBOARD_FOLDER") is { Length: > 0 } folder) Seeded.Folder = folder;
var claims = args.Length > 1 && int.TryParse(args[1], out var given) ? given : 10_000;
switch (args.FirstOrDefault())
{
    case "seed":
        Console.WriteLine(await Seeded.Of(claims, time, Console.Error.WriteLine));
        return 0;
    case "verify":
    {
        var path = await Seeded.Of(claims, time, Console.Error.WriteLine);
        var began = Stopwatch.GetTimestamp();
        var found = await Seeded.Verify(path);
        Console.WriteLine($"{found.Entries:N0} entries and {found.Rows:N0} rows in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s; {found.Findings.Count} do not agree.");
        foreach (var finding in found.Findings.Take(20)) Console.WriteLine(finding);
        return found.IsSound ? 0 : 1;
    }

    case "pages":
    {
        var times = args.Length > 1 ? claims : 40;
        var (small, large) = (await Seeded.Of(10_000, time, Console.Error.WriteLine), await Seeded.Of(1_000_000, time, Console.Error.WriteLine));
        await using var few = await Newsdesk.Open(10_000, small);
        await using var many = await Newsdesk.Open(1_000_000, large);
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}; milliseconds until the whole answer is there, over HTTP on the same machine, {times} times each, in turn.");
        Console.WriteLine();
        foreach (var line in await new PageTimes([few, many], times).Print()) Console.WriteLine(line);
        Console.WriteLine();
        await using var browser = await Browser.Open();
        foreach (var line in await FirstVisits.Print(browser, many)) Console.WriteLine(line);
        return 0;
    }

    case "circuits":
    {
        await using var desk = await Newsdesk.Open(claims, await Seeded.Of(claims, time, Console.Error.WriteLine));
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {claims:N0} claims.");
        await new Circuits(desk).Print();
        return 0;
    }

    case "screenshots":
    {
        await using var browser = await Browser.Open();
        await Screenshots.Take(browser, Path.Combine("artifacts", "screenshots"));
        return 0;
    }

    default:
        await Console.Error.WriteLineAsync(usage);
        return 2;
}
