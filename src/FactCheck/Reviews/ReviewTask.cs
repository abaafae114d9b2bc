using FactCheck.Workflows.Activities;

namespace FactCheck;

/// <summary>A wait for people: who may decide, what they may answer, and by when.</summary>
public sealed class ReviewTask : IRecorded
{
    private ReviewTask() { }

    public ReviewTask(string publicId, Review review, int visit, OpenTask asked, Role role, Person? assignee, DateTime at)
    {
        PublicId = publicId;
        Review = review;
        Claim = review.Claim;
        WorkflowKey = review.WorkflowKey;
        Step = asked.Step;
        Visit = visit;
        Kind = asked.Kind;
        Role = role;
        Outcomes = string.Join(' ', asked.Outcomes);
        ApprovalsNeeded = asked.Quorum.Approvals;
        Rule = asked.Quorum.Rule;
        HolderMayDecide = asked.HolderMayDecide;
        Note = asked.Note;
        OpenedAt = at;
        DueAt = asked.Time.Due is { } due ? at + due : Clock.Never;
        Assignee = assignee;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ReviewId { get; private set; }
    public Review Review { get; private set; } = null!;
    public long ClaimId { get; private set; }
    public Claim Claim { get; private set; } = null!;

    /// <summary>The kept text of the version that its review runs on.</summary>
    public int WorkflowKey { get; private set; }

    /// <summary>Id of the activity in the definition.</summary>
    public string Step { get; private set; } = "";

    /// <summary>Number of the visit that it belongs to.</summary>
    public int Visit { get; private set; }

    public TaskKind Kind { get; private set; }
    public Role Role { get; private set; }

    /// <summary>Allowed outcomes, apart by a blank.</summary>
    public string Outcomes { get; private set; } = "";

    public int ApprovalsNeeded { get; private set; }
    public int ApprovalsGiven { get; private set; }

    /// <summary>Answers that are no approvals, where it takes a majority.</summary>
    public int RejectionsGiven { get; private set; }

    /// <summary>What a rejection does.</summary>
    public QuorumRule Rule { get; private set; }

    /// <summary>Whether whoever holds the claim may decide.</summary>
    public bool HolderMayDecide { get; private set; }
    public string? Note { get; private set; }
    public long? AssigneeId { get; private set; }
    public Person? Assignee { get; private set; }
    public DateTime OpenedAt { get; private set; }

    /// <summary><see cref="Clock.Never"/> when it has no due time.</summary>
    public DateTime DueAt { get; private set; }

    public DateTime? DoneAt { get; private set; }
    public string? Outcome { get; private set; }
    public int Version { get; private set; }
    public List<Decision> Decisions { get; private set; } = [];

    public bool IsOpen => DoneAt is null;

    public bool Allows(string outcome) => Outcomes.Split(' ').Contains(outcome, StringComparer.Ordinal);

    /// <summary>Whether it is another's to do: whoever holds a claim does its work, and only an editor steps in. Approving and publishing are nobody's beforehand.</summary>
    /// <param name="holder">Who holds the claim; null for nobody.</param>
    public bool IsHeldFrom(Person person, Person? holder) =>
        Kind is TaskKind.Triage or TaskKind.Research or TaskKind.ConfirmWords or TaskKind.AskClaimant
        && holder is not null && holder.Id != person.Id && holder.Is(Role) && !person.Is(Role.Editor);

    /// <summary>Sets what the clock does about it first: remind, or tell that it is overdue.</summary>
    public void SetAlarm(ReviewVisit visit, TaskTime asked)
    {
        if (asked.Due is null) return;
        if (asked.RemindBefore is { } before && DueAt - before > OpenedAt) visit.WakeUp(DueAt - before, WakeFor.Reminder);
        else visit.WakeUp(DueAt, WakeFor.Overdue);
    }

    public void AssignTo(Person? person)
    {
        Assignee = person;
        AssigneeId = person?.Id;
        Version++;
    }

    /// <summary>Records what a person decided.</summary>
    /// <returns>The outcome, when this settles the task: an answer that takes one person, an approval that completes the quorum, or a rejection that decides.</returns>
    /// <param name="steppedBack">People whose votes count no more.</param>
    public string? Decide(Decision decision, IReadOnlyCollection<long> steppedBack)
    {
        Decisions.Add(decision);
        Version++;
        if (Kind == TaskKind.ApproveVerdict && decision.Outcome != HumanStep.HandedBack)
        {
            var votes = Votes(steppedBack);
            ApprovalsGiven = votes.Count(d => d.Outcome == "Approved");
            RejectionsGiven = votes.Count - ApprovalsGiven;
            if (decision.Outcome == "Approved" ? ApprovalsGiven < ApprovalsNeeded : Rule == QuorumRule.Majority && RejectionsGiven < ApprovalsNeeded) return null;
        }

        Outcome = Rule == QuorumRule.Majority && decision.Outcome is not ("Approved" or HumanStep.HandedBack) ? Milder(steppedBack) : decision.Outcome;
        DoneAt = decision.At;
        return Outcome;
    }

    /// <summary>Another version of the definition asks it otherwise; what was answered stays answered.</summary>
    public void Follow(Review review, OpenTask asked, Role role)
    {
        WorkflowKey = review.WorkflowKey;
        (Role, Outcomes) = (role, string.Join(' ', asked.Outcomes));
        (ApprovalsNeeded, Rule, HolderMayDecide) = (asked.Quorum.Approvals, asked.Quorum.Rule, asked.HolderMayDecide);
        DueAt = asked.Time.Due is { } due ? OpenedAt + due : Clock.Never;
        Version++;
    }

    /// <summary>The clock answers in place of people.</summary>
    public void Expire(string outcome, DateTime at)
    {
        Outcome = outcome;
        DoneAt = at;
        Version++;
    }

    /// <summary>Nobody needs to answer any more: the review went another way.</summary>
    public void Drop(DateTime at)
    {
        DoneAt = at;
        Version++;
    }

    /// <summary>Whoever answered takes it back: the decision stays on record, and the task counts as one that nobody answered.</summary>
    public void TakeBack()
    {
        Outcome = null;
        Version++;
    }

    // One for each person: whoever thought better of it is counted by what they said last.
    private List<Decision> Votes(IReadOnlyCollection<long> steppedBack) => [.. Decisions.Where(d => !steppedBack.Contains(d.Person.Id)).GroupBy(d => d.Person).Select(own => own.Last())];

    // Of those who said no, what most of them want; as many for either want changes.
    private string Milder(IReadOnlyCollection<long> steppedBack)
    {
        var against = Votes(steppedBack).FindAll(d => d.Outcome is not "Approved");
        return against.Count(d => d.Outcome == "Rejected") > against.Count(d => d.Outcome == "ChangesRequested") ? "Rejected" : "ChangesRequested";
    }

    public LedgerRecord Record() => new LedgerRecord("Task", PublicId)
        .Clear("review", Review.PublicId)
        .Clear("claim", Claim.PublicId)
        .Clear("step", Step)
        .Clear("kind", Kind.ToString())
        .Clear("role", Role.ToString())
        .Clear("outcomes", Outcomes)
        .Clear("approvalsNeeded", ApprovalsNeeded)
        .Clear("approvalsGiven", ApprovalsGiven)
        .Clear("rejectionsGiven", RejectionsGiven)
        .Clear("rule", Rule.ToString())
        .Clear("holderMayDecide", HolderMayDecide)
        .Clear("note", Note)
        .Refer("assignee", AssigneeId, Assignee?.PublicId)
        .Clear("openedAt", OpenedAt)
        .Clear("dueAt", DueAt)
        .Clear("doneAt", DoneAt)
        .Clear("outcome", Outcome);
}

/// <summary>A person's outcome on a task, with a comment.</summary>
public sealed class Decision : IRecorded
{
    private Decision() { }

    public Decision(string publicId, ReviewTask task, Person person, string outcome, string? comment, Proposal about, DateTime at, string? quote = null)
    {
        PublicId = publicId;
        Task = task;
        Person = person;
        Outcome = outcome;
        Comment = comment;
        Quote = quote;
        Verdict = about.Verdict;
        Revision = about.Revision;
        At = at;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long TaskId { get; private set; }
    public ReviewTask Task { get; private set; } = null!;
    public long PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public string Outcome { get; private set; } = "";
    public string? Comment { get; private set; }

    /// <summary>The words of the rationale that the comment is about, as they were read; where changes were requested.</summary>
    public string? Quote { get; private set; }

    public long? RevisionId { get; private set; }

    /// <summary>The revision that was decided about, where there was one.</summary>
    public Revision? Revision { get; private set; }

    public long? VerdictId { get; private set; }

    /// <summary>The verdict that was decided about, where there was one.</summary>
    public Verdict? Verdict { get; private set; }

    public DateTime At { get; private set; }

    public LedgerRecord Record() => new LedgerRecord("Decision", PublicId)
        .Clear("task", Task.PublicId)
        .Clear("person", Person.PublicId)
        .Clear("outcome", Outcome)
        .Protect("comment", Comment)
        .Protect("quote", Quote)
        .Refer("verdict", VerdictId, Verdict?.PublicId)
        .Refer("revision", RevisionId, Revision?.PublicId)
        .Clear("at", At);
}

internal sealed class ReviewTaskConfiguration : IEntityTypeConfiguration<ReviewTask>
{
    public void Configure(EntityTypeBuilder<ReviewTask> task)
    {
        task.HasPublicId(t => t.PublicId);
        task.Ignore(t => t.IsOpen);
        task.Property(t => t.Step).HasMaxLength(Limits.Name);
        task.Property(t => t.Outcomes).HasMaxLength(Limits.Name);
        task.Property(t => t.Outcome).HasMaxLength(Limits.Key);
        task.Property(t => t.Note).HasMaxLength(Limits.Note);
        task.Property(t => t.Version).IsConcurrencyToken();
        // The desk reads open tasks only: by person, or by kind, soonest due first.
        task.HasIndex(t => new { t.AssigneeId, t.DueAt, t.Id }).HasFilter("DoneAt IS NULL");
        task.HasIndex(t => new { t.Kind, t.DueAt, t.Id }).HasFilter("DoneAt IS NULL");
        task.HasIndex(t => new { t.DueAt, t.Id }).HasFilter("DoneAt IS NULL");
        task.HasIndex(t => new { t.OpenedAt, t.Id }).HasFilter("DoneAt IS NULL");
        // From a word that is searched for to what is open about its claims, without a look at the tasks themselves.
        task.HasIndex(t => new { t.ClaimId, t.Kind, t.AssigneeId, t.Role }).HasFilter("DoneAt IS NULL");
        // What the insights page counts: what is overdue, what was answered in a period and how long it took.
        task.HasIndex(t => new { t.Role, t.DueAt }).HasFilter("DoneAt IS NULL");
        task.HasIndex(t => new { t.DoneAt, t.Kind, t.Outcome, t.OpenedAt, t.ClaimId }).HasFilter("DoneAt IS NOT NULL");
        // What the workflow pages count: how many are overdue at each step.
        task.HasIndex(t => new { t.WorkflowKey, t.Step, t.DueAt }).HasFilter("DoneAt IS NULL");
        task.HasIndex(t => t.ClaimId);
        task.HasIndex(t => new { t.ReviewId, t.Visit }).IsUnique();
        task.HasOne(t => t.Review).WithMany(r => r.Tasks).HasForeignKey(t => t.ReviewId).OnDelete(DeleteBehavior.Restrict);
        task.HasOne(t => t.Claim).WithMany().HasForeignKey(t => t.ClaimId).OnDelete(DeleteBehavior.Restrict);
        task.HasOne(t => t.Assignee).WithMany().HasForeignKey(t => t.AssigneeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.HasPublicId(d => d.PublicId);
        decision.Property(d => d.Outcome).HasMaxLength(Limits.Key);
        decision.Property(d => d.Comment).HasMaxLength(Limits.Note);
        decision.Property(d => d.Quote).HasMaxLength(Limits.Words);
        // Nobody says the same thing twice: a race between two clicks ends here.
        decision.HasIndex(d => new { d.TaskId, d.PersonId, d.Outcome }).IsUnique();
        decision.HasOne(d => d.Task).WithMany(t => t.Decisions).HasForeignKey(d => d.TaskId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.Person).WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
        // Nobody approves one verdict twice, at whatever step.
        decision.HasIndex(d => new { d.VerdictId, d.PersonId });
        decision.HasOne(d => d.Revision).WithMany().HasForeignKey(d => d.RevisionId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.Verdict).WithMany().HasForeignKey(d => d.VerdictId).OnDelete(DeleteBehavior.Restrict);
    }
}
