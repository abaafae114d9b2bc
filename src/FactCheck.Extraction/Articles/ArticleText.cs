namespace FactCheck.Extraction;

/// <summary>An article's text, ready to be kept as a snapshot, with what its page says about itself.</summary>
/// <param name="Text">Plain text: LF line ends, no byte-order mark, paragraphs apart by a blank line.</param>
/// <param name="Title">From the page, or the first line of a plain text.</param>
/// <param name="Publisher">From the page's metadata, if it names one.</param>
/// <param name="Author">From the page's metadata, if it names one.</param>
/// <param name="Language">A BCP 47 tag, if the page declares one.</param>
/// <param name="PublishedAt">From the page's metadata, in UTC, if it gives one.</param>
public sealed record ArticleText(
    string Text, string? Title, string? Publisher, string? Author, string? Language, DateTime? PublishedAt)
{
    /// <summary>Takes plain text as it is, but for line ends and a byte-order mark.</summary>
    /// <exception cref="UnreadableArticleException">The text is empty, or is no text.</exception>
    public static ArticleText FromPlain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = PlainText.Normalise(text);
        return new ArticleText(plain, PlainText.Title(plain), null, null, null, null);
    }

    /// <summary>Takes the body out of a page: no script, no menu, no comments, however broken the mark-up.</summary>
    /// <exception cref="UnreadableArticleException">No article text is found in it.</exception>
    public static ArticleText FromHtml(string html, Uri? url = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        return Page.Read(html, url);
    }

    /// <summary>Decodes bytes by byte-order mark, declared charset, or UTF-8, and reads them as a page or as plain text.</summary>
    /// <exception cref="UnreadableArticleException">The bytes are binary, in another encoding than they say, or hold no text.</exception>
    public static ArticleText FromBytes(ReadOnlySpan<byte> bytes, string? contentType = null, Uri? url = null)
    {
        var type = ContentType.Parse(contentType);
        if (type.IsNoText) throw new UnreadableArticleException($"This is {type.Media}, not text. Copy the text out of it and paste it, or save it as plain text.");
        var text = Decoding.Decode(bytes, type.Charset);
        return type.IsHtml ?? ContentType.LooksLikeHtml(text) ? FromHtml(text, url) : FromPlain(text);
    }
}

/// <summary>The input cannot be read as an article; the message says why and what to do, in words for a reporter.</summary>
public sealed class UnreadableArticleException(string message) : Exception(message);
