namespace FactCheck;

/// <summary>Takes back what one said that extraction read wrongly: it is gone, for it was never part of the record.</summary>
/// <param name="Correction">Public id; one's own, or anybody's for an administrator, who may have to erase what was typed.</param>
public sealed record TakeBackCorrection(string Correction) : ICommand<TakenBackCorrection>;

public sealed record TakenBackCorrection(string Id);

internal sealed class TakeBackCorrectionValidator : AbstractValidator<TakeBackCorrection>
{
    public TakeBackCorrectionValidator() => RuleFor(r => r.Correction).NotEmpty().MaximumLength(Limits.PublicId);
}

internal sealed class TakeBackCorrectionHandler(FactCheckDb db, CurrentCaller caller) : IRequestHandler<TakeBackCorrection, TakenBackCorrection>
{
    public async Task<TakenBackCorrection> Handle(TakeBackCorrection request, CancellationToken cancel)
    {
        var correction = await db.ReadingCorrections
            .SingleOrDefaultAsync(c => c.PublicId == request.Correction && (c.PersonId == caller.Person.Id || (caller.Person.Roles & Role.Admin) != 0), cancel)
            ?? throw new NotFoundException(Say("correction of yours"), request.Correction);
        db.ReadingCorrections.Remove(correction);
        return new TakenBackCorrection(correction.PublicId);
    }
}
