using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Units of measure, in the singular by which figures compare.</summary>
internal static class Measures
{
    private static readonly FrozenDictionary<string, string> Units = Build(
        "second seconds|minute minutes mins|hour hours hrs|day days|week weeks|month months|year years|decade decades",
        "% percent pct|km kilometre kilometres kilometer kilometers|m metre metres meter meters|cm centimetre centimetres centimeter centimeters",
        "mile miles|kg kilogram kilograms kilo kilos|tonne tonnes|ton tons|litre litres liter liters|barrel barrels|hectare hectares|acre acres|MW megawatts megawatt",
        "degree degrees|foot feet|dollar dollars|euro euros|pound pounds|rouble roubles ruble rubles|yen|yuan");

    private static readonly FrozenSet<string> Times = Words.Set("second minute hour day week month year decade");

    /// <summary>"hours" → "hour"; null when the word measures nothing.</summary>
    public static string? Unit(string word) => Units.GetValueOrDefault(word);

    public static bool IsTime(string unit) => Times.Contains(unit);

    public static string? Currency(string sign) => sign switch { "$" => "dollar", "€" => "euro", "£" => "pound", "¥" => "yen", _ => null };

    private static FrozenDictionary<string, string> Build(params string[] rows) =>
        rows.SelectMany(row => row.Split('|')).Select(unit => unit.Split(' '))
            .SelectMany(forms => forms.Select(form => (Form: form.ToLowerInvariant(), Unit: forms[0])))
            .ToFrozenDictionary(pair => pair.Form, pair => pair.Unit, StringComparer.Ordinal);
}
