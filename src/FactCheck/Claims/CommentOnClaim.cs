namespace FactCheck;

/// <summary>Says something about a claim to the others. Whoever is named with an @ before the name is told.</summary>
/// <param name="Claim">Public id.</param>
/// <param name="Words">In Markdown.</param>
public sealed record CommentOnClaim(string Claim, string Words) : ICommand<CommentedOnClaim>;

/// <param name="Told">Names of those who were mentioned, and told.</param>
public sealed record CommentedOnClaim(string Id, string Claim, IReadOnlyList<string> Told);

internal sealed class CommentOnClaimValidator : AbstractValidator<CommentOnClaim>
{
    public CommentOnClaimValidator()
    {
        RuleFor(r => r.Claim).NotEmpty().MaximumLength(Limits.PublicId);
        RuleFor(r => r.Words).NotEmpty().WithMessage(_ => Say("Write a comment first.")).MaximumLength(Limits.Note);
    }
}

internal sealed class CommentOnClaimHandler(FactCheckDb db, Notices notices, Ledger ledger, CurrentCaller caller, TimeProvider time, Ids ids)
    : IRequestHandler<CommentOnClaim, CommentedOnClaim>
{
    public async Task<CommentedOnClaim> Handle(CommentOnClaim request, CancellationToken cancel)
    {
        var claim = await db.Claims.Whole().SingleOrDefaultAsync(c => c.PublicId == request.Claim, cancel) ?? throw new NotFoundException(Say("claim"), request.Claim);
        var words = request.Words.Trim();
        var mentioned = await Mentioned(words, cancel);
        var comment = new Comment(ids.NewPublicId(), claim, caller.Person, words, mentioned, time.UtcNow());
        db.Comments.Add(comment);
        var told = mentioned.FindAll(p => p != caller.Person);
        await notices.Tell(claim, told, () => Say($"{caller.Person.Name} mentioned you: {words}").UpTo(Limits.Note), NoticeWays.App | NoticeWays.Mail, cancel);
        ledger.Append("CommentAdded", [claim.PublicId], [comment]);
        return new CommentedOnClaim(comment.PublicId, claim.PublicId, told.ConvertAll(p => p.Name));
    }

    // All who bear the name: better that a namesake is told too than that the right one is not.
    private async Task<List<Person>> Mentioned(string words, CancellationToken cancel)
    {
        if (!words.Contains('@', StringComparison.Ordinal)) return [];
        var people = await db.Users.Where(p => !p.HasLeft).OrderBy(p => p.Id).ToListAsync(cancel);
        var named = Mentions.Find(words, people.Select(p => p.Name)).Select(m => words.Substring(m.Start + 1, m.Length - 1)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var mentioned = people.FindAll(p => named.Contains(p.Name));
        return mentioned.Count <= Limits.Mentions ? mentioned : throw new RuleBrokenException(Say($"A comment mentions at most {Limits.Mentions} people."));
    }
}
