using System.Globalization;
using System.Text;

namespace FactCheck.Evaluation;

/// <summary>A stretch of text in UTF-16 units: <c>[Start, End)</c>.</summary>
internal readonly record struct Span(int Start, int End);

/// <summary>Counts the letters and digits that spans cover, as the scorers do: marks and spaces at an edge make no difference.</summary>
internal sealed class Spans
{
    private readonly int[] before;

    public Spans(string text)
    {
        before = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            // A letter beyond the first plane counts once, at its first unit.
            var counts = Rune.TryGetRuneAt(text, i, out var rune)
                && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber);
            before[i + 1] = before[i] + (counts ? 1 : 0);
        }
    }

    public int Count(IReadOnlyList<Span> spans) => spans.Sum(Count);

    public int Common(IReadOnlyList<Span> a, IReadOnlyList<Span> b) =>
        a.Sum(x => b.Sum(y => Count(new Span(Math.Max(x.Start, y.Start), Math.Min(x.End, y.End)))));

    /// <summary>In order, without overlaps, so that nothing is counted twice.</summary>
    public static Span[] Ordered(IEnumerable<Span> spans)
    {
        var ordered = new List<Span>();
        foreach (var span in spans.Where(s => s.End > s.Start).OrderBy(s => s.Start))
            if (ordered.Count > 0 && span.Start <= ordered[^1].End) ordered[^1] = new Span(ordered[^1].Start, Math.Max(ordered[^1].End, span.End));
            else ordered.Add(span);
        return [.. ordered];
    }

    private int Count(Span span) => span.End <= span.Start ? 0 : before[span.End] - before[span.Start];
}
