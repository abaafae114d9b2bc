namespace FactCheck.Workflows.Activities;

/// <summary>Somebody publishes what was approved.</summary>
public sealed class Publish() : HumanStep("FactCheck.Publish", TaskKind.Publish, "Somebody publishes the approved verdict or revision.",
[
    new("Published", "It is published before the review goes on."),
    new("ChangesRequested", "Changes are wanted first.", "changes requested"),
])
{
    protected override string Deed => Say("Publication");

    protected override Advance Answered(StepContext context, string outcome) =>
        outcome == "Published" ? Advance.Leave(outcome, note: null, new PublishVerdict()) : Advance.Leave(outcome, Says(outcome));
}
