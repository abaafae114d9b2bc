namespace FactCheck;

/// <summary>
/// One stay of a review at one step, with the alarm that is set for it. What a review waits for, how it came there and
/// how long it stayed is read from these rows, on both engines.
/// </summary>
public sealed class ReviewVisit
{
    private ReviewVisit() { }

    public ReviewVisit(Review review, Visit visit, string came, DateTime at)
    {
        Review = review;
        WorkflowKey = review.WorkflowKey;
        Step = visit.Step;
        Number = visit.Number;
        Came = came;
        Since = at;
    }

    public long Id { get; private set; }
    public long ReviewId { get; private set; }
    public Review Review { get; private set; } = null!;

    /// <summary>The review's definition, beside it so that a step's waits are counted from an index.</summary>
    public int WorkflowKey { get; private set; }

    public string Step { get; private set; } = "";

    /// <summary>Counted from 1 within the review.</summary>
    public int Number { get; private set; }

    /// <summary>The steps left on the way here, each with its outcome: "research:Proposed origins:Met". Empty where another branch of the same fork came first.</summary>
    public string Came { get; private set; } = "";

    public DateTime Since { get; private set; }
    public DateTime? LeftAt { get; private set; }

    /// <summary>The outcome by which it was left; null where it waits, or where waiting was ended from outside.</summary>
    public string? Outcome { get; private set; }

    /// <summary>When the clock acts on it next; null for never.</summary>
    public DateTime? WakeAt { get; private set; }

    public WakeFor? WakeFor { get; private set; }

    /// <summary>What is told to whoever acts next: which figure is new.</summary>
    public string? WakeNote { get; private set; }

    /// <summary>Until when one process has it in hand.</summary>
    public DateTime? LeasedUntil { get; private set; }

    public string? LeasedBy { get; private set; }

    /// <summary>How often waking it has failed; each failure is tried again, later and later.</summary>
    public int Attempts { get; private set; }

    /// <summary>Where another engine waits: its own name for this visit.</summary>
    public string? Bookmark { get; private set; }

    public int Version { get; private set; }

    public Visit Where => new(Step, Number);

    public bool IsOpen => LeftAt is null;

    public void Leave(string? outcome, DateTime at)
    {
        Outcome = outcome;
        LeftAt = at;
        Sleep();
    }

    public void WakeUp(DateTime at, WakeFor reason, string? note = null)
    {
        (WakeAt, WakeFor, WakeNote) = (at, reason, note);
        Free();
    }

    /// <summary>No alarm is set any more.</summary>
    public void Sleep()
    {
        (WakeAt, WakeFor, WakeNote) = (null, null, null);
        Free();
    }

    /// <summary>Waking it failed: its alarm is put off, twice as long each time, up to an hour, so that it stands in nobody's way.</summary>
    public void TryAgain(DateTime now)
    {
        Attempts++;
        WakeAt = now + TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, Math.Min(6, Attempts - 1))));
        (LeasedUntil, LeasedBy) = (null, null);
        Version++;
    }

    public void WaitsAs(string bookmark)
    {
        Bookmark = bookmark;
        Version++;
    }

    private void Free()
    {
        (LeasedUntil, LeasedBy, Attempts) = (null, null, 0);
        Version++;
    }
}

/// <summary>Why the clock wakes a visit.</summary>
public enum WakeFor
{
    /// <summary>Its people are reminded.</summary>
    Reminder = 1,

    /// <summary>It is overdue.</summary>
    Overdue = 2,

    /// <summary>The time it waited for has passed.</summary>
    Elapsed = 3,

    /// <summary>A figure came that it watches for.</summary>
    NewFigure = 4,

    /// <summary>The claimant has not answered in time.</summary>
    NoAnswer = 5,
}

/// <summary>That a visit watches a source for new figures.</summary>
public sealed class ReviewWatch
{
    private ReviewWatch() { }

    public ReviewWatch(ReviewVisit visit, long sourceId)
    {
        Visit = visit;
        SourceId = sourceId;
    }

    public long VisitId { get; private set; }
    public ReviewVisit Visit { get; private set; } = null!;

    /// <summary>The source, or the body it belongs to.</summary>
    public long SourceId { get; private set; }
}

internal sealed class ReviewVisitConfiguration : IEntityTypeConfiguration<ReviewVisit>
{
    public void Configure(EntityTypeBuilder<ReviewVisit> visit)
    {
        visit.Ignore(v => v.Where);
        visit.Ignore(v => v.IsOpen);
        visit.Property(v => v.Step).HasMaxLength(Limits.Name);
        visit.Property(v => v.Came).HasMaxLength(Limits.Note);
        visit.Property(v => v.Outcome).HasMaxLength(Limits.Name);
        visit.Property(v => v.WakeNote).HasMaxLength(Limits.Note);
        visit.Property(v => v.LeasedBy).HasMaxLength(Limits.Key);
        visit.Property(v => v.Bookmark).HasMaxLength(Limits.Name);
        visit.Property(v => v.Version).IsConcurrencyToken();
        visit.HasIndex(v => new { v.ReviewId, v.Number }).IsUnique();
        // How many wait at a step, and how long the last ones stayed there.
        visit.HasIndex(v => new { v.WorkflowKey, v.Step, v.LeftAt });
        // What the clock does next.
        visit.HasIndex(v => new { v.WakeAt, v.Id }).HasFilter("WakeAt IS NOT NULL");
        visit.HasOne(v => v.Review).WithMany(r => r.Visits).HasForeignKey(v => v.ReviewId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReviewWatchConfiguration : IEntityTypeConfiguration<ReviewWatch>
{
    public void Configure(EntityTypeBuilder<ReviewWatch> watch)
    {
        watch.HasKey(w => new { w.SourceId, w.VisitId });
        watch.HasIndex(w => w.VisitId);
        watch.HasOne(w => w.Visit).WithMany().HasForeignKey(w => w.VisitId).OnDelete(DeleteBehavior.Cascade);
        watch.HasOne<Source>().WithMany().HasForeignKey(w => w.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
