using System.Diagnostics;
using System.Globalization;
using FactCheck;
using FactCheck.Benchmarks;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

// One command, one run: what the full pipeline does in a second, and the same rows and bytes written by prepared
// statements on raw SQLite with the same durability. Rounds alternate, so that a machine that drifts drifts for both.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int rounds = 5, articlesInARound = 100, warmUp = 200;

await using var desk = await Desk.Open();
var submissions = new Comparison("articles submitted");
var decisions = new Comparison("decisions");
var claimsInAll = 0;

for (var round = -1; round < rounds; round++)
{
    var isWarmUp = round < 0;
    var articles = isWarmUp ? warmUp : articlesInARound;
    var raw = await desk.CopyForRaw();
    var submitted = new List<string>();
    var pipeline = TimeSpan.Zero;
    var replay = new Replay(desk.Path);
    for (var i = 0; i < articles; i++)
    {
        var article = new SubmitArticle(new ArticleInput(Text: Stories.Next(), Publisher: "The Harbour Post"), CandidateChoice.All);
        var began = Stopwatch.GetTimestamp();
        var answer = await desk.Newsroom.Send(article, desk.Reporter);
        pipeline += Stopwatch.GetElapsedTime(began);
        submitted.AddRange(answer.Claims.Select(c => c.Id));
        replay.EndOfTransaction();
    }

    if (!isWarmUp) claimsInAll += submitted.Count;
    submissions.Add(isWarmUp, articles, pipeline, replay.Run(raw));

    raw = await desk.CopyForRaw();
    replay = new Replay(desk.Path);
    pipeline = TimeSpan.Zero;
    foreach (var task in await desk.OpenTasks(submitted))
    {
        var began = Stopwatch.GetTimestamp();
        await desk.Newsroom.Send(new DecideTask(task.Task, "Accepted", "Readers ask about it."), desk.FactChecker);
        pipeline += Stopwatch.GetElapsedTime(began);
        replay.EndOfTransaction(task.Claim);
    }

    decisions.Add(isWarmUp, submitted.Count, pipeline, replay.Run(raw));
}

Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, SQLite WAL, synchronous=FULL; {rounds} rounds, medians.");
Console.WriteLine($"Claims per article: {(double)claimsInAll / (rounds * articlesInARound):0.0}.");
submissions.Print((double)claimsInAll / (rounds * articlesInARound));
decisions.Print(null);
return 0;
