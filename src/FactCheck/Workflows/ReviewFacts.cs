using FactCheck.Extraction;

namespace FactCheck.Workflows;

/// <summary>What the runner may know about the claim when it decides where to go.</summary>
/// <param name="Kind">The claim's kind.</param>
/// <param name="Priority">How urgent it is now.</param>
/// <param name="Rating">Key of the proposed rating; null when nothing is proposed.</param>
/// <param name="AssertsTruthOrFalsity">Whether the proposed rating does; false when nothing is proposed.</param>
/// <param name="IndependentOrigins">Independent origins of the proposed verdict's evidence.</param>
/// <param name="PrimaryEvidence">How many pieces of primary evidence it cites.</param>
/// <param name="Interests">The side in a conflict that the claim's original source stands on; null for none.</param>
/// <param name="IsWithdrawn">Whether the fact-check is taken back, or is about to be: nothing is left to watch.</param>
/// <param name="SincePublication">How long ago the claim's verdict was first published; null when it never was.</param>
public sealed record ReviewFacts(
    ClaimKind Kind, Priority Priority = Priority.Normal, string? Rating = null, bool AssertsTruthOrFalsity = false,
    int IndependentOrigins = 0, int PrimaryEvidence = 0, string? Interests = null, TimeSpan? SincePublication = null, bool IsWithdrawn = false)
{
    public static ReviewFacts None { get; } = new(ClaimKind.Other);
}
