namespace FactCheck;

/// <summary>Proposes to withdraw a published fact-check, to hold it under an advisory, or to refuse a challenge with reasons. A correction, an update or a clarification brings another verdict: <see cref="ProposeVerdict"/>.</summary>
/// <param name="Claim">Public id.</param>
/// <param name="Kind">Withdrawal, Hold or Refusal.</param>
/// <param name="Note">What readers are told, and why.</param>
/// <param name="Version">The claim's version when the form was opened; another one meanwhile is a lost race.</param>
public sealed record ProposeRevision(string Claim, RevisionKind Kind, string Note, int? Version = null) : ICommand<ProposedVerdict>;

internal sealed class ProposeRevisionValidator : AbstractValidator<ProposeRevision>
{
    public ProposeRevisionValidator()
    {
        RuleFor(r => r.Claim).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Kind).Must(kind => kind is RevisionKind.Withdrawal or RevisionKind.Hold or RevisionKind.Refusal)
            .WithMessage(_ => Say("Propose a withdrawal, a hold or a refusal here; a correction, an update and a clarification bring a verdict."));
        RuleFor(r => r.Note).NotEmpty().WithMessage(_ => Say("Say what readers are told, and why.")).MaximumLength(Limits.Note);
    }
}

internal sealed class ProposeRevisionHandler(
    FactCheckDb db, TaskDesk desk, CurrentProposal proposals, Ledger ledger, CurrentCaller caller, TimeProvider time, Ids ids)
    : IRequestHandler<ProposeRevision, ProposedVerdict>
{
    public async Task<ProposedVerdict> Handle(ProposeRevision request, CancellationToken cancel)
    {
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.PublicId == request.Claim, cancel) ?? throw new NotFoundException(Say("claim"), request.Claim);
        if (request.Version is { } read && read != claim.Version)
            throw new LostRaceException(Say("This claim changed since you opened the form. What you typed is kept; look at what changed, and propose again."));
        if (!claim.IsPublic) throw new RuleBrokenException(Say("No fact-check of this claim is published, so there is none to revise."));
        var task = await desk.Open(claim, TaskKind.Research, cancel);
        await proposals.Replace(claim, ledger, cancel);
        var stands = await proposals.Standing(claim, cancel);
        var revision = new Revision(ids.NewPublicId(), claim, request.Kind, request.Note.Trim(), stands, verdict: null, caller.Person, time.UtcNow());
        db.Revisions.Add(revision);
        proposals.Is(claim, new Proposal(null, revision));
        ledger.Changed(revision);
        await desk.Decide(task, "Proposed", request.Note.Trim(), cancel);
        ledger.Append("RevisionProposed", [claim.PublicId], []);
        return ProposedVerdict.Of(db, revision.PublicId, task);
    }
}
