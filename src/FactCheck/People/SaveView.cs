namespace FactCheck;

/// <summary>Keeps a way to look at the desk under a name; one of one's own with the same name gives way to it. Sharing it with the newsroom takes the role Editor or Admin.</summary>
/// <param name="Query">The query of the desk's address, without the question mark.</param>
public sealed record SaveView(string Name, string Query, bool Shared = false) : ICommand<ViewRow>;

internal sealed class SaveViewValidator : AbstractValidator<SaveView>
{
    public SaveViewValidator()
    {
        RuleFor(r => r.Name).NotEmpty().WithMessage(_ => Say("Give the view a name.")).MaximumLength(Limits.Name);
        RuleFor(r => r.Query).NotNull().MaximumLength(Limits.Url)
            .Must(query => query is null || !query.StartsWith('?') && !query.Contains('#', StringComparison.Ordinal) && !query.Any(char.IsControl)).WithMessage(_ => Say("Send the query of the desk's address, without the question mark."));
    }
}

internal sealed class SaveViewHandler(FactCheckDb db, CurrentCaller caller, TimeProvider time, Ids ids) : IRequestHandler<SaveView, ViewRow>
{
    public async Task<ViewRow> Handle(SaveView request, CancellationToken cancel)
    {
        var (me, name) = (caller.Person, request.Name.Trim());
        if (request.Shared && !SavedViews.MayShare(me.Roles))
            throw new NotAllowedException(Say("Sharing a view with the newsroom takes the role Editor or Admin. Keep it for yourself, or send its address to whom you like."));
        var view = await db.SavedViews.SingleOrDefaultAsync(v => v.OwnerId == me.Id && v.Name == name, cancel);
        if (view is null)
        {
            if (await db.SavedViews.CountAsync(v => v.OwnerId == me.Id, cancel) >= Limits.SavedViews)
                throw new RuleBrokenException(Say($"You keep {Limits.SavedViews} views, the most there may be. Forget one first."));
            view = new SavedView(ids.NewPublicId(), me, name, request.Query, request.Shared, time.UtcNow());
            db.SavedViews.Add(view);
        }
        else
        {
            view.Become(request.Query, request.Shared, time.UtcNow());
        }

        return new ViewRow(view.PublicId, view.Name, view.Query, view.IsShared, true, me.Name);
    }
}

public static class SavedViews
{
    /// <summary>Whether a person with these roles may put a view before the whole newsroom, or take one away.</summary>
    public static bool MayShare(Role roles) => (roles & (Role.Editor | Role.Admin)) != 0;
}
