using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace FactCheck;

/// <summary>Reads an article and shows its candidates; keeps nothing.</summary>
/// <param name="Guess">Whether title, publisher and day are guessed from the text and the address where neither the sender nor the page says them.</param>
public sealed record PreviewArticle(ArticleInput Article, bool Guess = false, IProgress<ReadingProgress>? Progress = null) : IQuery<ArticlePreview>, IBringsArticle;

/// <param name="Hash">SHA-256 of the text, as it would be kept.</param>
/// <param name="KnownAs">Public id of the article, if this very one is known already.</param>
/// <param name="Previous">The latest version that we hold of the article that this would be a new version of.</param>
/// <param name="Language">As its sender or its page says.</param>
/// <param name="Detected">As its words say, and whether extraction reads that language.</param>
/// <param name="Notice">In words, where it does not: only quotations and numbers were read.</param>
/// <param name="ArticleDate">The day by which "on Thursday" was read: as it was handed in, else as the article says itself.</param>
/// <param name="Guessed">What of title, publisher and day was guessed, and from what; null when nobody asked for guesses.</param>
public sealed record ArticlePreview(
    string Hash, string? KnownAs, string Title, string Publisher, string Url, string? Language, DateTime? PublishedAt,
    string Text, IReadOnlyList<CandidateView> Candidates, ArticleVersion? Previous = null,
    TextLanguage? Detected = null, string? Notice = null, DateOnly? ArticleDate = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] GuessedParts? Guessed = null);

/// <summary>What each part was guessed from; null for what was said.</summary>
public sealed record GuessedParts(GuessedFrom? Title, GuessedFrom? Publisher, GuessedFrom? PublishedAt);

/// <summary>A claim that may be about the same.</summary>
public sealed record SimilarClaim(string Id, string Statement, ClaimStatus Status);

internal sealed class PreviewArticleValidator : AbstractValidator<PreviewArticle>
{
    public PreviewArticleValidator() => RuleFor(r => r.Article).NotNull().SetValidator(new ArticleInputValidator()).OverridePropertyName("");
}

internal sealed class PreviewArticleHandler(FactCheckDb db, ArticleReader reader, ArticleStories stories, IOptions<FactCheckOptions> options)
    : IRequestHandler<PreviewArticle, ArticlePreview>
{
    public async Task<ArticlePreview> Handle(PreviewArticle request, CancellationToken cancel)
    {
        var reading = await reader.Read(request.Article, cancel);
        var (title, publisher, publishedAt, guessed) = About(request, reading);
        var identity = Article.IdentityOf(reading.Hash, publisher, reading.Url);
        var knownAs = await db.Articles.Where(a => a.Identity == identity).Select(a => a.PublicId).FirstOrDefaultAsync(cancel);
        var previous = knownAs is null ? await stories.Latest(reading.Hash, reading.Text, title, publisher, reading.Url, cancel) : null;
        var known = await KnownClaims.Among(db, reading, previous?.StoryId, cancel);
        var unchanged = previous is null ? [] : await InVersion(previous, cancel);
        var similar = await SimilarClaims.Among(db, [.. reading.Candidates.Where(c => known.Find(c) is null && !unchanged.Contains(Said(c)))], cancel);
        return new ArticlePreview(
            reading.Hash, knownAs, title, publisher, reading.Url, reading.Language, publishedAt, reading.Text,
            [.. reading.Candidates.Select((c, i) => Views.Of(c, i, reading.Points, options.Value.Convention.Name, known.Find(c)?.PublicId) with
            {
                Unchanged = unchanged.Contains(Said(c)), Similar = similar.GetValueOrDefault(c),
            })],
            previous is null ? null : ArticleVersion.Of(previous), reading.Detected, Languages.Notice(reading.Detected), reading.Day, guessed);
    }

    private static (string Title, string Publisher, DateTime? PublishedAt, GuessedParts? Guessed) About(PreviewArticle request, ArticleReading reading)
    {
        if (!request.Guess) return (reading.Title, reading.Publisher, reading.PublishedAt, null);
        var guess = ArticleGuess.From(reading.Text, reading.Url.Length > 0 ? new Uri(reading.Url) : null);
        // A page that names itself knows better; the first line of a text may as well be its date.
        var title = request.Article.Title.OrNull() is null && reading.Text.AsSpan().TrimStart().StartsWith(reading.Title, StringComparison.Ordinal) ? guess.Title : null;
        var publisher = reading.Publisher.Length == 0 ? guess.Publisher : null;
        var day = reading.PublishedAt is null ? guess.Published : null;
        return (
            title?.Value.UpTo(Limits.Title) ?? reading.Title,
            publisher?.Value.UpTo(Limits.Name) ?? reading.Publisher,
            day?.Value.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) ?? reading.PublishedAt,
            new GuessedParts(title?.From, publisher?.From, day?.From));
    }

    // What the version before says, by extraction as well: a sentence that means somebody else now is a changed one.
    private async Task<HashSet<(string, string, ClaimKind)>> InVersion(Article previous, CancellationToken cancel)
    {
        var text = await db.Snapshots.Where(s => s.Id == previous.SnapshotId).Select(s => s.Text).SingleAsync(cancel);
        var day = ArticleReader.DayOf(text, previous.Url, previous.PublishedAt);
        return [.. Extractor.InSteps(text, new ExtractionOptions(options.Value.Convention, day), cancel).SelectMany(step => step.Found).Select(Said)];
    }

    private static (string, string, ClaimKind) Said(Candidate candidate) => (KnownClaims.Plain(candidate.Passage.Exact), candidate.Statement, candidate.Kind);
}
