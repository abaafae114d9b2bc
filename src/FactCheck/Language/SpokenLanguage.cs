using System.Globalization;

namespace FactCheck;

/// <summary>A language that the program speaks.</summary>
/// <param name="Tag">BCP 47: "uk".</param>
/// <param name="Name">As its speakers write it.</param>
/// <param name="Direction">"ltr" or "rtl", for a <c>dir</c> attribute.</param>
/// <param name="PluralForm">Which form a number takes, by the rules of CLDR for whole numbers; counted from 0 in the order of CLDR: one, few, many.</param>
public sealed record SpokenLanguage(string Tag, string Name, string Direction, Func<int, int> PluralForm)
{
    public static SpokenLanguage English { get; } = new("en", "English", "ltr", n => n == 1 ? 0 : 1);

    public static SpokenLanguage Ukrainian { get; } = new("uk", "Українська", "ltr", n =>
        n % 10 == 1 && n % 100 != 11 ? 0
        : n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14) ? 1
        : 2);

    /// <summary>English in strange letters from right to left: what is not through here, or leans on a side, shows at once.</summary>
    public static SpokenLanguage PseudoLocale { get; } = new("ar-XB", "[Ƥśéûďö]", "rtl", n => n == 1 ? 0 : 1);

    /// <summary>Those that a person may choose.</summary>
    public static IReadOnlyList<SpokenLanguage> All { get; } = [English, Ukrainian];

    /// <summary>The language of whoever is spoken to; English where it is none of ours.</summary>
    public static SpokenLanguage Current => Of(CultureInfo.CurrentUICulture);

    /// <summary>Whether it is a language or the pseudo-locale.</summary>
    public bool IsPseudo => this == PseudoLocale;

    private static SpokenLanguage Of(CultureInfo culture) =>
        culture.Name.StartsWith(Ukrainian.Tag, StringComparison.OrdinalIgnoreCase) ? Ukrainian
        : string.Equals(culture.Name, PseudoLocale.Tag, StringComparison.OrdinalIgnoreCase) ? PseudoLocale
        : English;
}
