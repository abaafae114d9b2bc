namespace FactCheck.Workflows.Activities;

/// <summary>Somebody publishes the approved verdict. Outcome: <c>Published</c>, which publishes it before the review goes on.</summary>
public sealed class Publish() : HumanStep("FactCheck.Publish", TaskKind.Publish, ["Published"])
{
    protected override string Deed => "Publication";

    public override Advance Signal(StepContext context, string outcome) =>
        Advance.Leave(outcome, note: null, new PublishVerdict());
}
