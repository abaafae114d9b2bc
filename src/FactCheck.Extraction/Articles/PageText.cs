using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace FactCheck.Extraction;

/// <summary>The text of a page's elements, paragraph by paragraph. Walks without recursion: pages can be nested without end.</summary>
internal static class PageText
{
    private static readonly FrozenSet<string> Never = Words.Set(
        "style noscript template iframe object embed svg math canvas nav form button select option input textarea dialog audio video figcaption "
        + "menu label datalist map area frame frameset");

    private static readonly FrozenSet<string> Blocks = Words.Set(
        "p div section article main header footer aside h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table tr caption figure address hr "
        + "details summary body center fieldset tbody thead tfoot");

    private static readonly FrozenSet<string> ReadersPart = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "comments", "comment", "comment-list", "commentlist", "comments-area", "comment-respond", "respond", "disqus_thread", "comment-section",
        "comments-section", "share", "sharing", "social-share", "sharedaddy", "related-posts", "cookie-notice", "cookie-banner", "newsletter");

    /// <summary>Takes out what is never part of an article: programs, styles, menus, forms, readers' comments.</summary>
    public static void Prune(IDocument document)
    {
        foreach (var element in Walk(document.DocumentElement).Where(step => step.IsEntry).Select(step => step.Node).OfType<IElement>().Where(IsForeign).ToList())
            element.Remove();
    }

    /// <summary>How deep the page's elements are nested, and how many there are.</summary>
    public static (int Depth, int Count) Size(IDocument document)
    {
        var (deepest, count) = (0, 0);
        foreach (var (element, depth) in Walk(document.DocumentElement).Where(step => step.IsEntry).Select(step => (step.Node, step.Depth)))
        {
            deepest = Math.Max(deepest, depth);
            if (element is IElement) count++;
        }
        return (deepest, count);
    }

    /// <summary>Paragraphs apart by a blank line, headings included.</summary>
    public static string Of(IElement root)
    {
        var text = new StringBuilder();
        var paragraph = new StringBuilder();
        foreach (var (node, _, isEntry) in Walk(root, element => element.LocalName == "script" || IsForeign(element)))
        {
            if (isEntry) Enter(node, text, paragraph);
            else if (node is IElement element && Blocks.Contains(element.LocalName)) End(text, paragraph);
        }
        End(text, paragraph);
        return text.ToString();
    }

    /// <summary>Every node on the way in and on the way out. By index, since a node finds its next sibling only by counting.</summary>
    private static IEnumerable<(INode Node, int Depth, bool IsEntry)> Walk(INode root, Func<IElement, bool>? skips = null)
    {
        var path = new Stack<(INode Node, int Next)>();
        path.Push((root, 0));
        yield return (root, 0, true);
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                yield return (at.Node, path.Count, false);
                continue;
            }
            path.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            if (child is IElement element && skips?.Invoke(element) == true) continue;
            yield return (child, path.Count, true);
            path.Push((child, 0));
        }
    }

    private static void Enter(INode node, StringBuilder text, StringBuilder paragraph)
    {
        if (node.NodeType == NodeType.Text) Append(paragraph, node.NodeValue);
        else if (node is not IElement element) return;
        else if (Blocks.Contains(element.LocalName)) End(text, paragraph);
        else if (element.LocalName == "br")
        {
            // Two line breaks in a row are how old pages make a paragraph.
            if (paragraph.Length > 0 && paragraph[^1] == '\n') End(text, paragraph);
            else if (paragraph.Length > 0) paragraph.Append('\n');
        }
        else if (element.LocalName is "td" or "th") Append(paragraph, " ");
    }

    private static void Append(StringBuilder paragraph, string words)
    {
        foreach (var c in words)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r' or '\f';
            if (!isSpace) { if (c != '\0') paragraph.Append(c); }
            else if (paragraph.Length > 0 && paragraph[^1] is not (' ' or '\n')) paragraph.Append(' ');
        }
    }

    private static void End(StringBuilder text, StringBuilder paragraph)
    {
        var words = paragraph.ToString().Trim();
        paragraph.Clear();
        if (words.Length == 0) return;
        if (text.Length > 0) text.Append("\n\n");
        text.Append(words);
    }

    private static bool IsForeign(IElement element)
    {
        // SmartReader reads dates and authors from linked data, so that one sort of script stays, and yields no text.
        if (element.LocalName == "script") return element.GetAttribute("type") != "application/ld+json";
        if (element.LocalName is "html" or "head" or "body" or "main" or "article") return false;
        if (Never.Contains(element.LocalName) || element.HasAttribute("hidden")) return true;
        if (element.GetAttribute("role") is "navigation" or "complementary" or "search" or "dialog" or "contentinfo") return true;
        if (element.LocalName == "footer" && element.Closest("article, blockquote") is null) return true;
        if (element.Id is { } id && ReadersPart.Contains(id)) return true;
        return element.ClassName is { Length: > 0 } && element.ClassList.Any(ReadersPart.Contains);
    }
}
