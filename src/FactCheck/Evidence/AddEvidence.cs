namespace FactCheck;

/// <summary>Adds something consulted to a claim, with its own chain; a search that found nothing is evidence too.</summary>
/// <param name="Claim">Public id.</param>
/// <param name="Words">The words it rests on, as they stand in it; kept as a snapshot of their own.</param>
/// <param name="Chain">Who says it there, outermost first.</param>
public sealed record AddEvidence(
    string Claim, Stance Stance, bool IsPrimary, string Title, string? Url, string Note, string? Words,
    IReadOnlyList<ChainLink> Chain) : ICommand<AddedEvidence>;

/// <summary>One link of a chain as a person states it.</summary>
/// <param name="Named">As named there; empty for an unnamed speaker.</param>
/// <param name="Source">Public id of the source it means; null to find or begin one by the name.</param>
/// <param name="Kind">What a new source is.</param>
/// <param name="IsUnnamed">True for "a source familiar with the matter": kept as words, never a source.</param>
public sealed record ChainLink(
    LinkRole Role, string? Named, string? Source = null, PartyKind Kind = PartyKind.Other, bool IsUnnamed = false, string? Cue = null, string? Hedge = null);

/// <param name="IndependentOrigins">Independent origins over all evidence of the claim, this one included.</param>
public sealed record AddedEvidence(string Id, string Claim, int IndependentOrigins);

internal sealed class ChainLinkValidator : AbstractValidator<ChainLink>
{
    public ChainLinkValidator()
    {
        RuleFor(l => l.Role).IsInEnum();
        RuleFor(l => l.Kind).IsInEnum();
        RuleFor(l => l.Named).MaximumLength(Limits.Name);
        RuleFor(l => l.Named).NotEmpty().When(l => l is { IsUnnamed: false, Source: null }).WithMessage(_ => Say("Name who says it, or mark it as unnamed."));
        RuleFor(l => l.Named).Must(named => global::FactCheck.Words.NameKey(named!).Length > 0)
            .When(l => !string.IsNullOrEmpty(l.Named) && !l.IsUnnamed).WithMessage(_ => Say("That is no name: it has neither letters nor digits."));
        RuleFor(l => l.Source).MaximumLength(Limits.PublicId);
        RuleFor(l => l.Cue).MaximumLength(Limits.Cue);
        RuleFor(l => l.Hedge).MaximumLength(Limits.Cue);
    }
}

internal sealed class AddEvidenceValidator : AbstractValidator<AddEvidence>
{
    public AddEvidenceValidator()
    {
        RuleFor(r => r.Claim).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Stance).IsInEnum().WithMessage(_ => Say("Say what it does: supports, refutes, context, or nothing found."));
        RuleFor(r => r.Title).NotEmpty().WithMessage(_ => Say("Say what was consulted.")).MaximumLength(Limits.Title);
        RuleFor(r => r.Url).IsWebAddress();
        RuleFor(r => r.Note).NotEmpty()
            .WithMessage(r => r.Stance == Stance.NothingFound ? Say("Say where and how you searched.") : Say("Say what it shows."))
            .MaximumLength(Limits.Note);
        RuleFor(r => r.IsPrimary).Equal(false).When(r => r.Stance == Stance.NothingFound).WithMessage(_ => Say("What was not found is not first-hand."));
        RuleFor(r => r.Words).MaximumLength(Limits.Words);
        RuleFor(r => r.Chain).NotNull();
        RuleFor(r => r.Chain).Must(chain => chain.Any(l => l is not null && l.Role != LinkRole.BlamedOn))
            .When(r => r.Chain is not null && r.Stance != Stance.NothingFound).WithMessage(_ => Say("Say who says it: evidence needs its own chain."));
        RuleFor(r => r.Chain.Count).LessThanOrEqualTo(Limits.Chain).When(r => r.Chain is not null);
        RuleForEach(r => r.Chain).NotNull().SetValidator(new ChainLinkValidator());
    }
}

internal sealed class AddEvidenceHandler(
    FactCheckDb db, ChainBuilder chains, SourceBook sources, Ledger ledger, CurrentCaller caller, TimeProvider time, Ids ids)
    : IRequestHandler<AddEvidence, AddedEvidence>
{
    public async Task<AddedEvidence> Handle(AddEvidence request, CancellationToken cancel)
    {
        var claim = await db.Claims.SingleOrDefaultAsync(c => c.PublicId == request.Claim, cancel) ?? throw new NotFoundException(Say("claim"), request.Claim);
        if (claim.Status is ClaimStatus.Closed or ClaimStatus.Withdrawn)
            throw new RuleBrokenException(Say("This claim is closed; evidence is added to open claims."));

        Snapshot? snapshot = null;
        Passage? passage = null;
        if (request.Words.OrNull() is { } typed)
        {
            var words = ArticleReader.Plain(typed);
            var hash = Snapshot.HashOf(words);
            snapshot = await db.Snapshots.SingleOrDefaultAsync(s => s.Hash == hash, cancel) ?? new Snapshot(words);
            passage = new CodePoints(words).Passage(0, words.Length);
        }

        var evidence = new Evidence(
            ids.NewPublicId(), claim, request.Stance, request.IsPrimary, request.Title.Trim(), request.Url.OrNull(), request.Note.Trim(),
            snapshot, passage, caller.Person, time.UtcNow());
        foreach (var link in await chains.Build(request.Chain, cancel)) evidence.Attribute(link);
        db.Evidence.Add(evidence);
        claim.Touch();

        var about = evidence.Chain.Where(l => l.Source is not null).Select(l => l.Source!.PublicId);
        ledger.Append("EvidenceAdded", [claim.PublicId, .. about],
            [evidence, .. evidence.Chain, .. sources.TakeChanged(), .. snapshot is { Id: 0 } ? new IRecorded[] { snapshot } : []]);

        // Saved now so that the count, a query, sees it; the transaction is still open.
        await db.SaveChangesAsync(cancel);
        var all = await db.Evidence.Where(e => e.ClaimId == claim.Id).ToListAsync(cancel);
        return new AddedEvidence(evidence.PublicId, claim.PublicId, (await IndependentOrigins.Of(db, claim, all, cancel)).Count);
    }
}
