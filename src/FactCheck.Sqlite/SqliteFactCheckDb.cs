using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FactCheck.Sqlite;

/// <summary>The database as one file beside the program.</summary>
public sealed class SqliteFactCheckDb(DbContextOptions<SqliteFactCheckDb> options, WriteTurn turn) : FactCheckDb(options)
{
    private const long Small = 10_000;

    private const int Constraint = 19, ConstraintUnique = 2067, ConstraintPrimaryKey = 1555;

    /// <summary>SQLite has one writer at a time. Those of this process wait in line; those of others are waited for by the busy timeout.</summary>
    public override async Task<IDbContextTransaction> BeginWrite(CancellationToken cancel)
    {
        var place = await turn.Wait(cancel);
        try
        {
            return new TurnTransaction(await Database.BeginTransactionAsync(cancel), place);
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    /// <summary>A deferred transaction reads one moment of the log and takes no write lock.</summary>
    public override async Task<IDbContextTransaction> BeginRead(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        DbTransaction transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await Database.UseTransactionAsync(transaction, cancel))!;
    }

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    /// <summary>
    /// EF guards a migration by a row in a table, which a killed process leaves behind, and the next would wait for it for
    /// ever. A file beside the database guards better: the system lets go of it when its holder dies.
    /// </summary>
    public override async Task Migrate(CancellationToken cancel)
    {
        var path = new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        await using var guard = await Guard(path + ".migrating", cancel);
        await Database.OpenConnectionAsync(cancel);
        try
        {
            await Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
            await Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS __EFMigrationsLock", cancel);
            await KnowWhatIsThere(cancel);
            await Database.MigrateAsync(cancel);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// Without knowing how many rows each value has, SQLite takes the index of all that nobody holds where a rare word leads
    /// to five claims: 330 ms at a million claims instead of none. It looks at a sample of what has grown much since. Not
    /// while the tables are small: it would read them from end to end, and go on so while they grow.
    /// </summary>
    public override async Task Tune(CancellationToken cancel)
    {
        if (await Claims.MaxAsync(claim => (long?)claim.Id, cancel) is null or < Small) return;
        using var place = await turn.Wait(cancel);
        await Database.ExecuteSqlRawAsync("PRAGMA optimize = 0x10002", cancel);
    }

    /// <summary>Times are whole numbers, see <see cref="UtcTicks"/>.</summary>
    protected override SqlExpression CountMinutes(SqlExpression since, SqlExpression until)
    {
        var number = new LongTypeMapping("INTEGER");
        var ticks = new SqlBinaryExpression(ExpressionType.Subtract, until, since, typeof(long), number);
        return new SqlBinaryExpression(ExpressionType.Divide, ticks, new SqlConstantExpression(TimeSpan.TicksPerMinute, number), typeof(int), new IntTypeMapping("INTEGER"));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTicks>();
    }

    private static async Task<FileStream> Guard(string path, CancellationToken cancel)
    {
        const int attempts = 1200;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            // Held by somebody who migrates: wait a minute. A place where no file can be made is told of at once.
            catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException) && attempt < attempts)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancel);
            }
        }
    }

    /// <summary>Times are whole numbers here: they sort, and take eight bytes.</summary>
    private sealed class UtcTicks() : ValueConverter<DateTime, long>(
        time => time.Ticks, ticks => new DateTime(ticks, DateTimeKind.Utc));

    // Gives the turn to the next writer when the transaction is over, however it ends.
    private sealed class TurnTransaction(IDbContextTransaction inner, IDisposable place) : IDbContextTransaction
    {
        public Guid TransactionId => inner.TransactionId;

        public void Commit() => inner.Commit();

        public Task CommitAsync(CancellationToken cancellationToken = default) => inner.CommitAsync(cancellationToken);

        public void Rollback() => inner.Rollback();

        public Task RollbackAsync(CancellationToken cancellationToken = default) => inner.RollbackAsync(cancellationToken);

        public void Dispose()
        {
            inner.Dispose();
            place.Dispose();
        }

        public async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            place.Dispose();
        }
    }
}

/// <summary>Whose turn it is to write: one for each database of a process.</summary>
public sealed class WriteTurn : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<IDisposable> Wait(CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        return new Place(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Place(SemaphoreSlim one) : IDisposable
    {
        private SemaphoreSlim? _one = one;

        public void Dispose() => Interlocked.Exchange(ref _one, null)?.Release();
    }
}
