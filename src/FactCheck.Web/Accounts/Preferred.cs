using Microsoft.AspNetCore.Components;

namespace FactCheck.Web.Accounts;

/// <summary>How the person before the page likes it: read once for a page, and carried over to when it comes alive, so that nothing flickers.</summary>
public sealed class Preferred(SignedIn me)
{
    private TimeZoneInfo? zone;

    [PersistentState] public PreferencesView? Read { get; set; }

    public PreferencesView Is => Read ?? PreferencesView.Default;

    public TimeZoneInfo Zone => zone ??= Is.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : TimeZoneInfo.Utc;

    public async Task Look()
    {
        if (Read is not null || (await me.User()).Identity?.IsAuthenticated != true) return;
        try
        {
            Read = await me.Send(new GetPreferences());
        }
        catch (UseCases.ProblemException)
        {
            // Signed out meanwhile, or left: the page says so.
        }
    }
}
