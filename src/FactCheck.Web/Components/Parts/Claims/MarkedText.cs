namespace FactCheck.Web.Components.Parts.Claims;

/// <summary>A stretch of text under the same claims.</summary>
/// <param name="Claim">Number of the innermost claim that covers it, from 1; 0 where none does.</param>
/// <param name="Begins">Numbers of the claims whose passage begins here.</param>
/// <param name="Ends">Numbers of the claims whose passage ends with it.</param>
public sealed record TextSpan(string Text, int Claim, IReadOnlyList<int> Begins, IReadOnlyList<int> Ends);

/// <summary>A paragraph, or, where <paramref name="Skipped"/> is above 0, that many characters left out.</summary>
/// <param name="Start">The UTF-16 unit of the text at which it begins.</param>
public sealed record TextBlock(int Skipped, IReadOnlyList<TextSpan> Spans, int Start = 0);

/// <summary>An article's text in paragraphs, split wherever a claim's passage begins or ends; passages may lie within or across each other.</summary>
public static class MarkedText
{
    /// <summary>A longer text is shown only around its claims: nobody reads more on one page, and the page must open at once.</summary>
    public const int Most = 60_000;

    private const int Context = 1_000;

    public static IReadOnlyList<TextBlock> Split(string text, IReadOnlyList<Passage> passages)
    {
        // An offset outside the text would be somebody's damage to the database; the rest is still worth reading.
        var marks = passages.Select((p, i) => (Start: Math.Clamp(p.Start, 0, text.Length), End: Math.Clamp(p.End, 0, text.Length), Number: i + 1))
            .Where(m => m.End > m.Start).ToList();
        var blocks = new List<TextBlock>();
        var shown = 0;
        foreach (var (from, to) in Windows(text, [.. marks.Select(m => (m.Start, m.End))]))
        {
            if (from > shown) blocks.Add(new TextBlock(from - shown, [], shown));
            blocks.AddRange(Paragraphs(text, from, to).Select(p => new TextBlock(0, Spans(text, p.From, p.To, marks), p.From)));
            shown = to;
        }

        if (shown < text.Length) blocks.Add(new TextBlock(text.Length - shown, [], shown));
        return blocks;
    }

    // The whole text, or a window around each claim, joined where they touch.
    private static List<(int From, int To)> Windows(string text, List<(int Start, int End)> marks)
    {
        if (text.Length <= Most) return [(0, text.Length)];
        if (marks.Count == 0) return [(0, Blank(text, Most))];
        var around = Math.Clamp(Most / marks.Count / 2, 100, Context);
        var windows = new List<(int From, int To)>();
        foreach (var (start, end) in marks.OrderBy(m => m.Start))
        {
            var window = (From: start > around ? Blank(text, start - around) : 0, To: end + around < text.Length ? Blank(text, end + around) : text.Length);
            window.From = Math.Min(window.From, start);
            if (windows.Count > 0 && window.From <= windows[^1].To) windows[^1] = (windows[^1].From, Math.Max(windows[^1].To, window.To));
            else windows.Add(window);
        }

        return windows;
    }

    // The next blank, so that no word is cut; a script without blanks is cut between characters.
    private static int Blank(string text, int at)
    {
        var found = text.AsSpan(at, Math.Min(60, text.Length - at)).IndexOfAny(' ', '\n', '\t');
        if (found >= 0) return at + found;
        return char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }

    private static IEnumerable<(int From, int To)> Paragraphs(string text, int from, int to)
    {
        for (var start = from; start < to;)
        {
            while (start < to && char.IsWhiteSpace(text[start])) start++;
            if (start == to) yield break;
            var end = text.IndexOf("\n\n", start, to - start, StringComparison.Ordinal);
            if (end < 0) end = to;
            yield return (start, end);
            start = end;
        }
    }

    private static List<TextSpan> Spans(string text, int from, int to, List<(int Start, int End, int Number)> marks)
    {
        var here = marks.FindAll(m => m.Start < to && m.End > from);
        var cuts = new SortedSet<int> { from, to };
        foreach (var (start, end, _) in here)
        {
            cuts.Add(Math.Max(start, from));
            cuts.Add(Math.Min(end, to));
        }

        var points = cuts.ToList();
        var spans = new List<TextSpan>(points.Count);
        for (var i = 0; i + 1 < points.Count; i++)
        {
            var (start, end) = (points[i], points[i + 1]);
            spans.Add(new TextSpan(
                text[start..end],
                here.Where(m => m.Start <= start && m.End >= end).OrderBy(m => m.End - m.Start).ThenByDescending(m => m.Number).Select(m => m.Number).FirstOrDefault(),
                [.. here.Where(m => m.Start == start).Select(m => m.Number)],
                [.. here.Where(m => m.End == end).Select(m => m.Number)]));
        }

        return spans;
    }
}
