using Microsoft.Extensions.Options;

namespace FactCheck;

/// <summary>Proposes a verdict; research ends with it.</summary>
/// <param name="Claim">Public id.</param>
/// <param name="Rating">Key of a rating on the scale.</param>
/// <param name="Rationale">Why, in plain text, tracing the reasoning from evidence to rating.</param>
/// <param name="Cites">Public ids of the evidence it rests on.</param>
/// <param name="Searched">What was searched, where no evidence is cited.</param>
/// <param name="ClaimantAsked">What the claimant was asked.</param>
/// <param name="ClaimantAnswer">What the claimant answered.</param>
/// <param name="Version">The claim's version when the form was opened; another one meanwhile is a lost race.</param>
/// <param name="Revision">What it is to the fact-check that stands: Correction, Update or Clarification; needed where one is published, and only there.</param>
/// <param name="RevisionNote">What changes and why, as readers see it.</param>
public sealed record ProposeVerdict(
    string Claim, string Rating, string Rationale, IReadOnlyList<string> Cites, string? Searched = null,
    string? ClaimantAsked = null, string? ClaimantAnswer = null, int? Version = null,
    RevisionKind? Revision = null, string? RevisionNote = null) : ICommand<ProposedVerdict>;

/// <param name="Waiting">What the review waits for now; Research again when the definition asks for more.</param>
/// <param name="Note">Why it waits for research again.</param>
public sealed record ProposedVerdict(string Id, string Claim, IReadOnlyList<TaskKind> Waiting, string? Note)
{
    internal static ProposedVerdict Of(FactCheckDb db, string id, ReviewTask task)
    {
        var open = db.ReviewTasks.Local.Where(t => t.Review == task.Review && t.IsOpen).ToList();
        return new ProposedVerdict(id, task.Claim.PublicId, [.. open.Select(t => t.Kind)], open.Select(t => t.Note).FirstOrDefault(n => n is not null));
    }
}

internal sealed class ProposeVerdictValidator : AbstractValidator<ProposeVerdict>
{
    public ProposeVerdictValidator(IOptions<FactCheckOptions> options)
    {
        RuleFor(r => r.Claim).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Rating).Must(key => key is not null && options.Value.Scale.Find(key) is not null)
            .WithMessage(_ => Say($"Choose a rating of the scale: {AllOf(options.Value.Scale.Ratings.Select(r => r.Key))}."));
        RuleFor(r => r.Rationale).NotEmpty().WithMessage(_ => Say("Explain the rating, so that a reader can follow it.")).MaximumLength(Limits.Rationale);
        RuleFor(r => r.Cites).NotNull();
        RuleFor(r => r.Cites.Count).LessThanOrEqualTo(Limits.Bulk).When(r => r.Cites is not null);
        RuleFor(r => r.Searched).MaximumLength(Limits.Note);
        RuleFor(r => r.ClaimantAsked).MaximumLength(Limits.Note);
        RuleFor(r => r.ClaimantAnswer).MaximumLength(Limits.Note);
        RuleFor(r => r.Revision).Must(kind => kind is null || kind.Value.BringsVerdict())
            .WithMessage(_ => Say("A correction, an update and a clarification bring a verdict; propose a withdrawal, a hold or a refusal as a revision of its own."));
        RuleFor(r => r.RevisionNote).NotEmpty().When(r => r.Revision is not null).WithMessage(_ => Say("Say what changes and why, as readers will see it.")).MaximumLength(Limits.Note);
    }
}

internal sealed class ProposeVerdictHandler(
    FactCheckDb db, TaskDesk desk, CurrentProposal proposals, Ledger ledger, CurrentCaller caller, IOptions<FactCheckOptions> options, TimeProvider time, Ids ids)
    : IRequestHandler<ProposeVerdict, ProposedVerdict>
{
    public async Task<ProposedVerdict> Handle(ProposeVerdict request, CancellationToken cancel)
    {
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.PublicId == request.Claim, cancel) ?? throw new NotFoundException(Say("claim"), request.Claim);
        if (request.Version is { } read && read != claim.Version)
            throw new LostRaceException(Say("This claim changed since you opened the form. What you typed is kept; look at what changed, and propose again."));
        var task = await desk.Open(claim, TaskKind.Research, cancel);
        var evidence = await db.Evidence.Where(e => e.ClaimId == claim.Id && request.Cites.Contains(e.PublicId)).ToListAsync(cancel);
        if (request.Cites.FirstOrDefault(id => evidence.All(e => e.PublicId != id)) is { } missing) throw new NotFoundException(Say("evidence of this claim"), missing);

        if (claim.IsPublic && request.Revision is null)
            throw new RuleBrokenException(Say("A fact-check of this claim is published. Say whether this is a correction (we erred), an update (the world moved) or a clarification, and what changes."));
        if (!claim.IsPublic && request.Revision is not null)
            throw new RuleBrokenException(Say("No fact-check of this claim is published, so there is none to revise. Leave the revision out."));
        await proposals.Replace(claim, ledger, cancel);

        var verdict = new Verdict(
            ids.NewPublicId(), claim, options.Value.Scale.Find(request.Rating)!, request.Rationale.Trim(), request.Searched.OrNull(),
            request.ClaimantAsked.OrNull(), request.ClaimantAnswer.OrNull(), evidence, caller.Person, time.UtcNow());
        db.Verdicts.Add(verdict);
        Revision? revision = null;
        if (request.Revision is { } kind)
        {
            var stands = await proposals.Standing(claim, cancel);
            revision = new Revision(ids.NewPublicId(), claim, kind, request.RevisionNote!.Trim(), stands, verdict, caller.Person, time.UtcNow());
            db.Revisions.Add(revision);
        }

        var proposal = new Proposal(verdict, revision);
        proposals.Is(claim, proposal);
        ledger.Changed([.. proposal.Rows]);
        await desk.Decide(task, "Proposed", null, cancel);
        ledger.Append(revision is null ? "VerdictProposed" : "RevisionProposed", [claim.PublicId], []);
        return ProposedVerdict.Of(db, verdict.PublicId, task);
    }
}
