using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Extraction;

/// <summary>Where in a text a guess was read.</summary>
public enum GuessedFrom
{
    /// <summary>The first line that is no byline, date or name of an outlet.</summary>
    FirstLine = 1,

    /// <summary>"By Ann Lee, The Harbour Post".</summary>
    Byline = 2,

    /// <summary>"KYIV, 10 March 2022 (Reuters) —".</summary>
    Dateline = 3,

    /// <summary>A line that says nothing else: a date, "Source: …", "© 2022 …".</summary>
    OwnLine = 4,

    /// <summary>The address it was published at.</summary>
    Address = 5,

    /// <summary>"Storm closes bridge | The Harbour Post".</summary>
    TitleLine = 6,
}

/// <summary>A guess, and what it was read from.</summary>
public sealed record Guess<T>(T Value, GuessedFrom From);

/// <summary>
/// What an article seems to say about itself: for a form that shows guesses as guesses. Nothing is invented: each value
/// stands in the text or the address, and where they are silent or can be read in two ways ("03/04/2022") there is none.
/// </summary>
/// <param name="Published">A day; texts rarely give more.</param>
public sealed partial record ArticleGuess(Guess<string>? Title, Guess<string>? Publisher, Guess<DateOnly>? Published)
{
    // Beyond the head of an article a date or a name belongs to what it tells.
    private const int HeadLines = 12;
    private const int HeadLength = 2_000;
    private const int LongestTitle = 200;
    private const int LongestName = 60;

    private static readonly string[] Days =
        ["d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "yyyy-MM-dd", "yyyy/MM/dd", "yyyy/M/d"];

    /// <param name="text">Plain text.</param>
    /// <param name="url">Where it was published, when that is known.</param>
    public static ArticleGuess From(string text, Uri? url = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = Head(text);
        Guess<string>? publisher = null;
        Guess<DateOnly>? published = null;
        Guess<string>? title = null;
        foreach (var line in lines)
        {
            if (OwnDay(line) is { } day) published ??= new(day, GuessedFrom.OwnLine);
            else if (Byline().Match(line) is { Success: true } by)
            {
                if (Name(by.Groups["outlet"].Value) is { } outlet) publisher ??= new(outlet, GuessedFrom.Byline);
                if (DayIn(line) is { } beside) published ??= new(beside, GuessedFrom.Byline);
            }
            else if (Credit(line) is { } credit) publisher ??= new(credit, GuessedFrom.OwnLine);
            else if (Dateline().Match(line) is { Success: true } dateline)
            {
                if (Name(dateline.Groups["outlet"].Value) is { } agency) publisher ??= new(agency, GuessedFrom.Dateline);
                if (DayIn(dateline.Value) is { } at) published ??= new(at, GuessedFrom.Dateline);
                break;
            }
            else if (title is null && line.Length <= LongestTitle && !line.EndsWith('.') && !IsAddress(line)) title = new(line, GuessedFrom.FirstLine);
            // The first paragraph of prose ends the head; what stands after it is the story.
            else if (line.Length > LongestTitle || line.EndsWith('.')) break;
        }

        if (title is not null && TitleWithOutlet().Match(title.Value) is { Success: true } both && IsOutlet(both.Groups["outlet"].Value, url))
        {
            title = new(both.Groups["title"].Value.Trim(), GuessedFrom.TitleLine);
            publisher ??= new(both.Groups["outlet"].Value.Trim(), GuessedFrom.TitleLine);
        }

        if (Credit(LastLine(text)) is { } source) publisher ??= new(source, GuessedFrom.OwnLine);
        if (url is { IsAbsoluteUri: true, Host.Length: > 0 } place)
        {
            publisher ??= new(HostOf(place), GuessedFrom.Address);
            if (PathDay().Match(place.AbsolutePath) is { Success: true } path && Day(path.Groups["day"].Value.Replace('-', '/')) is { } dated) published ??= new(dated, GuessedFrom.Address);
        }

        return new ArticleGuess(title, publisher, published);
    }

    private static List<string> Head(string text)
    {
        var lines = new List<string>();
        var length = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            var line = raw.Trim();
            if (line.IsEmpty) continue;
            // Only its beginning is looked at, so that a text without line ends costs no more.
            lines.Add(line[..Math.Min(line.Length, LongestTitle + 100)].ToString());
            length += line.Length;
            if (lines.Count == HeadLines || length > HeadLength) break;
        }

        return lines;
    }

    private static string LastLine(string text)
    {
        var end = text.AsSpan().TrimEnd();
        var line = end[(end.LastIndexOf('\n') + 1)..].Trim();
        return line.Length > LongestTitle ? "" : line.ToString();
    }

    private static DateOnly? OwnDay(string line) =>
        line.Length <= 80 && OwnDayLine().Match(line) is { Success: true } own ? Day(own.Groups["day"].Value) : null;

    private static DateOnly? DayIn(string words) => DayWords().Match(words) is { Success: true } found ? Day(found.Value) : null;

    private static DateOnly? Day(string words)
    {
        var plain = Spaces().Replace(words.Replace(",", " ", StringComparison.Ordinal).Replace(".", " ", StringComparison.Ordinal), " ").Trim();
        plain = plain.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        return DateOnly.TryParseExact(plain, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1800 and < 2200 ? day : null;
    }

    private static string? Credit(string line) => CreditLine().Match(line) is { Success: true } credit ? Name(credit.Groups["outlet"].Value) : null;

    // A name: not a sentence, not a number, not an address.
    private static string? Name(string words)
    {
        var name = words.Trim().TrimEnd('.', ',', ';').Trim();
        return name.Length is >= 2 and <= LongestName && char.IsUpper(name[0]) && name.Any(char.IsLetter) && DayIn(name) is null && !IsAddress(name) ? name : null;
    }

    private static bool IsAddress(string line) => line.StartsWith("http", StringComparison.OrdinalIgnoreCase) && line.Contains("://", StringComparison.Ordinal);

    // What follows a bar or a dash is often part of the headline; it is an outlet when it sounds like one, or the address agrees.
    private static bool IsOutlet(string words, Uri? url) =>
        Name(words) is { } name
        && (Organisations.Named(name)?.Kind == PartyKind.Outlet || OutletWords().IsMatch(name)
            || (url is not null && url.Host.Contains(Letters(name), StringComparison.OrdinalIgnoreCase) && Letters(name).Length > 2));

    private static string Letters(string name) => string.Concat((name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : name).Where(char.IsLetterOrDigit));

    private static string HostOf(Uri url) => url.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? url.IdnHost[4..] : url.IdnHost;

    private const string Month = @"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?";
    private const string DayPattern = @"(?:\d{1,2} " + Month + @",? \d{4}|" + Month + @" \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2})";

    [GeneratedRegex(@"^(?:(?:first )?(?:published|posted|updated|last updated|date|issued)(?: on| at)?:? *)?(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? )?(?<day>" + DayPattern + @")(?:[,T ]+(?:at )?\d{1,2}[:.]\d{2}.{0,12})?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OwnDayLine();

    [GeneratedRegex(DayPattern, RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex DayWords();

    [GeneratedRegex(@"^By (?<who>[\p{Lu}][^,|•–—]{2,60})(?: *[,|•–—] *| for | of )?(?<outlet>[^|•,–—]{0,60})", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}\p{Lt}' .-]{1,38}(?:,? [^()—–:]{0,40}?)?(?:\((?<outlet>[\p{L}\d .&'-]{2,40})\))? *[—–:-](?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^(?:source|sources|originally published (?:by|in|on)|first published (?:by|in|on)|published by|©|\(c\)|copyright(?: ©)?)[: ]+(?:\d{4},? )?(?<outlet>[^|•]{2,60}?)(?:[,.] all rights reserved\.?)?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CreditLine();

    [GeneratedRegex(@"^(?<title>.{8,}) (?:\||[-–—]|::|») (?<outlet>[^|–—]{2,60})$", RegexOptions.CultureInvariant)]
    private static partial Regex TitleWithOutlet();

    [GeneratedRegex(@"\b(?:News|Times|Post|Newspaper|Television|TV|Radio|Herald|Tribune|Gazette|Telegraph|Guardian|Mail|Journal|Observer|Chronicle|Press|Agency|Daily|Weekly|Today|Pravda|Independent|Reuters|BBC|CNN)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OutletWords();

    [GeneratedRegex(@"/(?<day>\d{4}[/-]\d{1,2}[/-]\d{1,2})(?:/|-|$)", RegexOptions.CultureInvariant)]
    private static partial Regex PathDay();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
