using FactCheck.Workflows.Activities;

namespace FactCheck;

/// <summary>
/// Turns what a runner asks for into rows, here and nowhere else, in the transaction that is open. Rows that changed are
/// told to the <see cref="Ledger"/>; whoever began the step names what was done.
/// </summary>
public sealed class ReviewEffects(
    FactCheckDb db, WorkflowCatalog catalog, CurrentProposal proposals, CurrentCaller caller, Eligibility eligibility, Notices notices,
    Ledger ledger, TimeProvider time, Ids ids)
{
    /// <param name="left">The visit that was signalled; null at the start, and where a review is cancelled.</param>
    public async Task Apply(Review review, StepResult result, CancellationToken cancel, Visit? left = null)
    {
        var now = time.UtcNow();
        var stood = review.Where;
        var open = stood.Waiting.Count == 0 ? [] : await Open(review, cancel);
        review.StandsAt(result.State);
        ledger.Changed(review);
        if (left is { } visit && open.Find(v => v.Number == visit.Number) is { } leaving)
        {
            leaving.Leave(result.Way, review.Signalled(), now);
        }
        else if (result.Way.Count > 0)
        {
            review.Begin(result.Way);
        }

        foreach (var effect in result.Effects)
        {
            switch (effect)
            {
                case BeginWait wait:
                    await Begin(review, wait, result.State.Waiting.First(v => v.Step == wait.Step), now, cancel);
                    break;
                case StopWaiting stopped:
                    if (open.Find(v => v.Number == stopped.Visit) is { } stopping) await Stop(review, stopping, now, cancel);
                    break;
                case EndReview:
                    await End(review, now, cancel);
                    break;
                default:
                    await Do(review, effect, left, now, cancel);
                    break;
            }
        }
    }

    /// <summary>A review goes on with another version: the rows that name a version follow it.</summary>
    public async Task Moved(Review review, CancellationToken cancel)
    {
        await db.ReviewVisits.Where(v => v.ReviewId == review.Id && v.LeftAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.WorkflowKey, review.WorkflowKey), cancel);
        ledger.Changed(review);
        await Follow(review, cancel);
    }

    // What people are asked follows as well: who, how many, by when.
    private async Task Follow(Review review, CancellationToken cancel)
    {
        var visits = await db.ReviewVisits.Where(v => v.ReviewId == review.Id && v.LeftAt == null).ToDictionaryAsync(v => v.Number, cancel);
        var definition = catalog.Of(review);
        foreach (var task in await db.ReviewTasks.Include(t => t.Assignee).Where(t => t.ReviewId == review.Id && t.DoneAt == null).ToListAsync(cancel))
        {
            var step = definition.Step(task.Step).With(review.Where.Values);
            var asked = step.Activity.Enter(new StepContext(step, ReviewFacts.None, task.Note)).Effects.OfType<OpenTask>().Single();
            task.Follow(review, asked, Enum.Parse<Role>(asked.Role));
            if (visits[task.Visit] is { WakeFor: not WakeFor.NoAnswer } visit)
            {
                visit.Sleep();
                task.SetAlarm(visit, asked.Time);
            }

            ledger.Changed(task);
        }
    }

    // Those in the database, and those that this transaction has begun: one of them may be loaded while others are not.
    private async Task<List<ReviewVisit>> Open(Review review, CancellationToken cancel)
    {
        var saved = review.Id == 0 ? [] : await db.ReviewVisits.Where(v => v.ReviewId == review.Id && v.LeftAt == null).ToListAsync(cancel);
        return [.. saved.Union(review.Visits).Where(v => v.IsOpen)];
    }

    private async Task Begin(Review review, BeginWait wait, Visit where, DateTime now, CancellationToken cancel)
    {
        var visit = new ReviewVisit(review, where, now);
        db.ReviewVisits.Add(visit);
        switch (wait)
        {
            case OpenTask asked:
                var role = Enum.Parse<Role>(asked.Role);
                // Whoever holds the claim goes on with it where their roles, and what they declared, let them.
                var holder = review.Claim.Assignee is { } held && held.Is(role) && asked.Kind != TaskKind.ApproveVerdict
                    && await eligibility.WhyBarred(held, review.Claim, cancel) is null ? held : null;
                var task = new ReviewTask(ids.NewPublicId(), review, where.Number, asked, role, holder, now);
                db.ReviewTasks.Add(task);
                ledger.Changed(task);
                task.SetAlarm(visit, asked.Time);
                break;
            case Pause pause:
                visit.WakeUp(now + pause.For, WakeFor.Elapsed);
                break;
            case WatchFigures watch:
                visit.WakeUp(now + watch.For, WakeFor.Elapsed);
                if (await Missed(review, cancel) is { } missed) visit.WakeUp(now, WakeFor.NewFigure, missed);
                foreach (var source in await Watched(review.Claim, cancel)) db.ReviewWatches.Add(new ReviewWatch(visit, source));
                break;
        }
    }

    // The original sources that the claim and its evidence rest on; a body stands for its parts.
    private async Task<List<long>> Watched(Claim claim, CancellationToken cancel)
    {
        var links = await db.Attributions.Where(a => a.Appearance!.ClaimId == claim.Id)
            .Select(a => new { Chain = a.AppearanceId, a.Position, a.Role, a.SourceId, Parent = a.Source!.ParentId }).ToListAsync(cancel);
        var evidence = await db.Attributions.Where(a => a.Evidence!.ClaimId == claim.Id)
            .Select(a => new { Chain = -a.EvidenceId, a.Position, a.Role, a.SourceId, Parent = a.Source!.ParentId }).ToListAsync(cancel);
        return [.. links.Concat(evidence)
            .Where(l => l.Role is LinkRole.SaidBy or LinkRole.RelayedBy)
            .GroupBy(l => l.Chain).Select(chain => chain.MaxBy(l => l.Position)!)
            .Where(origin => origin.SourceId is not null).Select(origin => origin.Parent ?? origin.SourceId!.Value).Distinct()];
    }

    // What came while people were at work on the figure before: the visit that was left goes on watching until the next begins.
    private async Task<string?> Missed(Review review, CancellationToken cancel)
    {
        if (review.Id == 0) return null;
        var before = await db.ReviewVisits.Where(v => v.ReviewId == review.Id && v.LeftAt != null && db.ReviewWatches.Any(w => w.VisitId == v.Id))
            .OrderByDescending(v => v.Number).Select(v => new { v.Id, v.WakeNote }).ToListAsync(cancel);
        if (before.Count == 0) return null;
        var visits = before.ConvertAll(v => v.Id);
        await db.ReviewWatches.Where(w => visits.Contains(w.VisitId)).ExecuteDeleteAsync(cancel);
        return before.Select(v => v.WakeNote).FirstOrDefault(note => note is not null);
    }

    // Only a visit that waits for a figure watches anything.
    private async Task Unwatch(ReviewVisit visit, CancellationToken cancel)
    {
        if (catalog.Of(visit.Review).Step(visit.Step).Activity is Watch) await db.ReviewWatches.Where(w => w.VisitId == visit.Id).ExecuteDeleteAsync(cancel);
    }

    private async Task Stop(Review review, ReviewVisit visit, DateTime now, CancellationToken cancel)
    {
        visit.Stop(now);
        await Unwatch(visit, cancel);
        var task = await db.ReviewTasks.Include(t => t.Assignee)
            .SingleOrDefaultAsync(t => t.ReviewId == review.Id && t.Visit == visit.Number && t.DoneAt == null, cancel);
        if (task is null || !task.IsOpen) return;
        task.Drop(now);
        ledger.Changed(task);
    }

    private async Task Do(Review review, Effect effect, Visit? left, DateTime now, CancellationToken cancel)
    {
        var claim = review.Claim;
        switch (effect)
        {
            case PublishVerdict:
                await Publish(claim, await Publisher(review, left, cancel), now, cancel);
                break;
            case CloseClaim close:
                // What readers were given is taken back by a revision, visibly, and never closed by a step.
                if (!claim.IsPublic) claim.Close(close.Reason);
                break;
            case HoldClaim hold:
                claim.Hold(hold.Advisory);
                break;
            case LabelClaim label:
                claim.Label(label.Add, label.Remove);
                break;
            case AssignHolder assign:
                await Assign(claim, assign, cancel);
                break;
            case SendNotice notice:
                await notices.Send(claim, notice, cancel);
                return;
            case EscalateClaim escalate:
                claim.RaisePriority(escalate.Priority);
                await notices.Send(claim, null, escalate.Role, () => SayKnown(escalate.Words), NoticeWays.App, cancel);
                break;
            default:
                throw new InvalidOperationException($"Nobody knows how to apply {effect}.");
        }

        ledger.Changed(claim);
    }

    // Where an engine takes the step after the transaction, the program itself asks: whoever decided last at the step that was left publishes.
    private async Task<Person> Publisher(Review review, Visit? left, CancellationToken cancel) =>
        caller.PersonOrNull
        ?? await db.Decisions.Where(d => d.Task.ReviewId == review.Id && left != null && d.Task.Visit == left.Value.Number)
            .OrderByDescending(d => d.Id).Select(d => d.Person).FirstOrDefaultAsync(cancel)
        ?? throw new InvalidOperationException("Nobody decided that this is published.");

    private async Task Publish(Claim claim, Person by, DateTime now, CancellationToken cancel)
    {
        var proposal = await proposals.Of(claim, cancel);
        if (proposal.Stands || proposal.Id is null) throw new InvalidOperationException("Nothing was approved that could be published.");
        if (proposal.Revision is { } revision)
        {
            revision.Publish(by, now);
            if (revision.Kind.BringsVerdict()) revision.Revises.Become(VerdictState.Revised);
            else if (revision.Kind == RevisionKind.Withdrawal) revision.Revises.Become(VerdictState.Withdrawn);
            ledger.Changed(revision.Revises);
        }

        proposal.Verdict?.Publish(by, now);
        switch (proposal.Revision?.Kind)
        {
            case RevisionKind.Withdrawal: claim.Withdraw(proposal.Revision.Note); break;
            case RevisionKind.Hold: claim.Hold(proposal.Revision.Note); break;
            case RevisionKind.Refusal: break;
            default: claim.Publish(now); break;
        }

        ledger.Changed([.. proposal.Rows]);
        proposals.Forget(claim);
    }

    private async Task Assign(Claim claim, AssignHolder assign, CancellationToken cancel)
    {
        var role = assign.Role is null ? Role.FactChecker | Role.Editor : Enum.Parse<Role>(assign.Role);
        // Only those who hold the role itself: whoever merely covers it, an editor, is needed to approve.
        var email = assign.Person?.ToUpperInvariant();
        var people = await db.Users.Where(p => !p.HasLeft && (p.Roles & role) != 0 && (email == null || p.NormalizedEmail == email)).OrderBy(p => p.Id).ToListAsync(cancel);
        var author = assign.NotAuthor ? (await proposals.Of(claim, cancel)).ProposedBy : null;
        // Whoever has just handed it back does not get it again.
        var gaveUp = claim.Id == 0 ? null : await db.Decisions.Where(d => d.Task.ClaimId == claim.Id).OrderByDescending(d => d.Id)
            .Select(d => d.Outcome == HumanStep.HandedBack ? (long?)d.PersonId : null).FirstOrDefaultAsync(cancel);
        var fit = new List<Person>();
        foreach (var person in people)
        {
            if (person.Id == gaveUp || (assign.NotAuthor && (person == author || person == claim.SubmittedBy))) continue;
            if (await eligibility.WhyBarred(person, claim, cancel) is null) fit.Add(person);
        }

        if (fit.Count == 0)
        {
            await notices.Send(claim, null, nameof(Role.Editor), () => Say("Nobody could be assigned to this claim by its workflow."), NoticeWays.App, cancel);
            return;
        }

        var candidates = fit.ConvertAll(p => p.Id);
        var load = await db.Claims.Where(c => c.AssigneeId != null && candidates.Contains(c.AssigneeId.Value) && db.Reviews.Any(r => r.ClaimId == c.Id && r.EndedAt == null))
            .GroupBy(c => c.AssigneeId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        claim.AssignTo(fit.MinBy(p => (load.GetValueOrDefault(p.Id), p.Id)));
    }

    private async Task End(Review review, DateTime now, CancellationToken cancel)
    {
        review.End(now);
        if (review.Id != 0 && catalog.Of(review).Steps.Any(step => step.Activity is Watch))
            await db.ReviewWatches.Where(w => w.Visit.ReviewId == review.Id).ExecuteDeleteAsync(cancel);
        // A definition may end without publishing or closing; a claim is not left waiting for nobody.
        if (review.Claim is { Status: ClaimStatus.InReview or ClaimStatus.Held, IsPublic: false } && review.CancelledBecause is null)
        {
            review.Claim.Close("the review ended without a verdict");
            ledger.Changed(review.Claim);
        }
    }
}
