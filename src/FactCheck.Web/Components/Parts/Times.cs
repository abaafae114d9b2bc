using System.Globalization;

namespace FactCheck.Web.Components.Parts;

/// <summary>Times in words. All are UTC and say so where they are exact: a newsroom sits in many zones.</summary>
public static class Times
{
    /// <summary>"23 November 2026, 15:40 UTC".</summary>
    public static string Exact(DateTime utc) => utc.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>"23 Nov 2026".</summary>
    public static string Date(DateTime utc) => utc.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For a <c>datetime</c> attribute.</summary>
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>"5 minutes ago", "yesterday, 15:40", "23 Nov 2026".</summary>
    public static string Ago(DateTime utc, DateTime now) => (now - utc) switch
    {
        { TotalSeconds: < 60 } => "just now",
        { TotalMinutes: < 60 } span => $"{Count(span.TotalMinutes, "minute")} ago",
        { TotalHours: < 6 } span => $"{Count(span.TotalHours, "hour")} ago",
        _ when utc.Date == now.Date => $"today, {Clock(utc)}",
        _ when utc.Date == now.Date.AddDays(-1) => $"yesterday, {Clock(utc)}",
        _ when utc.Year == now.Year => utc.ToString("d MMM, HH:mm", CultureInfo.InvariantCulture),
        _ => Date(utc),
    };

    /// <summary>"2 hours late", "today, 17:00", "tomorrow", "26 Nov".</summary>
    public static string Due(DateTime utc, DateTime now) => (utc - now) switch
    {
        { TotalDays: <= -2 } span => $"{Count(-span.TotalDays, "day")} late",
        { TotalHours: <= -1 } span => $"{Count(-span.TotalHours, "hour")} late",
        { Ticks: < 0 } span => $"{Count(Math.Max(1, -span.TotalMinutes), "minute")} late",
        { TotalMinutes: < 60 } span => $"in {Count(Math.Max(1, span.TotalMinutes), "minute")}",
        _ when utc.Date == now.Date => $"today, {Clock(utc)}",
        _ when utc.Date == now.Date.AddDays(1) => $"tomorrow, {Clock(utc)}",
        _ when utc.Year == now.Year => utc.ToString("d MMM", CultureInfo.InvariantCulture),
        _ => Date(utc),
    };

    /// <summary>"45 min", "7.5 h", "12 days": as many figures as one compares.</summary>
    public static string Span(int minutes) => minutes switch
    {
        < 100 => $"{minutes} min",
        < 48 * 60 => $"{Figures(minutes / 60.0)} h",
        _ => $"{Figures(minutes / 1440.0)} days",
    };

    private static string Figures(double number) => number.ToString(number < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);

    private static string Clock(DateTime utc) => utc.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Count(double number, string unit) => (int)number == 1 ? $"1 {unit}" : $"{(int)number} {unit}s";
}
