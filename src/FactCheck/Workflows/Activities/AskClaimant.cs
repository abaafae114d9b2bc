namespace FactCheck.Workflows.Activities;

/// <summary>Somebody asks whoever made the claim, and records when, what was asked and what was answered.</summary>
public sealed class AskClaimant() : HumanStep("FactCheck.AskClaimant", TaskKind.AskClaimant,
    "Somebody asks whoever made the claim, and records when, what was asked and what was answered.",
    [new("Answered", "The claimant answered."), new("NoAnswer", "No answer came in time.", "no answer from the claimant")],
    Within)
{
    private static readonly ActivityInput<TimeSpan?> Within = ActivityInput.Time("answerWithin", true, "How long after the question no answer is one.");

    protected override string Deed => Say("Asking the claimant");

    protected override TimeSpan? AnswerWithin(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.Required(Within);
    }
}
