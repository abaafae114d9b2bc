namespace FactCheck;

/// <summary>Marks notices of one's own as read.</summary>
/// <param name="Ids">Which; all of them when null. Those of others, and those read already, stay as they are.</param>
public sealed record ReadNotices(IReadOnlyList<string>? Ids = null) : ICommand<UnreadNotices>;

/// <param name="Unread">How many are left.</param>
public sealed record UnreadNotices(int Unread);

internal sealed class ReadNoticesValidator : AbstractValidator<ReadNotices>
{
    public ReadNoticesValidator() =>
        RuleFor(r => r.Ids!.Count).LessThanOrEqualTo(Limits.Bulk).When(r => r.Ids is not null).OverridePropertyName(nameof(ReadNotices.Ids))
            .WithMessage(_ => Say($"At most {Limits.Bulk} at a time; leave the list out for all."));
}

internal sealed class ReadNoticesHandler(FactCheckDb db, CurrentCaller caller, TimeProvider time) : IRequestHandler<ReadNotices, UnreadNotices>
{
    public async Task<UnreadNotices> Handle(ReadNotices request, CancellationToken cancel)
    {
        var now = time.UtcNow();
        var unread = db.Notices.Where(n => n.PersonId == caller.Person.Id && n.ReadAt == null);
        var read = request.Ids is { } ids ? unread.Where(n => ids.Contains(n.PublicId)) : unread;
        await read.ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), cancel);
        return new UnreadNotices(await unread.CountAsync(cancel));
    }
}
