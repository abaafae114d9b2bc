namespace FactCheck;

/// <summary>What people decide about: a proposed verdict, a proposed revision, or, where a second approval comes after publication, the verdict that stands.</summary>
/// <param name="Verdict">The verdict proposed, approved, or standing; null for a revision that brings none, and before anything is proposed.</param>
/// <param name="Revision">The revision proposed or approved; null for a first verdict.</param>
public sealed record Proposal(Verdict? Verdict, Revision? Revision)
{
    public static Proposal None { get; } = new(null, null);

    /// <summary>Public id of what is decided about.</summary>
    public string? Id => Verdict?.PublicId ?? Revision?.PublicId;

    public Person? ProposedBy => Revision?.ProposedBy ?? Verdict?.ProposedBy;

    /// <summary>Whether readers have it already, so that deciding about it changes nothing by itself.</summary>
    public bool Stands => Revision is null && Verdict is { State: VerdictState.Published };

    /// <summary>What changes state with it, for the ledger.</summary>
    public IEnumerable<IRecorded> Rows => new IRecorded?[] { Verdict, Revision }.OfType<IRecorded>();

    public void Become(VerdictState state)
    {
        if (Stands) return;
        Verdict?.Become(state);
        Revision?.Become(state);
    }
}

/// <summary>Finds what a claim's review is about now, once for each claim and transaction.</summary>
public sealed class CurrentProposal(FactCheckDb db)
{
    private readonly Dictionary<Claim, Proposal> _known = [];

    public async Task<Proposal> Of(Claim claim, CancellationToken cancel)
    {
        if (_known.TryGetValue(claim, out var known)) return known;
        if (claim.Id == 0) return Proposal.None;
        var verdict = await db.Verdicts
            .Where(v => v.ClaimId == claim.Id && (v.State == VerdictState.Proposed || v.State == VerdictState.Approved || v.State == VerdictState.Published))
            .Include(v => v.ProposedBy).Include(v => v.PublishedBy)
            .Include(v => v.Citations).ThenInclude(c => c.Evidence)
            .OrderByDescending(v => v.Id)
            .FirstOrDefaultAsync(cancel);
        var revision = claim.PublishedAt is null ? null : await db.Revisions
            .Where(r => r.ClaimId == claim.Id && (r.State == VerdictState.Proposed || r.State == VerdictState.Approved))
            .Include(r => r.ProposedBy).Include(r => r.PublishedBy).Include(r => r.Revises).ThenInclude(v => v.ProposedBy)
            .Include(r => r.Revises).ThenInclude(v => v.PublishedBy).Include(r => r.Verdict)
            .Include(r => r.Revises).ThenInclude(v => v.Citations).ThenInclude(c => c.Evidence)
            .OrderByDescending(r => r.Id)
            .FirstOrDefaultAsync(cancel);
        return _known[claim] = new Proposal(revision is null ? verdict : revision.Verdict is null ? null : verdict, revision);
    }

    /// <summary>What was proposed gives way to what is proposed next.</summary>
    public async Task Replace(Claim claim, Ledger ledger, CancellationToken cancel)
    {
        var before = await Of(claim, cancel);
        if (before.Id is null || before.Stands) return;
        before.Become(VerdictState.Replaced);
        ledger.Changed([.. before.Rows]);
    }

    /// <summary>The verdict that readers have.</summary>
    public async Task<Verdict> Standing(Claim claim, CancellationToken cancel) =>
        await db.Verdicts.Where(v => v.ClaimId == claim.Id && v.State == VerdictState.Published)
            .Include(v => v.ProposedBy).Include(v => v.PublishedBy).Include(v => v.Citations).ThenInclude(c => c.Evidence)
            .OrderByDescending(v => v.Id).FirstAsync(cancel);

    /// <summary>Something else is proposed now.</summary>
    public void Is(Claim claim, Proposal proposal) => _known[claim] = proposal;

    /// <summary>Where the proposal was settled: the next look finds what stands.</summary>
    public void Forget(Claim claim) => _known.Remove(claim);
}
