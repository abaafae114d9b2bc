namespace FactCheck;

/// <summary>Takes a saved view away: one of one's own, or, for those who may share, one of the newsroom's.</summary>
/// <param name="Id">Public id.</param>
public sealed record ForgetView(string Id) : ICommand<bool>;

internal sealed class ForgetViewValidator : AbstractValidator<ForgetView>
{
    public ForgetViewValidator() => RuleFor(r => r.Id).NotEmpty().MaximumLength(Limits.PublicId);
}

internal sealed class ForgetViewHandler(FactCheckDb db, CurrentCaller caller) : IRequestHandler<ForgetView, bool>
{
    public async Task<bool> Handle(ForgetView request, CancellationToken cancel)
    {
        var (me, mayShare) = (caller.Person.Id, SavedViews.MayShare(caller.Person.Roles));
        var view = await db.SavedViews.SingleOrDefaultAsync(v => v.PublicId == request.Id && (v.OwnerId == me || v.IsShared), cancel)
            ?? throw new NotFoundException(Say("view of yours"), request.Id);
        if (view.OwnerId != me && !mayShare) throw new NotAllowedException(Say("This view is the newsroom's; taking it away takes the role Editor or Admin."));
        db.SavedViews.Remove(view);
        return true;
    }
}
