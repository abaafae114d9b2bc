using FactCheck.UseCases;
using FactCheck.Workflows;
using FactCheck.Workflows.Activities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Crash;

/// <summary>What must hold of every review at every moment, whatever happened before.</summary>
/// <param name="Reviews">How many were looked at.</param>
/// <param name="Timers">How many pauses have passed.</param>
public sealed record ReviewAudit(long Reviews, long Timers, IReadOnlyList<string> Findings)
{
    /// <param name="promised">Lines that a <see cref="Worker"/> printed.</param>
    public static async Task<ReviewAudit> Look(IServiceProvider services, IReadOnlyCollection<string> promised, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        await using var moment = await db.BeginRead(cancel);
        var findings = new List<string>();
        await Promised(db, promised, findings, cancel);
        var (reviews, timers) = await Reviewed(db, scope.ServiceProvider.GetRequiredService<WorkflowCatalog>(), findings, cancel);
        await moment.DisposeAsync();
        var auditor = await db.Users.Where(p => p.Name == "Auditor" || (p.Roles & Role.Auditor) != 0).Select(p => p.Id).FirstAsync(cancel);
        var ledger = await services.GetRequiredService<Newsroom>().Send(new VerifyLedger(), new Caller(auditor), cancel);
        findings.AddRange(ledger.Findings.Select(f => $"ledger: {f}"));
        return new ReviewAudit(reviews, timers, findings);
    }

    private static async Task Promised(FactCheckDb db, IReadOnlyCollection<string> promised, List<string> findings, CancellationToken cancel)
    {
        var claims = (await db.Claims.Select(c => c.PublicId).ToListAsync(cancel)).ToHashSet();
        var verdicts = (await db.Verdicts.Select(v => v.PublicId).ToListAsync(cancel)).ToHashSet();
        var decisions = (await db.Decisions.Select(d => new { Task = d.Task.PublicId, d.PersonId, d.Outcome }).ToListAsync(cancel))
            .CountBy(d => $"{d.Task} {d.PersonId} {d.Outcome}").ToDictionary();
        foreach (var line in promised)
        {
            var (what, rest) = (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..]);
            var times = what switch
            {
                "CLAIM" => claims.Contains(rest) ? 1 : 0,
                "VERDICT" => verdicts.Contains(rest) ? 1 : 0,
                _ => decisions.GetValueOrDefault(rest),
            };
            if (times != 1) findings.Add($"{line} was acknowledged and is there {times} times");
        }
    }

    private static async Task<(long Reviews, long Timers)> Reviewed(FactCheckDb db, WorkflowCatalog catalog, List<string> findings, CancellationToken cancel)
    {
        var (reviews, timers) = (0L, 0L);
        var visits = (await db.ReviewVisits.AsNoTracking().ToListAsync(cancel)).ToLookup(v => v.ReviewId);
        var tasks = (await db.ReviewTasks.AsNoTracking().Include(t => t.Decisions).ToListAsync(cancel)).ToLookup(t => t.ReviewId);
        await foreach (var review in db.Reviews.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            reviews++;
            var mine = visits[review.Id].OrderBy(v => v.Number).ToList();
            timers += mine.Count(v => v.Outcome is "Done" or "Elapsed");
            foreach (var wrong in Wrong(review, mine, [.. tasks[review.Id]], catalog)) findings.Add($"review {review.PublicId}: {wrong}");
        }

        return (reviews, timers);
    }

    // Cancelled from outside, a history leads nowhere in particular.
    private static string? Replayed(Review review, List<ReviewVisit> visits, WorkflowDefinition definition)
    {
        if (review.CancelledBecause is not null) return null;
        try
        {
            var ways = visits.Where(v => v.LeftAs is not null).OrderBy(v => v.LeftAs).Select(v => v.Passing).Prepend(Passed.Parse(review.Began)).ToList();
            return (Runner.Replay(definition, review.Where.Values, ways) with { }).ToJson();
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }

    private static IEnumerable<string> Wrong(Review review, List<ReviewVisit> visits, List<ReviewTask> tasks, WorkflowCatalog catalog)
    {
        var state = review.Where;
        var definition = catalog.Find(review.DefinitionId, review.DefinitionVersion)!;
        var open = visits.Where(v => v.IsOpen).Select(v => v.Where).OrderBy(v => v.Number).ToList();
        if (!state.Waiting.OrderBy(v => v.Number).SequenceEqual(open)) yield return $"waits at {string.Join(", ", state.Waiting)}, but its visits are {string.Join(", ", open)}";
        if (review.IsRunning == state.Ended) yield return review.IsRunning ? "runs, and nothing waits" : "has ended, and something waits";
        var replayed = Replayed(review, visits, definition);
        if (replayed != null && replayed != state.ToJson()) yield return $"stands at {state.ToJson()}, and its history leads to {replayed}";
        if (!visits.Select(v => v.Number).SequenceEqual(Enumerable.Range(1, state.Visits))) yield return $"visits {string.Join(", ", visits.Select(v => v.Number))} of {state.Visits}";
        foreach (var visit in visits)
        {
            var asked = tasks.Where(t => t.Visit == visit.Number).ToList();
            var asks = definition.Step(visit.Step).Activity.Asks is not null;
            if (asked.Count != (asks ? 1 : 0)) yield return $"{visit.Where} has {asked.Count} tasks";
            if (asked.Any(t => t.IsOpen != visit.IsOpen)) yield return $"{visit.Where} and its task do not agree on whether it is open";
            if (!visit.IsOpen && visit.WakeAt is not null) yield return $"{visit.Where} was left and its alarm still stands";
        }

        foreach (var task in tasks)
        {
            // Whoever thought better of it counts by what they said last.
            var votes = task.Decisions.OrderBy(d => d.Id).Where(d => d.Outcome != HumanStep.HandedBack).GroupBy(d => d.PersonId).Select(own => own.Last());
            if (task.ApprovalsGiven != votes.Count(d => d.Outcome == "Approved")) yield return $"task {task.PublicId} counts {task.ApprovalsGiven} approvals";
            if (task.Decisions.GroupBy(d => (d.PersonId, d.Outcome)).Any(g => g.Count() > 1)) yield return $"task {task.PublicId} holds one decision twice";
        }
    }
}
