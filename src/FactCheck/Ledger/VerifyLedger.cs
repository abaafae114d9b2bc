using System.Linq.Expressions;
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
/// <param name="Findings">What does not agree, at most <see cref="VerifyLedgerHandler.MostFindings"/> of them.</param>
public sealed record LedgerVerification(long Entries, long Rows, IReadOnlyList<LedgerFinding> Findings)
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
    // The newest entry with the record of a row that belongs to no claim: a number each, however many entries there are.
    private static readonly HashSet<string> RootKinds = ["Person", "Source", "Article", "Token", "Conflict"];
    private readonly Dictionary<(string Kind, string Id), long> _latestRoots = [];
    private long _entries;
    private long _rows;

    public async Task<LedgerVerification> Handle(VerifyLedger request, CancellationToken cancel)
    {
        // One moment for all of it: a change made meanwhile must not look like tampering.
        await using var moment = await db.BeginRead(cancel);
        await CheckEntries(request.Progress, cancel);
        await CheckSnapshots(cancel);
        await CheckWorkflows(cancel);
        await CheckRoots("Person", db.Users.OrderBy(p => p.Id), p => p.Id, request.Progress, cancel);
        await CheckRoots("Token", db.PersonalTokens.Include(t => t.Person).OrderBy(t => t.Id), t => t.Id, request.Progress, cancel);
        await CheckRoots("Source", db.Sources.Include(s => s.Parent).Include(s => s.Aliases).OrderBy(s => s.Id), s => s.Id, request.Progress, cancel);
        await CheckRoots("Article", db.Articles.Include(a => a.SubmittedBy).Include(a => a.Snapshot).Include(a => a.Original).OrderBy(a => a.Id), a => a.Id, request.Progress, cancel);
        await CheckRoots("Conflict", db.Conflicts.Include(c => c.Person).Include(c => c.Source).OrderBy(c => c.Id), c => c.Id, request.Progress, cancel);
        await CheckClaims(request.Progress, cancel);
        return new LedgerVerification(_entries, _rows, _findings);
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
                    if (RootKinds.Contains(record.Kind)) _latestRoots[(record.Kind, record.Id)] = entry.Id;
                    foreach (var field in record.Fields.Where(f => f.Hmac is not null))
                    {
                        // Nothing here erases yet: an opening that is gone was taken by somebody else.
                        if (field.IsErased) Find("Entry", id, $"the opening of “{field.Name}” of {record.Kind} {record.Id} is gone, and no entry tells of an erasure", entry.Id);
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

    private async Task CheckWorkflows(CancellationToken cancel)
    {
        foreach (var text in await db.WorkflowTexts.AsNoTracking().ToListAsync(cancel))
        {
            _rows++;
            if (Snapshot.HashOf(text.Json) != text.Hash) Find("Workflow", $"{text.DefinitionId} version {text.Version}", "its text no longer has the hash it was kept with", null);
        }
    }

    // Rows that stand for themselves: each against its newest record, a page at a time.
    private async Task CheckRoots<TRoot>(
        string kind, IQueryable<TRoot> roots, Expression<Func<TRoot, long>> id, IProgress<VerifyProgress>? progress, CancellationToken cancel)
        where TRoot : class, IRecorded
    {
        var key = id.Compile();
        for (var after = 0L; ;)
        {
            db.ChangeTracker.Clear();
            var above = Expression.Lambda<Func<TRoot, bool>>(Expression.GreaterThan(id.Body, Expression.Constant(after)), id.Parameters);
            var page = await roots.Where(above).Take(RowsAtOnce).ToListAsync(cancel);
            if (page.Count == 0) break;
            var records = page.ConvertAll(row => row.Record());
            var numbers = records.Select(r => _latestRoots.GetValueOrDefault((r.Kind, r.Id))).Where(n => n > 0).Distinct().ToList();
            var recorded = Latest(await db.LedgerEntries.AsNoTracking().Where(e => numbers.Contains(e.Id)).OrderBy(e => e.Id)
                .Select(e => new KeptEntry(e.Id, e.Bytes, e.Openings)).ToListAsync(cancel));
            foreach (var record in records)
            {
                Compare(record, recorded);
                _latestRoots.Remove((record.Kind, record.Id));
            }

            after = key(page[^1]);
            progress?.Report(new VerifyProgress(kind, _rows));
        }

        foreach (var ((_, missing), entry) in _latestRoots.Where(k => k.Key.Kind == kind)) Find(kind, missing, "the row is gone", entry);
    }

    // A claim's rows are held against the entries about it; a page of claims at a time, so that memory stays bounded.
    private async Task CheckClaims(IProgress<VerifyProgress>? progress, CancellationToken cancel)
    {
        for (var after = 0L; ;)
        {
            db.ChangeTracker.Clear();
            var page = await db.Claims.Include(c => c.SubmittedBy).Include(c => c.Assignee).Include(c => c.Origin).Include(c => c.JoinedTo)
                .Where(c => c.Id > after).OrderBy(c => c.Id).Take(RowsAtOnce).ToListAsync(cancel);
            if (page.Count == 0) break;
            var about = page.ConvertAll(c => c.PublicId);
            var recorded = Latest(await db.LedgerEntries.AsNoTracking()
                .Where(e => db.LedgerSubjects.Where(s => about.Contains(s.SubjectId)).Select(s => s.EntryId).Contains(e.Id))
                .OrderBy(e => e.Id).Select(e => new KeptEntry(e.Id, e.Bytes, e.Openings)).ToListAsync(cancel));
            var rows = (await RowsOfClaims(page, cancel)).Select(r => r.Record()).ToList();
            foreach (var row in rows) Compare(row, recorded);
            await CheckMissing(recorded, [.. rows.Select(r => (r.Kind, r.Id))], cancel);
            after = page[^1].Id;
            progress?.Report(new VerifyProgress("claims", _rows));
        }

        db.ChangeTracker.Clear();
    }

    // What was recorded and is not among the rows either moved to a claim of another page, or is gone. One query a kind.
    private async Task CheckMissing(Dictionary<(string Kind, string Id), Recorded> recorded, HashSet<(string, string)> found, CancellationToken cancel)
    {
        foreach (var kind in recorded.Keys.Where(k => !found.Contains(k)).GroupBy(k => k.Kind, k => k.Id))
        {
            var ids = kind.ToList();
            if (Named(kind.Key) is not { } named) continue;
            var there = await named.Where(id => ids.Contains(id)).ToListAsync(cancel);
            foreach (var missing in ids.Except(there)) Find(kind.Key, missing, "the row is gone", recorded[(kind.Key, missing)].Entry);
        }
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
        rows.AddRange(await db.Revisions.Where(r => ids.Contains(r.ClaimId))
            .Include(r => r.Revises).Include(r => r.Verdict).Include(r => r.ProposedBy).Include(r => r.PublishedBy).ToListAsync(cancel));
        rows.AddRange(await db.Challenges.Where(c => ids.Contains(c.ClaimId)).Include(c => c.RecordedBy).Include(c => c.Review).ToListAsync(cancel));
        rows.AddRange(await db.Inquiries.Where(i => ids.Contains(i.ClaimId)).Include(i => i.Task).Include(i => i.AskedBy).ToListAsync(cancel));
        rows.AddRange(await db.Comments.Where(c => ids.Contains(c.ClaimId)).Include(c => c.Person).ToListAsync(cancel));
        rows.AddRange(await db.Recusals.Where(r => ids.Contains(r.ClaimId)).Include(r => r.Person).ToListAsync(cancel));
        rows.AddRange(await db.Decisions.Where(d => ids.Contains(d.Task.ClaimId)).Include(d => d.Person).Include(d => d.Revision).ToListAsync(cancel));
        return rows;
    }

    private Dictionary<(string Kind, string Id), Recorded> Latest(IEnumerable<KeptEntry> entries)
    {
        var latest = new Dictionary<(string, string), Recorded>();
        foreach (var entry in entries)
        {
            if (Read(entry.Id, entry.Bytes, entry.Openings, report: false) is not { } content) continue;
            foreach (var record in content.Records) latest[(record.Kind, record.Id)] = new Recorded(entry.Id, content.At, record);
        }

        return latest;
    }

    private void Compare(LedgerRecord row, Dictionary<(string Kind, string Id), Recorded> recorded)
    {
        _rows++;
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

    // The public ids of a kind of row that belongs to claims; the others are looked at by themselves.
    private IQueryable<string>? Named(string kind) => kind switch
    {
        "Claim" => db.Claims.Select(x => x.PublicId),
        "Appearance" => db.Appearances.Select(x => x.PublicId),
        "Attribution" => db.Attributions.Select(x => x.PublicId),
        "Evidence" => db.Evidence.Select(x => x.PublicId),
        "Verdict" => db.Verdicts.Select(x => x.PublicId),
        "Review" => db.Reviews.Select(x => x.PublicId),
        "Task" => db.ReviewTasks.Select(x => x.PublicId),
        "Revision" => db.Revisions.Select(x => x.PublicId),
        "Challenge" => db.Challenges.Select(x => x.PublicId),
        "Inquiry" => db.Inquiries.Select(x => x.PublicId),
        "Comment" => db.Comments.Select(x => x.PublicId),
        "Recusal" => db.Recusals.Select(x => x.PublicId),
        "Decision" => db.Decisions.Select(x => x.PublicId),
        _ => null,
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

    private sealed record KeptEntry(long Id, byte[] Bytes, string? Openings);

    private sealed record Recorded(long Entry, string At, RecordContent Record);
}
