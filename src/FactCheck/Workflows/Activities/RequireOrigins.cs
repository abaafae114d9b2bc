namespace FactCheck.Workflows.Activities;

/// <summary>Lets a verdict pass whose evidence has enough independent origins. Nobody is asked.</summary>
public sealed class RequireOrigins() : Activity("FactCheck.RequireOrigins",
    "Lets a verdict pass whose evidence rests on enough independent origins. Only a rating that asserts truth or falsity needs any.",
    [new("Met", "There are enough, or the rating needs none."), new("Missing", "Some are missing; the next step's people are told which.")],
    Origins, Primary)
{
    private static readonly ActivityInput<int?> Origins = ActivityInput.Count("origins", true, "How many independent origins are needed.");

    private static readonly ActivityInput<int?> Primary = ActivityInput.Count("primary", false, "How many pieces of primary evidence are needed; absent for none.");

    public override bool LooksAtEvidence(WorkflowStep at) => true;

    public static int Needed(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.Required(Origins)!.Value;
    }

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (facts, origins, primary) = (context.Facts, Needed(context.Step), context.Step.Value(Primary) ?? 0);
        if (!facts.AssertsTruthOrFalsity)
            return Advance.Leave("Met", context.Note);
        IReadOnlyList<string> missing =
        [
            .. facts.IndependentOrigins < origins ? [$"{facts.IndependentOrigins} of {Count(origins)}"] : Array.Empty<string>(),
            .. facts.PrimaryEvidence < primary ? [$"{facts.PrimaryEvidence} of {Pieces(primary)}"] : Array.Empty<string>(),
        ];
        return missing.Count == 0 ? Advance.Leave("Met", context.Note) : Advance.Leave("Missing", string.Join(", ", missing));
    }

    public override string Requirement(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        var origins = Needed(at);
        var needed = Say(origins, $"{origins} independent origin", $"{origins} independent origins");
        return at.Value(Primary) is { } pieces
            ? Say($"{needed} and {InPieces(pieces)} for a rating that asserts truth or falsity")
            : Say($"{needed} for a rating that asserts truth or falsity");
    }

    private static string InPieces(int primary) => Say(primary, $"{primary} piece of primary evidence", $"{primary} pieces of primary evidence");

    // What the next step's people are told goes on record, in English.

    private static string Count(int origins) => $"{origins} independent {(origins == 1 ? "origin" : "origins")}";

    private static string Pieces(int primary) => $"{primary} {(primary == 1 ? "piece" : "pieces")} of primary evidence";
}
