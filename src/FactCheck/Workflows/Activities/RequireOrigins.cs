namespace FactCheck.Workflows.Activities;

/// <summary>
/// Lets a verdict pass whose evidence has enough independent origins. Only a rating that asserts truth or falsity
/// needs any; others pass. Input: <c>origins</c> (Int32). Outcomes: <c>Met</c>; <c>Missing</c>, with a count for the
/// next step's people. Nobody is asked.
/// </summary>
public sealed class RequireOrigins() : Activity("FactCheck.RequireOrigins", ["Met", "Missing"], Origins)
{
    private static readonly ActivityInput<int> Origins = ActivityInput.Count(
        "origins", "How many independent origins a rating that asserts truth or falsity needs.");

    public override bool LooksAtEvidence => true;

    public static int Needed(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.Required(Origins);
    }

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (facts, required) = (context.Facts, context.Step.Required(Origins));
        return !facts.AssertsTruthOrFalsity || facts.IndependentOrigins >= required
            ? Advance.Leave("Met")
            : Advance.Leave("Missing", $"{facts.IndependentOrigins} of {Count(required)}");
    }

    public override string Requirement(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return $"{Count(at.Required(Origins))} for a rating that asserts truth or falsity";
    }

    private static string Count(int origins) => $"{origins} independent {(origins == 1 ? "origin" : "origins")}";
}
