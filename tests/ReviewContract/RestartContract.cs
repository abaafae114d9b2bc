using FactCheck.UseCases;

namespace FactCheck.Tests.Contract;

public abstract partial class ReviewContract
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_program_may_end_between_any_two_steps(bool beforeTheEngineHears)
    {
        await using var host = await Open();
        async Task Between()
        {
            if (!beforeTheEngineHears) await host.Settle();
            await host.Restart();
            await host.Settle();
        }

        var room = host.Room;
        var claim = (await room.Claim()).Id;
        await Between();
        (await host.Stands(claim)).ShouldBe("triage");
        await room.Accept(claim);
        await Between();
        (await host.Stands(claim)).ShouldBe("research");
        var (first, second) = (await room.Support(claim, "City Treasury"), await room.Support(claim, "Court of Auditors"));
        await room.Propose(claim, "true", first.Id, second.Id);
        await Between();
        (await host.Stands(claim)).ShouldBe("approval");
        await host.Decide(claim, "approval", "Approved", room.Editor);
        await Between();
        (await host.Stands(claim)).ShouldBe("publish");
        await host.Decide(claim, "publish", "Published", room.Editor);
        await Between();
        (await host.Stands(claim)).ShouldBe("ended");
        (await room.Send(new GetClaim(claim), room.Auditor)).Status.ShouldBe(ClaimStatus.Published);
        await room.TheLedgerAgrees();
    }

    [Theory]
    [InlineData("WaitAll")]
    [InlineData("WaitAny")]
    public async Task The_program_may_end_inside_a_fork(string mode)
    {
        await using var host = await Open(Nested(mode, "WaitAll"));
        var claim = await host.Claim();
        foreach (var step in new[] { "one", "two", "left" })
        {
            await host.Restart();
            await host.Decide(claim, step, "NotFound");
            await host.Restart();
            await host.Settle();
        }

        if (mode == "WaitAll") await host.Answer(claim, "right", "NotFound");
        (await host.Stands(claim)).ShouldBe("after");
        await host.Room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_review_stays_with_the_version_it_began_with()
    {
        await using var host = await Open(Circle());
        var old = await host.Claim();
        host.Use(Circle(version: 2, second: "other"));
        await host.Restart();
        var fresh = await host.Claim();
        foreach (var claim in new[] { old, fresh }) await host.Answer(claim, "one", "NotFound");
        (await host.Stands(old)).ShouldBe("two");
        (await host.Stands(fresh)).ShouldBe("other");
        (await host.Review(old)).DefinitionVersion.ShouldBe(1);
        (await host.Review(fresh)).DefinitionVersion.ShouldBe(2);
        await host.Room.TheLedgerAgrees();
    }
}
