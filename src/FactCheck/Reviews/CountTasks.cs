namespace FactCheck;

/// <summary>How many tasks a list has, counted by what the list itself is narrowed by.</summary>
/// <param name="Of">The list; where it begins, and how long a page is, do not matter.</param>
/// <param name="Exact">To the last one, where there are more than <see cref="Limits.Counted"/>.</param>
public sealed record CountTasks(ListTasks Of, bool Exact = false) : IQuery<ListCount>;

internal sealed class CountTasksValidator : AbstractValidator<CountTasks>
{
    public CountTasksValidator() => RuleFor(r => r.Of).NotNull().SetValidator(new ListTasksValidator());
}

internal sealed class CountTasksHandler(FactCheckDb db, CurrentCaller caller, TimeProvider time) : IRequestHandler<CountTasks, ListCount>
{
    public async Task<ListCount> Handle(CountTasks request, CancellationToken cancel) =>
        await db.Count(request.Of, caller.Person, await db.TiesOf(caller.Person, cancel), await db.Asked(request.Of.Q, cancel), time.UtcNow(), request.Exact, cancel);
}

internal static class MatchingTasks
{
    /// <summary>The families of the sources that a person declared a conflict of interest with, as in <see cref="Eligibility"/>; few people have any.</summary>
    public static Task<List<long>> TiesOf(this FactCheckDb db, Person person, CancellationToken cancel) =>
        db.Conflicts.Where(c => c.PersonId == person.Id && c.EndedAt == null).Select(c => c.Source.ParentId ?? c.SourceId).ToListAsync(cancel);

    public static Task<ListCount> Count(
        this FactCheckDb db, ListTasks asked, Person person, List<long> ties, IReadOnlyList<AskedWord>? words, DateTime now, bool exact, CancellationToken cancel) =>
        asked.IsOfWordsAlone && words is [{ IsCommon: true }, ..]
            ? words.Leading(db.Matching(asked, person, ties, null, now).Select(t => new RowOfClaim { Id = t.Id, ClaimId = t.ClaimId })).Counted(exact, cancel)
            : db.Matching(asked, person, ties, words, now).Counted(exact, cancel);

    /// <summary>The tasks that a list has, in no order: what is listed and what is counted are the same by this one place.</summary>
    /// <param name="words">What <see cref="ClaimSearch.Asked"/> makes of those that the list asks for.</param>
    public static IQueryable<ReviewTask> Matching(this FactCheckDb db, ListTasks asked, Person person, List<long> ties, IReadOnlyList<AskedWord>? words, DateTime now)
    {
        var me = person.Id;
        var roles = person.Roles.Covered();
        var tasks = db.ReviewTasks.AsNoTracking();
        tasks = asked.Answered ? tasks.AnsweredBetween(asked.DoneFrom, asked.DoneTo) : tasks.Where(t => t.DoneAt == null);
        if (asked.Claims is { Length: > 0 } claimIds) tasks = tasks.Where(t => claimIds.Contains(t.Claim.PublicId));
        if (asked.View == TaskView.Mine)
        {
            tasks = tasks.Where(t => !db.Recusals.Any(r => r.ClaimId == t.ClaimId && r.PersonId == me));
            if (ties.Count > 0)
                tasks = tasks.Where(t => !db.Appearances.Any(a => a.ClaimId == t.ClaimId && a.Chain.Any(l => l.SourceId != null && ties.Contains(l.Source!.ParentId ?? l.SourceId!.Value))));
        }

        tasks = asked.View switch
        {
            TaskView.Mine => tasks.Where(t => t.AssigneeId == me
                || (t.AssigneeId == null && (t.Role & roles) != 0
                    && !(t.Kind == TaskKind.ApproveVerdict && (t.Decisions.Any(d => d.PersonId == me)
                        || (db.Revisions.Where(r => r.ClaimId == t.ClaimId && r.State == VerdictState.Proposed).OrderByDescending(r => r.Id).Select(r => (long?)r.ProposedById).FirstOrDefault()
                            ?? db.Verdicts.Where(v => v.ClaimId == t.ClaimId && (v.State == VerdictState.Proposed || v.State == VerdictState.Published))
                                .OrderByDescending(v => v.Id).Select(v => (long?)v.ProposedById).FirstOrDefault()) == me)))),
            TaskView.Unassigned => tasks.Where(t => t.AssigneeId == null && t.Kind != TaskKind.ApproveVerdict),
            TaskView.Approval => tasks.Where(t => t.Kind == TaskKind.ApproveVerdict),
            _ => tasks,
        };
        if (asked.Kind is { } kind) tasks = tasks.Where(t => t.Kind == kind);
        if (asked.ClaimKind is { } claimKind) tasks = tasks.Where(t => t.Claim.Kind == claimKind);
        if (asked.Role is { } role) tasks = tasks.Where(t => t.Role == role);
        if (asked.Overdue) tasks = tasks.Overdue(now);
        if (asked.Outcome is { } outcome) tasks = tasks.Where(t => t.Outcome == outcome);
        tasks = tasks.OnSide(asked.Side);
        if (asked.Origin.OrNull() is { } origin)
        {
            var sources = db.Named(origin);
            tasks = tasks.Where(t => sources.Contains(t.Claim.OriginId));
        }

        if (words is []) return tasks.Where(t => false);
        foreach (var (at, word) in (words ?? []).Index())
        {
            var among = word.Claims;
            tasks = at > 0 || word.IsCommon ? tasks.Where(t => among.Any(w => w.ClaimId == t.ClaimId)) : tasks.Where(t => among.Select(w => w.ClaimId).Contains(t.ClaimId));
        }

        return tasks;
    }
}
