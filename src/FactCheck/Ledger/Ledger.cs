namespace FactCheck;

/// <summary>Where use cases write what they changed, in the transaction in which they change it.</summary>
public sealed class Ledger(FactCheckDb db, CurrentCaller caller, TimeProvider time, Ids ids)
{
    /// <summary>Appends one entry.</summary>
    /// <param name="action">What was done, in the past tense: "VerdictProposed".</param>
    /// <param name="about">The claims, articles, sources and people it concerns; the person who did it need not be named.</param>
    /// <param name="changed">Everything whose state changed, in its state after the change.</param>
    /// <param name="reason">Why, where a person had to say so and no row keeps it.</param>
    public void Append(string action, IEnumerable<string> about, IEnumerable<IRecorded> changed, string? reason = null)
    {
        var records = changed.Distinct().Select(c => c.Record());
        if (reason is not null) records = records.Append(new LedgerRecord("Reason", ids.NewPublicId()).Protect("reason", reason));
        db.LedgerEntries.Add(EntryFormat.Write(action, caller.PersonOrNull, time.UtcNow(), [.. about.Distinct()], [.. records], ids));
    }
}
