using System.Globalization;

namespace FactCheck.Workflows.Drawing;

/// <summary>What definitions name and measure, in plain words.</summary>
public static class Plain
{
    /// <summary>"another appearance" for "AnotherAppearance".</summary>
    public static string Words(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Concat(name.Select((letter, i) =>
            !char.IsUpper(letter) || (i > 0 && char.IsUpper(name[i - 1])) || (i + 1 < name.Length && char.IsUpper(name[i + 1])) ? letter.ToString()
            : i > 0 && char.IsLower(name[i - 1]) ? $" {char.ToLowerInvariant(letter)}"
            : char.ToLowerInvariant(letter).ToString()));
    }

    /// <summary>"Fact-checker" for "FactChecker".</summary>
    public static string Role(string role) => role == "FactChecker" ? "Fact-checker" : role;

    /// <summary>"2 days", "36 hours", "1 day 4 hours", "30 minutes": the two largest units, and no more exact than that.</summary>
    public static string Time(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => "under a second",
        { TotalSeconds: < 60 } => Count((int)time.TotalSeconds, "second"),
        { TotalMinutes: < 60 } => Count((int)time.TotalMinutes, "minute"),
        { TotalHours: < 48 } => Join(Count((int)time.TotalHours, "hour"), time.TotalHours < 6 ? time.Minutes : 0, "minute"),
        { TotalDays: < 7 } => Join(Count((int)time.TotalDays, "day"), time.Hours, "hour"),
        _ => Count((int)Math.Round(time.TotalDays), "day"),
    };

    /// <summary>"1 claim", "2 claims".</summary>
    public static string Count(int number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {unit}{(number == 1 ? "" : "s")}");

    private static string Join(string whole, int rest, string unit) => rest == 0 ? whole : $"{whole} {Count(rest, unit)}";
}
