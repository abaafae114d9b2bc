using FactCheck.UseCases;
using FluentValidation;

namespace FactCheck.Tests.PeopleTests;

public sealed class SavedViewTests
{
    [Fact]
    public async Task A_view_is_kept_for_oneself_or_shared_by_those_who_may()
    {
        await using var room = await TestNewsroom.Open();
        await room.Send(new SaveView("Harbour", "view=all&q=harbour"), room.FactChecker);
        var shared = await room.Send(new SaveView("Late", "view=open&overdue=yes", Shared: true), room.Editor);
        (await room.Send(new ListViews(), room.FactChecker)).Select(v => (v.Name, v.IsMine)).ShouldBe([("Harbour", true), ("Late", false)]);
        (await room.Send(new ListViews(), room.Reporter)).Select(v => (v.Name, v.By)).ShouldBe([("Late", "Edda Editor")]);
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new SaveView("Mine", "view=all", Shared: true), room.FactChecker));
        await Should.ThrowAsync<NotAllowedException>(() => room.Send(new ForgetView(shared.Id), room.FactChecker));
        // The same name again means something else now, and is still one view.
        await room.Send(new SaveView("Harbour", "view=all&q=port"), room.FactChecker);
        (await room.Send(new ListViews(), room.FactChecker)).Single(v => v.IsMine).Query.ShouldBe("view=all&q=port");
        await room.Send(new ForgetView(shared.Id), room.SecondEditor);
        (await room.Send(new ListViews(), room.Reporter)).ShouldBeEmpty();
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task What_is_anothers_own_is_not_there_for_anybody_else()
    {
        await using var room = await TestNewsroom.Open();
        var own = await room.Send(new SaveView("Harbour", "view=all"), room.FactChecker);
        await Should.ThrowAsync<NotFoundException>(() => room.Send(new ForgetView(own.Id), room.Editor));
        await Should.ThrowAsync<ValidationException>(() => room.Send(new SaveView("", "view=all"), room.FactChecker));
        await Should.ThrowAsync<ValidationException>(() => room.Send(new SaveView("There", "https://elsewhere.example/#x"), room.FactChecker));
        await room.Send(new ForgetView(own.Id), room.FactChecker);
        (await room.Send(new ListViews(), room.FactChecker)).ShouldBeEmpty();
    }
}
