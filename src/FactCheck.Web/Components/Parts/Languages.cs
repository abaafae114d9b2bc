using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Web.Components.Parts;

/// <summary>The language that an article says it is in, for the page that shows its words.</summary>
public static partial class Languages
{
    /// <summary>For a <c>lang</c> attribute; null where the article says none, or something that is no tag.</summary>
    public static string? Tag(string? said) => said?.Trim().Replace('_', '-') is { } tag && Bcp47().IsMatch(tag) ? tag : null;

    /// <summary>"Ukrainian"; the tag itself where nobody has a name for it.</summary>
    public static string? Name(string? said)
    {
        if (Tag(said) is not { } tag) return null;
        try
        {
            return CultureInfo.GetCultureInfo(tag).EnglishName is var name && name.StartsWith("Unknown", StringComparison.Ordinal) ? tag : name;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    /// <summary>For a <c>dir</c> attribute: as the language's script runs; as its letters do where the language is not known.</summary>
    public static string Direction(string? said) => Tag(said) is not { } tag ? "auto" : RightToLeft().IsMatch(tag) ? "rtl" : "ltr";

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Bcp47();

    // By language, where its script is not named; or by the script.
    [GeneratedRegex("^(ar|arc|ckb|dv|fa|he|iw|ji|khw|ks|nqo|ps|sd|syr|ug|ur|yi)(-(?!Latn|Cyrl)|$)|-(Arab|Hebr|Syrc|Thaa|Nkoo)(-|$)", RegexOptions.IgnoreCase)]
    private static partial Regex RightToLeft();
}
