using System.Diagnostics;
using System.Globalization;
using FactCheck;
using FactCheck.Benchmarks;
using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

// One command, one run: what the full pipeline does in a second, and the same rows and bytes written by prepared
// statements on raw SQLite with the same durability. Rounds alternate, so that a machine that drifts drifts for both.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
const int rounds = 5, articlesInARound = 100, reviewsInARound = 100, warmUp = 200;

await using var desk = await Desk.Open();
var submissions = new Comparison("articles submitted");
var decisions = new Comparison("decisions");
var reviews = new Comparison("reviews started");
var steps = new Comparison("review steps");
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

// Reviews from their start to publication, one by one: what a newsroom does all day.
await using var room = await Desk.Open();
var finished = 0;
for (var round = -1; round < rounds; round++)
{
    var raw = await room.CopyForRaw();
    var replay = new Replay(room.Path);
    var (pipeline, claims) = (TimeSpan.Zero, new List<string>());
    for (var i = 0; i < reviewsInARound; i++)
    {
        var claim = new SubmitClaim($"Bridge {round + 1}-{i} cost {i} million euros.", ClaimKind.Quantity, "It cost much.", Chain: [], Publisher: "The Harbour Post");
        var began = Stopwatch.GetTimestamp();
        claims.Add((await room.Newsroom.Send(claim, room.Reporter)).Id);
        pipeline += Stopwatch.GetElapsedTime(began);
        replay.EndOfTransaction();
    }

    reviews.Add(round < 0, claims.Count, pipeline, replay.Run(raw));
    raw = await room.CopyForRaw();
    replay = new Replay(room.Path);
    pipeline = TimeSpan.Zero;
    foreach (var (kind, by, answer) in new (TaskKind, Caller, Func<string, string, MediatR.IBaseRequest>)[]
    {
        (TaskKind.Triage, room.FactChecker, (task, _) => new DecideTask(task, "Accepted", "Readers ask about it.")),
        (TaskKind.Research, room.FactChecker, (_, claim) => new ProposeVerdict(claim, "unproven", "Nothing was found.", [], "The registers of both towns.")),
        (TaskKind.ApproveVerdict, room.Editor, (task, _) => new DecideTask(task, "Approved")),
        (TaskKind.Publish, room.Editor, (_, claim) => new PublishClaim(claim)),
    })
    {
        foreach (var (claim, task) in await room.OpenTaskOf(claims, kind))
        {
            var request = answer(task, claim);
            var began = Stopwatch.GetTimestamp();
            if (request is ProposeVerdict proposal) await room.Newsroom.Send(proposal, by);
            else await room.Newsroom.Send((MediatR.IRequest<DecidedTask>)request, by);
            pipeline += Stopwatch.GetElapsedTime(began);
            replay.EndOfTransaction(claim);
        }
    }

    finished += claims.Count;
    steps.Add(round < 0, claims.Count * 4, pipeline, replay.Run(raw));
}

Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, SQLite WAL, synchronous=FULL; {rounds} rounds, medians.");
Console.WriteLine($"Claims per article: {(double)claimsInAll / (rounds * articlesInARound):0.0}.");
submissions.Print((double)claimsInAll / (rounds * articlesInARound));
decisions.Print(null);
reviews.Print(null);
steps.Print(null);
var engine = await room.Bytes("ReviewWatches", "ReviewVisits", "Reviews");
var tasks = await room.Bytes("Decisions", "ReviewTasks");
Console.WriteLine($"A finished review of four steps: {(double)engine / finished:0} bytes of engine state (reviews, visits and their indexes), {(double)tasks / finished:0} of tasks and decisions.");
return 0;
