using FactCheck.Extraction;
using FactCheck.UseCases;
using FactCheck.Workflows;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Crash;

/// <summary>A newsroom at work until it is killed. Each line it prints acknowledges what is committed by then.</summary>
internal static class Worker
{
    public static async Task<int> Run(string database, string workflows, string name)
    {
        await using var services = CrashRoom.Open(database, workflows);
        await services.GetRequiredService<Startup>().Run();
        var newsroom = services.GetRequiredService<Newsroom>();
        var people = await People(services);
        Say("READY");
        var clock = services.GetRequiredService<ReviewClock>();
        using var outlived = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var work = new List<Task> { Ticking(clock, outlived.Token) };
        foreach (var (person, index) in new[] { people["Reporter"], people["Checker"], people["First"], people["Second"] }.Select((p, i) => (p, i)))
            work.Add(Working(newsroom, person, people, $"{name}{index}", outlived.Token));
        await Task.WhenAll(work);
        return 0;
    }

    private static async Task<Dictionary<string, Caller>> People(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        return await db.Users.ToDictionaryAsync(p => p.Name, p => new Caller(p.Id));
    }

    private static async Task Ticking(ReviewClock clock, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            await clock.Run(cancel);
            await Task.Delay(20, cancel);
        }
    }

    private static async Task Working(Newsroom newsroom, Caller me, Dictionary<string, Caller> people, string tag, CancellationToken cancel)
    {
        var chance = new Random(Environment.ProcessId + tag[^1]);
        for (var n = 0; !cancel.IsCancellationRequested; n++)
        {
            try
            {
                if (me == people["Reporter"])
                {
                    var claim = await newsroom.Send(new SubmitClaim($"Bridge {tag}-{Environment.ProcessId} cost {n} euros.", ClaimKind.Quantity, "It cost much.", Chain: []), me, cancel);
                    Say($"CLAIM {claim.Id}");
                    await Task.Delay(30, cancel);
                }
                else if (await Next(newsroom, me, chance, cancel) is { } task)
                {
                    await Answer(newsroom, task, me, chance, cancel);
                }
                else
                {
                    await Task.Delay(10, cancel);
                }
            }
            catch (Exception e) when (e is ProblemException or ValidationException)
            {
                // Somebody else was faster, or it cannot be done: the newsroom said no and promised nothing.
            }
        }
    }

    private static async Task Answer(Newsroom newsroom, TaskRow task, Caller me, Random chance, CancellationToken cancel)
    {
        if (task.Kind == TaskKind.Research)
        {
            var proposed = await newsroom.Send(new ProposeVerdict(task.ClaimId, "unproven", "Nothing was found.", [], "The registers."), me, cancel);
            Say($"DECISION {task.Id} {me.PersonId} Proposed");
            Say($"VERDICT {proposed.Id}");
            return;
        }

        var outcome = task.Kind switch
        {
            TaskKind.Triage => "Accepted",
            TaskKind.ConfirmWords => "NotFound",
            TaskKind.ApproveVerdict => chance.Next(8) == 0 ? "ChangesRequested" : "Approved",
            _ => "Published",
        };
        await newsroom.Send(new DecideTask(task.Id, outcome, "For the record."), me, cancel);
        Say($"DECISION {task.Id} {me.PersonId} {outcome}");
    }

    // One of the first few, so that people of both processes meet at the same task.
    private static async Task<TaskRow?> Next(Newsroom newsroom, Caller me, Random chance, CancellationToken cancel)
    {
        var tasks = (await newsroom.Send(new ListTasks(TaskView.Mine, Order: TaskOrder.Oldest, Limit: 20), me, cancel)).Rows.Where(t => t.MayDecide).ToList();
        return tasks.Count == 0 ? null : tasks[chance.Next(Math.Min(4, tasks.Count))];
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
