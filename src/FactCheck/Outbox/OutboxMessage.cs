namespace FactCheck;

/// <summary>
/// Something to be delivered outside of the transaction in which it was decided: mail, a web hook, a signal for another
/// engine. It is written in that transaction and delivered afterwards, at least once; its key lets the receiver count it once.
/// </summary>
public sealed class OutboxMessage
{
    private OutboxMessage() { }

    public OutboxMessage(OutboxKind kind, string key, string stream, string payload, DateTime at)
    {
        Kind = kind;
        Key = key;
        Stream = stream;
        Payload = payload;
        WrittenAt = at;
        DueAt = at;
    }

    public long Id { get; private set; }
    public OutboxKind Kind { get; private set; }

    /// <summary>The same for each attempt, and for nothing else.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Messages of one stream are delivered one after another, in order: a review's signals are.</summary>
    public string Stream { get; private set; } = "";

    /// <summary>JSON, as the kind's delivery reads it.</summary>
    public string Payload { get; private set; } = "";

    public DateTime WrittenAt { get; private set; }

    /// <summary>When it is tried next; <see cref="Clock.Never"/> once it was given up.</summary>
    public DateTime DueAt { get; private set; }

    public int Attempts { get; private set; }
    public string? LastError { get; private set; }
    public DateTime? LeasedUntil { get; private set; }
    public string? LeasedBy { get; private set; }

    public bool IsGivenUp => DueAt == Clock.Never;

    /// <summary>It could not be delivered: it is tried again, twice as long after each time, and given up in the end.</summary>
    public void Failed(string error, DateTime now)
    {
        Attempts++;
        LastError = error.UpTo(Limits.Note);
        DueAt = Attempts >= Outbox.MostAttempts ? Clock.Never : now + TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, Attempts - 1)));
        (LeasedUntil, LeasedBy) = (null, null);
    }

    /// <summary>Part of it is done: what is still to be delivered, and what was settled.</summary>
    public void Carries(string payload) => Payload = payload;

    /// <summary>Somebody wants it tried again.</summary>
    public void TryAgain(DateTime now) => (Attempts, DueAt) = (0, now);
}

public enum OutboxKind
{
    Mail = 1,
    Webhook = 2,

    /// <summary>A start, signal, cancellation or move for an engine that works outside the transaction.</summary>
    Engine = 3,
}

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("Outbox");
        message.Ignore(m => m.IsGivenUp);
        message.Property(m => m.Key).HasMaxLength(Limits.Name);
        message.Property(m => m.Stream).HasMaxLength(Limits.Name);
        message.Property(m => m.LastError).HasMaxLength(Limits.Note);
        message.Property(m => m.LeasedBy).HasMaxLength(Limits.Key);
        message.HasIndex(m => m.Key).IsUnique();
        message.HasIndex(m => new { m.DueAt, m.Id });
        message.HasIndex(m => new { m.Stream, m.Id });
    }
}
