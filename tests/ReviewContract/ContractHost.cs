using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Contract;

/// <summary>A newsroom on one of the engines. What an engine does after the transaction is done by <see cref="Settle"/>.</summary>
public class ContractHost : IAsyncDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly string _definitions = Directory.CreateTempSubdirectory("factcheck-contract-").FullName;

    public TestNewsroom Room { get; private set; } = null!;

    /// <param name="drafts">The newsroom's definitions; those that ship when none is given.</param>
    internal async Task Open(params IReadOnlyList<Draft> drafts)
    {
        Use(drafts);
        Room = await TestNewsroom.Open((services, database) =>
        {
            if (Directory.EnumerateFiles(_definitions).Any()) services.Configure<FactCheckOptions>(options => options.Workflows = _definitions);
            Configure(services, database);
        });
        await Started();
    }

    /// <summary>The definitions from the next start on.</summary>
    internal void Use(params IReadOnlyList<Draft> drafts)
    {
        foreach (var old in Directory.GetFiles(_definitions)) File.Delete(old);
        foreach (var draft in drafts) File.WriteAllText(Path.Combine(_definitions, draft.File), draft.ToString());
    }

    /// <summary>The program ends and starts again. What an engine has not done yet, it does after that.</summary>
    public async Task Restart()
    {
        await Stopping();
        await Room.Restart();
        await Started();
    }

    /// <summary>Lets the clock and the outbox run until nothing is left that is due.</summary>
    public async Task Settle()
    {
        var services = Room.Services;
        while (await services.GetRequiredService<ReviewClock>().Run(Cancel) + await services.GetRequiredService<OutboxClock>().Run(Cancel) > 0)
        {
        }

        await using var db = Room.Database();
        (await db.Outbox.Where(m => m.Kind == OutboxKind.Engine).Select(m => m.LastError).ToListAsync(Cancel)).ShouldBeEmpty("the engine could not be told");
        (await db.Reviews.CountAsync(r => r.AdvancingSince != null, Cancel)).ShouldBe(0, "nothing is on its way any more");
    }

    /// <summary>Moves the clock, and lets what is due be done.</summary>
    public async Task Pass(TimeSpan time)
    {
        Room.Time.Advance(time);
        await Settle();
    }

    /// <summary>A claim whose review waits at its first step.</summary>
    public async Task<string> Claim(Extraction.ClaimKind kind = Extraction.ClaimKind.Quantity)
    {
        var claim = await Room.Claim(kind: kind);
        await Settle();
        return claim.Id;
    }

    /// <summary>Somebody answers the open task of a step.</summary>
    public async Task Answer(string claim, string step, string outcome, Person? by = null)
    {
        await Decide(claim, step, outcome, by);
        await Settle();
    }

    /// <summary>The same, and the engine has not heard of it yet.</summary>
    public async Task Decide(string claim, string step, string outcome, Person? by = null) =>
        await Room.Send(new DecideTask(await TaskAt(claim, step), outcome, "For the record."), by ?? await Holder(claim, step));

    // Whoever the definition gave the claim to; any fact-checker where it gave it to nobody.
    private async Task<Person> Holder(string claim, string step)
    {
        await using var db = Room.Database();
        return await db.ReviewTasks.Where(t => t.Claim.PublicId == claim && t.Step == step && t.DoneAt == null).Select(t => t.Assignee).SingleOrDefaultAsync(Cancel) ?? Room.FactChecker;
    }

    public async Task<string> TaskAt(string claim, string step)
    {
        await using var db = Room.Database();
        return await db.ReviewTasks.Where(t => t.Claim.PublicId == claim && t.Step == step && t.DoneAt == null).Select(t => t.PublicId).SingleAsync(Cancel);
    }

    /// <summary>Where the claim's last review waits, in alphabetical order; "ended" when it does not. Its state, its visits and its tasks agree about it.</summary>
    public async Task<string> Stands(string claim)
    {
        await using var db = Room.Database();
        var review = await db.Reviews.Where(r => r.Claim.PublicId == claim).OrderByDescending(r => r.Id).FirstAsync(Cancel);
        var visits = await db.ReviewVisits.Where(v => v.ReviewId == review.Id && v.LeftAt == null).OrderBy(v => v.Number).ToListAsync(Cancel);
        visits.Select(v => v.Where).Order(Comparer<Visit>.Create((a, b) => a.Number - b.Number)).ShouldBe(review.Where.Waiting.OrderBy(v => v.Number));
        var numbers = visits.ConvertAll(v => v.Number);
        var tasks = await db.ReviewTasks.Where(t => t.ReviewId == review.Id && t.DoneAt == null).Select(t => t.Visit).ToListAsync(Cancel);
        tasks.ShouldBeSubsetOf(numbers);
        (review.EndedAt is null).ShouldBe(visits.Count > 0, "a review runs while it waits somewhere");
        await AlsoStands(review.PublicId, [.. visits.Select(v => v.Bookmark)]);
        return visits.Count == 0 ? "ended" : string.Join(' ', visits.Select(v => v.Step).Order(StringComparer.Ordinal));
    }

    public async Task<Review> Review(string claim)
    {
        await using var db = Room.Database();
        return await db.Reviews.Where(r => r.Claim.PublicId == claim).OrderByDescending(r => r.Id).FirstAsync(Cancel);
    }

    public async Task<ReviewTask> Task(string claim, string step)
    {
        await using var db = Room.Database();
        return await db.ReviewTasks.Where(t => t.Claim.PublicId == claim && t.Step == step).OrderByDescending(t => t.Id).FirstAsync(Cancel);
    }

    /// <summary>Tells the engine something through its port, in a transaction of its own.</summary>
    public async Task Tell(string claim, Func<IReviewEngine, Review, Task> what)
    {
        await using var scope = Room.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FactCheckDb>();
        await using var transaction = await db.BeginWrite(Cancel);
        var review = await db.Reviews.Where(r => r.Claim.PublicId == claim).Include(r => r.Claim).OrderByDescending(r => r.Id).FirstAsync(Cancel);
        await what(scope.ServiceProvider.GetRequiredService<IReviewEngine>(), review);
        scope.ServiceProvider.GetRequiredService<FactCheck.Ledger>().Append("ContractTold", [claim], [review]);
        await db.SaveChangesAsync(Cancel);
        await transaction.CommitAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Stopping();
        await Room.DisposeAsync();
        Directory.Delete(_definitions, recursive: true);
    }

    protected virtual void Configure(IServiceCollection services, string database) { }

    protected virtual Task Started() => System.Threading.Tasks.Task.CompletedTask;

    protected virtual Task Stopping() => System.Threading.Tasks.Task.CompletedTask;

    /// <summary>What the engine itself holds, where it holds anything, is the same.</summary>
    protected virtual Task AlsoStands(string review, IReadOnlyList<string?> bookmarks) => System.Threading.Tasks.Task.CompletedTask;
}
