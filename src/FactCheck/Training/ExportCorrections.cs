using System.Globalization;

namespace FactCheck;

/// <summary>Everybody's corrections, oldest first, for whoever trains: a page of them. Who reads all of them sends <c>next</c> as <c>after</c>.</summary>
/// <param name="After">The <c>next</c> of the page before.</param>
public sealed record ExportCorrections(string? After = null, int Limit = Limits.Page) : IQuery<Page<ExportedCorrection>>;

/// <summary>One line of the export, version 1. People stand in it by id alone.</summary>
/// <param name="V">The version of this form.</param>
/// <param name="Article">Public id.</param>
/// <param name="Snapshot">SHA-256 of the article's text, into which the passage leads.</param>
/// <param name="ArticleDate">The day of the article, where it is known.</param>
/// <param name="Read">What extraction made of the passage; null for what it missed.</param>
/// <param name="Weights">Which weights it read with.</param>
/// <param name="Right">What is right, where the person said it: a source's name, a figure's words, words of the article; of what was missed, the statement.</param>
/// <param name="By">Public id of the person.</param>
public sealed record ExportedCorrection(
    int V, string Id, string Article, string Snapshot, string? Language, DateOnly? ArticleDate, Misreading What, Passage Passage,
    CandidateReading? Read, string Weights, string? Right, ClaimKind? RightKind, string By, DateTime At)
{
    public const int Version = 1;
}

/// <summary>How many corrections of each sort there are.</summary>
public sealed record CountCorrections : IQuery<CorrectionCounts>;

/// <param name="Latest">When the last one was said; null while there is none.</param>
public sealed record CorrectionCounts(int Count, int Articles, int People, IReadOnlyList<CorrectionCount> Sorts, DateTime? Latest);

public sealed record CorrectionCount(Misreading What, int Count);

internal sealed class ExportCorrectionsValidator : AbstractValidator<ExportCorrections>
{
    public ExportCorrectionsValidator()
    {
        RuleFor(r => r.Limit).IsPageSize();
        RuleFor(r => r.After).Must(a => a is null || long.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out _)).WithMessage(_ => Say("“after” is the “next” of the page before."));
    }
}

internal sealed class ExportCorrectionsHandler(FactCheckDb db) : IRequestHandler<ExportCorrections, Page<ExportedCorrection>>
{
    public async Task<Page<ExportedCorrection>> Handle(ExportCorrections request, CancellationToken cancel)
    {
        // By number, which stays good when the correction itself is taken back while somebody exports.
        var after = request.After is { } given ? long.Parse(given, CultureInfo.InvariantCulture) : 0;
        var found = await db.ReadingCorrections.AsNoTracking().Where(c => c.Id > after).OrderBy(c => c.Id).Take(request.Limit + 1)
            .Select(c => new
            {
                c.Id, c.PublicId, Article = c.Article.PublicId, c.Article.Snapshot.Hash, c.Article.Language, c.Article.PublishedAt, c.What, c.Passage,
                c.Read, c.Weights, c.Right, c.RightKind, By = c.Person.PublicId, c.At,
            }).ToListAsync(cancel);
        var page = found.ToPage(request.Limit, c => c.Id.ToString(CultureInfo.InvariantCulture));
        return new Page<ExportedCorrection>(
            [.. page.Rows.Select(c => new ExportedCorrection(
                ExportedCorrection.Version, c.PublicId, c.Article, c.Hash, c.Language, c.PublishedAt is { } at ? DateOnly.FromDateTime(at) : null,
                c.What, c.Passage, c.Read, c.Weights, c.Right, c.RightKind, c.By, c.At))],
            page.Next);
    }
}

internal sealed class CountCorrectionsHandler(FactCheckDb db) : IRequestHandler<CountCorrections, CorrectionCounts>
{
    public async Task<CorrectionCounts> Handle(CountCorrections request, CancellationToken cancel)
    {
        var corrections = db.ReadingCorrections.AsNoTracking();
        var sorts = await corrections.GroupBy(c => c.What).Select(g => new { What = g.Key, Count = g.Count(), Latest = g.Max(c => c.At) }).ToListAsync(cancel);
        return new CorrectionCounts(
            sorts.Sum(s => s.Count),
            await corrections.Select(c => c.ArticleId).Distinct().CountAsync(cancel),
            await corrections.Select(c => c.PersonId).Distinct().CountAsync(cancel),
            [.. sorts.OrderBy(s => s.What).Select(s => new CorrectionCount(s.What, s.Count))],
            sorts.Count == 0 ? null : sorts.Max(s => s.Latest));
    }
}
