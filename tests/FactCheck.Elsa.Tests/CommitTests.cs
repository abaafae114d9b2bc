using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Requests;
using FactCheck.Tests.Contract;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.OnElsa.Tests;

/// <summary>Our rows and Elsa's are two databases: whatever comes between the two commits, a step counts once.</summary>
public sealed class CommitTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_step_whose_commit_fails_on_Elsas_side_is_taken_again_and_counts_once(bool halfWay)
    {
        var fault = new Fault();
        await using var host = new ElsaHost(services => services.AddScoped<IBookmarksPersister>(provider =>
            new Failing(ActivatorUtilities.CreateInstance<BookmarksPersister>(provider), fault, halfWay)));
        await host.Open();
        fault.IsOn = true;
        var claim = (await host.Room.Claim()).Id;
        await Fails(host, fault);
        (await host.Stands(claim)).ShouldBe("triage");

        fault.IsOn = true;
        await host.Room.Accept(claim);
        await Fails(host, fault);
        (await host.Stands(claim)).ShouldBe("research");
        await using var db = host.Room.Database();
        (await db.ReviewVisits.CountAsync(v => v.Review.Claim.PublicId == claim, Cancel)).ShouldBe(2);
        (await db.ReviewTasks.CountAsync(t => t.Claim.PublicId == claim, Cancel)).ShouldBe(2);
        await host.Room.TheLedgerAgrees();
    }

    private static async Task Fails(ContractHost host, Fault fault)
    {
        await host.Room.Services.GetRequiredService<OutboxClock>().Run(Cancel);
        await using (var db = host.Room.Database())
            (await db.Outbox.SingleAsync(m => m.Kind == OutboxKind.Engine, Cancel)).LastError.ShouldBe("The power is gone.");
        fault.IsOn = false;
        await host.Restart();
        await host.Pass(TimeSpan.FromMinutes(1));
    }

    private sealed class Fault
    {
        public bool IsOn { get; set; }
    }

    private sealed class Failing(IBookmarksPersister inner, Fault fault, bool halfWay) : IBookmarksPersister
    {
        public async Task PersistBookmarksAsync(UpdateBookmarksRequest updateBookmarksRequest)
        {
            if (!fault.IsOn || halfWay) await inner.PersistBookmarksAsync(updateBookmarksRequest);
            if (fault.IsOn) throw new IOException("The power is gone.");
        }
    }
}
