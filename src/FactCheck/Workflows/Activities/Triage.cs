namespace FactCheck.Workflows.Activities;

/// <summary>Somebody decides whether the claim is worth checking.</summary>
public sealed class Triage() : HumanStep("FactCheck.Triage", TaskKind.Triage, "Somebody decides whether the claim is worth checking.",
[
    new("Accepted", "It is worth checking."),
    new("Rejected", "It is not."),
    new("AnotherAppearance", "The same claim is on record already."),
])
{
    protected override string Deed => Say("Triage");
}
