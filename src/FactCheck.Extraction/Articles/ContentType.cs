namespace FactCheck.Extraction;

/// <summary>What a <c>Content-Type</c> header says: "text/html; charset=utf-8".</summary>
internal readonly record struct ContentType(string Media, string? Charset)
{
    private static readonly string[] HtmlOpenings =
        ["<!doctype html", "<html", "<head", "<body", "<article", "<main", "<section", "<div", "<p>", "<p ", "<h1", "<meta", "<title", "<script", "<!--", "<?xml", "<span", "<table"];

    public static ContentType Parse(string? header)
    {
        if (header is null) return new("", null);
        var parts = header.Split(';', StringSplitOptions.TrimEntries);
        var charset = parts.Skip(1).FirstOrDefault(p => p.StartsWith("charset=", StringComparison.OrdinalIgnoreCase));
        return new(parts[0].ToLowerInvariant(), charset?["charset=".Length..].Trim('"', '\'', ' '));
    }

    /// <summary>Whether it is a page; null where the header leaves it open.</summary>
    public bool? IsHtml => Media switch
    {
        "text/html" or "application/xhtml+xml" => true,
        "text/plain" or "text/markdown" => false,
        _ => null,
    };

    public bool IsNoText =>
        Media.StartsWith("image/", StringComparison.Ordinal) || Media.StartsWith("audio/", StringComparison.Ordinal) || Media.StartsWith("video/", StringComparison.Ordinal)
        || Media.StartsWith("font/", StringComparison.Ordinal) || Media is "application/pdf" or "application/zip" or "application/msword" or "application/gzip"
        || Media.StartsWith("application/vnd.", StringComparison.Ordinal);

    public static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        foreach (var opening in HtmlOpenings)
            if (start.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
