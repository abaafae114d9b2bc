namespace FactCheck.Extraction;

/// <summary>A paragraph's place in the text, without the white space around it.</summary>
internal readonly record struct Paragraph(int Start, int End);

/// <summary>Cuts a text into paragraphs: at blank lines, and at line ends that are not the wrap of a long line.</summary>
internal static class Paragraphs
{
    /// <summary>A line this long that stops in mid-sentence was wrapped by a program.</summary>
    private const int WrappedLine = 50;

    public static IEnumerable<Paragraph> Split(string text)
    {
        var from = -1;
        var to = 0;
        var wrapped = false;
        foreach (var (start, end) in Lines(text))
        {
            if (from >= 0 && (start == end || !wrapped))
            {
                yield return new Paragraph(from, to);
                from = -1;
            }
            wrapped = end - start >= WrappedLine && !EndsSentence(text, start, end);
            if (start == end) continue;
            if (from < 0) from = start;
            to = end;
        }
        if (from >= 0) yield return new Paragraph(from, to);
    }

    public static bool EndsSentence(string text, int start, int end)
    {
        while (end > start && (text[end - 1] is ')' or ']' || Quotes.IsMark(text[end - 1]))) end--;
        return end > start && text[end - 1] is '.' or '!' or '?' or '…' or ':' or ';';
    }

    private static IEnumerable<(int Start, int End)> Lines(string text)
    {
        for (var i = 0; i <= text.Length; i++)
        {
            var stop = text.AsSpan(i).IndexOfAny('\n', '\r', '\u2029');
            var next = stop < 0 ? text.Length : i + stop;
            var (start, end) = (i, next);
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            yield return (start, end);
            i = next;
        }
    }
}
