namespace FactCheck;

/// <summary>Tells people things, in the transaction in which they happen.</summary>
public sealed class Notices(FactCheckDb db, TimeProvider time, Ids ids)
{
    /// <summary>Tells a named person, everyone of a role, or whoever holds the claim.</summary>
    public async Task Send(Claim claim, SendNotice notice, CancellationToken cancel)
    {
        foreach (var person in await To(claim, notice, cancel))
            db.Notices.Add(new Notice(ids.NewPublicId(), person, claim, notice.Words, time.UtcNow()));
    }

    private async Task<IReadOnlyList<Person>> To(Claim claim, SendNotice notice, CancellationToken cancel)
    {
        if (notice.Person is { } email) return await db.Users.Where(p => p.Email == email && !p.HasLeft).ToListAsync(cancel);
        if (notice.Role is null) return claim.Assignee is { } holder ? [holder] : [];
        var role = Enum.Parse<Role>(notice.Role);
        return (await db.Users.Where(p => !p.HasLeft && (p.Roles & role) != 0).ToListAsync(cancel));
    }
}
