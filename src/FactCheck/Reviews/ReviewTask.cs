namespace FactCheck;

/// <summary>A wait for people: who may decide, what they may answer, and by when.</summary>
public sealed class ReviewTask : IRecorded
{
    private ReviewTask() { }

    public ReviewTask(string publicId, Review review, OpenTask asked, Role role, Person? assignee, DateTime at)
    {
        PublicId = publicId;
        Review = review;
        Claim = review.Claim;
        Step = asked.Step;
        Kind = asked.Kind;
        Role = role;
        Outcomes = string.Join(' ', asked.Outcomes);
        ApprovalsNeeded = asked.Quorum.Approvals;
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

    /// <summary>Id of the activity in the definition.</summary>
    public string Step { get; private set; } = "";

    public TaskKind Kind { get; private set; }
    public Role Role { get; private set; }

    /// <summary>Allowed outcomes, apart by a blank.</summary>
    public string Outcomes { get; private set; } = "";

    public int ApprovalsNeeded { get; private set; }
    public int ApprovalsGiven { get; private set; }
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

    public void AssignTo(Person? person)
    {
        Assignee = person;
        AssigneeId = person?.Id;
        Version++;
    }

    /// <summary>Records what a person decided. True when this settles the task: the quorum is reached, or the answer is not an approval.</summary>
    public bool Decide(Decision decision)
    {
        Decisions.Add(decision);
        Version++;
        if (Kind == TaskKind.ApproveVerdict && decision.Outcome == "Approved" && ++ApprovalsGiven < ApprovalsNeeded) return false;
        DoneAt = decision.At;
        Outcome = decision.Outcome;
        return true;
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

    public Decision(string publicId, ReviewTask task, Person person, string outcome, string? comment, Verdict? verdict, DateTime at)
    {
        PublicId = publicId;
        Task = task;
        Person = person;
        Outcome = outcome;
        Comment = comment;
        Verdict = verdict;
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
    public long? VerdictId { get; private set; }

    /// <summary>The verdict that was decided about, where there was one.</summary>
    public Verdict? Verdict { get; private set; }

    public DateTime At { get; private set; }

    public LedgerRecord Record() => new LedgerRecord("Decision", PublicId)
        .Clear("task", Task.PublicId)
        .Clear("person", Person.PublicId)
        .Clear("outcome", Outcome)
        .Protect("comment", Comment)
        .Refer("verdict", VerdictId, Verdict?.PublicId)
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
        task.HasIndex(t => t.ClaimId);
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
        // Nobody says the same thing twice: a race between two clicks ends here.
        decision.HasIndex(d => new { d.TaskId, d.PersonId, d.Outcome }).IsUnique();
        decision.HasOne(d => d.Task).WithMany(t => t.Decisions).HasForeignKey(d => d.TaskId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.Person).WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne(d => d.Verdict).WithMany().HasForeignKey(d => d.VerdictId).OnDelete(DeleteBehavior.Restrict);
    }
}
