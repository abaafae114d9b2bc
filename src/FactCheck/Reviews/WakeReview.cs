using FactCheck.Workflows.Activities;

namespace FactCheck;

/// <summary>The clock acts on a visit whose alarm has come: reminds, tells that it is overdue, or lets the review go on.</summary>
/// <param name="Visit">Key of the visit.</param>
/// <param name="Lease">Who has it in hand; whoever's lease has run out meanwhile does nothing.</param>
internal sealed record WakeReview(long Visit, string Lease) : ICommand<bool>;

internal sealed class WakeReviewHandler(
    FactCheckDb db, IReviewEngine engine, WorkflowCatalog catalog, Inquiries inquiries, Notices notices, Ledger ledger, TimeProvider time)
    : IRequestHandler<WakeReview, bool>
{
    /// <returns>Whether there was anything to do.</returns>
    public async Task<bool> Handle(WakeReview request, CancellationToken cancel)
    {
        var now = time.UtcNow();
        var visit = await db.ReviewVisits
            .Include(v => v.Review).ThenInclude(r => r.Claim).ThenInclude(c => c.SubmittedBy)
            .Include(v => v.Review).ThenInclude(r => r.Claim).ThenInclude(c => c.Assignee)
            .Include(v => v.Review).ThenInclude(r => r.Claim).ThenInclude(c => c.Origin)
            .Include(v => v.Review).ThenInclude(r => r.Claim).ThenInclude(c => c.JoinedTo)
            .SingleOrDefaultAsync(v => v.Id == request.Visit, cancel);
        if (visit is not { IsOpen: true } || visit.WakeAt is null || visit.WakeAt > now || visit.LeasedBy != request.Lease) return false;

        var (reason, note) = (visit.WakeFor!.Value, visit.WakeNote);
        visit.Sleep();
        switch (reason)
        {
            case WakeFor.Elapsed:
                await GoOn(visit, Elapsed(visit), note, "TimePassed", cancel);
                break;
            case WakeFor.NewFigure:
                await GoOn(visit, "NewFigure", note, "NewFigureSeen", cancel);
                break;
            default:
                await Task(visit, reason, now, cancel);
                break;
        }

        return true;
    }

    private string Elapsed(ReviewVisit visit) =>
        catalog.Of(visit.Review).Step(visit.Step).Outcomes.Contains("Elapsed") ? "Elapsed" : "Done";

    private async Task Task(ReviewVisit visit, WakeFor reason, DateTime now, CancellationToken cancel)
    {
        var claim = visit.Review.Claim;
        var task = await db.ReviewTasks.Include(t => t.Assignee)
            .SingleAsync(t => t.ReviewId == visit.ReviewId && t.Visit == visit.Number, cancel);
        // Decided, and an engine outside this transaction has yet to hear of it.
        if (!task.IsOpen) return;
        var step = catalog.Of(visit.Review).Step(visit.Step).With(visit.Review.Where.Values);
        // Nobody was there to remind in time: what is due is not announced any more.
        if (reason == WakeFor.Reminder && task.DueAt <= now) reason = WakeFor.Overdue;
        switch (reason)
        {
            case WakeFor.Reminder:
                visit.WakeUp(task.DueAt, WakeFor.Overdue);
                await TellItsPeople(task, claim, () => Say($"“{SayKnown(step.Name)}” is due at {task.DueAt:yyyy-MM-dd HH:mm} UTC."), cancel);
                ledger.Append("TaskReminded", [claim.PublicId], [task]);
                break;
            case WakeFor.Overdue when step.Outcomes.Contains(HumanStep.Overdue):
                task.Expire(HumanStep.Overdue, now);
                ledger.Changed(task);
                await Escalate(claim, step, () => Say($"“{SayKnown(step.Name)}” was due at {task.DueAt:yyyy-MM-dd HH:mm} UTC and nobody answered."), cancel);
                await GoOn(visit, HumanStep.Overdue, null, "TaskOverdue", cancel);
                break;
            case WakeFor.Overdue:
                string Late() => Say($"“{SayKnown(step.Name)}” was due at {task.DueAt:yyyy-MM-dd HH:mm} UTC and waits still.");
                await TellItsPeople(task, claim, Late, cancel);
                await Escalate(claim, step, Late, cancel);
                ledger.Append("TaskOverdue", [claim.PublicId], [task, claim]);
                break;
            case WakeFor.NoAnswer:
                task.Expire("NoAnswer", now);
                await inquiries.NotAnswered(task, byHand: false, null, cancel);
                ledger.Changed(task);
                await GoOn(visit, "NoAnswer", null, "ClaimantDidNotAnswer", cancel);
                break;
        }
    }

    private async Task Escalate(Claim claim, WorkflowStep step, Func<string> words, CancellationToken cancel)
    {
        if (HumanStep.EscalatesTo(step) is not { } role) return;
        claim.RaisePriority(Priority.High);
        await notices.Send(claim, null, role, words, NoticeWays.App, cancel);
    }

    private async Task GoOn(ReviewVisit visit, string outcome, string? note, string action, CancellationToken cancel)
    {
        await engine.Signal(visit.Review, visit.Where, outcome, note, cancel);
        ledger.Append(action, [visit.Review.Claim.PublicId], [visit.Review.Claim]);
    }

    private Task TellItsPeople(ReviewTask task, Claim claim, Func<string> words, CancellationToken cancel) =>
        notices.Send(claim, task.Assignee?.Email, task.Assignee is null ? task.Role.ToString() : null, words, NoticeWays.App, cancel);
}
