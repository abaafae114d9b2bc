namespace FactCheck.Workflows.Drawing;

/// <summary>What definitions name and measure, in plain words.</summary>
public static class Plain
{
    /// <summary>"another appearance" for "AnotherAppearance", in the language of whoever reads.</summary>
    public static string Words(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return SayKnown(string.Concat(name.Select((letter, i) =>
            !char.IsUpper(letter) || (i > 0 && char.IsUpper(name[i - 1])) || (i + 1 < name.Length && char.IsUpper(name[i + 1])) ? letter.ToString()
            : i > 0 && char.IsLower(name[i - 1]) ? $" {char.ToLowerInvariant(letter)}"
            : char.ToLowerInvariant(letter).ToString())));
    }

    /// <summary>"Fact-checker" for "FactChecker".</summary>
    public static string Role(string role) => role switch
    {
        "Reporter" => Say("Reporter"),
        "FactChecker" => Say("Fact-checker"),
        "Editor" => Say("Editor"),
        "Auditor" => Say("Auditor"),
        "Admin" => Say("Admin"),
        _ => role,
    };

    /// <summary>"2 days", "36 hours", "1 day 4 hours", "30 minutes": the two largest units, and no more exact than that.</summary>
    public static string Time(TimeSpan time) => time switch
    {
        { TotalSeconds: < 1 } => Say("under a second"),
        { TotalSeconds: < 60 } => Seconds((int)time.TotalSeconds),
        { TotalMinutes: < 60 } => Minutes((int)time.TotalMinutes),
        { TotalHours: < 48 } => Join(Hours((int)time.TotalHours), time.TotalHours < 6 && time.Minutes > 0 ? Minutes(time.Minutes) : null),
        { TotalDays: < 7 } => Join(Days((int)time.TotalDays), time.Hours > 0 ? Hours(time.Hours) : null),
        _ => Days((int)Math.Round(time.TotalDays)),
    };

    private static string Seconds(int n) => Say(n, $"{n:N0} second", $"{n:N0} seconds");

    private static string Minutes(int n) => Say(n, $"{n:N0} minute", $"{n:N0} minutes");

    private static string Hours(int n) => Say(n, $"{n:N0} hour", $"{n:N0} hours");

    private static string Days(int n) => Say(n, $"{n:N0} day", $"{n:N0} days");

    private static string Join(string whole, string? rest) => rest is null ? whole : $"{whole} {rest}";
}
