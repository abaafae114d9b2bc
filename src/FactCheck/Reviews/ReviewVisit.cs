namespace FactCheck;

/// <summary>
/// One stay of a review at one step, with the alarm that is set for it. What a review waits for, how it came there and
/// how long it stayed is read from these rows, on both engines.
/// </summary>
public sealed class ReviewVisit
{
    private ReviewVisit() { }

    public ReviewVisit(Review review, Visit visit, DateTime at)
    {
        Review = review;
        WorkflowKey = review.WorkflowKey;
        Step = visit.Step;
        Number = visit.Number;
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

    public DateTime Since { get; private set; }
    public DateTime? LeftAt { get; private set; }

    /// <summary>
    /// The steps that were left with it, each with its outcome, itself first, as <see cref="Passed.Format"/> writes them. Null
    /// where it waits, or where nobody left it: another branch was first, or the review was cancelled.
    /// </summary>
    public string? Way { get; private set; }

    /// <summary>Its place among the visits of the review that were left, counted from 1.</summary>
    public int? LeftAs { get; private set; }

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

    /// <summary>The outcome by which it was left.</summary>
    public string? Outcome => Passing is [var first, ..] ? first.Outcome : null;

    /// <summary><see cref="Way"/>, step by step.</summary>
    public IReadOnlyList<Passed> Passing => Passed.Parse(Way);

    public void Leave(IReadOnlyList<Passed> way, int leftAs, DateTime at)
    {
        Way = Passed.Format(way);
        LeftAs = leftAs;
        Stop(at);
    }

    /// <summary>It waits no longer, though nobody left it.</summary>
    public void Stop(DateTime at)
    {
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
        visit.Ignore(v => v.Outcome);
        visit.Ignore(v => v.Passing);
        visit.Property(v => v.Way).HasMaxLength(Limits.Way);
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
