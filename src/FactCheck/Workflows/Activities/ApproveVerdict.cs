namespace FactCheck.Workflows.Activities;

/// <summary>
/// People judge the proposed verdict. Input: <c>approvals</c> (Int32), how many must approve. Outcomes:
/// <c>Approved</c>, when so many have; <c>ChangesRequested</c>, which the next step's people are told; <c>Rejected</c>.
/// </summary>
public sealed class ApproveVerdict()
    : HumanStep("FactCheck.ApproveVerdict", TaskKind.ApproveVerdict, ["Approved", "ChangesRequested", "Rejected"], Approvals)
{
    private static readonly ActivityInput<int> Approvals = ActivityInput.Count("approvals", "How many people must approve the verdict.");

    protected override string Deed => "Approval";

    protected override Quorum Quorum(WorkflowStep at) => new(at.Required(Approvals), QuorumRule.AnyRejection);

    protected override Advance Answered(StepContext context, string outcome) =>
        Advance.Leave(outcome, outcome == "ChangesRequested" ? "changes requested" : null);
}
