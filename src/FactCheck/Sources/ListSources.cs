namespace FactCheck;

/// <summary>Sources by name.</summary>
/// <param name="Q">The beginning of one of its names.</param>
public sealed record ListSources(string? Q = null, string? After = null, int Limit = Limits.DefaultPage) : IQuery<Page<SourceRow>>;

public sealed record SourceRow(string Id, string Name, PartyKind Kind, IReadOnlyList<string> Aliases, int Attributions, int Unchecked);

internal sealed class ListSourcesValidator : AbstractValidator<ListSources>
{
    public ListSourcesValidator()
    {
        RuleFor(r => r.Limit).IsPageSize();
        RuleFor(r => r.Q).MaximumLength(Limits.Name);
    }
}

internal sealed class ListSourcesHandler(FactCheckDb db) : IRequestHandler<ListSources, Page<SourceRow>>
{
    public async Task<Page<SourceRow>> Handle(ListSources request, CancellationToken cancel)
    {
        var sources = db.Sources.AsNoTracking();
        if (request.Q.OrNull() is { } q)
        {
            var (from, to) = (Words.NameKey(q), Words.NameKey(q) + '\uffff');
            // Signs alone begin no name.
            if (from.Length == 0) return new Page<SourceRow>([], null);
            // From the names to the sources: the other way round would ask each source for its names.
            sources = sources.Where(s => db.SourceAliases.Where(a => a.Key.CompareTo(from) >= 0 && a.Key.CompareTo(to) < 0).Select(a => a.SourceId).Contains(s.Id));
        }

        if (request.After is { } after)
        {
            var last = await db.Sources.Where(s => s.PublicId == after).Select(s => new { s.Id, s.Name }).FirstOrDefaultAsync(cancel)
                ?? throw new NotFoundException(Say("source to go on after"), after);
            sources = sources.Where(s => s.Name.CompareTo(last.Name) > 0 || (s.Name == last.Name && s.Id > last.Id));
        }

        var rows = await sources.OrderBy(s => s.Name).ThenBy(s => s.Id).Take(request.Limit + 1)
            .Select(s => new SourceRow(
                s.PublicId, s.Name, s.Kind, s.Aliases.Where(a => a.Alias != s.Name).Select(a => a.Alias).ToList(),
                db.Attributions.Count(a => a.SourceId == s.Id),
                db.Attributions.Count(a => a.SourceId == s.Id && a.Check == AttributionCheck.Unchecked)))
            .ToListAsync(cancel);
        return rows.ToPage(request.Limit, row => row.Id);
    }
}
