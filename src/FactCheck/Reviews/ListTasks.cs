namespace FactCheck;

/// <summary>Which open tasks.</summary>
public enum TaskView
{
    /// <summary>Those I hold, and those of nobody that my roles let me do; none of claims that I am kept off.</summary>
    Mine = 1,

    /// <summary>Those nobody holds.</summary>
    Unassigned = 2,

    /// <summary>Verdicts that wait for approval.</summary>
    Approval = 3,
    All = 4,
}

public enum TaskOrder
{
    /// <summary>Soonest due first.</summary>
    Due = 1,

    /// <summary>Longest open first.</summary>
    Oldest = 2,
}

/// <summary>Open tasks; or, where a day or an outcome is named, those that were answered, the last ones first.</summary>
/// <param name="Q">Words of the claim's statement.</param>
/// <param name="After">The <c>next</c> of the page before.</param>
/// <param name="Role">Whose it is to decide.</param>
/// <param name="Overdue">Only those whose time is over.</param>
/// <param name="Side">The side of the claim's original source, in its words; or one of <see cref="Sides"/>.</param>
/// <param name="DoneFrom">First day on which it was answered, UTC.</param>
/// <param name="DoneTo">Last day on which it was answered, UTC.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="Origin">Name of the claim's original source, or how one of its names begins.</param>
/// <param name="Claims">Public ids: only those of these claims.</param>
public sealed record ListTasks(
    TaskView View = TaskView.Mine, TaskKind? Kind = null, ClaimKind? ClaimKind = null, string? Q = null, TaskOrder Order = TaskOrder.Due,
    string? After = null, int Limit = Limits.DefaultPage,
    Role? Role = null, bool Overdue = false, string? Side = null, DateOnly? DoneFrom = null, DateOnly? DoneTo = null, string? Outcome = null,
    string? Origin = null, string[]? Claims = null) : IQuery<Page<TaskRow>>
{
    /// <summary>Whether it asks for what was answered.</summary>
    internal bool Answered => DoneFrom is not null || DoneTo is not null || Outcome is not null;

    /// <summary>Whether nothing narrows it but words.</summary>
    internal bool IsOfWordsAlone => Q is not null && this with { Q = null, After = null, Limit = Limits.DefaultPage, Order = TaskOrder.Due } == new ListTasks(View);
}

/// <param name="Priority">Of its claim.</param>
/// <param name="OriginId">Public id of the claim's original source.</param>
/// <param name="Side">Of that source, or of the body it belongs to.</param>
/// <param name="AssigneeId">Public id of whoever holds the task.</param>
/// <param name="Origins">Null for a claim whose verdict needs none and has none.</param>
/// <param name="MayDecide">Whether the person who asks may decide it: role fits, not kept off the claim, not another's to do, not their own verdict, not decided by them yet.</param>
public sealed record TaskRow(
    string Id, TaskKind Kind, Role Role, IReadOnlyList<string> Outcomes, int ApprovalsGiven, int ApprovalsNeeded, string? Note,
    DateTime OpenedAt, DateTime? DueAt, bool IsOverdue, string? Assignee, bool MayDecide,
    string ClaimId, ClaimKind ClaimKind, string Statement, string? Origin, string? Figure, string? Rating, string? ProposedBy,
    DateTime? DoneAt, string? Outcome, Priority Priority, string? OriginId, string? Side, string? AssigneeId, OriginCount? Origins);

internal sealed class ListTasksValidator : AbstractValidator<ListTasks>
{
    public ListTasksValidator()
    {
        RuleFor(r => r.Limit).IsPageSize();
        RuleFor(r => r.View).IsInEnum();
        RuleFor(r => r.Order).IsInEnum();
        RuleFor(r => r.Kind).IsInEnum();
        RuleFor(r => r.ClaimKind).IsInEnum();
        RuleFor(r => r.Q).MaximumLength(Limits.Name);
        RuleFor(r => r.Side).MaximumLength(Limits.Name);
        RuleFor(r => r.Outcome).MaximumLength(Limits.Key);
        RuleFor(r => r.Origin).MaximumLength(Limits.Name);
        RuleFor(r => r.Claims).IsNoLongerThanAPage();
        RuleFor(r => r.View).Equal(TaskView.All).When(r => r.Answered).WithMessage(_ => Say("What was answered is listed with the view All."));
    }
}

internal sealed class ListTasksHandler(FactCheckDb db, CurrentCaller caller, OriginCounts origins, TimeProvider time) : IRequestHandler<ListTasks, Page<TaskRow>>
{
    public async Task<Page<TaskRow>> Handle(ListTasks request, CancellationToken cancel)
    {
        var me = caller.Person.Id;
        var roles = caller.Person.Roles.Covered();
        var now = time.UtcNow();
        var ties = await db.TiesOf(caller.Person, cancel);
        var tasks = db.Matching(request, caller.Person, ties, await db.Asked(request.Q, cancel), now);
        if (request.After is { } after)
        {
            var last = await db.ReviewTasks.Where(t => t.PublicId == after).Select(t => new { t.Id, t.DueAt, t.OpenedAt, t.DoneAt }).FirstOrDefaultAsync(cancel)
                ?? throw new NotFoundException(Say("task to go on after"), after);
            tasks = request.Answered ? tasks.Where(t => t.DoneAt < last.DoneAt || (t.DoneAt == last.DoneAt && t.Id < last.Id))
                : request.Order == TaskOrder.Due ? tasks.Where(t => t.DueAt > last.DueAt || (t.DueAt == last.DueAt && t.Id > last.Id))
                : tasks.Where(t => t.OpenedAt > last.OpenedAt || (t.OpenedAt == last.OpenedAt && t.Id > last.Id));
        }

        tasks = request.Answered ? tasks.OrderByDescending(t => t.DoneAt).ThenByDescending(t => t.Id)
            : request.Order == TaskOrder.Due ? tasks.OrderBy(t => t.DueAt).ThenBy(t => t.Id) : tasks.OrderBy(t => t.OpenedAt).ThenBy(t => t.Id);
        var found = await tasks.Take(request.Limit + 1)
            .Select(t => new
            {
                Key = t.ClaimId, t.PublicId, t.Kind, t.Role, t.Outcomes, t.ApprovalsGiven, t.ApprovalsNeeded, t.Note, t.OpenedAt, t.DueAt, t.DoneAt, t.Outcome,
                Assignee = t.Assignee!.Name,
                Decided = t.Decisions.Any(d => d.PersonId == me),
                IsRecused = db.Recusals.Any(r => r.ClaimId == t.ClaimId && r.PersonId == me),
                IsTied = ties.Count > 0 && db.Appearances.Any(a => a.ClaimId == t.ClaimId && a.Chain.Any(l => l.SourceId != null && ties.Contains(l.Source!.ParentId ?? l.SourceId!.Value))),
                t.AssigneeId, IsBarredHolder = !t.HolderMayDecide && t.Claim.AssigneeId == me,
                RevisedById = db.Revisions.Where(r => r.ClaimId == t.ClaimId && r.State == VerdictState.Proposed)
                    .OrderByDescending(r => r.Id).Select(r => (long?)r.ProposedById).FirstOrDefault(),
                ClaimId = t.Claim.PublicId, ClaimKind = t.Claim.Kind, t.Claim.Statement, t.Claim.Priority, Origin = t.Claim.Origin!.Name,
                OriginId = t.Claim.Origin.PublicId, Side = t.Claim.Origin.Interests ?? t.Claim.Origin.Parent!.Interests, Holder = t.Assignee.PublicId,
                Figure = db.Appearances.Where(a => a.ClaimId == t.ClaimId).OrderBy(a => a.Id)
                    .SelectMany(a => db.Figures.Where(f => f.AppearanceId == a.Id && f.Position == 0)).Select(f => f.Wording + " " + f.Group).FirstOrDefault(),
                // One value at a time: asked for together, the database would number all verdicts of all claims first.
                Rating = db.Verdicts.Where(v => v.ClaimId == t.ClaimId && (v.State == VerdictState.Proposed || v.State == VerdictState.Approved))
                    .OrderByDescending(v => v.Id).Select(v => v.RatingText).FirstOrDefault(),
                ProposedById = db.Verdicts.Where(v => v.ClaimId == t.ClaimId && (v.State == VerdictState.Proposed || v.State == VerdictState.Approved || v.State == VerdictState.Published))
                    .OrderByDescending(v => v.Id).Select(v => (long?)v.ProposedById).FirstOrDefault(),
                ProposedBy = db.Verdicts.Where(v => v.ClaimId == t.ClaimId && (v.State == VerdictState.Proposed || v.State == VerdictState.Approved))
                    .OrderByDescending(v => v.Id).Select(v => v.ProposedBy.Name).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        var counted = await origins.Of([.. found.Select(t => t.Key)], cancel);
        var rows = found.ConvertAll(t => new TaskRow(
            t.PublicId, t.Kind, t.Role, t.Outcomes.Split(' '), t.ApprovalsGiven, t.ApprovalsNeeded, t.Note, t.OpenedAt,
            t.DueAt == Clock.Never ? null : t.DueAt, t.DoneAt == null && t.DueAt < now, t.Assignee,
            t.DoneAt == null && (t.Role & roles) != 0 && !t.IsRecused && !t.IsTied && !t.IsBarredHolder
                // What somebody holds is theirs, or an editor's.
                && (t.AssigneeId is null || t.AssigneeId == me || roles.HasFlag(Role.Editor))
                && !(t.Kind == TaskKind.ApproveVerdict && (t.Decided || (t.RevisedById ?? t.ProposedById) == me)),
            t.ClaimId, t.ClaimKind, t.Statement, t.Origin, t.Figure, t.Rating, t.ProposedBy, t.DoneAt, t.Outcome,
            t.Priority, t.OriginId, t.Side, t.Holder, counted.GetValueOrDefault(t.Key)));
        return rows.ToPage(request.Limit, row => row.Id);
    }
}
