namespace FactCheck;

/// <summary>Records what an audit of an attribution found: right, wrong because, or cannot tell.</summary>
/// <param name="Attribution">Public id.</param>
/// <param name="Reason">Why it is wrong; may be given with the others.</param>
/// <param name="Version">The attribution's version when it was read; another one meanwhile is a lost race.</param>
public sealed record CheckAttribution(string Attribution, AttributionCheck Check, string? Reason = null, int? Version = null) : ICommand<LinkView>;

internal sealed class CheckAttributionValidator : AbstractValidator<CheckAttribution>
{
    public CheckAttributionValidator()
    {
        RuleFor(r => r.Attribution).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Check).IsInEnum().NotEqual(AttributionCheck.Unchecked).WithMessage(_ => Say("Answer Right, Wrong or CannotTell."));
        RuleFor(r => r.Reason).NotEmpty().When(r => r.Check == AttributionCheck.Wrong).WithMessage(_ => Say("Say why it is wrong."));
        RuleFor(r => r.Reason).MaximumLength(Limits.Note);
    }
}

internal sealed class CheckAttributionHandler(FactCheckDb db, Ledger ledger, CurrentCaller caller, TimeProvider time)
    : IRequestHandler<CheckAttribution, LinkView>
{
    public async Task<LinkView> Handle(CheckAttribution request, CancellationToken cancel)
    {
        var attribution = await db.Attributions.WithClaim().SingleOrDefaultAsync(a => a.PublicId == request.Attribution, cancel)
            ?? throw new NotFoundException(Say("attribution"), request.Attribution);
        attribution.MustBe(request.Version);
        attribution.Checked(request.Check, request.Reason.OrNull(), caller.Person, time.UtcNow());
        ledger.Append("AttributionChecked",
            [attribution.Claim().PublicId, .. attribution.Source is { } source ? new[] { source.PublicId } : []], [attribution]);
        return Views.Of([attribution])[0];
    }
}
