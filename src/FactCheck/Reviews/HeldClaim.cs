namespace FactCheck;

internal static class HeldClaim
{
    /// <summary>A person no longer holds a claim, nor any of its open tasks. What changed is told to the ledger.</summary>
    public static async Task LetGo(this FactCheckDb db, Claim claim, Person person, Ledger ledger, CancellationToken cancel)
    {
        if (claim.Assignee == person)
        {
            claim.LetGo();
            ledger.Changed(claim);
        }

        // One that is settled in this transaction is still open in the database, and keeps the name of whoever held it.
        foreach (var task in (await db.ReviewTasks.Include(t => t.Review).Where(t => t.ClaimId == claim.Id && t.DoneAt == null && t.AssigneeId == person.Id).ToListAsync(cancel)).Where(t => t.IsOpen))
        {
            task.AssignTo(null);
            ledger.Changed(task);
        }
    }
}
