using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Units of measure, in the singular by which figures compare.</summary>
internal static class Measures
{
    private static readonly FrozenDictionary<string, string> Units = Build(
        "second seconds|minute minutes mins|hour hours hrs|day days|week weeks|month months|year years|decade decades",
        "% percent pct|km kilometre kilometres kilometer kilometers|m metre metres meter meters|cm centimetre centimetres centimeter centimeters",
        "mile miles|kg kilogram kilograms kilo kilos|tonne tonnes|ton tons|litre litres liter liters|barrel barrels|hectare hectares|acre acres|MW megawatts megawatt",
        "degree degrees|foot feet|inch inches|yard yards|hp horsepower bhp|mph|rpm|gallon gallons|ounce ounces|lb lbs|gram grams|mg|GB gigabytes|Mbps|kW kilowatts kilowatt|GW gigawatts|Hz hertz|kHz|MHz|GHz|mm millimetres millimeters|dollar dollars|euro euros|pound pounds|rouble roubles ruble rubles|yen|yuan");

    private static readonly FrozenSet<string> Times = Words.Set("second minute hour day week month year decade");

    /// <summary>"hours" → "hour"; null when the word measures nothing.</summary>
    public static string? Unit(string word) => Units.GetValueOrDefault(word);

    /// <summary>What a number measures: the sign before it, or the word after.</summary>
    public static string? Of(Sentence sentence, NumberMention mention)
    {
        if (Currency(sentence.Word(mention.Core.First - 1)) is { } currency) return currency;
        var word = sentence.Word(mention.Core.End);
        return word == "per" && sentence.Word(mention.Core.End + 1) == "cent" ? "%" : Unit(word);
    }

    public static bool IsTime(string unit) => Times.Contains(unit);

    public static string? Currency(string sign) => sign switch { "$" or "usd" or "aud" or "cad" => "dollar", "eur" => "euro", "gbp" => "pound", "rs" or "inr" => "rupee", "rm" or "myr" => "ringgit", "₹" => "rupee", "₽" => "rouble", "₴" => "hryvnia", "chf" => "franc", "€" => "euro", "£" => "pound", "¥" => "yen", _ => null };

    private static FrozenDictionary<string, string> Build(params string[] rows) =>
        rows.SelectMany(row => row.Split('|')).Select(unit => unit.Split(' '))
            .SelectMany(forms => forms.Select(form => (Form: form.ToLowerInvariant(), Unit: forms[0])))
            .ToFrozenDictionary(pair => pair.Form, pair => pair.Unit, StringComparer.Ordinal);
}
