using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace FactCheck;

/// <summary>The database, whichever it is. What differs between the two lies in the provider's subclass.</summary>
public abstract class FactCheckDb(DbContextOptions options) : IdentityUserContext<Person, long>(options)
{
    public DbSet<Snapshot> Snapshots => Set<Snapshot>();
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<Claim> Claims => Set<Claim>();
    public DbSet<ClaimWord> ClaimWords => Set<ClaimWord>();
    public DbSet<Appearance> Appearances => Set<Appearance>();
    public DbSet<Figure> Figures => Set<Figure>();
    public DbSet<Source> Sources => Set<Source>();
    public DbSet<SourceAlias> SourceAliases => Set<SourceAlias>();
    public DbSet<Attribution> Attributions => Set<Attribution>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<Verdict> Verdicts => Set<Verdict>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<Challenge> Challenges => Set<Challenge>();
    public DbSet<Citation> Citations => Set<Citation>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<ReviewVisit> ReviewVisits => Set<ReviewVisit>();
    public DbSet<ReviewWatch> ReviewWatches => Set<ReviewWatch>();
    public DbSet<ReviewTask> ReviewTasks => Set<ReviewTask>();
    public DbSet<Decision> Decisions => Set<Decision>();
    public DbSet<Recusal> Recusals => Set<Recusal>();
    public DbSet<Inquiry> Inquiries => Set<Inquiry>();
    public DbSet<Comment> Comments => Set<Comment>();
    public DbSet<ClaimLook> ClaimLooks => Set<ClaimLook>();
    public DbSet<Conflict> Conflicts => Set<Conflict>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<WorkflowText> WorkflowTexts => Set<WorkflowText>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<LedgerSubject> LedgerSubjects => Set<LedgerSubject>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<Preferences> Preferences => Set<Preferences>();
    public DbSet<PersonalToken> PersonalTokens => Set<PersonalToken>();
    public DbSet<ReadingCorrection> ReadingCorrections => Set<ReadingCorrection>();

    /// <summary>Whole minutes between two times, counted by the database; each provider says how.</summary>
    public static int MinutesBetween(DateTime from, DateTime to) => throw new InvalidOperationException("Only a query can ask this.");

    /// <summary>How the provider counts minutes: from the first argument to the second.</summary>
    protected abstract SqlExpression CountMinutes(SqlExpression since, SqlExpression until);

    /// <summary>Begins a transaction that may write, and waits for its turn where the database has one writer at a time.</summary>
    public virtual Task<IDbContextTransaction> BeginWrite(CancellationToken cancel) => Database.BeginTransactionAsync(cancel);

    /// <summary>Does something small in a transaction of its own, outside of any use case; where the provider retries, again from nothing.</summary>
    public Task<T> Write<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancel) =>
        Database.CreateExecutionStrategy().ExecuteAsync(async token =>
        {
            ChangeTracker.Clear();
            await using var transaction = await BeginWrite(token);
            var answer = await work(token);
            await SaveChangesAsync(token);
            await transaction.CommitAsync(token);
            return answer;
        }, cancel);

    /// <summary>Begins a transaction that reads one moment of the database, while others write.</summary>
    public abstract Task<IDbContextTransaction> BeginRead(CancellationToken cancel);

    /// <summary>Whether a save failed because a unique index holds the same key already.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException exception);

    /// <summary>Brings the schema up to date, also where an earlier start was killed half-way.</summary>
    public virtual async Task Migrate(CancellationToken cancel)
    {
        await KnowWhatIsThere(cancel);
        await Database.MigrateAsync(cancel);
    }

    /// <summary>Lets the database look how its tables have grown, where it does not by itself; to be called now and then.</summary>
    public virtual Task Tune(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Refuses a database that a newer program, or a build before the first release, has made: its tables would not be those that are expected.</summary>
    /// <exception cref="OtherVersionException">With what to do about it.</exception>
    protected async Task KnowWhatIsThere(CancellationToken cancel)
    {
        var unknown = (await Database.GetAppliedMigrationsAsync(cancel)).Except(Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
        {
            throw new OtherVersionException(
                $"The database {Database.GetDbConnection().DataSource} was made by another version of the program, whose tables this one does not know. Nothing was changed. "
                + "Start the version that made it, or name another database with FactCheck:Database; where it is the demo's, delete it.");
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FactCheckDb).Assembly);
        builder.HasDbFunction(() => MinutesBetween(default, default)).HasTranslation(times => CountMinutes(times[0], times[1]));
        builder.Entity<IdentityUserClaim<long>>().ToTable("PersonClaims");
        builder.Entity<IdentityUserLogin<long>>().ToTable("PersonLogins");
        builder.Entity<IdentityUserToken<long>>().ToTable("PersonTokens");
        builder.Entity<IdentityUserPasskey<long>>().ToTable("PersonPasskeys");
    }
}

/// <summary>A database that this version of the program does not know.</summary>
public sealed class OtherVersionException(string message) : Exception(message);
