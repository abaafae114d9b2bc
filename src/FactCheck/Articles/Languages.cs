using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck;

/// <summary>The language that an article says it is in, for the page that shows its words.</summary>
public static partial class Languages
{
    /// <summary>For a <c>lang</c> attribute; null where the article says none, or something that is no tag.</summary>
    public static string? Tag(string? said) => said?.Trim().Replace('_', '-') is { } tag && Bcp47().IsMatch(tag) ? tag : null;

    /// <summary>"Ukrainian", in the language of the page; the tag itself where nobody has a name for it.</summary>
    public static string? Name(string? article)
    {
        if (Tag(article) is not { } tag) return null;
        try
        {
            var culture = CultureInfo.GetCultureInfo(tag);
            if (SpokenLanguage.Current != SpokenLanguage.English && Named(culture.TwoLetterISOLanguageName) is { } said) return tag.Contains('-', StringComparison.Ordinal) ? $"{said} ({tag})" : said;
            return culture.EnglishName is var name && name.StartsWith("Unknown", StringComparison.Ordinal) ? tag : name;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    /// <summary>What to tell people of a text in a language that extraction does not read; null where it does.</summary>
    public static string? Notice(TextLanguage detected)
    {
        ArgumentNullException.ThrowIfNull(detected);
        return detected.IsRead ? null : Say($"The language of this text is {Name(detected.Tag) ?? detected.Tag}, which is not read here: only quotations and numbers were looked for.");
    }

    /// <summary>For a <c>dir</c> attribute: as the language's script runs; as its letters do where the language is not known.</summary>
    public static string Direction(string? said) => Tag(said) is not { } tag ? "auto" : RightToLeft().IsMatch(tag) ? "rtl" : "ltr";

    // CultureInfo.DisplayName keeps the language in which it was first asked. These are the languages that newsrooms meet most; others keep their English name.
    private static string? Named(string language) => language switch
    {
        "ar" => Say("Arabic"),
        "be" => Say("Belarusian"),
        "bg" => Say("Bulgarian"),
        "cs" => Say("Czech"),
        "de" => Say("German"),
        "en" => Say("English"),
        "es" => Say("Spanish"),
        "fa" => Say("Persian"),
        "fr" => Say("French"),
        "he" => Say("Hebrew"),
        "hu" => Say("Hungarian"),
        "it" => Say("Italian"),
        "ja" => Say("Japanese"),
        "ka" => Say("Georgian"),
        "lt" => Say("Lithuanian"),
        "lv" => Say("Latvian"),
        "nl" => Say("Dutch"),
        "pl" => Say("Polish"),
        "pt" => Say("Portuguese"),
        "ro" => Say("Romanian"),
        "ru" => Say("Russian"),
        "sk" => Say("Slovak"),
        "tr" => Say("Turkish"),
        "uk" => Say("Ukrainian"),
        "zh" => Say("Chinese"),
        _ => null,
    };

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Bcp47();

    // By language, where its script is not named; or by the script.
    [GeneratedRegex("^(ar|arc|ckb|dv|fa|he|iw|ji|khw|ks|nqo|ps|sd|syr|ug|ur|yi)(-(?!Latn|Cyrl)|$)|-(Arab|Hebr|Syrc|Thaa|Nkoo)(-|$)", RegexOptions.IgnoreCase)]
    private static partial Regex RightToLeft();
}
