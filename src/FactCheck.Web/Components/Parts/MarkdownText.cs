using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using FactCheck.Web.Components.Parts.Claims;
using Ganss.Xss;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FactCheck.Web.Components.Parts;

/// <summary>
/// What people write, as HTML that may stand on a page: CommonMark without HTML and without pictures, links to the web
/// alone, and <c>[1]</c> as a link to the first piece of evidence. Two walls: the reader makes none of what is not
/// wanted, and a sanitiser throws out what it might have let through.
/// </summary>
public static partial class MarkdownText
{
    private static readonly MarkdownPipeline Reader = Pipeline();
    private static readonly HtmlSanitizer Wall = Sanitiser();

    /// <param name="evidence">How many pieces of evidence there are to be cited; a number above it stays text.</param>
    /// <param name="at">Address of the page that shows the evidence.</param>
    /// <param name="mentions">Names that may be mentioned with an @ before them.</param>
    /// <param name="quotes">Words to be marked where they stand, as they are read: without their Markdown.</param>
    public static string ToHtml(string markdown, int evidence = 0, string at = "", IReadOnlyCollection<string>? mentions = null, IReadOnlyList<string>? quotes = null)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        try
        {
            var document = Markdown.Parse(markdown, Reader);
            Tame(document, evidence, at, mentions ?? []);
            using var html = new StringWriter(CultureInfo.InvariantCulture);
            var renderer = new HtmlRenderer(html);
            Reader.Setup(renderer);
            renderer.Render(document);
            if (quotes is not { Count: > 0 }) return Wall.Sanitize(html.ToString());
            using var clean = Wall.SanitizeDom(html.ToString());
            foreach (var quote in quotes) Mark(clean.Body!, quote);
            return clean.Body!.InnerHtml;
        }
        catch (ArgumentException)
        {
            // Nested deeper than the reader goes: nobody writes so, and it is still to be read.
            return string.Concat(markdown.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))
                .Select(line => $"<p dir=\"auto\">{WebUtility.HtmlEncode(line)}</p>"));
        }
    }

    private static MarkdownPipeline Pipeline()
    {
        // A line end stays one: the words of earlier verdicts were typed without Markdown in mind.
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        return builder.Build();
    }

    private static HtmlSanitizer Sanitiser()
    {
        var wall = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(["p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "h3", "a", "span"]),
            AllowedAttributes = new HashSet<string>(["href", "rel", "class", "dir", "start"]),
            AllowedSchemes = new HashSet<string>(["http", "https"]),
            UriAttributes = new HashSet<string>(["href"]),
        });
        wall.AllowedClasses.UnionWith(["cite", "hide", "mention"]);
        return wall;
    }

    private static void Tame(MarkdownDocument document, int evidence, string at, IReadOnlyCollection<string> mentions)
    {
        foreach (var block in document.Descendants<Block>())
        {
            if (block is HeadingBlock heading) heading.Level = 3;
            // Each paragraph in its own direction: a quotation may run the other way.
            if (block is LeafBlock or ListBlock or QuoteBlock) block.GetAttributes().AddProperty("dir", "auto");
            // An info string ("```html") would become a class.
            if (block is FencedCodeBlock { Info: not null } code) code.Info = null;
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || Links.Safe(link.Url) is not { } url) Unwrap(link);
            else
            {
                (link.Url, link.Title) = (url, null);
                link.GetAttributes().AddProperty("rel", "noopener nofollow");
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && Links.Safe(link.Url) is not null) link.GetAttributes().AddProperty("rel", "noopener nofollow");
            else link.ReplaceBy(new LiteralInline(link.Url));
        }

        foreach (var citation in document.Descendants<Citation>().ToList())
        {
            citation.ReplaceBy(citation.Number <= evidence
                ? new HtmlInline(string.Create(CultureInfo.InvariantCulture, $"<a class=\"cite\" href=\"{WebUtility.HtmlEncode(at)}#e{citation.Number}\"><span class=\"hide\">{WebUtility.HtmlEncode(Say("evidence"))} </span>{citation.Number}</a>"))
                : new LiteralInline($"[{citation.Words}]"));
        }

        if (mentions.Count == 0) return;
        foreach (var literal in document.Descendants<LiteralInline>().ToList()) Mention(literal, mentions);
    }

    // Blanks and line ends do not count: what a browser copies has others. Words may begin in one element and end in another.
    private static void Mark(IElement body, string quote)
    {
        var places = new List<(IText Node, int At)>();
        var letters = new System.Text.StringBuilder();
        foreach (var node in body.Descendants<IText>())
        {
            for (var i = 0; i < node.Data.Length; i++)
            {
                if (char.IsWhiteSpace(node.Data[i])) continue;
                letters.Append(node.Data[i]);
                places.Add((node, i));
            }
        }

        var wanted = string.Concat(quote.Where(c => !char.IsWhiteSpace(c)));
        var from = wanted.Length == 0 ? -1 : letters.ToString().IndexOf(wanted, StringComparison.Ordinal);
        if (from < 0) return;
        foreach (var part in places.GetRange(from, wanted.Length).GroupBy(p => p.Node).ToList())
        {
            var (node, first, last) = (part.Key, part.First().At, part.Last().At);
            if (last + 1 < node.Data.Length) node.Split(last + 1);
            var words = first > 0 ? node.Split(first) : node;
            var mark = body.Owner!.CreateElement("mark");
            words.Parent!.InsertBefore(mark, words);
            mark.AppendChild(words);
        }
    }

    // What was between the brackets stays, and for a picture that is what it shows.
    private static void Unwrap(LinkInline link)
    {
        foreach (var child in link.ToList())
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    // The reader ends a literal at whatever might begin something; a name is taken where it stands whole in one.
    private static void Mention(LiteralInline literal, IReadOnlyCollection<string> names)
    {
        var text = literal.Content.ToString();
        if (!text.Contains('@', StringComparison.Ordinal)) return;
        var from = 0;
        foreach (var (start, length) in Mentions.Find(text, names))
        {
            if (start > from) literal.InsertBefore(new LiteralInline(text[from..start]));
            literal.InsertBefore(new HtmlInline($"<strong class=\"mention\">{WebUtility.HtmlEncode(text.Substring(start, length))}</strong>"));
            from = start + length;
        }

        if (from == 0) return;
        if (from < text.Length) literal.InsertBefore(new LiteralInline(text[from..]));
        literal.Remove();
    }

    [GeneratedRegex(@"\G\[(?<words>E?(?<n>[1-9][0-9]{0,2}))\](?![(:\[])", RegexOptions.CultureInvariant)]
    private static partial Regex CitationWords { get; }

    /// <summary>[1] or [E1].</summary>
    private sealed class Citation(string words, int number) : LeafInline
    {
        public string Words { get; } = words;
        public int Number { get; } = number;
    }

    private sealed class CitationParser : InlineParser
    {
        public CitationParser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var found = CitationWords.Match(slice.Text, slice.Start, slice.End + 1 - slice.Start);
            if (!found.Success) return false;
            processor.Inline = new Citation(found.Groups["words"].Value, int.Parse(found.Groups["n"].ValueSpan, CultureInfo.InvariantCulture));
            slice.Start += found.Length;
            return true;
        }
    }
}
