using FactCheck.Tests.Reviews;
using FactCheck.UseCases;

namespace FactCheck.Tests.Notices;

public sealed class NoticesTests
{
    [Fact]
    public async Task What_is_late_is_told_to_each_in_their_own_language()
    {
        await using var room = await TimedReview.Open(steps => steps.Set("triage", ("dueIn", "01:00:00")));
        await room.Send(new SetPreferences(Theme.System, null, SingleKeys: true, ExactTimes: false, "uk"), room.FactChecker);
        await room.Claim("The bridge is closed.");
        room.Time.Advance(TimeSpan.FromHours(1));
        (await room.RunClock()).ShouldBe(1);
        (await room.Send(new ListNotices(), room.FactChecker)).Rows.ShouldHaveSingleItem().Words.ShouldMatch("^Термін для «.+» минув .+ UTC, а завдання досі чекає.$");
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_person_reads_their_own_notices_newest_first()
    {
        await using var room = await TimedReview.Open(steps => steps.Set("triage", ("dueIn", "01:00:00")));
        for (var i = 0; i < 5; i++)
        {
            await room.Claim($"Statement number {i}.");
            room.Time.Advance(TimeSpan.FromSeconds(1));
        }

        room.Time.Advance(TimeSpan.FromHours(1));
        (await room.RunClock()).ShouldBe(5);
        (await room.Send(new CountNotices(), room.FactChecker)).ShouldBe(5);
        (await room.Send(new CountNotices(), room.Editor)).ShouldBe(0);

        var first = await room.Send(new ListNotices(Limit: 2), room.FactChecker);
        first.Rows.Select(r => r.Statement).ShouldBe(["Statement number 4.", "Statement number 3."]);
        var rest = await room.Send(new ListNotices(After: first.Next, Limit: 10), room.FactChecker);
        rest.Rows.Select(r => r.Statement).ShouldBe(["Statement number 2.", "Statement number 1.", "Statement number 0."]);
        rest.Next.ShouldBeNull();
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new ListNotices(After: first.Next), room.Editor));

        (await room.Send(new ReadNotices([.. first.Rows.Select(r => r.Id)]), room.Editor)).Unread.ShouldBe(0);
        (await room.Send(new CountNotices(), room.FactChecker)).ShouldBe(5, "another's notices stay unread");
        (await room.Send(new ReadNotices([first.Rows[0].Id]), room.FactChecker)).Unread.ShouldBe(4);
        (await room.Send(new ListNotices(Unread: true), room.FactChecker)).Rows.Count.ShouldBe(4);
        (await room.Send(new ReadNotices(), room.FactChecker)).Unread.ShouldBe(0);
        (await room.Send(new ListNotices(), room.FactChecker)).Rows.ShouldAllBe(r => r.ReadAt != null);
        await room.TheLedgerAgrees();
    }
}
