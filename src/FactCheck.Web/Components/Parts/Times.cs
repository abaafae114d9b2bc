using System.Globalization;

namespace FactCheck.Web.Components.Parts;

/// <summary>Times in words, in a person's time zone. Those that are exact name it: a newsroom sits in many.</summary>
public static class Times
{
    /// <summary>"23 November 2026, 15:40 UTC", "23 November 2026, 17:40 UTC+2".</summary>
    /// <param name="zone">UTC when null.</param>
    public static string Exact(DateTime utc, TimeZoneInfo? zone = null)
    {
        var at = In(zone, utc);
        return string.Create(CultureInfo.CurrentCulture, $"{at:d MMMM yyyy, HH:mm} {Name(at - utc)}");
    }

    /// <summary>"23 Nov 2026".</summary>
    public static string Date(DateTime utc, TimeZoneInfo? zone = null) => In(zone, utc).ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>For a <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"5 minutes ago", "yesterday, 15:40", "23 Nov 2026".</summary>
    public static string Ago(DateTime utc, DateTime now, TimeZoneInfo? zone = null)
    {
        var (at, today) = (In(zone, utc), In(zone, now));
        return (now - utc) switch
        {
            { TotalSeconds: < 60 } => Say("just now"),
            { TotalMinutes: < 60 } span => MinutesAgo((int)span.TotalMinutes),
            { TotalHours: < 6 } span => HoursAgo((int)span.TotalHours),
            _ when at.Date == today.Date => Say($"today, {Clock(at)}"),
            _ when at.Date == today.Date.AddDays(-1) => Say($"yesterday, {Clock(at)}"),
            _ when at.Year == today.Year => at.ToString("d MMM, HH:mm", CultureInfo.CurrentCulture),
            _ => at.ToString("d MMM yyyy", CultureInfo.CurrentCulture),
        };
    }

    /// <summary>"2 hours late", "today, 17:00", "tomorrow", "26 Nov".</summary>
    public static string Due(DateTime utc, DateTime now, TimeZoneInfo? zone = null)
    {
        var (at, today) = (In(zone, utc), In(zone, now));
        return (utc - now) switch
        {
            { TotalDays: <= -2 } span => DaysLate((int)-span.TotalDays),
            { TotalHours: <= -1 } span => HoursLate((int)-span.TotalHours),
            { Ticks: < 0 } span => MinutesLate((int)Math.Max(1, -span.TotalMinutes)),
            { TotalMinutes: < 60 } span => InMinutes((int)Math.Max(1, span.TotalMinutes)),
            _ when at.Date == today.Date => Say($"today, {Clock(at)}"),
            _ when at.Date == today.Date.AddDays(1) => Say($"tomorrow, {Clock(at)}"),
            _ when at.Year == today.Year => at.ToString("d MMM", CultureInfo.CurrentCulture),
            _ => at.ToString("d MMM yyyy", CultureInfo.CurrentCulture),
        };
    }

    /// <summary>"45 min", "7.5 h", "12 days": as many figures as one compares.</summary>
    public static string Span(int minutes) => minutes switch
    {
        < 100 => Say($"{minutes} min"),
        < 48 * 60 => Say($"{Figures(minutes / 60.0)} h"),
        _ => Say($"{Figures(minutes / 1440.0)} days"),
    };

    /// <summary>A moment on the clocks of a zone.</summary>
    public static DateTime In(TimeZoneInfo? zone, DateTime utc) =>
        zone is null ? utc : TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    // Its distance, which everybody can reckon with; the letters that stand for a zone stand for several.
    private static string Name(TimeSpan offset) => offset == TimeSpan.Zero ? "UTC"
        : string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{Math.Abs(offset.Hours)}{(offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}")}");

    private static string Figures(double number) => number.ToString(number < 10 ? "0.#" : "0", CultureInfo.CurrentCulture);

    private static string Clock(DateTime at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string MinutesAgo(int n) => Say(n, $"{n} minute ago", $"{n} minutes ago");

    private static string HoursAgo(int n) => Say(n, $"{n} hour ago", $"{n} hours ago");

    private static string InMinutes(int n) => Say(n, $"in {n} minute", $"in {n} minutes");

    private static string MinutesLate(int n) => Say(n, $"{n} minute late", $"{n} minutes late");

    private static string HoursLate(int n) => Say(n, $"{n} hour late", $"{n} hours late");

    private static string DaysLate(int n) => Say(n, $"{n} day late", $"{n} days late");
}
