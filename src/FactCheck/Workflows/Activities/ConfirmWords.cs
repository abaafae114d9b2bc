namespace FactCheck.Workflows.Activities;

/// <summary>Somebody looks for the claimed words at their primary source.</summary>
public sealed class ConfirmWords() : HumanStep("FactCheck.ConfirmWords", TaskKind.ConfirmWords, "Somebody looks for the claimed words at their primary source.",
[
    new("Confirmed", "They are there."),
    new("NotFound", "They are not.", "words not found at their primary source"),
])
{
    protected override string Deed => Say("Confirmation of the words at their primary source");
}
