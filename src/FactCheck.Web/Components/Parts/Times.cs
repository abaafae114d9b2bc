using System.Globalization;

namespace FactCheck.Web.Components.Parts;

/// <summary>Times in words, in the zone of whoever reads; exact ones say which that is, because a newsroom sits in many.</summary>
public static class Times
{
    /// <summary>"23 November 2026, 15:40 UTC", or "17:40 UTC+2" for somebody in Kyiv.</summary>
    public static string Exact(DateTime utc, TimeZoneInfo? zone = null)
    {
        var there = In(utc, zone);
        return $"{there.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture)} {Offset(there - utc)}";
    }

    /// <summary>"UTC", "UTC+2", "UTC−3:30".</summary>
    public static string Offset(TimeSpan offset) =>
        offset == TimeSpan.Zero ? "UTC"
            : $"UTC{(offset < TimeSpan.Zero ? '−' : '+')}{offset.Duration().ToString(offset.Minutes == 0 ? "%h" : @"h\:mm", CultureInfo.InvariantCulture)}";

    /// <summary>"23 Nov 2026".</summary>
    public static string Date(DateTime utc) => utc.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For a <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"5 minutes ago", "yesterday, 15:40", "23 Nov 2026".</summary>
    public static string Ago(DateTime utc, DateTime now, TimeZoneInfo? zone = null) => Ago(now - utc, In(utc, zone), In(now, zone));

    private static string Ago(TimeSpan since, DateTime at, DateTime now) => since switch
    {
        { TotalSeconds: < 60 } => "just now",
        { TotalMinutes: < 60 } span => $"{Count(span.TotalMinutes, "minute")} ago",
        { TotalHours: < 6 } span => $"{Count(span.TotalHours, "hour")} ago",
        _ when at.Date == now.Date => $"today, {Clock(at)}",
        _ when at.Date == now.Date.AddDays(-1) => $"yesterday, {Clock(at)}",
        _ when at.Year == now.Year => at.ToString("d MMM, HH:mm", CultureInfo.InvariantCulture),
        _ => Date(at),
    };

    /// <summary>"2 hours late", "today, 17:00", "tomorrow", "26 Nov".</summary>
    public static string Due(DateTime utc, DateTime now, TimeZoneInfo? zone = null) => Due(utc - now, In(utc, zone), In(now, zone));

    private static string Due(TimeSpan left, DateTime at, DateTime now) => left switch
    {
        { TotalDays: <= -2 } span => $"{Count(-span.TotalDays, "day")} late",
        { TotalHours: <= -1 } span => $"{Count(-span.TotalHours, "hour")} late",
        { Ticks: < 0 } span => $"{Count(Math.Max(1, -span.TotalMinutes), "minute")} late",
        { TotalMinutes: < 60 } span => $"in {Count(Math.Max(1, span.TotalMinutes), "minute")}",
        _ when at.Date == now.Date => $"today, {Clock(at)}",
        _ when at.Date == now.Date.AddDays(1) => $"tomorrow, {Clock(at)}",
        _ when at.Year == now.Year => at.ToString("d MMM", CultureInfo.InvariantCulture),
        _ => Date(at),
    };

    /// <summary>"45 min", "7.5 h", "12 days": as many figures as one compares.</summary>
    public static string Span(int minutes) => minutes switch
    {
        < 100 => $"{minutes} min",
        < 48 * 60 => $"{Figures(minutes / 60.0)} h",
        _ => $"{Figures(minutes / 1440.0)} days",
    };

    private static string Figures(double number) => number.ToString(number < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);

    private static DateTime In(DateTime utc, TimeZoneInfo? zone) => zone is null ? utc : TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    private static string Clock(DateTime at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Count(double number, string unit) => (int)number == 1 ? $"1 {unit}" : $"{(int)number} {unit}s";
}
