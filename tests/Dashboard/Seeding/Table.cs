using Microsoft.Data.Sqlite;

namespace FactCheck.Dashboard.Seeding;

internal enum CellKind
{
    Null,
    Number,
    Real,
    Text,
    Blob,

    /// <summary>A key: of the mould's number, and as many further for each round as the mould has.</summary>
    Key,
    Time,

    /// <summary>An alarm: never in the past, so that the clock stands still while something is measured.</summary>
    Alarm,

    /// <summary>When a notice was read; only the last rounds' are unread.</summary>
    Read,

    /// <summary>The leaf hash of the row's bytes.</summary>
    LeafHash,
}

/// <summary>One value of one row of the mould.</summary>
/// <param name="Stride">Of a key: how many numbers a round takes.</param>
internal readonly record struct Cell(CellKind Kind, long Number = 0, long Stride = 0, double Real = 0, Piece[]? Pieces = null);

/// <summary>One table of the mould: which rows are stamped, and how the new ones differ.</summary>
internal sealed class Table(string name, IReadOnlyList<string> columns)
{
    public string Name => name;

    public IReadOnlyList<string> Columns => columns;

    public List<object?[]> Rows { get; } = [];

    public List<Cell[]> Cells { get; } = [];

    public HashSet<long> Stamped { get; } = [];

    public long Stride { get; set; }

    /// <summary>Which table a column's numbers are keys of.</summary>
    public Dictionary<string, string> Refers { get; } = [];

    public int Column(string column) => columns.IndexOf(column);

    public bool HasColumn(string column) => Column(column) >= 0;

    public static List<Table> ReadAll(SqliteConnection db)
    {
        var tables = new List<Table>();
        foreach (var name in Column(db, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'"))
        {
            var table = new Table(name, Column(db, $"SELECT name FROM pragma_table_info('{name}')"));
            using var command = db.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{name}\"";
            using (var reader = command.ExecuteReader())
            {
                while (reader.Read())
                {
                    var row = new object?[table.Columns.Count];
                    for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
                    table.Rows.Add(row);
                }
            }

            command.CommandText = $"SELECT \"from\", \"table\" FROM pragma_foreign_key_list('{name}')";
            using (var keys = command.ExecuteReader())
                while (keys.Read()) table.Refers[keys.GetString(0)] = keys.GetString(1);
            tables.Add(table);
        }

        return tables;
    }

    public static List<string> Column(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read()) values.Add(reader.GetString(0));
        return values;
    }
}

internal static class Lists
{
    public static int IndexOf(this IReadOnlyList<string> list, string value)
    {
        for (var i = 0; i < list.Count; i++)
            if (list[i] == value) return i;
        return -1;
    }
}
