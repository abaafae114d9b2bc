namespace FactCheck;

/// <summary>One's own notices, newest first.</summary>
/// <param name="Unread">Only those that were not read yet.</param>
/// <param name="After">The <c>next</c> of the page before.</param>
public sealed record ListNotices(bool Unread = false, string? After = null, int Limit = Limits.DefaultPage) : IQuery<Page<NoticeRow>>;

/// <param name="Claim">Public id of the claim that it is about.</param>
public sealed record NoticeRow(string Id, string Words, string? Claim, string? Statement, DateTime At, DateTime? ReadAt);

internal sealed class ListNoticesValidator : AbstractValidator<ListNotices>
{
    public ListNoticesValidator() => RuleFor(r => r.Limit).IsPageSize();
}

internal sealed class ListNoticesHandler(FactCheckDb db, CurrentCaller caller) : IRequestHandler<ListNotices, Page<NoticeRow>>
{
    public async Task<Page<NoticeRow>> Handle(ListNotices request, CancellationToken cancel)
    {
        var me = caller.Person.Id;
        var mine = db.Notices.AsNoTracking().Where(n => n.PersonId == me);
        if (request.Unread) mine = mine.Where(n => n.ReadAt == null);
        if (request.After is { } after)
        {
            var id = await db.Notices.Where(n => n.PublicId == after && n.PersonId == me).Select(n => (long?)n.Id).SingleOrDefaultAsync(cancel)
                ?? throw new NotFoundException(Say("notice to go on after"), after);
            mine = mine.Where(n => n.Id < id);
        }

        var rows = await mine.OrderByDescending(n => n.Id).Take(request.Limit + 1)
            .Select(n => new NoticeRow(n.PublicId, n.Words, n.Claim!.PublicId, n.Claim!.Statement, n.At, n.ReadAt)).ToListAsync(cancel);
        return rows.ToPage(request.Limit, row => row.Id);
    }
}

/// <summary>How many notices of one's own were not read yet.</summary>
public sealed record CountNotices : IQuery<int>;

internal sealed class CountNoticesHandler(FactCheckDb db, CurrentCaller caller) : IRequestHandler<CountNotices, int>
{
    public Task<int> Handle(CountNotices request, CancellationToken cancel) =>
        db.Notices.CountAsync(n => n.PersonId == caller.Person.Id && n.ReadAt == null, cancel);
}
