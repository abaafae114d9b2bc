using FluentValidation.Results;
using Microsoft.Extensions.Options;

namespace FactCheck;

/// <summary>A candidate that was read wrongly.</summary>
/// <param name="Number">The candidate's number in the preview.</param>
/// <param name="Right">What is right, where somebody said it: the source's name, the figure's words, the words of the article.</param>
/// <param name="Kind">The kind that it really is.</param>
public sealed record CandidateCorrection(int Number, Misreading What, string? Right = null, ClaimKind? Kind = null);

internal sealed class CandidateCorrectionValidator : AbstractValidator<CandidateCorrection>
{
    public CandidateCorrectionValidator()
    {
        RuleFor(c => c.What).IsInEnum().NotEqual(Misreading.Missed).WithMessage(_ => Say("Say what is wrong with the candidate. What was missed is a claim of its own."));
        RuleFor(c => c.Right).MaximumLength(Limits.Words);
        RuleFor(c => c.Kind).IsInEnum().WithMessage(_ => Say("Choose what kind of claim it is."));
    }
}

/// <summary>
/// Where corrections are kept, with the article that they are about and in its transaction. What extraction said is read
/// from the text anew and never taken from whoever corrects it.
/// </summary>
public sealed class CorrectionBook(FactCheckDb db, CurrentCaller caller, IOptions<FactCheckOptions> options, TimeProvider time, Ids ids)
{
    /// <param name="missed">What extraction did not find, and where it stands.</param>
    /// <returns>How many are kept now, those that were said before and are said again among them.</returns>
    public async Task<int> Keep(
        Article article, ArticleReading reading, IReadOnlyList<CandidateCorrection> corrections, IReadOnlyList<(Passage Passage, MissedClaim Claim)> missed, CancellationToken cancel)
    {
        if (corrections.Count + missed.Count == 0) return 0;
        List<ReadingCorrection> before = article.Id == 0 ? []
            : await db.ReadingCorrections.Where(c => c.ArticleId == article.Id && c.PersonId == caller.Person.Id).ToListAsync(cancel);
        // Of one candidate each thing is wrong once; said twice, the last word stands.
        foreach (var (number, what, right, kind) in corrections.Reverse().DistinctBy(c => (c.Number, c.What)).Reverse())
        {
            if (number < 0 || number >= reading.Candidates.Count) throw Wrong(Say($"This article has {reading.Candidates.Count} candidates, numbered from 0; there is no number {number}. Preview it again."));
            var candidate = Views.Of(reading.Candidates[number], number, reading.Points, options.Value.Convention.Name, known: null);
            if (!Fits(what, candidate)) throw Wrong(Say($"That is not what was read of candidate {number}. Preview it again."));
            if (what == Misreading.WrongWords && right.OrNull() is { } words && !reading.Text.Contains(ArticleReader.Plain(words), StringComparison.Ordinal))
                throw new RuleBrokenException(Say("These words do not stand in the article. Copy them from it exactly."));
            Put(what, candidate.Passage, CandidateReading.Of(candidate), right.OrNull(), what == Misreading.WrongKind ? kind : null);
        }

        foreach (var (passage, claim) in missed) Put(Misreading.Missed, passage, null, claim.Statement.Trim(), claim.Kind);
        return corrections.DistinctBy(c => (c.Number, c.What)).Count() + missed.Count;

        void Put(Misreading what, Passage passage, CandidateReading? read, string? right, ClaimKind? rightKind)
        {
            var same = before.Find(c => c.What == what && c.Passage.Start == passage.Start && c.Passage.End == passage.End && IsSame(c.Read, read));
            if (same is not null) same.Amend(right, rightKind, time.UtcNow());
            else db.ReadingCorrections.Add(new ReadingCorrection(ids.NewPublicId(), article, caller.Person, what, passage, read, right, rightKind, time.UtcNow()));
        }
    }

    /// <summary>Whether this can be said of a candidate: nobody takes away a speaker where none was found.</summary>
    public static bool Fits(Misreading what, CandidateView candidate) => what switch
    {
        Misreading.NotWorthChecking => candidate.IsWorthChecking,
        Misreading.WorthChecking => !candidate.IsWorthChecking,
        Misreading.NobodySaysIt => candidate.Chain.Count > 0,
        Misreading.Missed => false,
        _ => true,
    };

    // One passage may have several candidates, one for each figure.
    private static bool IsSame(CandidateReading? one, CandidateReading? other) =>
        one?.Kind == other?.Kind && one?.Figure?.Wording == other?.Figure?.Wording && one?.Figure?.Group == other?.Figure?.Group;

    private static ValidationException Wrong(string message) => new([new ValidationFailure("corrections", message)]);
}
