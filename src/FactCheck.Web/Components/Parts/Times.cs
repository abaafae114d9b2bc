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
        return string.Create(CultureInfo.InvariantCulture, $"{at:d MMMM yyyy, HH:mm} {Name(at - utc)}");
    }

    /// <summary>"23 Nov 2026".</summary>
    public static string Date(DateTime utc, TimeZoneInfo? zone = null) => In(zone, utc).ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For a <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"5 minutes ago", "yesterday, 15:40", "23 Nov 2026".</summary>
    public static string Ago(DateTime utc, DateTime now, TimeZoneInfo? zone = null)
    {
        var (at, today) = (In(zone, utc), In(zone, now));
        return (now - utc) switch
        {
            { TotalSeconds: < 60 } => "just now",
            { TotalMinutes: < 60 } span => $"{Count(span.TotalMinutes, "minute")} ago",
            { TotalHours: < 6 } span => $"{Count(span.TotalHours, "hour")} ago",
            _ when at.Date == today.Date => $"today, {Clock(at)}",
            _ when at.Date == today.Date.AddDays(-1) => $"yesterday, {Clock(at)}",
            _ when at.Year == today.Year => at.ToString("d MMM, HH:mm", CultureInfo.InvariantCulture),
            _ => at.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>"2 hours late", "today, 17:00", "tomorrow", "26 Nov".</summary>
    public static string Due(DateTime utc, DateTime now, TimeZoneInfo? zone = null)
    {
        var (at, today) = (In(zone, utc), In(zone, now));
        return (utc - now) switch
        {
            { TotalDays: <= -2 } span => $"{Count(-span.TotalDays, "day")} late",
            { TotalHours: <= -1 } span => $"{Count(-span.TotalHours, "hour")} late",
            { Ticks: < 0 } span => $"{Count(Math.Max(1, -span.TotalMinutes), "minute")} late",
            { TotalMinutes: < 60 } span => $"in {Count(Math.Max(1, span.TotalMinutes), "minute")}",
            _ when at.Date == today.Date => $"today, {Clock(at)}",
            _ when at.Date == today.Date.AddDays(1) => $"tomorrow, {Clock(at)}",
            _ when at.Year == today.Year => at.ToString("d MMM", CultureInfo.InvariantCulture),
            _ => at.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>"45 min", "7.5 h", "12 days": as many figures as one compares.</summary>
    public static string Span(int minutes) => minutes switch
    {
        < 100 => $"{minutes} min",
        < 48 * 60 => $"{Figures(minutes / 60.0)} h",
        _ => $"{Figures(minutes / 1440.0)} days",
    };

    /// <summary>A moment on the clocks of a zone.</summary>
    public static DateTime In(TimeZoneInfo? zone, DateTime utc) =>
        zone is null ? utc : TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    // Its distance, which everybody can reckon with; the letters that stand for a zone stand for several.
    private static string Name(TimeSpan offset) => offset == TimeSpan.Zero ? "UTC"
        : string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{Math.Abs(offset.Hours)}{(offset.Minutes == 0 ? "" : $":{Math.Abs(offset.Minutes):00}")}");

    private static string Figures(double number) => number.ToString(number < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);

    private static string Clock(DateTime at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Count(double number, string unit) => (int)number == 1 ? $"1 {unit}" : $"{(int)number} {unit}s";
}
