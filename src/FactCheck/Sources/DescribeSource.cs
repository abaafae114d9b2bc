namespace FactCheck;

/// <summary>Says what is known about a source: the body it belongs to, its side, and further names of it.</summary>
/// <param name="Source">Public id.</param>
/// <param name="Parent">Public id of the body it belongs to; null for none. Sources with one parent are not independent of each other.</param>
/// <param name="Interests">Its side in a conflict, in plain words.</param>
/// <param name="Aliases">Names to add; none is taken away.</param>
public sealed record DescribeSource(string Source, string? Parent, string? Interests, IReadOnlyList<string> Aliases) : ICommand<DescribedSource>;

public sealed record DescribedSource(string Id, string Name, string? Parent, string? Interests, IReadOnlyList<string> Aliases);

internal sealed class DescribeSourceValidator : AbstractValidator<DescribeSource>
{
    public DescribeSourceValidator()
    {
        RuleFor(r => r.Source).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Parent).MaximumLength(Limits.PublicId);
        RuleFor(r => r.Interests).MaximumLength(Limits.Name);
        RuleFor(r => r.Aliases).NotNull();
        RuleForEach(r => r.Aliases).NotEmpty().MaximumLength(Limits.Name).Must(name => Words.NameKey(name ?? "").Length > 0).WithMessage(_ => Say("That is no name."));
    }
}

internal sealed class DescribeSourceHandler(FactCheckDb db, Ledger ledger) : IRequestHandler<DescribeSource, DescribedSource>
{
    public async Task<DescribedSource> Handle(DescribeSource request, CancellationToken cancel)
    {
        var source = await Find(request.Source, cancel);
        var parent = request.Parent.OrNull() is { } id ? await Find(id, cancel) : null;
        if (parent is not null && await db.Sources.AnyAsync(s => s.ParentId == source.Id, cancel))
            throw new RuleBrokenException(Say($"Other sources belong to {source.Name}; give them {parent.Name} as their body first, so that the whole family counts once."));
        source.Describe(parent, request.Interests.OrNull());
        var keys = request.Aliases.Select(Words.NameKey).ToList();
        if (await db.SourceAliases.Where(a => keys.Contains(a.Key) && a.SourceId != source.Id).Select(a => new { a.Alias, a.Source.Name }).FirstOrDefaultAsync(cancel) is { } taken)
            throw new RuleBrokenException(Say($"“{taken.Alias}” stands for {taken.Name} already; one name stands for one source."));
        foreach (var alias in request.Aliases) source.AlsoKnownAs(alias.Trim());
        ledger.Append("SourceDescribed", parent is null ? [source.PublicId] : [source.PublicId, parent.PublicId], [source]);
        return new DescribedSource(source.PublicId, source.Name, parent?.PublicId, source.Interests, [.. source.Aliases.Select(a => a.Alias)]);
    }

    private async Task<Source> Find(string id, CancellationToken cancel) =>
        await db.Sources.Include(s => s.Parent).Include(s => s.Aliases).SingleOrDefaultAsync(s => s.PublicId == id, cancel) ?? throw new NotFoundException(Say("source"), id);
}
