namespace FactCheck.Extraction;

/// <summary>What plain text must be to be kept: line feeds, no byte-order mark, nothing that is no text.</summary>
internal static class PlainText
{
    private const int LongestTitle = 200;

    public static string Normalise(string text)
    {
        if (string.IsNullOrWhiteSpace(text.AsSpan().Trim('\uFEFF').ToString()))
            throw new UnreadableArticleException("There is no text in it. Paste the article's text, or check that the file is not empty.");
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0') throw Binary();
            if (char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f' or '\v' or '\u0085')) controls++;
        }
        if (controls * 10 > text.Length) throw Binary();
        // A snapshot is addressed by its UTF-8 bytes.
        return WellFormed.Of(text.TrimStart('\uFEFF')).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    /// <summary>The first line that says something, if it is short and is not a sentence.</summary>
    public static string? Title(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (words.IsEmpty) continue;
            return words.Length <= LongestTitle && !words.EndsWith('.') ? words.ToString() : null;
        }
        return null;
    }

    private static UnreadableArticleException Binary() =>
        new("This is a binary file, not text. Open it in the program it belongs to, copy the text and paste it here.");
}
