using System.Diagnostics;
using System.Text;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace FactCheck.Dashboard.Seeding;

/// <summary>
/// Makes many of a mould: each round copies its rows with keys, ids, towns and times of its own, and states them anew in
/// ledger entries whose hashes and commitments are right. So a database of a million claims is as sound as one of a
/// thousand, in minutes.
/// </summary>
internal sealed class Stamp
{
    // Shared by all rounds: people, definitions and what belongs to a person. Nothing is waiting to be delivered.
    private static readonly HashSet<string> Shared = ["WorkflowTexts", "PersonalTokens", "Outbox", "Conflicts", "People", "PersonClaims", "PersonLogins", "PersonPasskeys", "PersonTokens"];

    // How far back it goes, and how many of the last rounds' notices are unread.
    private static readonly TimeSpan Span = TimeSpan.FromDays(730);
    private const int UnreadRounds = 3;

    private readonly List<Table> _tables;
    private readonly Dictionary<string, Table> _byName;
    private readonly Cutter _cutter;
    private readonly int _towns;
    private readonly int _rounds;
    private readonly DateTime _now;
    private readonly DateTime _mouldEnd;
    // Hashes that are computed before anything else of a round, in this order.
    private readonly List<(int Place, Piece[] Text)> _snapshots = [];
    private readonly Dictionary<int, Piece[]> _statements = [];
    private readonly List<(int Place, Piece[] SnapshotHash, Piece[] Publisher, Piece[] Url)> _articles = [];

    private Stamp(SqliteConnection db, Mould mould, int rounds, DateTime now)
    {
        _rounds = rounds;
        _now = now;
        _mouldEnd = mould.End;
        _towns = mould.TownCount;
        _cutter = new Cutter(mould.TownCount);
        _tables = Table.ReadAll(db);
        _byName = _tables.ToDictionary(t => t.Name);
        ChooseRows();
        foreach (var table in _tables) Compile(table, mould.Times);
    }

    /// <summary>When the mould has to begin so that its last round ends now.</summary>
    public static DateTime StartFor(DateTime now) => now - Span;

    public static async Task Fill(string path, Mould mould, int rounds, DateTime now, Action<string> say)
    {
        await using var db = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        db.Open();
        var stamp = new Stamp(db, mould, rounds, now);
        foreach (var pragma in new[] { "journal_mode = OFF", "synchronous = OFF", "locking_mode = EXCLUSIVE", "cache_size = -3000000", "temp_store = MEMORY", "threads = 2" })
            Run(db, $"PRAGMA {pragma}");
        Run(db, "DELETE FROM Outbox");
        var indexes = Table.Column(db, "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
        foreach (var index in Table.Column(db, "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")) Run(db, $"DROP INDEX \"{index}\"");
        await stamp.Write(db, say);
        var began = Stopwatch.GetTimestamp();
        foreach (var index in indexes) Run(db, index);
        say($"{indexes.Count} indexes in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        // The alarms and the unread notices of the mould itself, too.
        Run(db, $"UPDATE ReviewVisits SET WakeAt = {stamp.Alarm(0)} WHERE WakeAt IS NOT NULL AND WakeAt < {stamp.Alarm(0)}");
        if (rounds > UnreadRounds) Run(db, $"UPDATE Notices SET ReadAt = {mould.End.Ticks} WHERE ReadAt IS NULL AND Id <= {stamp._byName["Notices"].Stride}");
        Run(db, "PRAGMA journal_mode = WAL");
    }

    private static void Run(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    // Rows that no round has in common: those with a town in them, and all that hang on such a row.
    private void ChooseRows()
    {
        foreach (var table in _tables.Where(t => t.HasColumn("Id"))) table.Stride = table.Rows.Count == 0 ? 0 : table.Rows.Max(r => (long)r[table.Column("Id")]!);
        foreach (var table in _tables)
        {
            if (Shared.Contains(table.Name) || !table.HasColumn("Id") || table.Name == "LedgerEntries") continue;
            var id = table.Column("Id");
            foreach (var row in table.Rows)
            {
                var isOwn = table.Name switch
                {
                    "Snapshots" => _cutter.HasTown((string)row[table.Column("Text")]!),
                    "Sources" => _cutter.HasTown((string)row[table.Column("Name")]!),
                    _ => true,
                };
                if (!isOwn) continue;
                table.Stamped.Add((long)row[id]!);
                if (table.HasColumn("PublicId")) _cutter.Id((string)row[table.Column("PublicId")]!);
            }
        }

        var entries = _byName["LedgerEntries"];
        // What was said about a source that all rounds share is said again after each: an earlier copy tells of it as it was before.
        foreach (var row in entries.Rows)
            if ((string)row[entries.Column("Action")]! == "SourceDescribed" || _cutter.HasId(Encoding.UTF8.GetString((byte[])row[entries.Column("Bytes")]!))) entries.Stamped.Add((long)row[entries.Column("Id")]!);
        var (snapshots, articles) = (_byName["Snapshots"], _byName["Articles"]);
        foreach (var row in snapshots.Rows.Where(r => snapshots.Stamped.Contains((long)r[snapshots.Column("Id")]!))) _cutter.Hash((string)row[snapshots.Column("Hash")]!);
        foreach (var row in articles.Rows) _cutter.Hash((string)row[articles.Column("Identity")]!);
        foreach (var row in snapshots.Rows.Where(r => snapshots.Stamped.Contains((long)r[snapshots.Column("Id")]!)))
            _snapshots.Add((_cutter.Hash((string)row[snapshots.Column("Hash")]!), _cutter.Cut((string)row[snapshots.Column("Text")]!)));
        var claims = _byName["Claims"];
        foreach (var row in claims.Rows.Where(r => _cutter.HasTown((string)r[claims.Column("Statement")]!)))
            _statements[_cutter.Hash((string)row[claims.Column("StatementKey")]!)] = _cutter.Cut((string)row[claims.Column("Statement")]!);
        var hashes = snapshots.Rows.ToDictionary(r => (long)r[snapshots.Column("Id")]!, r => (string)r[snapshots.Column("Hash")]!);
        foreach (var row in articles.Rows)
        {
            _articles.Add((
                _cutter.Hash((string)row[articles.Column("Identity")]!), _cutter.Cut(hashes[(long)row[articles.Column("SnapshotId")]!]),
                _cutter.Cut((string)row[articles.Column("Publisher")]!), _cutter.Cut((string)row[articles.Column("Url")]!)));
        }
    }

    private void Compile(Table table, IReadOnlySet<(string, string)> times)
    {
        if (Shared.Contains(table.Name)) return;
        foreach (var row in table.Rows)
        {
            if (!IsStamped(table, row)) continue;
            var commitments = table.Name == "LedgerEntries"
                ? _cutter.Commitments((byte[])row[table.Column("Bytes")]!, row[table.Column("Openings")] as string) : null;
            table.Cells.Add([.. table.Columns.Select((column, i) => Compile(table, column, row[i], times, commitments))]);
        }
    }

    private bool IsStamped(Table table, object?[] row)
    {
        if (table.HasColumn("Id") && row[table.Column("Id")] is long id) return table.Stamped.Contains(id);
        // A row without a key of its own goes with the rows it belongs to.
        return table.Refers.Any(r => row[table.Column(r.Key)] is long key && _byName[r.Value].Stamped.Contains(key));
    }

    private Cell Compile(Table table, string column, object? value, IReadOnlySet<(string, string)> times, Dictionary<string, ACommitment>? commitments)
    {
        if ((table.Name, column) == ("LedgerEntries", "Hash")) return new Cell(CellKind.LeafHash);
        if ((table.Name, column) == ("Notices", "ReadAt")) return value is long read ? new Cell(CellKind.Time, read) : new Cell(CellKind.Read);
        // By these a new article is taken for another version of a known one; the copies are no versions of each other.
        if (table.Name == "Articles" && column is "UrlKey" or "TitleKey") return new Cell(CellKind.Null);
        if (value is null) return new Cell(CellKind.Null);
        if (value is long number)
        {
            if (column == "Id") return new Cell(CellKind.Key, number, table.Stride);
            if (table.Refers.TryGetValue(column, out var other) && _byName[other].Stamped.Contains(number)) return new Cell(CellKind.Key, number, _byName[other].Stride);
            if (column == "WakeAt") return new Cell(CellKind.Alarm, number);
            return new Cell(times.Contains((table.Name, column)) ? CellKind.Time : CellKind.Number, number);
        }

        return value switch
        {
            double real => new Cell(CellKind.Real, Real: real),
            string text => new Cell(CellKind.Text, Pieces: _cutter.Cut(text, commitments)),
            byte[] blob when table.Name == "LedgerEntries" => new Cell(CellKind.Blob, Pieces: _cutter.Cut(Encoding.UTF8.GetString(blob), commitments)),
            byte[] blob => new Cell(CellKind.Blob, Pieces: [new Same(blob)]),
            _ => throw new InvalidOperationException($"{table.Name}.{column} holds a {value.GetType()}."),
        };
    }

    // Most of the work is recent: a newsroom grows.
    private TimeSpan ShiftOf(int round)
    {
        var whole = _now - _mouldEnd;
        var part = 1 - Math.Pow(1 - (double)round / Math.Max(1, _rounds - 1), 3);
        return new TimeSpan((long)(whole.Ticks * part) / TimeSpan.TicksPerMicrosecond * TimeSpan.TicksPerMicrosecond);
    }

    private long Alarm(long time) => Math.Max(time, _now.AddDays(20).Ticks);

    private async Task Write(SqliteConnection db, Action<string> say)
    {
        var ready = Channel.CreateBounded<Batch>(2);
        var free = Channel.CreateUnbounded<Batch>();
        for (var i = 0; i < 3; i++) free.Writer.TryWrite(new Batch());
        var making = Task.Run(async () =>
        {
            for (var round = 1; round < _rounds; round++)
            {
                var batch = await free.Reader.ReadAsync();
                Render(round, batch);
                await ready.Writer.WriteAsync(batch);
            }

            ready.Writer.Complete();
        });
        var began = Stopwatch.GetTimestamp();
        var (done, rows) = (1, 0L);
        using var inserts = new RawInserts(db, [.. _tables.Where(t => t.Cells.Count > 0)]);
        Run(db, "BEGIN");
        await foreach (var batch in ready.Reader.ReadAllAsync())
        {
            rows += inserts.Run(batch);
            free.Writer.TryWrite(batch);
            done++;
            if (done % 20 != 0 && done != _rounds) continue;
            Run(db, "COMMIT; BEGIN");
            if (done % 100 == 0 || done == _rounds) say($"{done * Mould.Claims:N0} claims, {rows:N0} rows, {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s");
        }

        Run(db, "COMMIT");
        await making;
    }

    private void Render(int number, Batch batch)
    {
        batch.Clear();
        var round = new Round(number, _towns, ShiftOf(number), _cutter.HashCount);
        var arena = batch.Arena;
        foreach (var (place, text) in _snapshots) round.Hashes[place] = Encoding.ASCII.GetBytes(Snapshot.HashOf(Text(text, round, arena)));
        foreach (var (place, statement) in _statements) round.Hashes[place] = Encoding.ASCII.GetBytes(Words.Key(Text(statement, round, arena)));
        foreach (var (place, hash, publisher, url) in _articles)
            round.Hashes[place] = Encoding.ASCII.GetBytes(Article.IdentityOf(Text(hash, round, arena), Text(publisher, round, arena), Text(url, round, arena)));
        long? readAt = _rounds - number <= UnreadRounds ? null : (_mouldEnd + round.Shift).Ticks;
        var table = 0;
        foreach (var of in _tables.Where(t => t.Cells.Count > 0))
        {
            foreach (var row in of.Cells) batch.Add(table, row, round, readAt, Alarm);
            table++;
        }
    }

    private static string Text(Piece[] pieces, Round round, Arena scratch) => Encoding.UTF8.GetString(Piece.Bytes(pieces, round, scratch));
}
