namespace FactCheck;

/// <summary>
/// What holds for every decision, whichever use case it comes through and whatever a definition says: the task is open,
/// the role fits, the answer is one of those allowed, nobody decides twice, and nobody decides about a verdict they proposed.
/// </summary>
public sealed class TaskDesk(FactCheckDb db, ReviewEngine engine, CurrentCaller caller, TimeProvider time, Ids ids)
{
    /// <summary>The open task of a kind on a claim.</summary>
    /// <exception cref="RuleBrokenException">The claim's review waits for something else.</exception>
    public async Task<ReviewTask> Open(Claim claim, TaskKind kind, CancellationToken cancel) =>
        await Load(db.ReviewTasks.Where(t => t.ClaimId == claim.Id && t.Kind == kind && t.DoneAt == null), cancel)
        ?? throw new RuleBrokenException(await WaitsFor(claim, kind, cancel));

    /// <summary>The task with this public id.</summary>
    public async Task<ReviewTask> Find(string id, CancellationToken cancel) =>
        await Load(db.ReviewTasks.Where(t => t.PublicId == id), cancel) ?? throw new NotFoundException("task", id);

    /// <summary>The verdict that a claim's review is about now: the latest proposed or approved.</summary>
    public Task<Verdict?> CurrentVerdict(Claim claim, CancellationToken cancel) =>
        db.Verdicts
            .Where(v => v.ClaimId == claim.Id && (v.State == VerdictState.Proposed || v.State == VerdictState.Approved))
            .Include(v => v.ProposedBy).Include(v => v.PublishedBy)
            .Include(v => v.Citations).ThenInclude(c => c.Evidence)
            .OrderByDescending(v => v.Id)
            .FirstOrDefaultAsync(cancel);

    /// <summary>Records a decision and lets the review go on when it settles the task. Returns what changed, for the ledger.</summary>
    public async Task<IReadOnlyList<IRecorded>> Decide(
        ReviewTask task, string outcome, string? comment, Verdict? verdict, CancellationToken cancel)
    {
        Check(task, outcome, verdict);
        if (verdict is not null && outcome is "Approved" or "Published") await engine.CheckOrigins(task.Review, verdict!, cancel);
        var decision = new Decision(ids.NewPublicId(), task, caller.Person, outcome, comment, verdict, time.UtcNow());
        var settled = task.Decide(decision);
        var changed = new List<IRecorded> { decision, task };
        if (!settled) return changed;

        if (task.Kind == TaskKind.ApproveVerdict || outcome == "ChangesRequested")
        {
            verdict!.Become(outcome switch
            {
                "Approved" => VerdictState.Approved,
                "ChangesRequested" => VerdictState.ChangesRequested,
                _ => VerdictState.Rejected,
            });
            changed.Add(verdict);
        }

        changed.AddRange(await engine.Signal(task.Review, task.Step, outcome, verdict, cancel));
        return changed;
    }

    private void Check(ReviewTask task, string outcome, Verdict? verdict)
    {
        var person = caller.Person;
        if (!task.IsOpen)
        {
            var last = task.Decisions.MaxBy(d => d.At);
            throw new LostRaceException(last is null
                ? "This task is closed; its review went another way. Reload to see where it stands."
                : $"{last.Person.Name} decided this at {last.At:yyyy-MM-dd HH:mm:ss} UTC: {InWords(task.Outcome ?? last.Outcome)}. Your answer was not recorded; reload to see where the review stands.");
        }

        if (!person.Is(task.Role))
            throw new NotAllowedException($"This step takes the role {Permissions.InWords(task.Role)}; you are {Permissions.InWords(person.Roles)}.");
        if (!task.Allows(outcome))
            throw new RuleBrokenException($"“{outcome}” is no answer to this step. Allowed: {string.Join(", ", task.Outcomes.Split(' '))}.");
        if (task.Kind is not (TaskKind.ApproveVerdict or TaskKind.Publish)) return;
        if (verdict is null)
            throw new RuleBrokenException("There is no proposed verdict to decide about.");
        if (task.Kind == TaskKind.Publish) return;
        if (verdict.ProposedBy == person)
            throw new RuleBrokenException("You proposed this verdict, so you may not decide about it. Another editor has to.");
        // Whoever approved may still think better of it; nobody approves twice.
        if (outcome == "Approved" && task.Decisions.Any(d => d.Person == person))
            throw new RuleBrokenException($"You have approved this already. It needs {task.ApprovalsNeeded} approvals by different people.");
    }

    private static string InWords(string outcome) =>
        string.Concat(outcome.Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));

    private async Task<string> WaitsFor(Claim claim, TaskKind kind, CancellationToken cancel)
    {
        var waits = await db.ReviewTasks.Where(t => t.ClaimId == claim.Id && t.DoneAt == null).Select(t => t.Kind).ToListAsync(cancel);
        return claim.Status == ClaimStatus.Published && kind == TaskKind.Research
            ? "This claim's verdict is published. A published verdict changes only by a revision."
            : $"The review of this claim does not wait for {InWords(kind.ToString())} now; it waits for {(waits.Count == 0 ? "nothing" : string.Join(" and ", waits.Select(w => InWords(w.ToString()))))}.";
    }

    private async Task<ReviewTask?> Load(IQueryable<ReviewTask> tasks, CancellationToken cancel)
    {
        var task = await tasks
            .Include(t => t.Review)
            .Include(t => t.Assignee)
            .Include(t => t.Claim).ThenInclude(c => c.SubmittedBy)
            .Include(t => t.Claim).ThenInclude(c => c.Assignee)
            .Include(t => t.Claim).ThenInclude(c => c.Origin)
            .Include(t => t.Claim).ThenInclude(c => c.JoinedTo)
            .FirstOrDefaultAsync(cancel);
        // Where there can be any: an open task that takes one answer has none yet.
        if (task is { Kind: TaskKind.ApproveVerdict } or { IsOpen: false })
            await db.Entry(task).Collection(t => t.Decisions).Query().Include(d => d.Person).LoadAsync(cancel);
        return task;
    }
}
