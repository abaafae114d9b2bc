using FactCheck.Workflows.Activities;
using FactCheck.Workflows.Drawing;

namespace FactCheck;

/// <summary>
/// What holds for every decision, whichever use case it comes through and whatever a definition says: the task is open,
/// the role fits, nobody who stepped back or has a conflict of interest decides, the answer is one of those allowed,
/// nobody approves a verdict twice, nobody decides about what they proposed, and whoever holds a claim does its work.
/// </summary>
public sealed class TaskDesk(
    FactCheckDb db, IReviewEngine engine, WorkflowCatalog catalog, CurrentProposal proposals, ReviewFactFinder facts, Eligibility eligibility,
    CurrentCaller caller, Ledger ledger, TimeProvider time, Ids ids)
{
    /// <summary>The open task of a kind on a claim.</summary>
    /// <exception cref="RuleBrokenException">The claim's review waits for something else.</exception>
    public async Task<ReviewTask> Open(Claim claim, TaskKind kind, CancellationToken cancel) =>
        await Load(db.ReviewTasks.Where(t => t.ClaimId == claim.Id && t.Kind == kind && t.DoneAt == null).OrderBy(t => t.Id), cancel)
        ?? throw new RuleBrokenException(await WaitsFor(claim, kind, cancel));

    /// <summary>The task with this public id.</summary>
    public async Task<ReviewTask> Find(string id, CancellationToken cancel) =>
        await Load(db.ReviewTasks.Where(t => t.PublicId == id), cancel) ?? throw new NotFoundException(Say("task"), id);

    /// <summary>What the claim's review is about now.</summary>
    public Task<Proposal> Proposal(Claim claim, CancellationToken cancel) => proposals.Of(claim, cancel);

    /// <summary>Records a decision and lets the review go on when it settles the task. What changed is told to the ledger.</summary>
    public async Task Decide(ReviewTask task, string outcome, string? comment, CancellationToken cancel, string? quote = null)
    {
        var proposal = task.Kind is TaskKind.ApproveVerdict or TaskKind.Publish or TaskKind.Research ? await proposals.Of(task.Claim, cancel) : FactCheck.Proposal.None;
        await CheckMay(task, cancel);
        await Check(task, outcome, proposal, cancel);
        if (outcome is "Approved" or "Published" && proposal.Verdict is { } verdict) await CheckOrigins(task.Review, verdict, cancel);
        var decision = new Decision(ids.NewPublicId(), task, caller.Person, outcome, comment, proposal, time.UtcNow(), quote);
        db.Decisions.Add(decision);
        var settled = task.Decide(decision, await SteppedBack(task, cancel));
        ledger.Changed(decision, task);
        if (settled is null) return;

        if (settled == HumanStep.HandedBack)
        {
            // What was proposed waits on; whoever held the claim for this step holds it no longer.
            if (task.Claim.Assignee is { } holder && task.AssigneeId == holder.Id) await db.LetGo(task.Claim, holder, ledger, cancel);
        }
        else if (settled == "NothingChanged" && proposal is { Id: not null, Stands: false })
        {
            proposal.Become(VerdictState.Replaced);
            ledger.Changed([.. proposal.Rows]);
        }
        else if (task.Kind == TaskKind.ApproveVerdict || settled == "ChangesRequested")
        {
            proposal.Become(settled switch
            {
                "Approved" => VerdictState.Approved,
                "Rejected" => VerdictState.Rejected,
                _ => VerdictState.ChangesRequested,
            });
            ledger.Changed([.. proposal.Rows]);
        }

        await engine.Signal(task.Review, new Visit(task.Step, task.Visit), settled, Note(settled, comment), cancel);
    }

    // A rejection by a majority settles a task on which the last word was another's: the step says what it has to say.
    private static string? Note(string outcome, string? comment) =>
        outcome == HumanStep.HandedBack && comment is not null ? $"handed back: {comment}".UpTo(Limits.Note) : null;

    // Whoever approved and stepped back since does not count any more.
    private async Task<IReadOnlyCollection<long>> SteppedBack(ReviewTask task, CancellationToken cancel) =>
        task.Decisions.Count == 0 ? [] : await db.Recusals.Where(r => r.ClaimId == task.ClaimId).Select(r => r.PersonId).ToListAsync(cancel);

    /// <summary>Whether the caller may work on this task at all, whatever they answer.</summary>
    public async Task CheckMay(ReviewTask task, CancellationToken cancel)
    {
        var person = caller.Person;
        if (!task.IsOpen)
        {
            var last = task.Decisions.MaxBy(d => d.At);
            throw new LostRaceException(last is null
                ? Say("This task is closed; its review went another way. Reload to see where it stands.")
                : Say($"{last.Person.Name} decided this at {last.At:yyyy-MM-dd HH:mm:ss} UTC: {InWords(task.Outcome ?? last.Outcome)}. Your answer was not recorded; reload to see where the review stands."));
        }

        if (!person.Is(task.Role))
            throw new NotAllowedException(Say($"This step takes the role {Permissions.InWords(task.Role)}; you are {Permissions.InWords(person.Roles)}."));
        await eligibility.Insist(person, task.Claim, cancel);
        if (!task.HolderMayDecide && task.Claim.Assignee == person)
            throw new BarredException(task.Claim.PublicId, () => Say("You hold this claim, and its workflow has somebody else decide this step."));
        if (task.IsHeldFrom(person, task.Claim.Assignee) && await eligibility.WhyBarred(task.Claim.Assignee!, task.Claim, cancel) is null)
            throw new BarredException(task.Claim.PublicId, () => HeldBy(task.Claim.Assignee!));
    }

    /// <summary>What somebody else than the holder is told.</summary>
    public static string HeldBy(Person holder) =>
        Say($"{holder.Name} holds this claim, so this step is theirs. They can hand it back, or an editor can give it to you.");

    private async Task Check(ReviewTask task, string outcome, Proposal proposal, CancellationToken cancel)
    {
        var person = caller.Person;
        if (!task.Allows(outcome))
            throw new RuleBrokenException(Say($"“{outcome}” is no answer to this step. Allowed: {InOneLine(task.Outcomes)}."));
        if (task.Kind is not (TaskKind.ApproveVerdict or TaskKind.Publish)) return;
        if (proposal.Id is null)
            throw new RuleBrokenException(Say("There is no proposed verdict to decide about."));
        if (task.Kind == TaskKind.Publish) return;
        if (proposal.ProposedBy == person)
            throw new BarredException(task.Claim.PublicId, () => Say("You proposed this verdict, so you may not decide about it. Another editor has to."));
        if (proposal.Revision is { Kind: RevisionKind.Refusal } refusal && refusal.Revises.ProposedBy == person)
            throw new BarredException(task.Claim.PublicId, () => Say("You proposed the verdict that is challenged, so you may not decide about refusing the challenge. Another editor has to."));
        if (outcome != "Approved" && task.Decisions.Any(d => d.Person == person && d.Outcome == outcome))
            throw new RuleBrokenException(Say("You have answered so already. It waits for others."));
        if (outcome != "Approved") return;
        // Whoever approved may still think better of it; nobody approves twice.
        if (task.Decisions.Any(d => d.Person == person && d.Outcome == "Approved")
            || (proposal.Verdict is { } verdict && await db.Decisions.AnyAsync(d => d.VerdictId == verdict.Id && d.PersonId == person.Id && d.Outcome == "Approved", cancel))
            || (proposal is { Verdict: null, Revision: { } revision } && await db.Decisions.AnyAsync(d => d.RevisionId == revision.Id && d.PersonId == person.Id && d.Outcome == "Approved", cancel)))
            throw new BarredException(task.Claim.PublicId, () => Say(task.ApprovalsNeeded,
                $"You have approved this already. It needs {task.ApprovalsNeeded} approval by another person.", $"You have approved this already. It needs {task.ApprovalsNeeded} approvals by different people."));
    }

    // A verdict that was proposed with enough independent origins may have lost one since: an attribution was corrected.
    // It is neither approved nor published then, whatever steps it has passed.
    private async Task CheckOrigins(Review review, Verdict verdict, CancellationToken cancel)
    {
        if (!verdict.AssertsTruthOrFalsity) return;
        var needed = await OriginsAsked(review, cancel);
        if (needed == 0) return;
        var found = await facts.Origins(verdict, cancel);
        if (found < needed)
            throw new RuleBrokenException(Say($"This rating needs {needed} independent origins; the evidence it cites has {found} now, since an attribution was corrected. Request changes."));
    }

    // By the conditions that the review has passed since the verdict was proposed: others of the definition lie on other ways.
    private async Task<int> OriginsAsked(Review review, CancellationToken cancel)
    {
        var definition = catalog.Of(review);
        if (StepRequirements.Origins(definition, review.Where) == 0) return 0;
        var left = await db.ReviewVisits.Where(v => v.ReviewId == review.Id && v.LeftAs != null).OrderByDescending(v => v.LeftAs).ToListAsync(cancel);
        var since = left.FindIndex(v => v.Outcome == "Proposed");
        return left.Take(since + 1).SelectMany(v => v.Passing).Select(passed => definition.Has(passed.Step) ? definition.Step(passed.Step).With(review.Where.Values) : null)
            .Where(step => step?.Activity is RequireOrigins).Select(step => RequireOrigins.Needed(step!)).DefaultIfEmpty().Max();
    }

    private static string InOneLine(string outcomes) => outcomes.Replace(" ", ", ", StringComparison.Ordinal);

    private static string InWords(string name) => Plain.Words(name);

    private async Task<string> WaitsFor(Claim claim, TaskKind kind, CancellationToken cancel)
    {
        var waits = await db.ReviewTasks.Where(t => t.ClaimId == claim.Id && t.DoneAt == null).Select(t => t.Kind).ToListAsync(cancel);
        return claim.Status == ClaimStatus.Published && kind == TaskKind.Research
            ? Say("This claim's verdict is published. A published verdict changes only by a revision: challenge it, and propose one.")
            : waits.Count == 0 ? Say($"The review of this claim does not wait for {InWords(kind.ToString())} now; it waits for nothing.")
            : Say($"The review of this claim does not wait for {InWords(kind.ToString())} now; it waits for {AllOf(waits.Select(w => InWords(w.ToString())))}.");
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
            await db.Entry(task).Collection(t => t.Decisions).Query().OrderBy(d => d.Id).Include(d => d.Person).LoadAsync(cancel);
        return task;
    }
}
