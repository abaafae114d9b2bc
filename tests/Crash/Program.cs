using System.Globalization;
using FactCheck.Crash;

// A newsroom at full work is killed (SIGKILL) at random moments, again and again, with two processes on one file. What
// it had acknowledged must be there after each restart, once; see ReviewAudit for all that must hold.
//   dotnet run -c Release --project tests/Crash -- [KILLS] [SEED]
//   dotnet run -c Release --project tests/Crash -- race
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["worker", var database, var workflows, var name]) return await Worker.Run(database, workflows, name);
if (args is ["race", var file, var definitions, var task, var from])
    return await RaceReport.Take(file, definitions, task, int.Parse(from, CultureInfo.InvariantCulture));
if (args is ["race"])
{
    var race = await RaceReport.Run(CancellationToken.None);
    Console.WriteLine(race);
    return race is { Won.Count: 1, Else.Count: 0, Findings.Count: 0 } ? 0 : 1;
}

var kills = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount;
var report = await Harness.Run(kills, seed, Console.Out, CancellationToken.None);
Console.WriteLine(report);
return report.Findings.Count == 0 ? 0 : 1;
