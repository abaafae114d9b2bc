namespace FactCheck;

/// <summary>Times are UTC and end at the microsecond, which both databases keep exactly.</summary>
public static class Clock
{
    /// <summary>A due time that never comes: a column that sorts needs a value.</summary>
    public static readonly DateTime Never = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    public static DateTime UtcNow(this TimeProvider time) => Truncate(time.GetUtcNow().UtcDateTime);

    /// <summary>When a day begins, UTC.</summary>
    public static DateTime Start(this DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>When the day after it begins, UTC; no time lies after the last day there is.</summary>
    public static DateTime End(this DateOnly day) => day < DateOnly.FromDateTime(Never) ? day.AddDays(1).Start() : Never;

    /// <summary>The day that a time lies on, UTC.</summary>
    public static DateOnly Day(this DateTime utc) => DateOnly.FromDateTime(utc);

    public static DateTime Truncate(DateTime utc) => new(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);

    /// <summary>ISO 8601 with microseconds and Z, as the ledger writes it.</summary>
    public static string Iso(this DateTime utc) =>
        utc.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
