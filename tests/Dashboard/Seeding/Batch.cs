using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FactCheck.Dashboard.Seeding;

/// <summary>The rows of one round, ready to be bound.</summary>
internal sealed class Batch
{
    public Arena Arena { get; } = new();

    public List<int> Tables { get; } = [];

    public List<Value> Values { get; } = [];

    public void Clear()
    {
        Arena.Clear();
        Tables.Clear();
        Values.Clear();
    }

    public void Add(int table, Cell[] row, Round round, long? readAt, Func<long, long> alarm)
    {
        Tables.Add(table);
        Value blob = default;
        foreach (var cell in row)
        {
            var value = cell.Kind switch
            {
                CellKind.Number => new Value(CellKind.Number, cell.Number),
                CellKind.Real => new Value(CellKind.Real, BitConverter.DoubleToInt64Bits(cell.Real)),
                CellKind.Key => new Value(CellKind.Number, cell.Number + round.Number * cell.Stride),
                CellKind.Time => new Value(CellKind.Number, cell.Number >= Clock.Never.Ticks ? cell.Number : cell.Number + round.Shift.Ticks),
                CellKind.Alarm => new Value(CellKind.Number, alarm(cell.Number + round.Shift.Ticks)),
                CellKind.Read => readAt is { } read ? new Value(CellKind.Number, read) : new Value(CellKind.Null),
                CellKind.Text or CellKind.Blob => Words(cell, round),
                // The hash comes after the bytes in the table.
                CellKind.LeafHash => LeafHash(blob),
                _ => new Value(CellKind.Null),
            };
            if (cell.Kind == CellKind.Blob) blob = value;
            Values.Add(value);
        }
    }

    private Value Words(Cell cell, Round round)
    {
        var start = Arena.Length;
        Piece.Write(cell.Pieces!, round, Arena);
        return new Value(cell.Kind, Start: start, Length: Arena.Length - start);
    }

    private Value LeafHash(Value bytes)
    {
        var hash = LedgerEntry.HashOf(Arena.Bytes.AsSpan(bytes.Start, bytes.Length));
        var start = Arena.Length;
        System.Text.Encoding.ASCII.GetBytes(hash, Arena.Take(hash.Length));
        return new Value(CellKind.Text, Start: start, Length: hash.Length);
    }

    public readonly record struct Value(CellKind Kind, long Number = 0, int Start = 0, int Length = 0);
}

/// <summary>Prepared inserts, bound without a detour.</summary>
internal sealed class RawInserts : IDisposable
{
    private readonly sqlite3 _db;
    private readonly (sqlite3_stmt Statement, int Columns)[] _inserts;

    public RawInserts(SqliteConnection db, IReadOnlyList<Table> tables)
    {
        _db = db.Handle!;
        _inserts = [.. tables.Select(table =>
        {
            var names = string.Join(", ", table.Columns.Select(c => $"\"{c}\""));
            var sql = $"INSERT INTO \"{table.Name}\" ({names}) VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})";
            if (raw.sqlite3_prepare_v2(_db, sql, out var statement) != raw.SQLITE_OK) throw new InvalidOperationException($"{sql}: {raw.sqlite3_errmsg(_db).utf8_to_string()}");
            return (statement, table.Columns.Count);
        })];
    }

    public int Run(Batch batch)
    {
        var at = 0;
        foreach (var table in batch.Tables)
        {
            var (statement, columns) = _inserts[table];
            for (var i = 1; i <= columns; i++)
            {
                var value = batch.Values[at++];
                _ = value.Kind switch
                {
                    CellKind.Null => raw.sqlite3_bind_null(statement, i),
                    CellKind.Number => raw.sqlite3_bind_int64(statement, i, value.Number),
                    CellKind.Real => raw.sqlite3_bind_double(statement, i, BitConverter.Int64BitsToDouble(value.Number)),
                    CellKind.Blob => raw.sqlite3_bind_blob(statement, i, batch.Arena.Bytes.AsSpan(value.Start, value.Length)),
                    _ => raw.sqlite3_bind_text(statement, i, batch.Arena.Bytes.AsSpan(value.Start, value.Length)),
                };
            }

            if (raw.sqlite3_step(statement) != raw.SQLITE_DONE) throw new InvalidOperationException(raw.sqlite3_errmsg(_db).utf8_to_string());
            raw.sqlite3_reset(statement);
        }

        return batch.Tables.Count;
    }

    public void Dispose()
    {
        foreach (var (statement, _) in _inserts) statement.Dispose();
    }
}
