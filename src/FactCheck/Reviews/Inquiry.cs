namespace FactCheck;

/// <summary>A question that the claimant was asked, how, when, and what came back.</summary>
public sealed class Inquiry : IRecorded
{
    private Inquiry() { }

    public Inquiry(string publicId, ReviewTask task, string question, string to, Person askedBy, DateTime askedAt, DateTime? answerBy, DateTime at)
    {
        PublicId = publicId;
        Claim = task.Claim;
        Task = task;
        Question = question;
        To = to;
        AskedBy = askedBy;
        AskedAt = askedAt;
        AnswerBy = answerBy;
        RecordedAt = at;
    }

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public long ClaimId { get; private set; }
    public Claim Claim { get; private set; } = null!;
    public long TaskId { get; private set; }

    /// <summary>The step of the review at which it was asked; a task is one visit there.</summary>
    public ReviewTask Task { get; private set; } = null!;

    public string Question { get; private set; } = "";

    /// <summary>Whom, and by which way: "the press office, by mail".</summary>
    public string To { get; private set; } = "";

    public long AskedById { get; private set; }
    public Person AskedBy { get; private set; } = null!;
    public DateTime AskedAt { get; private set; }

    /// <summary>Until when an answer is waited for; null where the workflow sets no time.</summary>
    public DateTime? AnswerBy { get; private set; }

    public DateTime RecordedAt { get; private set; }
    public string? Answer { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>When it was given up.</summary>
    public DateTime? UnansweredAt { get; private set; }

    /// <summary>Why nobody waited longer; null where the time was up.</summary>
    public string? UnansweredBecause { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => AnsweredAt is null && UnansweredAt is null;

    public void WasAnswered(string answer, DateTime at)
    {
        (Answer, AnsweredAt) = (answer, at);
        Version++;
    }

    public void WasNotAnswered(string? because, DateTime at)
    {
        (UnansweredBecause, UnansweredAt) = (because, at);
        Version++;
    }

    public LedgerRecord Record() => new LedgerRecord("Inquiry", PublicId)
        .Clear("claim", Claim.PublicId)
        .Clear("task", Task.PublicId)
        .Protect("question", Question)
        .Protect("to", To)
        .Clear("askedBy", AskedBy.PublicId)
        .Clear("askedAt", AskedAt)
        .Clear("answerBy", AnswerBy)
        .Clear("recordedAt", RecordedAt)
        .Protect("answer", Answer)
        .Clear("answeredAt", AnsweredAt)
        .Clear("unansweredAt", UnansweredAt)
        .Protect("unansweredBecause", UnansweredBecause);
}

internal sealed class InquiryConfiguration : IEntityTypeConfiguration<Inquiry>
{
    public void Configure(EntityTypeBuilder<Inquiry> inquiry)
    {
        inquiry.HasPublicId(i => i.PublicId);
        inquiry.Ignore(i => i.IsOpen);
        inquiry.Property(i => i.Question).HasMaxLength(Limits.Note);
        inquiry.Property(i => i.To).HasMaxLength(Limits.Name);
        inquiry.Property(i => i.Answer).HasMaxLength(Limits.Note);
        inquiry.Property(i => i.UnansweredBecause).HasMaxLength(Limits.Note);
        inquiry.Property(i => i.Version).IsConcurrencyToken();
        inquiry.HasIndex(i => new { i.ClaimId, i.Id });
        inquiry.HasOne(i => i.Claim).WithMany().HasForeignKey(i => i.ClaimId).OnDelete(DeleteBehavior.Restrict);
        inquiry.HasOne(i => i.Task).WithMany().HasForeignKey(i => i.TaskId).OnDelete(DeleteBehavior.Restrict);
        inquiry.HasOne(i => i.AskedBy).WithMany().HasForeignKey(i => i.AskedById).OnDelete(DeleteBehavior.Restrict);
    }
}
