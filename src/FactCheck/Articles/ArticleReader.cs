using System.Text;
using Microsoft.Extensions.Options;

namespace FactCheck;

/// <summary>An article as somebody hands it in: exactly one of text, HTML, file or URL, and what they know about it.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Html">A page's mark-up.</param>
/// <param name="File">The bytes of a file, plain text or HTML.</param>
/// <param name="Url">Where it was published; fetched when nothing else is given.</param>
/// <param name="ContentType">What the sender said the file is.</param>
/// <param name="Language">A BCP 47 tag; as the page declares when not given.</param>
public sealed record ArticleInput(
    string? Text = null,
    string? Html = null,
    ReadOnlyMemory<byte>? File = null,
    string? Url = null,
    string? ContentType = null,
    string? Title = null,
    string? Publisher = null,
    DateTime? PublishedAt = null,
    ArticleKind Kind = ArticleKind.Text,
    string? Language = null);

/// <summary>A request that brings an article along; it is read before the request's transaction begins.</summary>
public interface IBringsArticle
{
    ArticleInput Article { get; }

    /// <summary>Who follows the reading of a long text; told on the thread that reads.</summary>
    IProgress<ReadingProgress>? Progress => null;
}

/// <summary>How far the reading of an article has come.</summary>
/// <param name="Found">Candidates found since it was told last, numbered as they will be in the preview. Whether they are known is not looked up yet.</param>
/// <param name="Read">Sentences read, of <paramref name="Sentences"/>.</param>
public sealed record ReadingProgress(string Text, IReadOnlyList<CandidateView> Found, int Read, int Sentences);

/// <summary>What reading an article gave.</summary>
/// <param name="Language">As its sender or its page says.</param>
/// <param name="Detected">As its words say.</param>
/// <param name="Day">The day of the article, by which "on Thursday" was read: as it was handed in, else as it says itself.</param>
public sealed record ArticleReading(
    string Text, string Hash, string Title, string Publisher, string Url, string? Language, DateTime? PublishedAt,
    CodePoints Points, IReadOnlyList<Candidate> Candidates, TextLanguage Detected, DateOnly? Day);

internal sealed class ArticleInputValidator : AbstractValidator<ArticleInput>
{
    public ArticleInputValidator()
    {
        RuleFor(a => a)
            .Must(a => new[] { a.Text is not null, a.Html is not null, a.File is not null }.Count(given => given) <= 1)
            .WithName("article").WithMessage(_ => Say("Give the article once: as text, as HTML, as a file, or as a URL alone."));
        RuleFor(a => a)
            .Must(a => !string.IsNullOrWhiteSpace(a.Text) || !string.IsNullOrWhiteSpace(a.Html) || a.File is { Length: > 0 }
                || (a.Text is null && a.Html is null && a.File is null && !string.IsNullOrWhiteSpace(a.Url)))
            .WithName("text").WithMessage(_ => Say("There is no text. Paste the article, choose a file, or give its URL."));
        RuleFor(a => a.Title).MaximumLength(Limits.Title);
        RuleFor(a => a.Publisher).MaximumLength(Limits.Name);
        RuleFor(a => a.Url).IsWebAddress();
        RuleFor(a => a.Kind).IsInEnum();
        RuleFor(a => a.Language).MaximumLength(Limits.Language);
    }
}

/// <summary>Turns what was handed in into text and candidates; once for each request, however often it is asked.</summary>
public sealed class ArticleReader(ArticleFetcher fetcher, IOptions<FactCheckOptions> options)
{
    private (ArticleInput Input, ArticleReading Reading)? _done;

    /// <exception cref="UnusableArticleException">Empty, too long, binary, in another encoding than it says, or not to be fetched.</exception>
    public async Task<ArticleReading> Read(ArticleInput input, CancellationToken cancel, IProgress<ReadingProgress>? progress = null)
    {
        if (_done is { } known && ReferenceEquals(known.Input, input)) return known.Reading;
        var reading = await ReadAfresh(input, progress, cancel);
        _done = (input, reading);
        return reading;
    }

    private async Task<ArticleReading> ReadAfresh(ArticleInput input, IProgress<ReadingProgress>? progress, CancellationToken cancel)
    {
        try
        {
            var url = input.Url.OrNull();
            var article = await Decode(input, url is null ? null : new Uri(url), cancel);
            Measure(Encoding.UTF8.GetByteCount(article.Text));
            var points = new CodePoints(article.Text);
            var publishedAt = input.PublishedAt is { } at ? Clock.Truncate(at.ToUniversalTime()) : article.PublishedAt is { } found ? Clock.Truncate(found) : (DateTime?)null;
            var day = DayOf(article.Text, url, publishedAt);
            var candidates = Extract(article.Text, day, points, progress, cancel);
            return new ArticleReading(
                article.Text,
                Snapshot.HashOf(article.Text),
                (input.Title.OrNull() ?? article.Title.OrNull() ?? FirstWords(article.Text)).UpTo(Limits.Title),
                (input.Publisher.OrNull() ?? article.Publisher.OrNull() ?? "").UpTo(Limits.Name),
                url ?? "",
                (input.Language.OrNull() ?? article.Language)?.UpTo(Limits.Language),
                publishedAt,
                points,
                candidates,
                TextLanguage.Of(article.Text),
                day);
        }
        catch (UnreadableArticleException e)
        {
            throw new UnusableArticleException(e.Message);
        }
    }

    /// <summary>Words that were typed, made plain as an article's are.</summary>
    /// <exception cref="UnusableArticleException">They are no text.</exception>
    public static string Plain(string words)
    {
        try
        {
            return ArticleText.FromPlain(words).Text.Trim();
        }
        catch (UnreadableArticleException e)
        {
            throw new UnusableArticleException(e.Message);
        }
    }

    /// <summary>The day by which an article's "on Thursday" is read: the same for the same text, address and time, whoever asks.</summary>
    public static DateOnly? DayOf(string text, string? url, DateTime? publishedAt) =>
        publishedAt is { } at ? DateOnly.FromDateTime(at) : ArticleGuess.From(text, url.OrNull() is { } address ? new Uri(address) : null).Published?.Value;

    private List<Candidate> Extract(string text, DateOnly? day, CodePoints points, IProgress<ReadingProgress>? progress, CancellationToken cancel)
    {
        var convention = options.Value.Convention;
        var candidates = new List<Candidate>();
        // Extraction numbers all that it found; what is left out here has no place.
        var (placeOf, repeats) = (new List<int?>(), new Dictionary<int, List<Extraction.Passage>>());
        foreach (var step in Extractor.InSteps(text, new ExtractionOptions(convention, day), cancel))
        {
            var before = candidates.Count;
            foreach (var found in step.Found)
            {
                // A passage longer than a row can hold is no sentence anybody could check.
                var fits = found.Passage.Exact.Length <= Limits.Words && found.Chain.Count <= Limits.Chain;
                placeOf.Add(fits ? candidates.Count : null);
                if (fits) candidates.Add(found);
            }

            foreach (var (candidate, passage) in step.Repeats)
            {
                if (placeOf[candidate] is not { } place) continue;
                if (!repeats.TryGetValue(place, out var passages)) repeats[place] = passages = [];
                passages.Add(passage);
            }

            progress?.Report(new ReadingProgress(
                text, [.. candidates.Skip(before).Select((c, i) => Views.Of(c, before + i, points, convention.Name, known: null))], step.Read, step.Sentences));
        }

        foreach (var (place, passages) in repeats) candidates[place] = candidates[place] with { Repeats = passages };
        return candidates;
    }

    private async Task<ArticleText> Decode(ArticleInput input, Uri? url, CancellationToken cancel)
    {
        if (input.Text is { } text)
        {
            Measure(text.Length);
            return ArticleText.FromPlain(text);
        }

        if (input.Html is { } html)
        {
            Measure(html.Length);
            return ArticleText.FromHtml(html, url);
        }

        if (input.File is { } file)
        {
            Measure(file.Length);
            return ArticleText.FromBytes(file.Span, input.ContentType, url);
        }

        var page = await fetcher.Fetch(url!, options.Value.MaxArticleBytes, cancel);
        return ArticleText.FromBytes(page.Bytes, page.ContentType, url);
    }

    private void Measure(int size)
    {
        if (size > options.Value.MaxArticleBytes)
        {
            throw new UnusableArticleException(
                Say($"The article has more than {options.Value.MaxArticleBytes:N0} bytes, the most that is taken in here. Send the part that matters."), isTooLong: true);
        }
    }

    private static string FirstWords(string text)
    {
        var line = text.AsSpan().TrimStart();
        var end = line.IndexOf('\n');
        return (end < 0 ? line : line[..end]).Trim().ToString().UpTo(80);
    }
}
