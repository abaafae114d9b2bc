namespace FactCheck;

/// <summary>Who had the last word about a claim. What was done is taken back only while that is the last word: whatever came after it rests on it.</summary>
public sealed class LastWord(FactCheckDb db, CurrentCaller caller)
{
    /// <param name="entry">Number of the ledger entry that tells what is taken back.</param>
    /// <param name="along">Numbers of the entries that are taken back with it.</param>
    /// <param name="byName">Whether the refusal names the claim, where the request is about several.</param>
    /// <exception cref="LostRaceException">A person has gone on with the claim since. What the program did by itself, a reminder, does not count.</exception>
    public async Task Insist(Claim claim, long entry, CancellationToken cancel, IReadOnlyCollection<long>? along = null, bool byName = false)
    {
        var others = along ?? [];
        // Whoever was kept from something has changed nothing.
        var last = await db.LedgerEntries
            .Where(e => e.ActorId != null && e.Action != "DecisionBarred" && (e.Id == entry || !others.Contains(e.Id)))
            .Where(e => db.LedgerSubjects.Where(s => s.SubjectId == claim.PublicId).Select(s => s.EntryId).Contains(e.Id))
            .OrderByDescending(e => e.Id).Select(e => new { e.Id, e.Action, By = e.Actor! }).FirstOrDefaultAsync(cancel);
        if (last?.Id == entry) return;
        if (last is null) throw new LostRaceException(Say("This is not the last that was done with the claim. Reload to see where it stands."));
        if (last.Action == "TriageTakenBack")
            throw new LostRaceException(byName
                ? Say($"{last.By.Name} has taken back the triage of claim {claim.PublicId} already; it waits for another answer.")
                : Say($"{last.By.Name} has taken back the triage of this claim already; it waits for another answer."));
        throw new LostRaceException((last.By == caller.Person, byName) switch
        {
            (true, false) => Say("You have gone on with this claim since, and taking it back would undo that too. Open it to see what you did."),
            (true, true) => Say($"You have gone on with claim {claim.PublicId} since, and taking it back would undo that too. Open it to see what you did."),
            (false, false) => Say($"{last.By.Name} has gone on with this claim since, and taking it back would undo their work too. Open it to see what they did."),
            (false, true) => Say($"{last.By.Name} has gone on with claim {claim.PublicId} since, and taking it back would undo their work too. Open it to see what they did."),
        });
    }
}
