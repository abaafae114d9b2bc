using System.Text;

namespace FactCheck.Extraction;

/// <summary>Turns bytes into text strictly: a byte that the encoding does not know is an error, never a question mark.</summary>
internal static class Decoding
{
    /// <summary>How far into a page its declaration may stand.</summary>
    private const int DeclarationWithin = 4096;

    private static readonly (byte[] Mark, string Name)[] Marks =
    [
        ([0xEF, 0xBB, 0xBF], "utf-8"), ([0xFF, 0xFE, 0, 0], "utf-32"), ([0, 0, 0xFE, 0xFF], "utf-32BE"), ([0xFF, 0xFE], "utf-16"), ([0xFE, 0xFF], "utf-16BE"),
    ];

    private static readonly (byte[] Head, string Name)[] Binaries =
    [
        ("%PDF"u8.ToArray(), "a PDF"), ("PK\u0003\u0004"u8.ToArray(), "a Word document or an archive"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Word document"),
        ([0x89, 0x50, 0x4E, 0x47], "a picture"), ("GIF8"u8.ToArray(), "a picture"), ([0xFF, 0xD8, 0xFF], "a picture"), ([0x1F, 0x8B], "a compressed file"),
        ("{\\rtf"u8.ToArray(), "a rich-text document"),
    ];

    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        foreach (var (head, name) in Binaries)
            if (bytes.StartsWith(head)) throw new UnreadableArticleException($"This is {name}, not text. Open it, copy the text and paste it here, or save it as plain text.");
        foreach (var (mark, name) in Marks)
            if (bytes.StartsWith(mark)) return Strict(bytes[mark.Length..], name);
        return Strict(bytes, charset ?? Declared(bytes) ?? "utf-8");
    }

    private static string Strict(ReadOnlySpan<byte> bytes, string name)
    {
        var encoding = Named(name) ?? throw new UnreadableArticleException($"The page says it is in “{name}”, an encoding not known here. Save it as UTF-8, or paste the text.");
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableArticleException($"The text is not in {encoding.WebName.ToUpperInvariant()}. Save it as UTF-8 (in most editors: “Save as”, encoding “UTF-8”), or paste the text.");
        }
    }

    private static Encoding? Named(string name)
    {
        // Browsers read these two as windows-1252, and pages that name them count on it.
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)) name = "windows-1252";
        if (name.Equals("utf8", StringComparison.OrdinalIgnoreCase)) name = "utf-8";
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The charset of <c>&lt;meta charset=…&gt;</c> or <c>&lt;meta http-equiv content="…; charset=…"&gt;</c>.</summary>
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWithin)]);
        for (var meta = Next(head, "<meta", 0); meta >= 0; meta = Next(head, "<meta", meta + 5))
        {
            var close = head.IndexOf('>', meta);
            var at = Next(head, "charset", meta);
            if (at < 0) return null;
            if (close >= 0 && at > close) continue;
            at += "charset".Length;
            while (at < head.Length && head[at] is ' ' or '=' or '"' or '\'') at++;
            var end = at;
            while (end < head.Length && (char.IsAsciiLetterOrDigit(head[end]) || head[end] is '-' or '_' or ':' or '.')) end++;
            if (end == at) continue;
            // These bytes were read as ASCII, so they are in nothing two bytes wide, whatever they say.
            var name = head[at..end];
            return name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase) ? "utf-8" : name;
        }
        return null;
    }

    private static int Next(string text, string what, int from) => from >= text.Length ? -1 : text.IndexOf(what, from, StringComparison.OrdinalIgnoreCase);
}
