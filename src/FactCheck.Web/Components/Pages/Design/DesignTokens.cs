using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Web.Components.Pages.Design;

/// <summary>A colour of the stylesheet, light and dark, as #rrggbb.</summary>
/// <param name="What">What the stylesheet says it is for.</param>
public sealed record Token(string Name, string Light, string Dark, string? What);

/// <summary>The tokens as app.css has them: read, not repeated, so that the page and the tests show what is.</summary>
public static partial class DesignTokens
{
    /// <param name="css">The text of app.css.</param>
    public static IReadOnlyList<Token> Colours(string css) =>
        [.. Colour().Matches(css[css.IndexOf("@layer tokens {", StringComparison.Ordinal)..css.IndexOf("@media (prefers-contrast", StringComparison.Ordinal)])
            .Select(m => new Token(m.Groups[1].Value, Long(m.Groups[2].Value), Long(m.Groups[3].Value), m.Groups[4].Success ? m.Groups[4].Value.Trim() : null))];

    /// <summary>The contrast of two colours by WCAG, from 1 to 21.</summary>
    public static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + .05) / (Math.Min(first, second) + .05);
    }

    private static double Luminance(string colour)
    {
        return .2126 * Channel(1) + .7152 * Channel(3) + .0722 * Channel(5);

        double Channel(int at)
        {
            var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
        }
    }

    // #abc means #aabbcc.
    private static string Long(string colour) => colour.Length == 7 ? colour : $"#{colour[1]}{colour[1]}{colour[2]}{colour[2]}{colour[3]}{colour[3]}";

    [GeneratedRegex(@"--([a-z-]+): light-dark\((#[0-9a-f]{3,6}), (#[0-9a-f]{3,6})\);(?:[ \t]*/\*([^*]+)\*/)?")]
    private static partial Regex Colour();
}
