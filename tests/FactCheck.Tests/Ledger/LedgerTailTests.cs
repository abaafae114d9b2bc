using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Ledger;

public sealed class LedgerTailTests
{
    [Fact]
    public async Task What_is_committed_here_and_by_another_program_is_heard_once_each()
    {
        await using var newsroom = await TestNewsroom.Open();
        await using var beside = await TestNewsroom.Beside(newsroom);
        var before = await newsroom.Claim("The tower is older than the bridge.");
        var heard = Channel.CreateUnbounded<LedgerNews>();
        var tail = newsroom.Services.GetRequiredService<LedgerTail>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var numbers = new List<long>();
        using var following = tail.Follow(news =>
        {
            numbers.Add(news.Number);
            heard.Writer.TryWrite(news);
        });
        var running = Task.Run(() => tail.Run(stop.Token), stop.Token);

        // Until it has begun: what was written before that is nobody's news.
        LedgerNews first;
        do await newsroom.Send(new PrioritiseClaims([before.Id], Priority.High), newsroom.Editor);
        while (!heard.Reader.TryRead(out first!) && await newsroom.Send(new PrioritiseClaims([before.Id], Priority.Low), newsroom.Editor) > 0);
        first.Action.ShouldBe("ClaimPrioritised");

        var mine = await newsroom.Claim("The bridge is older than the tower.");
        (await Heard(heard, mine.Id)).ById.ShouldBe(newsroom.Reporter.PublicId);
        var theirs = await beside.Claim("Both were built in one year.");
        while (!heard.Reader.TryPeek(out _)) newsroom.Time.Advance(LedgerTail.Pause);
        (await Heard(heard, theirs.Id)).Action.ShouldBe("ClaimSubmitted");

        following.Dispose();
        await stop.CancelAsync();
        await running;
        numbers.ShouldBeUnique();
        await newsroom.TheLedgerAgrees();
    }

    private static async Task<LedgerNews> Heard(Channel<LedgerNews> channel, string about)
    {
        await foreach (var news in channel.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
            if (news.About.Contains(about)) return news;
        throw new InvalidOperationException();
    }
}
