using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace FactCheck.Extraction;

/// <summary>
/// Watches a parser at work and stops it once elements nest without end. Only the parser knows for certain what is open,
/// but it cannot be asked beforehand: <see cref="Markup"/> looks for what costs much at any nesting.
/// </summary>
internal sealed class NestingGuard
{
    /// <summary>More formatting elements than this within each other, and all of them are opened again in every paragraph.</summary>
    public const int MostFormatting = 30;

    private readonly Dictionary<INode, (int Depth, int Formatting)> seen = new(ReferenceEqualityComparer.Instance);
    private INode? last;

    /// <summary>A parser that throws <see cref="UnreadableArticleException"/> on such a page.</summary>
    public static HtmlParser Parser() => new(new HtmlParserOptions { OnCreated = new NestingGuard().Look });

    private void Look(IElement created, AngleSharp.Text.TextPosition at)
    {
        // A new element has no place in the page yet; the one before it has.
        if (last is not null && Place(last) is var (depth, formatting) && (depth > Markup.DeepestNesting || formatting > MostFormatting))
            throw Markup.Unreadable();
        last = created;
    }

    private (int Depth, int Formatting) Place(INode node)
    {
        // Elements that the parser opened again were not reported, so the nearest known one may be some way up.
        var (depth, formatting) = (0, 0);
        for (var up = node; up is not null; up = up.Parent)
        {
            if (seen.TryGetValue(up, out var known))
            {
                (depth, formatting) = (depth + known.Depth, formatting + known.Formatting);
                break;
            }
            depth++;
            if (up is IElement && OpenTags.Formatting.Contains(((IElement)up).LocalName)) formatting++;
        }
        return seen[node] = (depth, formatting);
    }
}
