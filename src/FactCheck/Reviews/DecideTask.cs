using FactCheck.Workflows.Activities;

namespace FactCheck;

/// <summary>Answers a task: triage, research handed on, words confirmed, a verdict approved or sent back, publication.</summary>
/// <param name="Task">Public id.</param>
/// <param name="Outcome">One of the task's outcomes: "Accepted", "Approved", "ChangesRequested", …</param>
/// <param name="Comment">Why; needed for every answer but an approval, a confirmation and a publication. For "Answered", what the claimant answered.</param>
/// <param name="Verdict">Public id of the verdict that was read before deciding; another one meanwhile is a lost race.</param>
/// <param name="Of">For "AnotherAppearance": public id of the claim that it is another appearance of.</param>
/// <param name="Quote">For "ChangesRequested": the words of the rationale that the comment is about.</param>
public sealed record DecideTask(string Task, string Outcome, string? Comment = null, string? Verdict = null, string? Of = null, string? Quote = null) : ICommand<DecidedTask>;

/// <param name="Settled">False while more approvals are needed.</param>
/// <param name="Waiting">What the review waits for now.</param>
public sealed record DecidedTask(string Task, string Claim, bool Settled, ClaimStatus Status, int ApprovalsGiven, int ApprovalsNeeded, IReadOnlyList<TaskKind> Waiting);

internal sealed class DecideTaskValidator : AbstractValidator<DecideTask>
{
    public DecideTaskValidator()
    {
        RuleFor(r => r.Task).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Outcome).NotEmpty().MaximumLength(Limits.Key);
        RuleFor(r => r.Comment).MaximumLength(Limits.Note);
        RuleFor(r => r.Quote).MaximumLength(Limits.Words);
        RuleFor(r => r.Quote).Empty().When(r => r.Outcome != "ChangesRequested").WithMessage(_ => Say("Words are quoted where changes are requested."));
        RuleFor(r => r.Comment).NotEmpty().When(r => r.Outcome is "Accepted").WithMessage(_ => Say("Say why this claim matters."));
        RuleFor(r => r.Comment).NotEmpty().When(r => r.Outcome is "Rejected" or "ChangesRequested" or "NotFound" or "NothingChanged" or HumanStep.HandedBack).WithMessage(_ => Say("Say why, so that the next person can act on it."));
        RuleFor(r => r.Comment).NotEmpty().When(r => r.Outcome is "Answered").WithMessage(_ => Say("Write down what the claimant answered."));
        RuleFor(r => r.Of).NotEmpty().When(r => r.Outcome is "AnotherAppearance").WithMessage(_ => Say("Name the claim that this is another appearance of."));
    }
}

internal sealed class DecideTaskHandler(FactCheckDb db, TaskDesk desk, Triage triage, Inquiries inquiries, Ledger ledger) : IRequestHandler<DecideTask, DecidedTask>
{
    public async Task<DecidedTask> Handle(DecideTask request, CancellationToken cancel)
    {
        var task = await desk.Find(request.Task, cancel);
        var claim = task.Claim;
        if (task.Kind == TaskKind.Triage)
        {
            await triage.Decide(task, request.Outcome, request.Comment.OrNull(), request.Of, cancel);
        }
        else
        {
            if (task is { Kind: TaskKind.Research, IsOpen: true } && request.Outcome == "Proposed")
                throw new RuleBrokenException(Say("Research ends by proposing a verdict."));
            var proposal = task.IsOpen ? await desk.Proposal(claim, cancel) : Proposal.None;
            if (task.IsOpen && request.Verdict is { } read && proposal.Verdict?.PublicId != read && proposal.Revision?.PublicId != read)
                throw new LostRaceException(Say("Another verdict was proposed since you opened this page. Nothing was recorded; read the new one and decide again."));
            if (task.Kind == TaskKind.ConfirmWords && request.Outcome == "Confirmed" && task.IsOpen
                && !await db.Evidence.AnyAsync(e => e.ClaimId == claim.Id && e.IsPrimary && e.Stance != Stance.NothingFound && e.SnapshotId != null, cancel))
                throw new RuleBrokenException(Say("Words are confirmed at their primary source. Add it as primary evidence, with its words, or answer that it was not found."));
            if (task is { Kind: TaskKind.AskClaimant, IsOpen: true })
            {
                await desk.CheckMay(task, cancel);
                if (request.Outcome == "Answered") await inquiries.Answered(task, request.Comment.OrNull(), cancel);
                else if (request.Outcome == "NoAnswer") await inquiries.NotAnswered(task, byHand: true, request.Comment.OrNull(), cancel);
            }

            await desk.Decide(task, request.Outcome, request.Comment.OrNull(), cancel, request.Quote.OrNull());
            ledger.Append(Action(task.Kind, request.Outcome, proposal), [claim.PublicId], []);
        }

        return new DecidedTask(
            task.PublicId, claim.PublicId, !task.IsOpen, claim.Status, task.ApprovalsGiven, task.ApprovalsNeeded,
            [.. db.ReviewTasks.Local.Where(t => t.Review == task.Review && t.IsOpen).Select(t => t.Kind)]);
    }

    private static string Action(TaskKind kind, string outcome, Proposal proposal) => (kind, outcome) switch
    {
        (_, HumanStep.HandedBack) => "StepHandedBack",
        (TaskKind.Research, _) => "NothingChanged",
        (TaskKind.AskClaimant, "Answered") => "ClaimantAnswered",
        (TaskKind.AskClaimant, _) => "ClaimantDidNotAnswer",
        (TaskKind.ApproveVerdict, "Approved") when proposal.Revision is not null => "RevisionApproved",
        (TaskKind.ApproveVerdict, "Rejected") when proposal.Revision is not null => "RevisionRejected",
        (TaskKind.Publish, "Published") when proposal.Revision is not null => "RevisionPublished",
        (TaskKind.ApproveVerdict, "Approved") => "VerdictApproved",
        (_, "ChangesRequested") => "ChangesRequested",
        (TaskKind.ApproveVerdict, _) => "VerdictRejected",
        (TaskKind.ConfirmWords, "Confirmed") => "WordsConfirmed",
        (TaskKind.ConfirmWords, _) => "WordsNotConfirmed",
        (TaskKind.Publish, _) => "VerdictPublished",
        _ => $"{kind}{outcome}",
    };
}
