namespace FactCheck;

/// <summary>Records that the claimant was asked, while the review waits for that. Asked again, the time for an answer begins again. The answer, or that there is none, is the decision on the task.</summary>
/// <param name="Claim">Public id.</param>
/// <param name="Question">What they were asked.</param>
/// <param name="To">Whom, and by which way: "the press office, by mail".</param>
/// <param name="AskedAt">When, UTC; now when not said.</param>
public sealed record AskClaimant(string Claim, string Question, string To, DateTime? AskedAt = null) : ICommand<AskedClaimant>;

/// <param name="AnswerBy">Until when an answer is waited for; null where the workflow sets no time.</param>
public sealed record AskedClaimant(string Id, string Claim, DateTime AskedAt, DateTime? AnswerBy);

internal sealed class AskClaimantValidator : AbstractValidator<AskClaimant>
{
    public AskClaimantValidator(TimeProvider time)
    {
        RuleFor(r => r.Claim).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Question).NotEmpty().WithMessage(_ => Say("Write down what the claimant was asked.")).MaximumLength(Limits.Note);
        RuleFor(r => r.To).NotEmpty().WithMessage(_ => Say("Say whom you asked, and how: a mail, a call, a letter.")).MaximumLength(Limits.Name);
        RuleFor(r => r.AskedAt).Must(at => at is null || at <= time.UtcNow()).WithMessage(_ => Say("The question cannot have been asked in the future. Times are UTC."));
    }
}

internal sealed class AskClaimantHandler(
    FactCheckDb db, TaskDesk desk, Inquiries inquiries, WorkflowCatalog workflows, Ledger ledger, CurrentCaller caller, TimeProvider time, Ids ids)
    : IRequestHandler<AskClaimant, AskedClaimant>
{
    public async Task<AskedClaimant> Handle(AskClaimant request, CancellationToken cancel)
    {
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.PublicId == request.Claim, cancel) ?? throw new NotFoundException(Say("claim"), request.Claim);
        var task = await desk.Open(claim, TaskKind.AskClaimant, cancel);
        await desk.CheckMay(task, cancel);
        var before = await inquiries.Open(task, cancel);
        var now = time.UtcNow();
        var asked = request.AskedAt is { } at ? Clock.Truncate(at) : now;
        var step = workflows.Of(task.Review).Step(task.Step).With(task.Review.Where.Values);
        var answerBy = step.Inputs.GetValueOrDefault(AnswerWithin) is TimeSpan within ? asked + within : (DateTime?)null;
        var inquiry = new Inquiry(ids.NewPublicId(), task, request.Question.Trim(), request.To.Trim(), caller.Person, asked, answerBy, now);
        db.Inquiries.Add(inquiry);
        // Whoever was asked something else meanwhile has until the later time; a reminder to ask is no longer due.
        if (before.Select(i => i.AnswerBy).Append(answerBy).Max() is { } until)
            (await db.ReviewVisits.SingleAsync(v => v.ReviewId == task.ReviewId && v.Number == task.Visit, cancel)).WakeUp(until, WakeFor.NoAnswer);
        ledger.Append("ClaimantAsked", [claim.PublicId], [inquiry]);
        return new AskedClaimant(inquiry.PublicId, claim.PublicId, asked, answerBy);
    }

    /// <summary>The step's input that says how long a claimant has.</summary>
    private const string AnswerWithin = "answerWithin";
}

/// <summary>What becomes of the questions of a step when it is left.</summary>
public sealed class Inquiries(FactCheckDb db, Ledger ledger, TimeProvider time)
{
    /// <summary>Those of this step that nobody has answered or given up, oldest first.</summary>
    public Task<List<Inquiry>> Open(ReviewTask task, CancellationToken cancel) =>
        db.Inquiries.Where(i => i.TaskId == task.Id && i.AnsweredAt == null && i.UnansweredAt == null)
            .Include(i => i.AskedBy).OrderBy(i => i.Id).ToListAsync(cancel);

    /// <summary>One answer answers all that was asked at this step.</summary>
    public async Task Answered(ReviewTask task, string? answer, CancellationToken cancel)
    {
        if (answer is null) throw new RuleBrokenException(Say("Write down what the claimant answered."));
        var open = await Open(task, cancel);
        if (open.Count == 0) throw new RuleBrokenException(Say("Nothing was asked yet. Record first what the claimant was asked, whom and when."));
        foreach (var inquiry in open) inquiry.WasAnswered(answer, time.UtcNow());
        ledger.Changed([.. open]);
    }

    /// <summary>Nobody waits longer: by hand, which takes a reason as long as the claimant has time, or because the time is up.</summary>
    /// <param name="byHand">False when the clock says so.</param>
    public async Task NotAnswered(ReviewTask task, bool byHand, string? because, CancellationToken cancel)
    {
        var open = await Open(task, cancel);
        if (byHand && because is null)
        {
            if (open.Count == 0) throw new RuleBrokenException(Say("Nothing was asked yet. Record what the claimant was asked, or say why nobody could ask."));
            if (open.Exists(i => i.AnswerBy is null || i.AnswerBy > time.UtcNow()))
            {
                throw new RuleBrokenException(open.Max(i => i.AnswerBy) is { } until
                    ? Say($"The claimant has until {until:yyyy-MM-dd HH:mm} UTC to answer. Say why you do not wait.")
                    : Say("Say why you do not wait for an answer."));
            }
        }

        foreach (var inquiry in open) inquiry.WasNotAnswered(because, time.UtcNow());
        ledger.Changed([.. open]);
    }
}
