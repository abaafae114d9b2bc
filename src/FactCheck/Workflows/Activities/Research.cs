namespace FactCheck.Workflows.Activities;

/// <summary>Somebody gathers evidence and proposes a verdict. Outcome: <c>Proposed</c>.</summary>
public sealed class Research() : HumanStep("FactCheck.Research", TaskKind.Research, ["Proposed"])
{
    protected override string Deed => "Research and a proposed verdict";
}
