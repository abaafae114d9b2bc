namespace FactCheck;

/// <summary>What one said oneself that extraction read wrongly, newest first.</summary>
/// <param name="After">The <c>next</c> of the page before.</param>
public sealed record ListCorrections(string? After = null, int Limit = Limits.DefaultPage) : IQuery<Page<CorrectionRow>>;

/// <param name="Statement">What extraction made of the words; null for what it missed.</param>
/// <param name="Right">What is right, where one said it; of what was missed, the statement.</param>
public sealed record CorrectionRow(
    string Id, string Article, string Title, Misreading What, Passage Passage, string? Statement, ClaimKind? Kind, string? Right, ClaimKind? RightKind, DateTime At);

internal sealed class ListCorrectionsValidator : AbstractValidator<ListCorrections>
{
    public ListCorrectionsValidator()
    {
        RuleFor(r => r.Limit).IsPageSize();
        RuleFor(r => r.After).MaximumLength(Limits.PublicId);
    }
}

internal sealed class ListCorrectionsHandler(FactCheckDb db, CurrentCaller caller) : IRequestHandler<ListCorrections, Page<CorrectionRow>>
{
    public async Task<Page<CorrectionRow>> Handle(ListCorrections request, CancellationToken cancel)
    {
        var mine = db.ReadingCorrections.AsNoTracking().Where(c => c.PersonId == caller.Person.Id);
        if (request.After is { } after)
        {
            var id = await mine.Where(c => c.PublicId == after).Select(c => (long?)c.Id).SingleOrDefaultAsync(cancel)
                ?? throw new NotFoundException(Say("correction of yours"), after);
            mine = mine.Where(c => c.Id < id);
        }

        var found = await mine.OrderByDescending(c => c.Id).Take(request.Limit + 1)
            .Select(c => new { c.PublicId, Article = c.Article.PublicId, c.Article.Title, c.What, c.Passage, c.Read, c.Right, c.RightKind, c.At }).ToListAsync(cancel);
        return found.ConvertAll(c => new CorrectionRow(c.PublicId, c.Article, c.Title, c.What, c.Passage, c.Read?.Statement, c.Read?.Kind, c.Right, c.RightKind, c.At))
            .ToPage(request.Limit, row => row.Id);
    }
}
