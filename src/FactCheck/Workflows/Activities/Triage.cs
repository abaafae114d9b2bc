namespace FactCheck.Workflows.Activities;

/// <summary>
/// Somebody decides whether the claim is worth checking. Outcomes: <c>Accepted</c>; <c>Rejected</c>;
/// <c>AnotherAppearance</c>, when the same claim is already on record.
/// </summary>
public sealed class Triage() : HumanStep("FactCheck.Triage", TaskKind.Triage, ["Accepted", "Rejected", "AnotherAppearance"])
{
    protected override string Deed => "Triage";
}
