using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck;

/// <summary>Checks every entry against its hash, and every row against what the entries say it should be.</summary>
public sealed record VerifyLedger : IQuery<LedgerVerification>
{
    /// <summary>Told now and then how far it is.</summary>
    [JsonIgnore]
    public IProgress<VerifyProgress>? Progress { get; init; }
}

/// <param name="Done">Entries and rows checked so far.</param>
public sealed record VerifyProgress(string Stage, long Done);

/// <param name="Entries">How many entries were checked.</param>
/// <param name="Rows">How many rows were held against them.</param>
/// <param name="Erased">How many protected values were lawfully erased and cannot be checked any more.</param>
/// <param name="Findings">What does not agree, at most <see cref="VerifyLedgerHandler.MostFindings"/> of them.</param>
public sealed record LedgerVerification(long Entries, long Rows, long Erased, IReadOnlyList<LedgerFinding> Findings)
{
    public bool IsSound => Findings.Count == 0;
}

/// <summary>One thing that does not agree.</summary>
/// <param name="Kind">"Entry", or the kind of row: "Verdict", "Claim", …</param>
/// <param name="Id">Its number, or its public id.</param>
/// <param name="What">In words.</param>
/// <param name="Entry">The entry that says otherwise.</param>
public sealed record LedgerFinding(string Kind, string Id, string What, long? Entry);

internal sealed class VerifyLedgerHandler(FactCheckDb db) : IRequestHandler<VerifyLedger, LedgerVerification>
{
    public const int MostFindings = 100;

    private const int EntriesAtOnce = 500;
    private const int RowsAtOnce = 100;

    private readonly List<LedgerFinding> _findings = [];
    private long _entries;
    private long _rows;
    private long _erased;

    public async Task<LedgerVerification> Handle(VerifyLedger request, CancellationToken cancel)
    {
        // One moment for all of it: a change made meanwhile must not look like tampering.
        await using var moment = await db.BeginRead(cancel);
        await CheckEntries(request.Progress, cancel);
        await CheckSnapshots(cancel);
        await CheckEach(db.Users.OrderBy(p => p.Id), p => p.Id, p => p.PublicId, (rows, _) => Task.FromResult<IEnumerable<IRecorded>>(rows), "people", request.Progress, cancel);
        await CheckEach(
            db.Sources.Include(s => s.Parent).Include(s => s.Aliases).OrderBy(s => s.Id), s => s.Id, s => s.PublicId,
            (rows, _) => Task.FromResult<IEnumerable<IRecorded>>(rows), "sources", request.Progress, cancel);
        await CheckEach(
            db.Articles.Include(a => a.SubmittedBy).Include(a => a.Snapshot).OrderBy(a => a.Id), a => a.Id, a => a.PublicId,
            (rows, _) => Task.FromResult<IEnumerable<IRecorded>>(rows), "articles", request.Progress, cancel);
        await CheckEach(
            db.Claims.Include(c => c.SubmittedBy).Include(c => c.Assignee).Include(c => c.Origin).Include(c => c.JoinedTo).OrderBy(c => c.Id),
            c => c.Id, c => c.PublicId, RowsOfClaims, "claims", request.Progress, cancel);
        return new LedgerVerification(_entries, _rows, _erased, _findings);
    }

    private async Task CheckEntries(IProgress<VerifyProgress>? progress, CancellationToken cancel)
    {
        for (var after = 0L; ;)
        {
            var page = await db.LedgerEntries.AsNoTracking().Where(e => e.Id > after).OrderBy(e => e.Id).Take(EntriesAtOnce)
                .Select(e => new { e.Id, e.Action, e.At, Actor = e.Actor!.PublicId, e.Bytes, e.Hash, e.Openings, Subjects = e.Subjects.Select(s => s.SubjectId).ToList() })
                .ToListAsync(cancel);
            if (page.Count == 0) return;
            foreach (var entry in page)
            {
                _entries++;
                var id = entry.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
                if (LedgerEntry.HashOf(entry.Bytes) != entry.Hash)
                {
                    Find("Entry", id, "its bytes do not have the hash that was recorded with them", entry.Id);
                    continue;
                }

                if (Read(entry.Id, entry.Bytes, entry.Openings) is not { } content) continue;
                if (content.Action != entry.Action || content.At != entry.At.Iso() || content.Actor != entry.Actor)
                    Find("Entry", id, $"the table says {entry.Action} at {entry.At.Iso()}, its bytes say {content.Action} at {content.At}, or name another person", entry.Id);
                if (!content.About.Order(StringComparer.Ordinal).SequenceEqual(entry.Subjects.Order(StringComparer.Ordinal)))
                    Find("Entry", id, "the list of what it is about differs from its bytes", entry.Id);
                foreach (var record in content.Records)
                {
                    foreach (var field in record.Fields.Where(f => f.Hmac is not null))
                    {
                        if (field.IsErased) _erased++;
                        else if (!field.Is(field.Value)) Find("Entry", id, $"what is kept as “{field.Name}” of {record.Kind} {record.Id} is not what was committed to", entry.Id);
                    }
                }
            }

            after = page[^1].Id;
            progress?.Report(new VerifyProgress("entries", _entries));
        }
    }

    private async Task CheckSnapshots(CancellationToken cancel)
    {
        for (var after = 0L; ;)
        {
            var page = await db.Snapshots.AsNoTracking().Where(s => s.Id > after).OrderBy(s => s.Id).Take(RowsAtOnce).ToListAsync(cancel);
            if (page.Count == 0) return;
            foreach (var snapshot in page)
            {
                _rows++;
                if (Snapshot.HashOf(snapshot.Text) != snapshot.Hash) Find("Snapshot", snapshot.Hash, "its text no longer has the hash it is known by", null);
            }

            after = page[^1].Id;
        }
    }

    // Everything that belongs to a page of roots is held against the entries about those roots: memory stays bounded.
    private async Task CheckEach<TRoot>(
        IQueryable<TRoot> roots, System.Linq.Expressions.Expression<Func<TRoot, long>> id, Func<TRoot, string> publicId,
        Func<List<TRoot>, CancellationToken, Task<IEnumerable<IRecorded>>> rowsOf, string stage, IProgress<VerifyProgress>? progress, CancellationToken cancel)
        where TRoot : class, IRecorded
    {
        var key = id.Compile();
        for (var after = 0L; ;)
        {
            db.ChangeTracker.Clear();
            var above = System.Linq.Expressions.Expression.Lambda<Func<TRoot, bool>>(
                System.Linq.Expressions.Expression.GreaterThan(id.Body, System.Linq.Expressions.Expression.Constant(after)), id.Parameters);
            var page = await roots.Where(above).Take(RowsAtOnce).ToListAsync(cancel);
            if (page.Count == 0) break;
            var (recorded, known) = await LatestRecords([.. page.Select(publicId)], cancel);
            foreach (var row in await rowsOf(page, cancel)) Compare(row.Record(), recorded, known);
            foreach (var (kind, missing) in recorded.Keys.Where(k => !known.Contains(k)))
                if (!await Exists(kind, missing, cancel)) Find(kind, missing, "the row is gone", recorded[(kind, missing)].Entry);
            after = key(page[^1]);
            progress?.Report(new VerifyProgress(stage, _rows));
        }

        db.ChangeTracker.Clear();
    }

    private async Task<IEnumerable<IRecorded>> RowsOfClaims(List<Claim> claims, CancellationToken cancel)
    {
        var ids = claims.ConvertAll(c => c.Id);
        var rows = new List<IRecorded>(claims);
        rows.AddRange(await db.Appearances.Where(a => ids.Contains(a.ClaimId)).Include(a => a.Article).Include(a => a.Figures).ToListAsync(cancel));
        rows.AddRange(await db.Evidence.Where(e => ids.Contains(e.ClaimId)).Include(e => e.Snapshot).Include(e => e.AddedBy).ToListAsync(cancel));
        rows.AddRange(await db.Attributions.Where(a => ids.Contains(a.Appearance!.ClaimId)).Include(a => a.Source).Include(a => a.CheckedBy).ToListAsync(cancel));
        rows.AddRange(await db.Attributions.Where(a => ids.Contains(a.Evidence!.ClaimId)).Include(a => a.Source).Include(a => a.CheckedBy).ToListAsync(cancel));
        rows.AddRange(await db.Verdicts.Where(v => ids.Contains(v.ClaimId))
            .Include(v => v.Citations).ThenInclude(c => c.Evidence).Include(v => v.ProposedBy).Include(v => v.PublishedBy).ToListAsync(cancel));
        rows.AddRange(await db.Reviews.Where(r => ids.Contains(r.ClaimId)).ToListAsync(cancel));
        rows.AddRange(await db.ReviewTasks.Where(t => ids.Contains(t.ClaimId)).Include(t => t.Assignee).ToListAsync(cancel));
        rows.AddRange(await db.Decisions.Where(d => ids.Contains(d.Task.ClaimId)).Include(d => d.Person).ToListAsync(cancel));
        return rows;
    }

    private async Task<(Dictionary<(string Kind, string Id), (long Entry, string At, RecordContent Record)> Recorded, HashSet<(string, string)> Known)> LatestRecords(
        List<string> about, CancellationToken cancel)
    {
        var latest = new Dictionary<(string, string), (long, string, RecordContent)>();
        var entries = await db.LedgerEntries.AsNoTracking()
            .Where(e => db.LedgerSubjects.Where(s => about.Contains(s.SubjectId)).Select(s => s.EntryId).Contains(e.Id))
            .OrderBy(e => e.Id).Select(e => new { e.Id, e.Bytes, e.Openings }).ToListAsync(cancel);
        foreach (var entry in entries)
        {
            if (Read(entry.Id, entry.Bytes, entry.Openings, report: false) is not { } content) continue;
            foreach (var record in content.Records) latest[(record.Kind, record.Id)] = (entry.Id, content.At, record);
        }

        return (latest, []);
    }

    private void Compare(
        LedgerRecord row, Dictionary<(string, string), (long Entry, string At, RecordContent Record)> recorded, HashSet<(string, string)> known)
    {
        _rows++;
        known.Add((row.Kind, row.Id));
        if (!recorded.TryGetValue((row.Kind, row.Id), out var latest))
        {
            Find(row.Kind, row.Id, "no entry tells of this row", null);
            return;
        }

        var fields = latest.Record.Fields.ToDictionary(f => f.Name);
        foreach (var (name, value, _) in row.Fields)
        {
            if (fields.TryGetValue(name, out var field) && !field.Is(value))
                Find(row.Kind, row.Id, $"“{name}” is {Short(value)}; entry {latest.Entry} of {latest.At} recorded {Short(field.Value)}", latest.Entry);
        }
    }

    // Records that belong to a root of another page, or are rows of no table, are not missing.
    private async Task<bool> Exists(string kind, string id, CancellationToken cancel) => kind switch
    {
        "Claim" => await db.Claims.AnyAsync(x => x.PublicId == id, cancel),
        "Appearance" => await db.Appearances.AnyAsync(x => x.PublicId == id, cancel),
        "Attribution" => await db.Attributions.AnyAsync(x => x.PublicId == id, cancel),
        "Evidence" => await db.Evidence.AnyAsync(x => x.PublicId == id, cancel),
        "Verdict" => await db.Verdicts.AnyAsync(x => x.PublicId == id, cancel),
        "Review" => await db.Reviews.AnyAsync(x => x.PublicId == id, cancel),
        "Task" => await db.ReviewTasks.AnyAsync(x => x.PublicId == id, cancel),
        "Decision" => await db.Decisions.AnyAsync(x => x.PublicId == id, cancel),
        "Source" => await db.Sources.AnyAsync(x => x.PublicId == id, cancel),
        "Article" => await db.Articles.AnyAsync(x => x.PublicId == id, cancel),
        "Person" => await db.Users.AnyAsync(x => x.PublicId == id, cancel),
        "Snapshot" => await db.Snapshots.AnyAsync(x => x.Hash == id, cancel),
        _ => true,
    };

    private EntryContent? Read(long id, byte[] bytes, string? openings, bool report = true)
    {
        try
        {
            return EntryFormat.Read(bytes, openings);
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            if (report) Find("Entry", id.ToString(System.Globalization.CultureInfo.InvariantCulture), "its bytes or what is kept with them cannot be read", id);
            return null;
        }
    }

    private void Find(string kind, string id, string what, long? entry)
    {
        var finding = new LedgerFinding(kind, id, what, entry);
        if (_findings.Count < MostFindings && !_findings.Contains(finding)) _findings.Add(finding);
    }

    private static string Short(string? value) => value is null ? "nothing" : $"“{value.UpTo(80)}{(value.Length > 80 ? "…" : "")}”";
}
