namespace FactCheck.Evaluation;

/// <summary>Turns places in a .NET string into counts of code points and back.</summary>
internal sealed class CodePoints
{
    private readonly int[] units;
    private readonly int[] points;

    public CodePoints(string text)
    {
        units = new int[text.Length + 1];
        var starts = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            var isSecond = i > 0 && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]);
            units[i] = isSecond ? starts.Count - 1 : starts.Count;
            if (!isSecond) starts.Add(i);
        }
        units[text.Length] = starts.Count;
        points = [.. starts, text.Length];
    }

    /// <summary>How many code points stand before the UTF-16 unit <paramref name="unit"/>.</summary>
    public int Of(int unit) => units[unit];

    /// <summary>The UTF-16 unit at which code point <paramref name="point"/> begins.</summary>
    public int Unit(int point) => points[Math.Clamp(point, 0, points.Length - 1)];
}
