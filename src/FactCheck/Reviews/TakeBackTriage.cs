using FactCheck.Workflows.Activities;

namespace FactCheck;

/// <summary>
/// Takes back what the caller answered in triage, about one claim or many, while nobody has gone on with them: each waits
/// for triage again. All of them or none.
/// </summary>
/// <param name="Claims">Public ids.</param>
public sealed record TakeBackTriage(IReadOnlyList<string> Claims) : ICommand<IReadOnlyList<TakenBackTriage>>;

/// <param name="Waiting">What the new review waits for.</param>
public sealed record TakenBackTriage(string Claim, ClaimStatus Status, IReadOnlyList<TaskKind> Waiting);

internal sealed class TakeBackTriageValidator : AbstractValidator<TakeBackTriage>
{
    public TakeBackTriageValidator()
    {
        RuleFor(r => r.Claims).NotEmpty().WithMessage(_ => Say("Choose at least one claim."));
        RuleFor(r => r.Claims.Count).LessThanOrEqualTo(Limits.Bulk).When(r => r.Claims is not null).WithMessage(_ => Say($"Choose at most {Limits.Bulk} claims at once."));
        RuleForEach(r => r.Claims).NotEmpty().MaximumLength(Limits.PublicId);
    }
}

internal sealed class TakeBackTriageHandler(
    FactCheckDb db, IReviewEngine engine, ReviewStarter reviews, Eligibility eligibility, LastWord words, Ledger ledger, CurrentCaller caller)
    : IRequestHandler<TakeBackTriage, IReadOnlyList<TakenBackTriage>>
{
    public async Task<IReadOnlyList<TakenBackTriage>> Handle(TakeBackTriage request, CancellationToken cancel)
    {
        var answers = new List<TriageAnswer>();
        foreach (var id in request.Claims.Distinct()) answers.Add(await Find(id, cancel));
        var numbers = answers.ConvertAll(a => a.Entry.Id);
        foreach (var answer in answers) await Check(answer, numbers, cancel);
        // Claims may have joined one that was answered along with them: what was answered last is taken back first.
        foreach (var answer in answers.OrderByDescending(a => a.Entry.Id)) await TakeBack(answer, cancel);
        return answers.ConvertAll(a => new TakenBackTriage(
            a.Claim.PublicId, a.Claim.Status, [.. db.ReviewTasks.Local.Where(t => t.Claim == a.Claim && t.IsOpen).Select(t => t.Kind)]));
    }

    private async Task<TriageAnswer> Find(string id, CancellationToken cancel)
    {
        var claim = await db.Claims.Whole().SingleOrDefaultAsync(c => c.PublicId == id, cancel) ?? throw new NotFoundException(Say("claim"), id);
        var decision = await db.Decisions.Include(d => d.Person).Include(d => d.Task).ThenInclude(t => t.Review)
            .Where(d => d.Task.ClaimId == claim.Id && d.Task.Kind == TaskKind.Triage && d.Outcome != HumanStep.HandedBack)
            .OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancel)
            ?? throw new RuleBrokenException(Say($"Nobody has triaged claim {claim.PublicId}, so there is no answer to take back."));
        var action = Triage.Action(decision.Outcome);
        var entry = await About(claim).Where(e => e.Action == action).OrderByDescending(e => e.Id).FirstAsync(cancel);
        return new TriageAnswer(claim, decision, entry);
    }

    private async Task Check(TriageAnswer answer, List<long> numbers, CancellationToken cancel)
    {
        var (claim, decision, entry) = answer;
        if (decision.Person != caller.Person)
            throw new NotAllowedException(Say($"{decision.Person.Name} triaged claim {claim.PublicId}; only they can take that back."));
        await words.Insist(claim, entry.Id, cancel, numbers, byName: numbers.Count > 1);
        if (claim.JoinedTo is { } other) await words.Insist(other, entry.Id, cancel, numbers, byName: true);
        if (claim.IsPublic)
            throw new RuleBrokenException(Say("This claim is published. A published fact-check changes only by a revision: challenge it."));
        // The new review begins at its first step, and nobody is asked again what they have answered.
        if (await db.Decisions.AnyAsync(d => d.Task.ReviewId == decision.Task.ReviewId && d.Task.Kind != TaskKind.Triage && d.Outcome != HumanStep.HandedBack && d.Id < decision.Id, cancel))
            throw new RuleBrokenException(Say($"Other steps of the review of claim {claim.PublicId} were answered before its triage, and would have to be answered again. An editor can cancel the review."));
        await eligibility.Insist(caller.Person, claim, cancel);
        if (claim.JoinedTo is { } joined) await eligibility.Insist(caller.Person, joined, cancel);
    }

    private async Task TakeBack(TriageAnswer answer, CancellationToken cancel)
    {
        var (claim, decision, entry) = answer;
        var about = claim.JoinedTo is { } other ? (string[])[claim.PublicId, other.PublicId] : [claim.PublicId];
        if (await db.Reviews.SingleOrDefaultAsync(r => r.ClaimId == claim.Id && r.EndedAt == null, cancel) is { } running)
        {
            running.CancelBecause("triage was taken back");
            await engine.Cancel(running, cancel);
            claim.Close("triage was taken back");
        }

        decision.Task.TakeBack();
        await StandAsBefore(claim, entry, cancel);
        if (claim.JoinedTo is not null) await PartAgain(claim, entry, cancel);
        // Two reviews may not run at once, not even within one save.
        await db.SaveChangesAsync(cancel);
        await reviews.BeginAgain(claim, cancel);
        ledger.Append("TriageTakenBack", about, [claim, decision, decision.Task]);
        await db.SaveChangesAsync(cancel);
    }

    // A definition may have labelled, raised or assigned the claim because of the answer.
    private async Task StandAsBefore(Claim claim, LedgerEntry entry, CancellationToken cancel)
    {
        RecordContent? before = null;
        await foreach (var each in About(claim).Where(e => e.Id < entry.Id).OrderByDescending(e => e.Id).AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            if ((before = EntryFormat.Read(each.Bytes, each.Openings).Records.FirstOrDefault(r => r.Kind == "Claim" && r.Id == claim.PublicId)) is not null) break;
        string? Was(string field) => before?.Fields.FirstOrDefault(f => f.Name == field)?.Value;

        var holder = Was("assignee") is { } held ? await db.Users.SingleAsync(p => p.PublicId == held, cancel) : null;
        if (holder is not null && (holder.HasLeft || await eligibility.WhyBarred(holder, claim, cancel) is not null)) holder = null;
        claim.TakeBackTriage(
            Enum.TryParse<Priority>(Was("priority"), out var priority) ? priority : claim.Priority,
            (Was("labels") ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries), Was("advisory"), holder);
    }

    // The entry of its joining names what moved. Who stepped back from it, and so from the other, is kept off both: a recusal is for good.
    private async Task PartAgain(Claim claim, LedgerEntry entry, CancellationToken cancel)
    {
        var moved = EntryFormat.Read(entry.Bytes, entry.Openings).Records;
        var (appeared, consulted) = (moved.Where(r => r.Kind == "Appearance").Select(r => r.Id).ToList(), moved.Where(r => r.Kind == "Evidence").Select(r => r.Id).ToList());
        var appearances = await db.Appearances.Whole().Where(a => appeared.Contains(a.PublicId)).ToListAsync(cancel);
        var evidence = await db.Evidence.Whole().Where(e => consulted.Contains(e.PublicId)).ToListAsync(cancel);
        claim.PartAgain(appearances, evidence);
        ledger.Changed([.. appearances, .. appearances.SelectMany(a => a.Chain), .. evidence, .. evidence.SelectMany(e => e.Chain)]);
    }

    private IQueryable<LedgerEntry> About(Claim claim) =>
        db.LedgerEntries.Where(e => db.LedgerSubjects.Where(s => s.SubjectId == claim.PublicId).Select(s => s.EntryId).Contains(e.Id));

    /// <param name="Entry">What the ledger tells of it.</param>
    private sealed record TriageAnswer(Claim Claim, Decision Decision, LedgerEntry Entry);
}
