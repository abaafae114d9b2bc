using System.Text.Json;

namespace FactCheck;

/// <summary>The audit trail, newest first.</summary>
/// <param name="About">Public id of a claim, an article, a source or a person that entries concern.</param>
/// <param name="By">Public id of the person who did it.</param>
/// <param name="From">Not before, UTC.</param>
/// <param name="To">Before, UTC.</param>
/// <param name="After">The <c>next</c> of the page before.</param>
/// <param name="OldestFirst">As a story, from the beginning.</param>
public sealed record ReadLedger(
    string? About = null, string? By = null, DateTime? From = null, DateTime? To = null, string? After = null,
    int Limit = Limits.DefaultPage, bool OldestFirst = false) : IQuery<Page<LedgerRow>>;

/// <param name="Number">Its number, from 1.</param>
/// <param name="Records">What changed, in its state after the change.</param>
/// <param name="Hash">The RFC 6962 leaf hash of its bytes, hex.</param>
public sealed record LedgerRow(
    long Number, string Action, DateTime At, string? ById, string? By, IReadOnlyList<LedgerAbout> About, IReadOnlyList<RecordContent> Records, string Hash);

/// <param name="Kind">"claim", "article", "source" or "person".</param>
public sealed record LedgerAbout(string Kind, string Id, string Name);

internal sealed class ReadLedgerValidator : AbstractValidator<ReadLedger>
{
    public ReadLedgerValidator()
    {
        RuleFor(r => r.Limit).IsPageSize();
        RuleFor(r => r.After).Must(a => a is null || long.TryParse(a, out _)).WithMessage(_ => Say("“after” is the number of an entry."));
        RuleFor(r => r.To).GreaterThan(r => r.From).When(r => r is { From: not null, To: not null }).WithMessage(_ => Say("The end must lie after the beginning."));
    }
}

internal sealed class ReadLedgerHandler(FactCheckDb db) : IRequestHandler<ReadLedger, Page<LedgerRow>>
{
    public async Task<Page<LedgerRow>> Handle(ReadLedger request, CancellationToken cancel)
    {
        var entries = db.LedgerEntries.AsNoTracking();
        if (request.About.OrNull() is { } about) entries = entries.Where(e => db.LedgerSubjects.Where(s => s.SubjectId == about).Select(s => s.EntryId).Contains(e.Id));
        if (request.By.OrNull() is { } by)
        {
            var actor = await db.Users.Where(p => p.PublicId == by).Select(p => (long?)p.Id).FirstOrDefaultAsync(cancel) ?? throw new NotFoundException(Say("person"), by);
            entries = entries.Where(e => e.ActorId == actor);
        }

        if (request.From is { } from) entries = entries.Where(e => e.At >= from);
        if (request.To is { } to) entries = entries.Where(e => e.At < to);
        if (request.After is { } after)
        {
            var id = long.Parse(after, System.Globalization.CultureInfo.InvariantCulture);
            entries = request.OldestFirst ? entries.Where(e => e.Id > id) : entries.Where(e => e.Id < id);
        }

        entries = request.OldestFirst ? entries.OrderBy(e => e.Id) : entries.OrderByDescending(e => e.Id);
        var found = await entries.Take(request.Limit + 1)
            .Select(e => new { e.Id, e.Action, e.At, ById = e.Actor!.PublicId, By = e.Actor!.Name, e.Bytes, e.Openings, e.Hash, Subjects = e.Subjects.Select(s => s.SubjectId).ToList() })
            .ToListAsync(cancel);
        var names = await Names([.. found.SelectMany(f => f.Subjects).Distinct()], cancel);
        var rows = found.ConvertAll(e => new LedgerRow(
            e.Id, e.Action, e.At, e.ById, e.By,
            [.. e.Subjects.Select(id => names.GetValueOrDefault(id)).OfType<LedgerAbout>().OrderBy(a => a.Kind, StringComparer.Ordinal)],
            Records(e.Bytes, e.Openings), e.Hash));
        return rows.ToPage(request.Limit, row => row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    // An entry that was tampered with must not hide the page it stands on; verification names it.
    private static IReadOnlyList<RecordContent> Records(byte[] bytes, string? openings)
    {
        try
        {
            return EntryFormat.Read(bytes, openings).Records;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return [];
        }
    }

    private async Task<Dictionary<string, LedgerAbout>> Names(List<string> ids, CancellationToken cancel)
    {
        var claims = await db.Claims.Where(c => ids.Contains(c.PublicId)).Select(c => new LedgerAbout("claim", c.PublicId, c.Statement)).ToListAsync(cancel);
        var articles = await db.Articles.Where(a => ids.Contains(a.PublicId)).Select(a => new LedgerAbout("article", a.PublicId, a.Title)).ToListAsync(cancel);
        var sources = await db.Sources.Where(s => ids.Contains(s.PublicId)).Select(s => new LedgerAbout("source", s.PublicId, s.Name)).ToListAsync(cancel);
        var people = await db.Users.Where(p => ids.Contains(p.PublicId)).Select(p => new LedgerAbout("person", p.PublicId, p.Name)).ToListAsync(cancel);
        return claims.Concat(articles).Concat(sources).Concat(people).ToDictionary(a => a.Id);
    }
}
