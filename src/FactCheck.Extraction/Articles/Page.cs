using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace FactCheck.Extraction;

/// <summary>Finds the article in a page: SmartReader first, and where it sees none, whatever prose the body holds.</summary>
internal static class Page
{
    /// <summary>Beyond this depth a page is no page, and readers that descend by recursion would run out of stack.</summary>
    private const int DeepestPage = 256;

    /// <summary>Beyond this many elements SmartReader's scoring takes long.</summary>
    private const int LargestPage = 6_000;

    private static readonly Uri Nowhere = new("https://article.invalid/");

    public static ArticleText Read(string html, Uri? url)
    {
        if (Markup.IsHostile(html)) throw Markup.Unreadable();
        using var document = NestingGuard.Parser().ParseDocument(html);
        PageText.Prune(document);
        var article = PageText.Size(document) is { Depth: <= DeepestPage, Count: <= LargestPage } ? Readable(document, url) : null;
        var text = article is { IsReadable: true } ? PageText.Of(new HtmlParser().ParseDocument(article.Content).Body!) : "";
        if (text.Length == 0 && document.Body is { } body) text = PageText.Of(body);
        if (text.Length == 0)
            throw new UnreadableArticleException("No article text was found in this page. It may need a browser to show it: copy the text and paste it here.");
        return new ArticleText(
            PlainText.Normalise(text),
            Known(article?.Title) ?? Known(document.Title),
            Known(article?.SiteName) ?? Meta(document, "og:site_name"),
            Author(article?.Author) ?? Author(article?.Byline) ?? Author(Meta(document, "author")),
            Known(document.DocumentElement.GetAttribute("lang")) ?? Known(article?.Language),
            Utc(article?.PublicationDate));
    }

    private static Article? Readable(IHtmlDocument document, Uri? url)
    {
        try
        {
            // The overload that takes the page itself: nothing is fetched.
            using var reader = new Reader((url is { IsAbsoluteUri: true } ? url : Nowhere).AbsoluteUri, document.ToHtml());
            return reader.GetArticle();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // However it fails on broken mark-up, the text of the body is still there to be read.
            return null;
        }
    }

    private static string? Meta(IHtmlDocument document, string name)
    {
        foreach (var meta in document.GetElementsByTagName("meta"))
            if ((meta.GetAttribute("property") ?? meta.GetAttribute("name")) == name) return Known(meta.GetAttribute("content"));
        return null;
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? Author(string? byline) =>
        Known(byline) is { } name && name.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? Known(name[3..]) : Known(byline);

    private static DateTime? Utc(DateTime? time) => time switch
    {
        null => null,
        { Kind: DateTimeKind.Local } local => local.ToUniversalTime(),
        { } other => DateTime.SpecifyKind(other, DateTimeKind.Utc),
    };
}
