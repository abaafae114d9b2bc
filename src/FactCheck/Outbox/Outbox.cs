using System.Text.Json;

namespace FactCheck;

/// <summary>Where use cases leave what has to be delivered, in their own transaction.</summary>
public sealed class Outbox(FactCheckDb db, TimeProvider time)
{
    /// <summary>After so many failures, a day and a half of them, a message is given up; an administrator can have it tried again.</summary>
    public const int MostAttempts = 40;

    /// <summary>Whether something was left, for the clock to be told of once it is saved.</summary>
    public bool WasUsed { get; private set; }

    /// <summary>A message that lay there is due again.</summary>
    public void Wake() => WasUsed = true;

    /// <param name="key">Unique to this message, and the same for every attempt to deliver it.</param>
    /// <param name="stream">What it is delivered in order with.</param>
    public void Add<T>(OutboxKind kind, string key, string stream, T payload)
    {
        WasUsed = true;
        db.Outbox.Add(new OutboxMessage(kind, key, stream, JsonSerializer.Serialize(payload), time.UtcNow()));
    }
}

/// <summary>Delivers messages of one kind. It may be called twice for one message, and lets it count once by its key.</summary>
public interface IOutboxDelivery
{
    OutboxKind Kind { get; }

    /// <exception cref="Exception">It could not be delivered; it is tried again later.</exception>
    Task Deliver(OutboxMessage message, CancellationToken cancel);
}
