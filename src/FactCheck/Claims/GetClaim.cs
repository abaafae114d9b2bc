namespace FactCheck;

/// <summary>One claim with all that a person needs to research or decide it.</summary>
public sealed record GetClaim(string Id) : IQuery<ClaimView>;

/// <param name="Verdicts">Newest first; the first is the one that stands or waits.</param>
/// <param name="IndependentOrigins">The independent origins over all its evidence, by name.</param>
/// <param name="Requires">What its review requires, point by point: what was met, then what is missing, in order.</param>
/// <param name="Revisions">Newest first: proposed and published changes of the fact-check that stood.</param>
/// <param name="Challenges">Newest first.</param>
/// <param name="Inquiries">What the claimant was asked and answered, newest first.</param>
/// <param name="Recusals">Who stepped back from it.</param>
/// <param name="Review">Its latest review: how it got where it stands.</param>
/// <param name="Barred">Why the person who asks is kept off this claim; null when they are not.</param>
/// <param name="SameWords">Other claims that say the same in the same words.</param>
/// <param name="MayNotDecide">Who else may not decide the verdict that waits for approval, and why.</param>
/// <param name="Comments">What people said about it, the latest page of it, oldest first.</param>
/// <param name="Look">The last look of the person who asks; null when they never looked.</param>
/// <param name="Version">Send it with a proposal, so that nothing is decided on a stale page.</param>
public sealed record ClaimView(
    string Id, ClaimKind Kind, string Statement, ClaimStatus Status, string? Why, string? ClosedBecause, string? JoinedTo,
    Priority Priority, IReadOnlyList<string> Labels, string? Advisory, DateTime? PublishedAt,
    string SubmittedBy, DateTime SubmittedAt, string? AssigneeId, string? Assignee, int CheckWorthiness, int Version,
    IReadOnlyList<AppearanceView> Appearances, IReadOnlyList<EvidenceView> Evidence, IReadOnlyList<string> IndependentOrigins,
    IReadOnlyList<VerdictView> Verdicts, IReadOnlyList<RevisionView> Revisions, IReadOnlyList<ChallengeView> Challenges,
    IReadOnlyList<InquiryView> Inquiries, IReadOnlyList<RecusalView> Recusals, string Workflow, ReviewView Review, IReadOnlyList<StepRequirement> Requires,
    IReadOnlyList<ClaimTask> Tasks, string? Barred, IReadOnlyList<SameClaim> SameWords, IReadOnlyList<BarredPerson> MayNotDecide,
    IReadOnlyList<CommentView> Comments, LookView? Look);

/// <param name="Why">What follows the name: "proposed it".</param>
public sealed record BarredPerson(string Person, string Why);

public sealed record CommentView(string Id, string PersonId, string Person, string Words, DateTime At);

/// <param name="Note">What changes and why, as readers see it.</param>
/// <param name="Verdict">The verdict that it brings; null for a withdrawal, a hold and a refusal.</param>
public sealed record RevisionView(
    string Id, RevisionKind Kind, string Note, string Revises, string? Verdict, VerdictState State, string ProposedById, string ProposedBy, DateTime ProposedAt,
    string? PublishedBy, DateTime? PublishedAt);

/// <param name="HasBegun">False while another review has to end first.</param>
public sealed record ChallengeView(string Id, string Words, string? From, string? Url, string RecordedBy, DateTime RecordedAt, bool HasBegun, string? ClosedBecause);

/// <param name="AnswerBy">Until when an answer is waited for; null where the workflow sets no time.</param>
/// <param name="UnansweredAt">When it was given up; null while an answer is waited for, or has come.</param>
public sealed record InquiryView(
    string Id, string Question, string To, string AskedBy, DateTime AskedAt, DateTime? AnswerBy, string? Answer, DateTime? AnsweredAt,
    DateTime? UnansweredAt, string? UnansweredBecause);

public sealed record RecusalView(string PersonId, string Person, string Reason, DateTime At);

/// <param name="Visits">Where it has been and where it stands, in order; at most a page of them, the latest.</param>
/// <param name="AdvancingSince">Since when an engine has had a signal that it has not answered yet.</param>
public sealed record ReviewView(
    string DefinitionId, int DefinitionVersion, DateTime StartedAt, DateTime? EndedAt, string? CancelledBecause, DateTime? AdvancingSince,
    IReadOnlyList<VisitView> Visits);

/// <param name="Way">The steps left with it, each with its outcome, itself first: research by Proposed, then origins by Met.</param>
/// <param name="WakeAt">When the clock acts on it next.</param>
public sealed record VisitView(string Step, int Number, DateTime Since, DateTime? LeftAt, IReadOnlyList<Passed> Way, DateTime? WakeAt);

/// <param name="Language">Of the article, as a BCP 47 tag; null when unknown.</param>
/// <param name="Around">The passage with the paragraph it stands in, for reading in context.</param>
public sealed record AppearanceView(
    string Id, string ArticleId, string Title, string Publisher, string Url, DateTime? PublishedAt, string? Language, Passage Passage,
    ContextView Around, IReadOnlyList<LinkView> Chain, FigureView? Figure,
    string? Translator, ArticleLink? Original);

/// <summary>A stretch of an article: what comes before the passage, the passage, what comes after.</summary>
/// <param name="Others">The passages of other claims in it.</param>
public sealed record ContextView(string Before, string Exact, string After, IReadOnlyList<OtherPassage> Others);

/// <param name="Start">First UTF-16 unit in the stretch.</param>
/// <param name="End">One past the last.</param>
public sealed record OtherPassage(string Claim, string Statement, int Start, int End);

public sealed record EvidenceView(
    string Id, Stance Stance, bool IsPrimary, string Title, string? Url, string Note, string? Words, string? SnapshotHash,
    string AddedBy, DateTime AddedAt, IReadOnlyList<LinkView> Chain);

public sealed record VerdictView(
    string Id, string RatingKey, string Rating, bool AssertsTruthOrFalsity, string Rationale, string? Searched, string? ClaimantAsked,
    string? ClaimantAnswer, IReadOnlyList<string> Cites, string ProposedById, string ProposedBy, DateTime ProposedAt, VerdictState State,
    string? PublishedBy, DateTime? PublishedAt);

/// <param name="HasApproved">Whether the person who asks approved already; they may still request changes.</param>
/// <param name="MayNotDecide">Why the person who asks may not decide it; null when they may.</param>
public sealed record ClaimTask(
    string Id, string Step, TaskKind Kind, Role Role, IReadOnlyList<string> Outcomes, int ApprovalsGiven, int ApprovalsNeeded, string? Note,
    DateTime OpenedAt, DateTime? DueAt, DateTime? DoneAt, string? Outcome, string? Assignee, IReadOnlyList<DecisionView> Decisions, bool HasApproved, string? MayNotDecide);

public sealed record DecisionView(string Person, string Outcome, string? Comment, DateTime At, string? Quote = null, string? Verdict = null);

public sealed record SameClaim(string Id, string Statement, ClaimStatus Status);

internal sealed class GetClaimHandler(FactCheckDb db, CurrentCaller caller, Eligibility eligibility, WorkflowCatalog workflows) : IRequestHandler<GetClaim, ClaimView>
{
    // How much of an article is shown around a passage, in UTF-16 units on either side.
    private const int Around = 600;

    public async Task<ClaimView> Handle(GetClaim request, CancellationToken cancel)
    {
        var claim = await db.Claims.AsNoTracking()
            .Include(c => c.SubmittedBy).Include(c => c.Assignee).Include(c => c.JoinedTo)
            .SingleOrDefaultAsync(c => c.PublicId == request.Id, cancel) ?? throw new NotFoundException(Say("claim"), request.Id);

        var appearances = await db.Appearances.AsNoTracking().Where(a => a.ClaimId == claim.Id).OrderBy(a => a.Id).Take(Limits.Page)
            .Include(a => a.Article).ThenInclude(a => a.Original).Include(a => a.Figures)
            .Include(a => a.Chain).ThenInclude(l => l.Source).Include(a => a.Chain).ThenInclude(l => l.CheckedBy)
            .ToListAsync(cancel);
        var contexts = await Contexts(appearances, cancel);
        var evidence = await db.Evidence.AsNoTracking().Where(e => e.ClaimId == claim.Id).OrderBy(e => e.Id)
            .Include(e => e.AddedBy)
            .Include(e => e.Chain).ThenInclude(l => l.Source).Include(e => e.Chain).ThenInclude(l => l.CheckedBy)
            .Select(e => new { Row = e, e.Snapshot!.Hash })
            .ToListAsync(cancel);
        var verdicts = await db.Verdicts.AsNoTracking().Where(v => v.ClaimId == claim.Id).OrderByDescending(v => v.Id).Take(Limits.Page)
            .Select(v => new VerdictView(
                v.PublicId, v.RatingKey, v.RatingText, v.AssertsTruthOrFalsity, v.Rationale, v.Searched, v.ClaimantAsked, v.ClaimantAnswer,
                v.Citations.Select(c => c.Evidence.PublicId).ToList(), v.ProposedBy.PublicId, v.ProposedBy.Name, v.ProposedAt, v.State,
                v.PublishedBy!.Name, v.PublishedAt))
            .ToListAsync(cancel);
        var tasks = await db.ReviewTasks.AsNoTracking().Where(t => t.ClaimId == claim.Id).OrderBy(t => t.Id)
            .Include(t => t.Assignee).Include(t => t.Decisions).ThenInclude(d => d.Person).Include(t => t.Decisions).ThenInclude(d => d.Verdict)
            .ToListAsync(cancel);
        var review = await db.Reviews.AsNoTracking().Where(r => r.ClaimId == claim.Id).OrderByDescending(r => r.Id).FirstAsync(cancel);
        var visits = await db.ReviewVisits.AsNoTracking().Where(v => v.ReviewId == review.Id).OrderByDescending(v => v.Number).Take(Limits.Page)
            .ToListAsync(cancel);
        var revisions = await db.Revisions.AsNoTracking().Where(r => r.ClaimId == claim.Id).OrderByDescending(r => r.Id).Take(Limits.Page)
            .Select(r => new RevisionView(
                r.PublicId, r.Kind, r.Note, r.Revises.PublicId, r.Verdict!.PublicId, r.State, r.ProposedBy.PublicId, r.ProposedBy.Name, r.ProposedAt,
                r.PublishedBy!.Name, r.PublishedAt))
            .ToListAsync(cancel);
        var challenges = await db.Challenges.AsNoTracking().Where(c => c.ClaimId == claim.Id).OrderByDescending(c => c.Id).Take(Limits.Page)
            .Select(c => new ChallengeView(c.PublicId, c.Words, c.From, c.Url, c.RecordedBy.Name, c.RecordedAt, c.ReviewId != null, c.ClosedBecause))
            .ToListAsync(cancel);
        var inquiries = await db.Inquiries.AsNoTracking().Where(i => i.ClaimId == claim.Id).OrderByDescending(i => i.Id).Take(Limits.Page)
            .Select(i => new InquiryView(
                i.PublicId, i.Question, i.To, i.AskedBy.Name, i.AskedAt, i.AnswerBy, i.Answer, i.AnsweredAt, i.UnansweredAt, i.UnansweredBecause))
            .ToListAsync(cancel);
        var recusals = await db.Recusals.AsNoTracking().Where(r => r.ClaimId == claim.Id).OrderBy(r => r.Id).Take(Limits.Page)
            .Select(r => new RecusalView(r.Person.PublicId, r.Person.Name, r.Reason, r.At)).ToListAsync(cancel);
        var holderWorks = claim.Assignee is { } holder && await eligibility.WhyBarred(holder, claim, cancel) is null;
        var decidedAbout = await db.Verdicts.Where(v => v.ClaimId == claim.Id && (v.State == VerdictState.Proposed || v.State == VerdictState.Approved || v.State == VerdictState.Published))
            .OrderByDescending(v => v.Id).Select(v => (long?)v.Id).FirstOrDefaultAsync(cancel);
        // A withdrawal, a hold and a refusal bring no verdict: whoever approved the one that stands has not approved them.
        var bringsNone = revisions.Exists(r => r is { Verdict: null, State: VerdictState.Proposed or VerdictState.Approved });
        var hasApproved = tasks.Exists(t => t.Decisions.Exists(d => d.PersonId == caller.Person.Id && d.Outcome == "Approved" && (t.IsOpen || (!bringsNone && d.VerdictId != null && d.VerdictId == decidedAbout))));
        var barred = await eligibility.WhyBarred(caller.Person, claim, cancel);
        var proposedBy = revisions.FirstOrDefault(r => r.State == VerdictState.Proposed)?.ProposedById ?? verdicts.FirstOrDefault(v => v.State == VerdictState.Proposed)?.ProposedById
            ?? verdicts.FirstOrDefault(v => v.State == VerdictState.Published)?.ProposedById;
        var comments = await db.Comments.AsNoTracking().Where(c => c.ClaimId == claim.Id).OrderByDescending(c => c.Id).Take(Limits.Page)
            .Select(c => new CommentView(c.PublicId, c.Person.PublicId, c.Person.Name, c.Words, c.At)).ToListAsync(cancel);
        comments.Reverse();
        var look = await db.ClaimLooks.AsNoTracking().Where(l => l.PersonId == caller.Person.Id && l.ClaimId == claim.Id)
            .Select(l => new LookView(l.Entry, l.At)).SingleOrDefaultAsync(cancel);
        var definition = workflows.Find(review.DefinitionId, review.DefinitionVersion);
        var same = await db.Claims.AsNoTracking()
            .Where(c => c.StatementKey == claim.StatementKey && c.Id != claim.Id && c.JoinedToId == null)
            .OrderBy(c => c.Id).Take(5).Select(c => new SameClaim(c.PublicId, c.Statement, c.Status)).ToListAsync(cancel);

        return new ClaimView(
            claim.PublicId, claim.Kind, claim.Statement, claim.Status, claim.Why, claim.ClosedBecause, claim.JoinedTo?.PublicId,
            claim.Priority, claim.Labels, claim.Advisory, claim.PublishedAt,
            claim.SubmittedBy.Name, claim.SubmittedAt, claim.Assignee?.PublicId, claim.Assignee?.Name, claim.CheckWorthiness, claim.Version,
            [.. appearances.Select(a => new AppearanceView(
                a.PublicId, a.Article.PublicId, a.Article.Title, a.Article.Publisher, a.Article.Url, a.Article.PublishedAt, a.Article.Language, a.Passage,
                contexts[a.Id], Views.Of(a.Chain), Views.Of(a.Figures), a.Article.Translator,
                a.Article.Original is { } original ? new ArticleLink(original.PublicId, original.Title, original.Publisher, original.Language, original.Translator) : null))],
            [.. evidence.Select(e => new EvidenceView(
                e.Row.PublicId, e.Row.Stance, e.Row.IsPrimary, e.Row.Title, e.Row.Url, e.Row.Note, e.Row.Passage?.Exact, e.Hash,
                e.Row.AddedBy.Name, e.Row.AddedAt, Views.Of(e.Row.Chain)))],
            [.. IndependentOrigins.Among(
                [.. evidence.Select(e => Ordered(e.Row.Chain))], [.. appearances.Select(a => Ordered(a.Chain))]).Select(s => s.Name)],
            verdicts, revisions, challenges, inquiries, recusals,
            definition?.Name ?? review.DefinitionId,
            new ReviewView(
                review.DefinitionId, review.DefinitionVersion, review.StartedAt, review.EndedAt, review.CancelledBecause, review.AdvancingSince,
                [.. visits.OrderBy(v => v.Number).Select(v => new VisitView(v.Step, v.Number, v.Since, v.LeftAt, v.Passing, v.WakeAt))]),
            definition is null || review.EndedAt is not null ? [] : StepRequirements.All(definition, review.Where, visits.OrderBy(v => v.Number).SelectMany(v => v.Passing)),
            [.. tasks.Select(t => View(t, hasApproved, WhyNot(t, claim, holderWorks, proposedBy, barred)))],
            barred,
            same, await MayNotDecide(claim, tasks, proposedBy, recusals, cancel), comments, look);
    }

    private static IReadOnlyList<Attribution> Ordered(IEnumerable<Attribution> chain) => [.. chain.OrderBy(l => l.Position)];

    private static ClaimTask View(ReviewTask task, bool hasApproved, string? whyNot) => new(
        task.PublicId, task.Step, task.Kind, task.Role, task.Outcomes.Split(' '), task.ApprovalsGiven, task.ApprovalsNeeded, task.Note,
        task.OpenedAt, task.DueAt == Clock.Never ? null : task.DueAt, task.DoneAt, task.Outcome, task.Assignee?.Name,
        [.. task.Decisions.OrderBy(d => d.At).Select(d => new DecisionView(d.Person.Name, d.Outcome, d.Comment, d.At, d.Quote, d.Verdict?.PublicId))],
        task is { IsOpen: true, Kind: TaskKind.ApproveVerdict } && hasApproved, whyNot);

    private string? WhyNot(ReviewTask task, Claim claim, bool holderWorks, string? proposedBy, string? barred)
    {
        if (!task.IsOpen) return Say("This step is done.");
        var me = caller.Person;
        if (!me.Is(task.Role)) return Say($"This step takes the role {Permissions.InWords(task.Role)}.");
        if (barred is not null) return barred;
        if (!task.HolderMayDecide && claim.AssigneeId == me.Id) return Say("You hold this claim, and its workflow has somebody else decide this step.");
        if (holderWorks && task.IsHeldFrom(me, claim.Assignee)) return TaskDesk.HeldBy(claim.Assignee!);
        if (task.Kind != TaskKind.ApproveVerdict) return null;
        return proposedBy == me.PublicId
            ? Say("You proposed this verdict, so you may not decide about it.") : null;
    }

    // The same rules as for the person who asks, for everybody else of the role whom one of them keeps off.
    private async Task<IReadOnlyList<BarredPerson>> MayNotDecide(
        Claim claim, IReadOnlyList<ReviewTask> tasks, string? proposedBy, IReadOnlyList<RecusalView> recusals, CancellationToken cancel)
    {
        if (tasks.FirstOrDefault(t => t is { IsOpen: true, Kind: TaskKind.ApproveVerdict }) is not { } task) return [];
        var (me, role) = (caller.Person.Id, task.Role);
        var recused = recusals.Select(r => r.PersonId).ToList();
        var people = await db.Users.AsNoTracking()
            .Where(p => !p.HasLeft && p.Id != me && (p.Roles & role) != 0
                && (p.PublicId == proposedBy || recused.Contains(p.PublicId) || db.Conflicts.Any(c => c.PersonId == p.Id && c.EndedAt == null)))
            .OrderBy(p => p.Id).Take(Limits.Page).ToListAsync(cancel);
        var barred = new List<BarredPerson>();
        foreach (var person in people)
        {
            var why = person.PublicId == proposedBy ? Say("proposed this verdict")
                : recused.Contains(person.PublicId) ? Say("stepped back from this claim")
                : await eligibility.WhyBarred(person, claim, cancel) is not null ? Say("declared a conflict of interest") : null;
            if (why is not null) barred.Add(new BarredPerson(person.Name, why));
        }

        return barred;
    }

    // Cut by the database: an article may be long, a claim may appear in many. One database counts code points and the
    // other UTF-16 units, so the passage is found again by its words, and shown with its own context where it is not.
    private async Task<Dictionary<long, ContextView>> Contexts(IReadOnlyList<Appearance> appearances, CancellationToken cancel)
    {
        var wanted = appearances.Select(a => a.Id).ToList();
        var windows = await db.Appearances.AsNoTracking().Where(a => wanted.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                Text = a.Article.Snapshot.Text.Substring(
                    a.Passage.StartPoint > Around ? a.Passage.StartPoint - Around : 0, a.Passage.EndPoint - a.Passage.StartPoint + 2 * Around),
            })
            .ToDictionaryAsync(w => w.Id, w => w.Text, cancel);
        var others = await db.Appearances.AsNoTracking().Where(a => wanted.Contains(a.Id))
            .Join(db.Appearances, a => a.ArticleId, o => o.ArticleId, (a, o) => new { A = a, O = o })
            .Where(both => both.O.ClaimId != both.A.ClaimId && both.O.Passage.StartPoint < both.A.Passage.EndPoint + Around && both.O.Passage.EndPoint > both.A.Passage.StartPoint - Around)
            .Select(both => new { Beside = both.A.Id, both.O.Claim.PublicId, both.O.Claim.Statement, both.O.Passage.Start, both.O.Passage.End })
            .OrderBy(o => o.Beside).ThenBy(o => o.Start).Take(Limits.Bulk).ToListAsync(cancel);
        return appearances.ToDictionary(a => a.Id, a => Context(
            a.Passage, windows[a.Id], [.. others.Where(o => o.Beside == a.Id).Select(o => new OtherPassage(o.PublicId, o.Statement, o.Start, o.End))]));
    }

    private static ContextView Context(Passage passage, string window, IReadOnlyList<OtherPassage> others)
    {
        var at = window.IndexOf(passage.Prefix + passage.Exact + passage.Suffix, StringComparison.Ordinal);
        if (at < 0) return new ContextView(passage.Prefix, passage.Exact, passage.Suffix, Within(passage, passage.Prefix.Length, passage.Suffix.Length, others));
        var (start, end) = (at + passage.Prefix.Length, at + passage.Prefix.Length + passage.Exact.Length);
        var (before, after) = (FromParagraph(window[..start]), ToParagraph(window[end..]));
        return new ContextView(before, passage.Exact, after, Within(passage, before.Length, after.Length, others));
    }

    // From places in the article to places in the stretch that is shown; what reaches beyond it is cut.
    private static IReadOnlyList<OtherPassage> Within(Passage passage, int before, int after, IReadOnlyList<OtherPassage> others)
    {
        var (from, length) = (passage.Start - before, before + passage.Exact.Length + after);
        return
        [
            .. others.Select(o => o with { Start = Math.Clamp(o.Start - from, 0, length), End = Math.Clamp(o.End - from, 0, length) })
                .Where(o => o.End > o.Start),
        ];
    }

    // One paragraph before and after is context; more is the article.
    private static string FromParagraph(string before)
    {
        var last = before.LastIndexOf("\n\n", StringComparison.Ordinal);
        var start = last <= 0 ? -1 : before.LastIndexOf("\n\n", last - 1, StringComparison.Ordinal);
        return start < 0 ? before : before[(start + 2)..];
    }

    private static string ToParagraph(string after)
    {
        var first = after.IndexOf("\n\n", StringComparison.Ordinal);
        var end = first < 0 ? -1 : after.IndexOf("\n\n", first + 2, StringComparison.Ordinal);
        return end < 0 ? after : after[..end];
    }
}
