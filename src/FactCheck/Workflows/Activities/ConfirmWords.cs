namespace FactCheck.Workflows.Activities;

/// <summary>
/// Somebody looks for the claimed words at their primary source. Outcomes: <c>Confirmed</c>; <c>NotFound</c>, which
/// the next step's people are told.
/// </summary>
public sealed class ConfirmWords() : HumanStep("FactCheck.ConfirmWords", TaskKind.ConfirmWords, ["Confirmed", "NotFound"])
{
    protected override string Deed => "Confirmation of the words at their primary source";

    protected override Advance Answered(StepContext context, string outcome) =>
        Advance.Leave(outcome, outcome == "NotFound" ? "words not found at their primary source" : null);
}
