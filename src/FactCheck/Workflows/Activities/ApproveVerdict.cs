namespace FactCheck.Workflows.Activities;

/// <summary>People judge the proposed verdict.</summary>
public sealed class ApproveVerdict() : HumanStep("FactCheck.ApproveVerdict", TaskKind.ApproveVerdict, "People judge the proposed verdict. Nobody approves what they proposed.",
    [
        new("Approved", "So many as are needed approve."),
        new("ChangesRequested", "Changes are wanted first.", "changes requested"),
        new("Rejected", "It is refused."),
    ],
    Approvals, MayAssignee, Decides)
{
    private static readonly ActivityInput<int?> Approvals = ActivityInput.Count("approvals", true, "How many people must approve the verdict.");

    private static readonly ActivityInput<bool?> MayAssignee = ActivityInput.YesOrNo("mayAssignee", "Whether whoever holds the claim may judge; absent for true.");

    private static readonly ActivityInput<string> Decides = ActivityInput.OneOf(
        "decides", "String", false,
        "AnyRejection, the default: the first answer against settles it. Majority: only as many against as approvals are needed do.", ["AnyRejection", "Majority"]);

    protected override string Deed => Say("Approval");

    protected override bool HolderMayDecide(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.Value(MayAssignee) ?? true;
    }

    protected override Quorum Quorum(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return new(at.Required(Approvals)!.Value, at.Value(Decides) == "Majority" ? QuorumRule.Majority : QuorumRule.AnyRejection);
    }
}
