using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace FactCheck.Benchmarks;

/// <summary>
/// Remembers which rows each transaction of the pipeline inserted and updated, and writes the same rows with prepared
/// statements, one transaction for each of the pipeline's.
/// </summary>
internal sealed class Replay
{
    // In the order in which foreign keys allow.
    private static readonly string[] Tables =
    [
        "Snapshots", "Articles", "Sources", "SourceAliases", "Claims", "ClaimWords", "Appearances", "Figures", "Evidence", "Attributions",
        "Verdicts", "Citations", "Reviews", "ReviewVisits", "ReviewTasks", "Decisions", "Notices", "LedgerEntries", "LedgerSubjects",
    ];

    private readonly string _source;
    private readonly Dictionary<string, long> _seen;
    private readonly List<(Dictionary<string, (long After, long To)> Inserted, string? Claim)> _transactions = [];

    public Replay(string source)
    {
        _source = source;
        _seen = Highest();
    }

    /// <summary>A transaction of the pipeline is over. Everything it inserted has a row number above the last one seen.</summary>
    /// <param name="claim">The claim whose rows it updated.</param>
    public void EndOfTransaction(string? claim = null)
    {
        var now = Highest();
        _transactions.Add((Tables.Where(t => now[t] > _seen[t]).ToDictionary(t => t, t => (_seen[t], now[t])), claim));
        foreach (var (table, highest) in now) _seen[table] = highest;
    }

    /// <summary>Writes all of it into <paramref name="target"/>; the time of the transactions alone.</summary>
    public TimeSpan Run(string target)
    {
        var work = Load();
        using var connection = new SqliteConnection($"Data Source={target};Pooling=False;Foreign Keys=True");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, "PRAGMA synchronous = FULL");
        var commands = new Dictionary<string, SqliteCommand>();
        var statements = work.SelectMany(w => w).Select(w => w.Sql).Distinct().ToList();
        foreach (var sql in statements) commands[sql] = Prepare(connection, sql);
        using var begin = Prepare(connection, "BEGIN IMMEDIATE");
        using var commit = Prepare(connection, "COMMIT");

        var began = Stopwatch.GetTimestamp();
        foreach (var transaction in work)
        {
            begin.ExecuteNonQuery();
            foreach (var (sql, values) in transaction)
            {
                var command = commands[sql];
                for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
                command.ExecuteNonQuery();
            }

            commit.ExecuteNonQuery();
        }

        var took = Stopwatch.GetElapsedTime(began);
        foreach (var command in commands.Values) command.Dispose();
        return took;
    }

    private List<List<(string Sql, object[] Values)>> Load()
    {
        using var source = Open();
        var columns = Tables.ToDictionary(t => t, t => Columns(source, t));
        var work = new List<List<(string, object[])>>();
        foreach (var (inserted, claim) in _transactions)
        {
            var writes = new List<(string, object[])>();
            foreach (var table in Tables.Where(inserted.ContainsKey))
            {
                var sql = $"INSERT INTO {table} ({string.Join(", ", columns[table])}) VALUES ({string.Join(", ", columns[table].Select((_, i) => $"@p{i}"))})";
                var (after, to) = inserted[table];
                writes.AddRange(Rows(source, table, columns[table], $"rowid > {after} AND rowid <= {to}").Select(row => (sql, row)));
            }

            if (claim is not null)
            {
                // What a step changes: the claim, its review, the visit that was left, the task that was decided and the verdict it was about.
                foreach (var (table, which) in new[]
                {
                    ("Claims", $"PublicId = '{claim}'"),
                    ("Reviews", $"ClaimId = (SELECT Id FROM Claims WHERE PublicId = '{claim}')"),
                    ("ReviewVisits", $"Id = (SELECT max(Id) FROM ReviewVisits WHERE LeftAt IS NOT NULL AND ReviewId IN (SELECT Id FROM Reviews WHERE ClaimId = (SELECT Id FROM Claims WHERE PublicId = '{claim}')))"),
                    ("Verdicts", $"ClaimId = (SELECT Id FROM Claims WHERE PublicId = '{claim}') AND State > 1"),
                    ("ReviewTasks", $"Id = (SELECT max(Id) FROM ReviewTasks WHERE DoneAt IS NOT NULL AND ClaimId = (SELECT Id FROM Claims WHERE PublicId = '{claim}'))"),
                })
                {
                    var sql = $"UPDATE {table} SET {string.Join(", ", columns[table].Select((c, i) => $"{c} = @p{i}"))} WHERE Id = @p0";
                    writes.AddRange(Rows(source, table, columns[table], which).Select(row => (sql, row)));
                }
            }

            work.Add(writes);
        }

        return work;
    }

    private static List<string> Columns(SqliteConnection source, string table)
    {
        using var command = source.CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}') ORDER BY name <> 'Id', cid";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add($"\"{reader.GetString(0)}\"");
        return names;
    }

    private static List<object[]> Rows(SqliteConnection source, string table, List<string> columns, string where)
    {
        using var command = source.CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", columns)} FROM {table} WHERE {where} ORDER BY rowid";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; sql.Contains($"@p{i}", StringComparison.Ordinal); i++) command.Parameters.Add(new SqliteParameter($"@p{i}", null));
        command.Prepare();
        return command;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_source};Pooling=False");
        connection.Open();
        return connection;
    }

    private Dictionary<string, long> Highest()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Join(" UNION ALL ", Tables.Select(t => $"SELECT '{t}', coalesce(max(rowid), 0) FROM {t}"));
        using var reader = command.ExecuteReader();
        var highest = new Dictionary<string, long>();
        while (reader.Read()) highest[reader.GetString(0)] = reader.GetInt64(1);
        return highest;
    }
}
