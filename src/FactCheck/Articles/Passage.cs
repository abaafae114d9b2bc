using System.Text.Json.Serialization;

namespace FactCheck;

/// <summary>An anchor into a snapshot: the words, what stands around them, and where they stand.</summary>
/// <param name="Exact">The words.</param>
/// <param name="Prefix">Up to <see cref="Context"/> UTF-16 units before them.</param>
/// <param name="Suffix">Up to <see cref="Context"/> UTF-16 units after them.</param>
/// <param name="Start">First UTF-16 unit: for use inside, never sent out.</param>
/// <param name="End">One past the last UTF-16 unit: for use inside, never sent out.</param>
/// <param name="StartPoint">First code point: what the W3C selectors, the API and every other language count.</param>
/// <param name="EndPoint">One past the last code point.</param>
public sealed record Passage(
    string Exact,
    string Prefix,
    string Suffix,
    [property: JsonIgnore] int Start,
    [property: JsonIgnore] int End,
    [property: JsonPropertyName("start")] int StartPoint,
    [property: JsonPropertyName("end")] int EndPoint)
{
    public const int Context = Extraction.Passage.Context;

    /// <summary>All of it as one text, for the ledger. Its offsets are UTF-16 too, so it is never sent out.</summary>
    [JsonIgnore]
    public string Canonical => $"{Start}-{End} {StartPoint}-{EndPoint}\n{Prefix}\n{Exact}\n{Suffix}";
}

/// <summary>The one converter between UTF-16 units, which .NET and browsers count, and code points, which the wire counts.</summary>
public sealed class CodePoints
{
    // Positions of the low surrogates: each is a unit that is no code point of its own.
    private readonly List<int> _extra = [];
    private readonly string _text;

    public CodePoints(string text)
    {
        _text = text;
        for (var i = text.AsSpan().IndexOfAnyInRange('\uDC00', '\uDFFF'); i >= 0 && i < text.Length; i++)
            if (char.IsLowSurrogate(text[i])) _extra.Add(i);
    }

    /// <summary>Code points before the UTF-16 unit at <paramref name="unit"/>.</summary>
    public int Before(int unit)
    {
        var found = _extra.BinarySearch(unit);
        return unit - (found < 0 ? ~found : found);
    }

    /// <summary>The UTF-16 unit at which code point number <paramref name="point"/> begins.</summary>
    public int UnitOf(int point)
    {
        var unit = point;
        foreach (var low in _extra)
        {
            if (low > unit) break;
            unit++;
        }

        return Math.Min(unit, _text.Length);
    }

    public Passage Passage(int start, int end) => Of(Extraction.Passage.In(_text, start, end));

    public Passage Of(Extraction.Passage p) => new(p.Exact, p.Prefix, p.Suffix, p.Start, p.End, Before(p.Start), Before(p.End));
}
