namespace FactCheck;

/// <summary>
/// Who is kept off a claim, whatever their role: those who recused themselves, and those with a declared conflict of
/// interest with one of its sources, or with one that its evidence rests on. They neither hold it nor decide, propose, approve or publish anything about it. What
/// they know they may still bring: evidence carries its own chain and the name of whoever added it, and others weigh it.
/// </summary>
public sealed class Eligibility(FactCheckDb db)
{
    private readonly Dictionary<(Person Person, Claim Claim), Func<string>?> _known = [];

    /// <summary>Why this person is kept off, as a sentence to them; null when they are not.</summary>
    public async Task<string?> WhyBarred(Person person, Claim claim, CancellationToken cancel) => (await Reason(person, claim, cancel))?.Invoke();

    /// <exception cref="BarredException">This person is kept off.</exception>
    public async Task Insist(Person person, Claim claim, CancellationToken cancel)
    {
        if (await Reason(person, claim, cancel) is { } barred) throw new BarredException(claim.PublicId, barred);
    }

    private async Task<Func<string>?> Reason(Person person, Claim claim, CancellationToken cancel)
    {
        if (_known.TryGetValue((person, claim), out var known)) return known;
        var found = await db.Users.Where(p => p.Id == person.Id)
            .Select(p => new
            {
                Recused = db.Recusals.Any(r => r.ClaimId == claim.Id && r.PersonId == p.Id),
                Conflicted = db.Conflicts.Any(c => c.PersonId == p.Id && c.EndedAt == null),
            })
            .SingleAsync(cancel);
        var why = found.Recused ? () => Say($"{person.Name} stepped back from this claim and is kept off it.")
            : found.Conflicted ? await Conflict(person, claim, cancel)
            : null;
        return _known[(person, claim)] = why;
    }

    // A body stands for its parts, and a part for its body: the tie is to the family. Whoever is blamed has a stake as
    // much as whoever speaks.
    private async Task<Func<string>?> Conflict(Person person, Claim claim, CancellationToken cancel)
    {
        var declared = await db.Conflicts.Where(c => c.PersonId == person.Id && c.EndedAt == null)
            .Select(c => new { c.Source.Name, Family = c.Source.ParentId ?? c.SourceId }).ToListAsync(cancel);
        List<long> named = claim.Id == 0
            ? [.. claim.Appearances.SelectMany(a => a.Chain).Where(l => l.Source is not null).Select(l => l.Source!.ParentId ?? l.Source!.Id)]
            : [
                .. await db.Attributions.Where(a => a.Appearance!.ClaimId == claim.Id && a.SourceId != null)
                    .Select(a => a.Source!.ParentId ?? a.SourceId!.Value).Distinct().ToListAsync(cancel),
                .. await db.Attributions.Where(a => a.Evidence!.ClaimId == claim.Id && a.SourceId != null)
                    .Select(a => a.Source!.ParentId ?? a.SourceId!.Value).Distinct().ToListAsync(cancel),
            ];
        return declared.Find(d => named.Contains(d.Family)) is { } tie
            ? () => Say($"{person.Name} declared a conflict of interest with {tie.Name}, which this claim or its evidence names.")
            : null;
    }
}
