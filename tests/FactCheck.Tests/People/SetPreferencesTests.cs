using FluentValidation;

namespace FactCheck.Tests.PeopleTests;

public sealed class SetPreferencesTests
{
    [Fact]
    public async Task Preferences_are_ones_own_and_last_until_changed()
    {
        await using var room = await TestNewsroom.Open();
        (await room.Send(new GetPreferences(), room.Editor)).ShouldBe(PreferencesView.Default);
        await room.Send(new SetPreferences(Theme.Dark, "Europe/Kyiv", SingleKeys: false, ExactTimes: true, "uk"), room.Editor);
        (await room.Send(new GetPreferences(), room.Editor)).ShouldBe(new PreferencesView(Theme.Dark, "Europe/Kyiv", false, true, "uk"));
        (await room.Send(new GetPreferences(), room.Reporter)).ShouldBe(PreferencesView.Default);
        await room.Send(new SetPreferences(Theme.HighContrast, "", SingleKeys: true, ExactTimes: false, ""), room.Editor);
        (await room.Send(new GetPreferences(), room.Editor)).ShouldBe(new PreferencesView(Theme.HighContrast, null, true, false, null));
        await room.TheLedgerAgrees();
    }

    [Fact]
    public async Task A_time_zone_that_is_none_is_refused()
    {
        await using var room = await TestNewsroom.Open();
        await Should.ThrowAsync<ValidationException>(() => room.Send(new SetPreferences(Theme.Light, "Europe/Nowhere", true, false), room.Editor));
        await Should.ThrowAsync<ValidationException>(() => room.Send(new SetPreferences(Theme.Light, null, true, false, "tlh"), room.Editor));
        await Should.ThrowAsync<ValidationException>(() => room.Send(new SetPreferences((Theme)9, null, true, false), room.Editor));
        (await room.Send(new GetPreferences(), room.Editor)).ShouldBe(PreferencesView.Default);
        await room.TheLedgerAgrees();
    }
}
