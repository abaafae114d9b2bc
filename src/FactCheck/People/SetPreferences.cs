namespace FactCheck;

/// <summary>Says how one likes one's pages.</summary>
/// <param name="TimeZone">IANA name, "Europe/Kyiv"; null for UTC.</param>
/// <param name="SingleKeys">Whether single letters are shortcuts.</param>
/// <param name="ExactTimes">Whether a time is always given to the minute, beside "5 minutes ago".</param>
/// <param name="Language">"en", "uk"; null for the browser's.</param>
public sealed record SetPreferences(Theme Theme, string? TimeZone, bool SingleKeys, bool ExactTimes, string? Language = null) : ICommand<PreferencesView>;

/// <summary>How one likes one's pages.</summary>
public sealed record GetPreferences : IQuery<PreferencesView>;

public sealed record PreferencesView(Theme Theme, string? TimeZone, bool SingleKeys, bool ExactTimes, string? Language)
{
    /// <summary>Of whoever never said.</summary>
    public static PreferencesView Default { get; } = new(Theme.System, null, true, false, null);
}

internal sealed class SetPreferencesValidator : AbstractValidator<SetPreferences>
{
    public SetPreferencesValidator()
    {
        RuleFor(r => r.Theme).IsInEnum();
        RuleFor(r => r.TimeZone).MaximumLength(Limits.Key)
            .Must(zone => zone.OrNull() is null || TimeZoneInfo.TryFindSystemTimeZoneById(zone!, out _)).WithMessage(_ => Say("Choose a time zone from the list."));
        RuleFor(r => r.Language)
            .Must(tag => tag.OrNull() is null || SpokenLanguage.All.Any(language => language.Tag == tag)).WithMessage(_ => Say("Choose a language from the list."));
    }
}

internal sealed class SetPreferencesHandler(FactCheckDb db, CurrentCaller caller) : IRequestHandler<SetPreferences, PreferencesView>
{
    public async Task<PreferencesView> Handle(SetPreferences request, CancellationToken cancel)
    {
        var preferences = await db.Preferences.SingleOrDefaultAsync(p => p.PersonId == caller.Person.Id, cancel);
        if (preferences is null) db.Preferences.Add(preferences = new Preferences(caller.Person));
        var (zone, language) = (request.TimeZone.OrNull(), request.Language.OrNull());
        preferences.Be(request.Theme, zone, request.SingleKeys, request.ExactTimes, language);
        return new PreferencesView(request.Theme, zone, request.SingleKeys, request.ExactTimes, language);
    }
}

internal sealed class GetPreferencesHandler(FactCheckDb db, CurrentCaller caller) : IRequestHandler<GetPreferences, PreferencesView>
{
    public async Task<PreferencesView> Handle(GetPreferences request, CancellationToken cancel) =>
        await db.Preferences.Where(p => p.PersonId == caller.Person.Id)
            .Select(p => new PreferencesView(p.Theme, p.TimeZone, p.SingleKeys, p.ExactTimes, p.Language)).SingleOrDefaultAsync(cancel)
        ?? PreferencesView.Default;
}
