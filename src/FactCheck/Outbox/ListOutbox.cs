namespace FactCheck;

/// <summary>Messages that were given up, last written first.</summary>
/// <param name="After">The <c>next</c> of the page before.</param>
public sealed record ListOutbox(string? After = null, int Limit = Limits.DefaultPage) : IQuery<Page<OutboxRow>>;

/// <param name="Id">The message's key, by which its receiver knows it.</param>
/// <param name="LastError">Why the last attempt failed.</param>
public sealed record OutboxRow(string Id, OutboxKind Kind, DateTime WrittenAt, int Attempts, string? LastError);

internal sealed class ListOutboxValidator : AbstractValidator<ListOutbox>
{
    public ListOutboxValidator() => RuleFor(r => r.Limit).IsPageSize();
}

internal sealed class ListOutboxHandler(FactCheckDb db) : IRequestHandler<ListOutbox, Page<OutboxRow>>
{
    public async Task<Page<OutboxRow>> Handle(ListOutbox request, CancellationToken cancel)
    {
        var givenUp = db.Outbox.AsNoTracking().Where(m => m.DueAt == Clock.Never);
        if (request.After is { } after)
        {
            var id = await db.Outbox.Where(m => m.Key == after).Select(m => (long?)m.Id).SingleOrDefaultAsync(cancel)
                ?? throw new NotFoundException(Say("message to go on after"), after);
            givenUp = givenUp.Where(m => m.Id < id);
        }

        var rows = await givenUp.OrderByDescending(m => m.Id).Take(request.Limit + 1)
            .Select(m => new OutboxRow(m.Key, m.Kind, m.WrittenAt, m.Attempts, m.LastError)).ToListAsync(cancel);
        return rows.ToPage(request.Limit, row => row.Id);
    }
}
