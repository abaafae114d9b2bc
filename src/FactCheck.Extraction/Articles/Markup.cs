using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Looks over a page's mark-up, once and in a straight line, before a parser is let near it.</summary>
internal static class Markup
{
    // A parser needs time in the square of any of these.
    public const int DeepestNesting = 1000;
    private const int MostAttributes = 1000;
    private const int MostStrays = 5000;

    // How many elements it may have to open again, at most: each unclosed formatting tag once at every tag that follows.
    private const int MostReopened = 150_000;

    /// <summary>Tags that close themselves or each other, so that leaving them open nests nothing.</summary>
    private static readonly FrozenSet<string> Shallow = Words.Set(
        "p li dt dd option tr td th br hr img meta link input source track wbr area base col embed param html head body thead tbody tfoot");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ShallowSpan = Shallow.GetAlternateLookup<ReadOnlySpan<char>>();

    public static UnreadableArticleException Unreadable() =>
        new("This page's mark-up is broken beyond reading. Copy the text from the browser and paste it here.");

    /// <summary>Nested or attributed without end, as no page made for readers is.</summary>
    public static bool IsHostile(ReadOnlySpan<char> html)
    {
        Span<char> name = stackalloc char[16];
        var tags = new OpenTags();
        var reopened = 0;
        var strays = 0;
        var i = 0;
        while (Find(html, i, "<") is >= 0 and var open)
        {
            i = open + 1;
            if (html[i..].StartsWith("!--", StringComparison.Ordinal)) { i = AfterComment(html, i + 1); continue; }
            var closes = i < html.Length && html[i] == '/';
            if (closes) i++;
            var length = 0;
            for (; i < html.Length && length < name.Length && char.IsAsciiLetterOrDigit(html[i]); i++) name[length++] = char.ToLowerInvariant(html[i]);
            if (length == 0)
            {
                if (++strays > MostStrays) return true;
                continue;
            }
            if (Tag(html, ref i) > MostAttributes) return true;
            var tag = name[..length];
            if (!closes && tag is "script") i = After(html, i, "</script");
            else if (!closes && tag is "style") i = After(html, i, "</style");
            else if (!ShallowSpan.Contains(tag))
            {
                var known = tag.ToString();
                if (closes) tags.Close(known);
                else tags.Open(known);
            }
            // The parser itself is stopped beyond so many within each other.
            if ((reopened += Math.Min(tags.Unclosed, NestingGuard.MostFormatting)) > MostReopened || tags.Depth > DeepestNesting) return true;
        }
        return false;
    }

    /// <summary>Moves past a tag and returns how many attributes it may hold at most.</summary>
    private static int Tag(ReadOnlySpan<char> html, ref int i)
    {
        var attributes = 0;
        for (; i < html.Length && html[i] != '>'; i++)
        {
            if (char.IsWhiteSpace(html[i]) || html[i] == '/') attributes++;
            if (html[i] is '"' or '\'' && html[i - 1] is '=') i = Math.Max(i, After(html, i + 1, html[i] == '"' ? "\"" : "'") - 1);
        }
        return attributes;
    }

    /// <summary>A comment ends at "--&gt;" and at "--!&gt;", and "&lt;!--&gt;" is a whole one.</summary>
    private static int AfterComment(ReadOnlySpan<char> html, int from)
    {
        while (Find(html, from, "--") is >= 0 and var dashes)
        {
            var rest = html[(dashes + 2)..];
            if (rest.StartsWith(">", StringComparison.Ordinal)) return dashes + 3;
            if (rest.StartsWith("!>", StringComparison.Ordinal)) return dashes + 4;
            from = dashes + 1;
        }
        return html.Length;
    }

    private static int After(ReadOnlySpan<char> html, int from, string what) => Find(html, from, what) is >= 0 and var at ? at + what.Length : html.Length;

    private static int Find(ReadOnlySpan<char> html, int from, string what)
    {
        if (from >= html.Length) return -1;
        var at = html[from..].IndexOf(what, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? -1 : from + at;
    }
}
