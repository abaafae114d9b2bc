namespace FactCheck;

/// <summary>Says whom an attribution really means. The words as named in the text stay; what they resolve to changes.</summary>
/// <param name="Attribution">Public id.</param>
/// <param name="Source">Public id of the right source; or</param>
/// <param name="Name">the name of one, found or begun; or</param>
/// <param name="IsUnnamed">that nobody is named.</param>
/// <param name="Reason">Why.</param>
/// <param name="Version">The attribution's version when it was read; another one meanwhile is a lost race.</param>
public sealed record CorrectAttribution(
    string Attribution, string? Source, string? Name, PartyKind Kind, bool IsUnnamed, string Reason, int? Version = null) : ICommand<LinkView>;

internal sealed class CorrectAttributionValidator : AbstractValidator<CorrectAttribution>
{
    public CorrectAttributionValidator()
    {
        RuleFor(r => r.Attribution).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r).Must(r => new[] { r.Source.OrNull() is not null, r.Name.OrNull() is not null, r.IsUnnamed }.Count(given => given) == 1)
            .WithName("source").WithMessage(_ => Say("Choose a source, name one, or say that nobody is named: one of the three."));
        RuleFor(r => r.Name).MaximumLength(Limits.Name);
        RuleFor(r => r.Kind).IsInEnum();
        RuleFor(r => r.Reason).NotEmpty().WithMessage(_ => Say("Say why, so that the next reader need not ask.")).MaximumLength(Limits.Note);
    }
}

internal sealed class CorrectAttributionHandler(FactCheckDb db, Eligibility eligibility, CurrentCaller caller, ChainBuilder chains, SourceBook sources, Ledger ledger)
    : IRequestHandler<CorrectAttribution, LinkView>
{
    public async Task<LinkView> Handle(CorrectAttribution request, CancellationToken cancel)
    {
        var attribution = await db.Attributions.WithClaim().SingleOrDefaultAsync(a => a.PublicId == request.Attribution, cancel)
            ?? throw new NotFoundException(Say("attribution"), request.Attribution);
        attribution.MustBe(request.Version);
        // Or whoever is tied to a source would correct it away and decide.
        await eligibility.Insist(caller.Person, attribution.Claim(), cancel);
        var before = attribution.Source;
        var stated = new ChainLink(attribution.Role, request.Name, request.Source.OrNull(), request.Kind, request.IsUnnamed);
        var after = (await chains.Build([stated], cancel))[0].Source;
        if (before == after) throw new RuleBrokenException(before is null ? Say("It is attributed to nobody already.") : Say($"It is attributed to {before.Name} already."));
        attribution.ResolveTo(after);

        var changed = new List<IRecorded> { attribution };
        var claim = attribution.Claim();
        if (attribution.Appearance is { } appearance && await IsOrigin(attribution, appearance, claim, cancel))
        {
            claim.OriginIs(after);
            changed.Add(claim);
        }

        claim.Touch();

        ledger.Append("AttributionCorrected",
            [claim.PublicId, .. new[] { before, after }.OfType<Source>().Select(s => s.PublicId)], [.. changed, .. sources.TakeChanged()], request.Reason);
        return Views.Of([attribution])[0];
    }

    // A claim's origin is the last speaking link of its first appearance.
    private async Task<bool> IsOrigin(Attribution attribution, Appearance appearance, Claim claim, CancellationToken cancel)
    {
        if (!attribution.Speaks || await db.Appearances.AnyAsync(a => a.ClaimId == claim.Id && a.Id < appearance.Id, cancel)) return false;
        return !await db.Attributions.AnyAsync(
            a => a.AppearanceId == appearance.Id && a.Position > attribution.Position && a.Role != LinkRole.BlamedOn, cancel);
    }
}

internal static class AttributionRules
{
    /// <summary>With whatever its record, and its claim's, refers to.</summary>
    public static IQueryable<Attribution> WithClaim(this IQueryable<Attribution> attributions) => attributions
        .Include(a => a.Source).Include(a => a.CheckedBy)
        .Include(a => a.Appearance!.Claim).ThenInclude(c => c.SubmittedBy)
        .Include(a => a.Appearance!.Claim).ThenInclude(c => c.Assignee)
        .Include(a => a.Appearance!.Claim).ThenInclude(c => c.JoinedTo)
        .Include(a => a.Appearance!.Claim).ThenInclude(c => c.Origin)
        .Include(a => a.Evidence!.Claim);

    public static Claim Claim(this Attribution attribution) => (attribution.Appearance?.Claim ?? attribution.Evidence?.Claim)!;

    /// <exception cref="LostRaceException">It changed since the form was opened.</exception>
    public static void MustBe(this Attribution attribution, int? version)
    {
        if (version is { } read && read != attribution.Version)
        {
            throw new LostRaceException(attribution.CheckedBy is { } by
                ? Say($"{by.Name} checked this attribution meanwhile: {Workflows.Drawing.Plain.Words(attribution.Check.ToString())}. Nothing of yours was saved; look again.")
                : Say("Somebody corrected this attribution meanwhile. Nothing of yours was saved; look again."));
        }
    }
}
