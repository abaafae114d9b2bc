namespace FactCheck;

/// <summary>Where use cases write what they changed, in the transaction in which they change it.</summary>
public sealed class Ledger(FactCheckDb db, CurrentCaller caller, TimeProvider time, Ids ids)
{
    private readonly List<IRecorded> _changed = [];

    /// <summary>Rows that a part of the use case changed; the next entry tells of them.</summary>
    public void Changed(params IReadOnlyList<IRecorded> rows) => _changed.AddRange(rows);

    /// <summary>Whether every change that was told has its entry.</summary>
    public bool IsComplete => _changed.Count == 0;

    /// <summary>Appends one entry.</summary>
    /// <param name="action">What was done, in the past tense: "VerdictProposed".</param>
    /// <param name="about">The claims, articles, sources and people it concerns; the person who did it need not be named.</param>
    /// <param name="changed">Everything whose state changed, in its state after the change.</param>
    /// <param name="reason">Why, where a person had to say so and no row keeps it.</param>
    public void Append(string action, IEnumerable<string> about, IEnumerable<IRecorded> changed, string? reason = null)
    {
        var records = changed.Concat(_changed).Distinct().ToList().Select(c => c.Record());
        if (reason is not null) records = records.Append(new LedgerRecord("Reason", ids.NewPublicId()).Protect("reason", reason));
        var entry = EntryFormat.Write(action, caller.PersonOrNull, time.UtcNow(), [.. about.Distinct()], [.. records], ids);
        db.LedgerEntries.Add(entry);
        _changed.Clear();
    }
}
