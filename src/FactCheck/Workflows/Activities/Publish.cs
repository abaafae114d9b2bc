namespace FactCheck.Workflows.Activities;

/// <summary>
/// Somebody publishes the approved verdict. Outcomes: <c>Published</c>, which publishes it before the review goes on;
/// <c>ChangesRequested</c>, which the next step's people are told.
/// </summary>
public sealed class Publish() : HumanStep("FactCheck.Publish", TaskKind.Publish, ["Published", "ChangesRequested"])
{
    protected override string Deed => "Publication";

    protected override Advance Answered(StepContext context, string outcome) =>
        outcome == "Published" ? Advance.Leave(outcome, note: null, new PublishVerdict()) : Advance.Leave(outcome, "changes requested");
}
