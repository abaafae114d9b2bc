namespace FactCheck;

/// <summary>Claims, newest first.</summary>
/// <param name="Source">Public id of the original source.</param>
/// <param name="Assignee">Public id of the person who holds it; "me"; or "nobody".</param>
/// <param name="Q">Words that the statement has, all of them; the last one may be a beginning.</param>
/// <param name="After">The <c>next</c> of the page before.</param>
/// <param name="Backlog">Only those that wait for a fact-check: neither closed nor published.</param>
/// <param name="Side">The side of its original source, in its words; or one of <see cref="Sides"/>.</param>
/// <param name="Rating">Key of the published verdict's rating.</param>
/// <param name="SubmittedFrom">First day on which it came in, UTC.</param>
/// <param name="SubmittedTo">Last day on which it came in, UTC.</param>
/// <param name="PublishedFrom">First day since which readers have its fact-check, UTC.</param>
/// <param name="PublishedTo">Last day since which readers have its fact-check, UTC.</param>
/// <param name="Origin">Name of the original source, or how one of its names begins.</param>
/// <param name="Claims">Public ids: only these.</param>
public sealed record ListClaims(
    ClaimStatus? Status = null, ClaimKind? Kind = null, string? Source = null, string? Assignee = null, string? Q = null,
    string? After = null, int Limit = Limits.DefaultPage,
    bool Backlog = false, string? Side = null, string? Rating = null,
    DateOnly? SubmittedFrom = null, DateOnly? SubmittedTo = null, DateOnly? PublishedFrom = null, DateOnly? PublishedTo = null,
    string? Origin = null, string[]? Claims = null) : IQuery<Page<ClaimRow>>
{
    /// <summary>Whether nothing narrows it but words.</summary>
    internal bool IsOfWordsAlone => Q is not null && this with { Q = null, After = null, Limit = Limits.DefaultPage } == new ListClaims();
}

/// <param name="Figure">As worded.</param>
/// <param name="Rating">Of the latest verdict that still stands.</param>
/// <param name="Side">Of the original source, or of the body it belongs to.</param>
/// <param name="AssigneeId">Public id of whoever holds it.</param>
/// <param name="Origins">Null where the verdict needs none and has none.</param>
/// <param name="Waiting">What its review waits for.</param>
public sealed record ClaimRow(
    string Id, ClaimKind Kind, string Statement, ClaimStatus Status, string? OriginId, string? Origin, string? Figure,
    string? Assignee, string? Rating, IReadOnlyList<TaskKind> Waiting, DateTime SubmittedAt,
    Priority Priority, string? Side, string? AssigneeId, OriginCount? Origins);

internal sealed class ListClaimsValidator : AbstractValidator<ListClaims>
{
    public ListClaimsValidator()
    {
        RuleFor(r => r.Limit).IsPageSize();
        RuleFor(r => r.Status).IsInEnum();
        RuleFor(r => r.Kind).IsInEnum();
        RuleFor(r => r.Q).MaximumLength(Limits.Name);
        RuleFor(r => r.Side).MaximumLength(Limits.Name);
        RuleFor(r => r.Rating).MaximumLength(Limits.Key);
        RuleFor(r => r.Origin).MaximumLength(Limits.Name);
        RuleFor(r => r.Claims).IsNoLongerThanAPage();
    }
}

internal sealed class ListClaimsHandler(FactCheckDb db, CurrentCaller caller, OriginCounts origins) : IRequestHandler<ListClaims, Page<ClaimRow>>
{
    public async Task<Page<ClaimRow>> Handle(ListClaims request, CancellationToken cancel)
    {
        var claims = await db.Matching(request, caller.Person, await db.Asked(request.Q, cancel), cancel);
        if (request.After is { } after)
        {
            var id = await db.Claims.Where(c => c.PublicId == after).Select(c => (long?)c.Id).FirstOrDefaultAsync(cancel) ?? throw new NotFoundException(Say("claim to go on after"), after);
            claims = claims.Where(c => c.Id < id);
        }

        var found = await claims.OrderByDescending(c => c.Id).Take(request.Limit + 1)
            .Select(c => new
            {
                c.Id,
                Row = new ClaimRow(
                    c.PublicId, c.Kind, c.Statement, c.Status, c.Origin!.PublicId, c.Origin!.Name,
                    db.Appearances.Where(a => a.ClaimId == c.Id).OrderBy(a => a.Id)
                        .SelectMany(a => db.Figures.Where(f => f.AppearanceId == a.Id && f.Position == 0)).Select(f => f.Wording + " " + f.Group).FirstOrDefault(),
                    c.Assignee!.Name,
                    db.Verdicts.Where(v => v.ClaimId == c.Id && v.State != VerdictState.Replaced && v.State != VerdictState.Rejected)
                        .OrderByDescending(v => v.Id).Select(v => v.RatingText).FirstOrDefault(),
                    db.ReviewTasks.Where(t => t.ClaimId == c.Id && t.DoneAt == null).Select(t => t.Kind).ToList(),
                    c.SubmittedAt, c.Priority, c.Origin.Interests ?? c.Origin.Parent!.Interests, c.Assignee.PublicId, null),
            })
            .ToListAsync(cancel);
        var counted = await origins.Of([.. found.Select(c => c.Id)], cancel);
        var rows = found.ConvertAll(c => c.Row with { Origins = counted.GetValueOrDefault(c.Id) });
        return rows.ToPage(request.Limit, row => row.Id);
    }
}

internal static class ClaimSearch
{
    private const int MostWords = 8;

    /// <summary>The words of <paramref name="q"/>, all of which a statement must have, the rarest first; null where it asks for none, empty where it has none that is kept.</summary>
    public static async Task<IReadOnlyList<AskedWord>?> Asked(this FactCheckDb db, string? q, CancellationToken cancel)
    {
        if (q.OrNull() is not { } asked) return null;
        var words = Words.Of(asked).Take(MostWords).ToList();
        var found = new List<AskedWord>(words.Count);
        foreach (var (at, word) in words.Index())
        {
            var claims = at < words.Count - 1 ? db.ClaimWords.Where(w => w.Word == word) : Beginning(db, word);
            found.Add(new AskedWord(claims, await claims.Take(Limits.Counted + 1).CountAsync(cancel)));
        }

        return [.. found.OrderBy(word => word.Count)];
    }

    /// <summary>The ids of those rows whose claim has all the words, from the words on: for counting, which needs no order. Row by row it would ask twenty thousand claims to find a thousand that have a word of one in twenty.</summary>
    public static IQueryable<long> Leading(this IReadOnlyList<AskedWord> words, IQueryable<RowOfClaim> rows)
    {
        var places = words[0].Claims;
        foreach (var word in words.Skip(1))
        {
            var among = word.Claims;
            places = places.Where(place => among.Any(other => other.ClaimId == place.ClaimId));
        }

        // A beginning stands for several words, and a claim may have two of them. With the sum no index leads from a row to its
        // words, so that a database which takes the rows for few does not begin with them.
        return places.Join(rows, place => place.ClaimId + 0, row => row.ClaimId, (place, row) => row.Id).Distinct();
    }

    // The word being typed may be a beginning; a range, so that the key serves it on both databases.
    private static IQueryable<ClaimWord> Beginning(FactCheckDb db, string word)
    {
        var (from, to) = (word, word + '\uffff');
        return db.ClaimWords.Where(w => w.Word.CompareTo(from) >= 0 && w.Word.CompareTo(to) < 0);
    }
}

/// <summary>
/// A word that is searched for. Claims that have a rare one are found from the word; for one that many have, that would
/// gather them all to list the first few: each row of the list is asked whether it has the word, in the list's own order.
/// </summary>
/// <param name="Claims">Where it stands.</param>
/// <param name="Count">In how many places; counted no further than to what is common.</param>
internal sealed record AskedWord(IQueryable<ClaimWord> Claims, int Count)
{
    public bool IsCommon => Count > Limits.Counted;
}

internal sealed class RowOfClaim
{
    public required long Id { get; init; }
    public required long ClaimId { get; init; }
}
