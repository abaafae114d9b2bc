namespace FactCheck;

/// <summary>How many claims a list has, counted by what the list itself is narrowed by.</summary>
/// <param name="Of">The list; where it begins, and how long a page is, do not matter.</param>
/// <param name="Exact">To the last one, where there are more than <see cref="Limits.Counted"/>.</param>
public sealed record CountClaims(ListClaims Of, bool Exact = false) : IQuery<ListCount>;

internal sealed class CountClaimsValidator : AbstractValidator<CountClaims>
{
    public CountClaimsValidator() => RuleFor(r => r.Of).NotNull().SetValidator(new ListClaimsValidator());
}

internal sealed class CountClaimsHandler(FactCheckDb db, CurrentCaller caller) : IRequestHandler<CountClaims, ListCount>
{
    public async Task<ListCount> Handle(CountClaims request, CancellationToken cancel) =>
        await db.Count(request.Of, caller.Person, await db.Asked(request.Of.Q, cancel), request.Exact, cancel);
}

internal static class MatchingClaims
{
    public static async Task<ListCount> Count(this FactCheckDb db, ListClaims asked, Person person, IReadOnlyList<AskedWord>? words, bool exact, CancellationToken cancel) =>
        asked.IsOfWordsAlone && words is [{ IsCommon: true }, ..]
            ? await words.Leading((await db.Matching(asked, person, null, cancel)).Select(c => new RowOfClaim { Id = c.Id, ClaimId = c.Id })).Counted(exact, cancel)
            : await (await db.Matching(asked, person, words, cancel)).Counted(exact, cancel);

    /// <summary>The claims that a list has, in no order: what is listed and what is counted are the same by this one place.</summary>
    /// <param name="words">What <see cref="ClaimSearch.Asked"/> makes of those that the list asks for.</param>
    /// <exception cref="NotFoundException">It names a source or a person that is not there.</exception>
    public static async Task<IQueryable<Claim>> Matching(this FactCheckDb db, ListClaims asked, Person person, IReadOnlyList<AskedWord>? words, CancellationToken cancel)
    {
        var claims = db.Claims.AsNoTracking();
        if (asked.Claims is { Length: > 0 } ids) claims = claims.Where(c => ids.Contains(c.PublicId));
        if (asked.Status is { } status) claims = claims.Where(c => c.Status == status);
        if (asked.Kind is { } kind) claims = claims.Where(c => c.Kind == kind);
        if (asked.Source is { } source)
        {
            var originId = await db.Sources.Where(s => s.PublicId == source).Select(s => (long?)s.Id).FirstOrDefaultAsync(cancel) ?? throw new NotFoundException(Say("source"), source);
            claims = claims.Where(c => c.OriginId == originId);
        }

        if (asked.Assignee == "nobody") claims = claims.Where(c => c.AssigneeId == null);
        else if (asked.Assignee is { } assignee)
        {
            var personId = assignee == "me" ? person.Id
                : await db.Users.Where(p => p.PublicId == assignee).Select(p => (long?)p.Id).FirstOrDefaultAsync(cancel) ?? throw new NotFoundException(Say("person"), assignee);
            claims = claims.Where(c => c.AssigneeId == personId);
        }

        if (asked.Origin.OrNull() is { } origin)
        {
            var sources = db.Named(origin);
            claims = claims.Where(c => sources.Contains(c.OriginId));
        }

        if (asked.Backlog) claims = claims.InBacklog();
        claims = claims.OnSide(asked.Side).Rated(db, asked.Rating)
            .SubmittedBetween(asked.SubmittedFrom, asked.SubmittedTo).PublishedBetween(asked.PublishedFrom, asked.PublishedTo);
        if (words is []) return claims.Where(c => false);
        foreach (var (at, word) in (words ?? []).Index())
        {
            var among = word.Claims;
            claims = at > 0 || word.IsCommon ? claims.Where(c => among.Any(w => w.ClaimId == c.Id)) : claims.Where(c => among.Select(w => w.ClaimId).Contains(c.Id));
        }

        return claims;
    }

    /// <summary>Sources one of whose names begins so.</summary>
    public static IQueryable<long?> Named(this FactCheckDb db, string name)
    {
        // A range, so that the key serves it on both databases.
        var from = Words.NameKey(name);
        var to = from + '\uffff';
        return db.SourceAliases.Where(a => a.Key.CompareTo(from) >= 0 && a.Key.CompareTo(to) < 0).Select(a => (long?)a.SourceId);
    }
}
