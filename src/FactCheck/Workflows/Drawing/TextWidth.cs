namespace FactCheck.Workflows.Drawing;

/// <summary>How much room words take, without a font at hand: after the letters of Helvetica, and a little more.</summary>
internal static class TextWidth
{
    private const double Spare = 1.06;

    /// <param name="size">Of the font, in pixels.</param>
    public static double Of(string text, double size, bool isBold = false) => text.EnumerateRunes().Sum(Ems) * size * Spare * (isBold ? 1.06 : 1);

    /// <summary>Breaks words into as many lines as asked for at most; what is left over ends in "…".</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, int lines, bool isBold = false)
    {
        var wrapped = new List<string>();
        var rest = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        while (rest.Length > 0)
        {
            if (Of(rest, size, isBold) <= width)
            {
                wrapped.Add(rest);
                break;
            }

            var isLast = wrapped.Count + 1 == lines;
            var fits = Fitting(rest, size, width - (isLast ? Of("…", size, isBold) : 0), isBold);
            var blank = rest.LastIndexOf(' ', Math.Min(fits, rest.Length - 1));
            // A number stays with what it counts.
            if (blank > 1 && char.IsAsciiDigit(rest[blank - 1]) && rest.LastIndexOf(' ', blank - 1) is > 0 and var before) blank = before;
            if (isLast)
            {
                wrapped.Add($"{rest[..fits].TrimEnd()}…");
                break;
            }

            // A word longer than a line is cut where the line ends.
            var end = blank > 0 ? blank : fits;
            wrapped.Add(rest[..end]);
            rest = rest[end..].TrimStart();
        }

        return wrapped.Count == 0 ? [""] : wrapped;
    }

    private static int Fitting(string text, double size, double width, bool isBold)
    {
        var fits = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (fits > 0 && Of(text[..(fits + rune.Utf16SequenceLength)], size, isBold) > width) break;
            fits += rune.Utf16SequenceLength;
        }

        return fits;
    }

    private static double Ems(System.Text.Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or '\'' or '|' => .24,
        'f' or 't' or 'I' or ' ' or '.' or ',' or ':' or ';' or '!' or '(' or ')' or '/' or '-' or '·' => .31,
        'r' => .35,
        'm' or 'M' => .85,
        'w' or 'W' or '%' or '@' => .9,
        >= 'A' and <= 'Z' => .69,
        < 0x2000 => .56,
        _ => 1,
    };
}
