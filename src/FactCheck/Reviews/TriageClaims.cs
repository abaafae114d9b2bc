namespace FactCheck;

/// <summary>Triages one claim or many: accept, reject, or recognise as another appearance. All of them or none.</summary>
public sealed record TriageClaims(IReadOnlyList<TriageChoice> Choices) : ICommand<IReadOnlyList<TriagedClaim>>;

/// <param name="Claim">Public id.</param>
/// <param name="Outcome">"Accepted", "Rejected" or "AnotherAppearance".</param>
/// <param name="Reason">Why it matters, or why it is rejected.</param>
/// <param name="Of">For another appearance: public id of the claim it belongs to.</param>
public sealed record TriageChoice(string Claim, string Outcome, string? Reason = null, string? Of = null);

public sealed record TriagedClaim(string Claim, ClaimStatus Status, string? JoinedTo);

internal sealed class TriageClaimsValidator : AbstractValidator<TriageClaims>
{
    public TriageClaimsValidator()
    {
        RuleFor(r => r.Choices).NotEmpty().WithMessage(_ => Say("Choose at least one claim."));
        RuleFor(r => r.Choices.Count).LessThanOrEqualTo(Limits.Bulk).When(r => r.Choices is not null).WithMessage(_ => Say($"Triage at most {Limits.Bulk} claims at once."));
        RuleForEach(r => r.Choices).NotNull().ChildRules(choice =>
        {
            choice.RuleFor(c => c.Claim).NotEmpty().MaximumLength(Limits.PublicId);
            choice.RuleFor(c => c.Outcome).Must(o => o is "Accepted" or "Rejected" or "AnotherAppearance")
                .WithMessage(_ => Say("Answer Accepted, Rejected or AnotherAppearance."));
            choice.RuleFor(c => c.Reason).MaximumLength(Limits.Note);
            choice.RuleFor(c => c.Reason).NotEmpty().When(c => c.Outcome is "Accepted").WithMessage(_ => Say("Say why this claim matters."));
            choice.RuleFor(c => c.Reason).NotEmpty().When(c => c.Outcome is "Rejected").WithMessage(_ => Say("Say why it is rejected."));
            choice.RuleFor(c => c.Of).NotEmpty().When(c => c.Outcome is "AnotherAppearance").WithMessage(_ => Say("Name the claim that this is another appearance of."));
        });
    }
}

internal sealed class TriageClaimsHandler(FactCheckDb db, TaskDesk desk, Triage triage) : IRequestHandler<TriageClaims, IReadOnlyList<TriagedClaim>>
{
    public async Task<IReadOnlyList<TriagedClaim>> Handle(TriageClaims request, CancellationToken cancel)
    {
        var triaged = new List<TriagedClaim>();
        foreach (var choice in request.Choices)
        {
            var claim = await db.Claims.SingleOrDefaultAsync(c => c.PublicId == choice.Claim, cancel) ?? throw new NotFoundException(Say("claim"), choice.Claim);
            var task = await desk.Open(claim, TaskKind.Triage, cancel);
            await triage.Decide(task, choice.Outcome, choice.Reason.OrNull(), choice.Of, cancel);
            triaged.Add(new TriagedClaim(claim.PublicId, claim.Status, claim.JoinedTo?.PublicId));
        }

        return triaged;
    }
}

/// <summary>What triage does to one claim, for one or for many.</summary>
public sealed class Triage(FactCheckDb db, TaskDesk desk, Eligibility eligibility, Ledger ledger, CurrentCaller caller, Ids ids)
{
    public async Task Decide(ReviewTask task, string outcome, string? reason, string? of, CancellationToken cancel)
    {
        var claim = task.Claim;
        Claim? other = null;
        if (outcome == "AnotherAppearance" && task.IsOpen)
        {
            other = await db.Claims.SingleOrDefaultAsync(c => c.PublicId == of, cancel) ?? throw new NotFoundException(Say("claim"), of ?? "");
            await desk.CheckMay(task, cancel);
            await eligibility.Insist(caller.Person, other, cancel);
            await db.Appearances.Whole().Where(a => a.ClaimId == claim.Id).LoadAsync(cancel);
            await db.Evidence.Whole().Where(e => e.ClaimId == claim.Id).LoadAsync(cancel);
            var (moving, evidence) = (claim.Appearances.ToList(), claim.Evidence.ToList());
            claim.JoinTo(other);
            // Whoever stepped back from one of the two is kept off what they became.
            foreach (var recusal in await db.Recusals.Where(r => r.ClaimId == claim.Id && !db.Recusals.Any(o => o.ClaimId == other.Id && o.PersonId == r.PersonId))
                .Include(r => r.Person).ToListAsync(cancel))
            {
                var same = recusal.For(other, ids.NewPublicId());
                db.Recusals.Add(same);
                ledger.Changed(same);
            }

            // Their chains go along, so that the other claim's entries tell of all its rows.
            ledger.Changed([.. moving, .. moving.SelectMany(a => a.Chain), .. evidence, .. evidence.SelectMany(e => e.Chain)]);
        }

        await desk.Decide(task, outcome, reason, cancel);
        if (outcome == "Accepted") claim.Accept(reason!);
        ledger.Append(Action(outcome), other is null ? [claim.PublicId] : [claim.PublicId, other.PublicId], [claim]);
    }

    /// <summary>What the ledger calls it.</summary>
    public static string Action(string outcome) => outcome switch
    {
        "Accepted" => "ClaimAccepted",
        "Rejected" => "ClaimRejected",
        "AnotherAppearance" => "ClaimJoined",
        _ => "StepHandedBack",
    };
}
