using FactCheck.Workflows;

namespace FactCheck.Tests.Workflows;

internal static class Facts
{
    internal static ReviewFacts With(this ReviewFacts facts, bool asserts, int origins, int primary = 0) =>
        facts with { AssertsTruthOrFalsity = asserts, IndependentOrigins = origins, PrimaryEvidence = primary };
}
