using System.Collections.Frozen;

namespace FactCheck.Extraction;

/// <summary>Tells an article's prose from what stands around it: headings, share bars, biographies, comment forms.</summary>
internal static class Boilerplate
{
    private const int LongestHeading = 120;

    /// <summary>Where one of these stands as a line of its own, the readers' part of the page begins.</summary>
    private static readonly FrozenSet<string> CommentSections = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "leave a reply", "leave a comment", "leave a response", "post a comment", "add a comment", "write a comment", "comments",
        "join the discussion", "join the conversation", "cancel reply");

    private static readonly string[] Openings =
    [
        "your email address will not be", "required fields are marked", "save my name, email", "leave a reply", "you must be logged in to",
        "read also", "read more", "also read", "see also", "read next", "related:", "related article", "related stor", "more on this",
        "recommended:", "watch:", "listen:", "video:", "share this", "share on", "share via", "follow us", "follow our", "subscribe",
        "sign up", "join our", "download our", "download the app", "click here", "advertisement", "sponsored", "photo:", "photos:",
        "image:", "image credit", "image source", "image caption", "picture:", "caption:", "credit:", "credits:", "photo by", "photo credit",
        "photograph:", "copyright", "©", "(c) ", "all rights reserved", "tags:", "tagged", "filed under", "categories:", "posted in",
        "about the author", "about author", "this article was originally", "this article was first", "print this", "skip to", "last updated",
        "newsletter:", "get the latest news", "stay up to date", "never miss", "most read", "most popular", "trending now", "trending:", "you may also like", "you might also like",
        "support our journalism", "support independent journalism", "donate now", "donate today", "become a member", "already a subscriber", "please log in", "log in to", "create an account", "have you been affected",
        "send us your", "got a tip", "have a tip", "contact the author", "contact us at", "editing by", "additional reporting by", "translated by", "this story has been updated",
        "this article has been updated", "this story was updated", "listen to this article", "follow me on", "follow him on", "follow her on", "comments are closed", "comments are moderated", "view comments",
        "show comments", "terms of use", "terms of service", "terms and conditions", "privacy policy", "all comments", "by signing up", "by subscribing", "thanks for signing up", "thank you for subscribing",
        "home |", "home >", "home ›", "home /", "back to top", "enlarge this image", "toggle caption", "hide caption", "view this post", "report this ad", "story continues below", "article continues below",
        "we use cookies", "this site uses cookies", "this website uses cookies", "by clicking", "by continuing to",
    ];

    private static readonly FrozenDictionary<char, string[]> ByFirst =
        Openings.GroupBy(opening => char.ToUpperInvariant(opening[0])).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly string[] PhotoCredits = ["getty images", "ap photo", "reuters/", "afp/", "/afp", "/reuters", "(photo", "[photo", "photo by", "file photo"];

    private static readonly FrozenSet<string> Pen = FrozenSet.Create(StringComparer.Ordinal,
        "journalist", "writer", "reporter", "editor", "correspondent", "author", "columnist", "contributor", "blogger", "freelancer",
        "freelance", "producer", "personality", "analyst", "researcher");

    /// <summary>The paragraphs that are the article's own prose, in order.</summary>
    public static IEnumerable<Paragraph> Prose(string text)
    {
        var all = Paragraphs.Split(text).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var (start, end) = all[i];
            if (BeginsComments(text, start, end)) yield break;
            // A single line that somebody pasted is what they want read, with or without a full stop.
            if (all.Count > 1 && IsHeading(text, start, end)) continue;
            if (IsFurniture(text, start, end) || IsBiography(text, start, end, atTheEnd: i > 0 && i * 3 >= all.Count * 2)) continue;
            yield return all[i];
        }
    }

    /// <summary>The same with the headings above and between, which often say the most.</summary>
    public static IEnumerable<Paragraph> Reported(string text)
    {
        foreach (var paragraph in Paragraphs.Split(text))
        {
            var (start, end) = paragraph;
            if (BeginsComments(text, start, end)) yield break;
            if (!IsFurniture(text, start, end)) yield return paragraph;
        }
    }

    private static bool BeginsComments(string text, int start, int end) =>
        CommentSections.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, Math.Min(end - start, 40)).TrimEnd(":. "));

    private static bool IsHeading(string text, int start, int end) =>
        end - start <= LongestHeading && !Paragraphs.EndsSentence(text, start, end);

    private static bool IsFurniture(string text, int start, int end)
    {
        var head = text.AsSpan(start, Math.Min(end - start, 300));
        foreach (var opening in ByFirst.GetValueOrDefault(char.ToUpperInvariant(head[0]), []))
            if (head.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        if (end - start > 300) return false;
        if (IsNewsletter(head) || IsNavigation(head)) return true;
        foreach (var credit in PhotoCredits)
            if (head.Contains(credit, StringComparison.OrdinalIgnoreCase)) return true;
        return head.Contains("cookie", StringComparison.OrdinalIgnoreCase)
            && (head.Contains("consent", StringComparison.OrdinalIgnoreCase) || head.Contains("accept", StringComparison.OrdinalIgnoreCase)
                || head.Contains("policy", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"Sign up and get the day's stories delivered to your inbox."</summary>
    private static bool IsNewsletter(ReadOnlySpan<char> head) =>
        head.Contains("newsletter", StringComparison.OrdinalIgnoreCase) && (head.Contains("sign up", StringComparison.OrdinalIgnoreCase) || head.Contains("subscribe", StringComparison.OrdinalIgnoreCase) || head.Contains("our ", StringComparison.OrdinalIgnoreCase) && head.Contains("inbox", StringComparison.OrdinalIgnoreCase))
        || head.Contains("your inbox", StringComparison.OrdinalIgnoreCase)
        || head.StartsWith("reporting by", StringComparison.OrdinalIgnoreCase) && head.Contains("editing by", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Home | World | Politics | Sport.": bars and arrows between a few words each.</summary>
    private static bool IsNavigation(ReadOnlySpan<char> head)
    {
        var (bars, stops) = (0, 0);
        foreach (var c in head)
        {
            if (c is '|' or '›' or '»' or '•' or '·') bars++;
            if (c is '.' or ',') stops++;
        }
        return bars >= 3 && bars > stops;
    }

    /// <summary>"Ann Lee: She is a …" anywhere; "Ann Lee is a reporter based in …" where an article ends.</summary>
    private static bool IsBiography(string text, int start, int end, bool atTheEnd)
    {
        var head = Math.Min(end, start + 200);
        if (Tokenizer.Read(text, start, head, most: 2) is not [{ IsCapitalised: true }, { IsCapitalised: true }]) return false;
        // A name and the word behind it, and twelve in which it shows.
        var tokens = Tokenizer.Read(text, start, head, most: 5 + 12);
        var name = 0;
        while (name < tokens.Length && name < 5 && tokens[name].IsCapitalised) name++;
        if (name is < 2 or > 4 || name + 2 >= tokens.Length) return false;
        if (tokens[name].Is(":"))
            return tokens[name + 1].Lower is "he" or "she" or "they" or "the" or "a" or "an"
                && tokens[name + 2].Lower is "is" or "was" or "has" or "writes" or "are" or "author" or "writer";
        if (!atTheEnd || tokens[name].Lower is not ("is" or "writes" or "covers")) return false;
        foreach (var token in tokens[name..Math.Min(name + 12, tokens.Length)])
            if (Pen.Contains(token.Lower) || token.Lower is "writes" or "covers") return true;
        return false;
    }
}
