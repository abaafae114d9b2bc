using System.Runtime.CompilerServices;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace FactCheck.OnElsa.Activities;

[Activity("FactCheck", "People", "Somebody decides whether the claim is worth checking.")]
[FlowNode("Accepted", "Rejected", "AnotherAppearance", "HandedBack", "Overdue")]
public class Triage([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : HumanStep(source, line);

[Activity("FactCheck", "People", "Somebody looks for the claimed words at their primary source.")]
[FlowNode("Confirmed", "NotFound", "HandedBack", "Overdue")]
public class ConfirmWords([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : HumanStep(source, line);

[Activity("FactCheck", "People", "Somebody asks whoever made the claim, and records what was asked and answered.")]
[FlowNode("Answered", "NoAnswer", "HandedBack", "Overdue")]
public class AskClaimant([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : HumanStep(source, line)
{
    [Input(Description = "How long after the question no answer is one.")]
    public Input<TimeSpan?> AnswerWithin { get; set; } = new(default(TimeSpan?));
}

[Activity("FactCheck", "People", "Somebody gathers evidence and proposes a verdict.")]
[FlowNode("Proposed", "NothingChanged", "HandedBack", "Overdue")]
public class Research([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : HumanStep(source, line);

[Activity("FactCheck", "People", "People judge the proposed verdict.")]
[FlowNode("Approved", "ChangesRequested", "Rejected", "HandedBack", "Overdue")]
public class ApproveVerdict([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : HumanStep(source, line)
{
    [Input(Description = "How many people must approve the verdict.")]
    public Input<int> Approvals { get; set; } = new(1);

    [Input(Description = "Whether whoever holds the claim may judge.")]
    public Input<bool?> MayAssignee { get; set; } = new(default(bool?));

    [Input(Description = "AnyRejection: the first answer against settles it. Majority: as many against as approvals are needed.")]
    public Input<string?> Decides { get; set; } = new(default(string));
}

[Activity("FactCheck", "People", "Somebody publishes the approved verdict.")]
[FlowNode("Published", "ChangesRequested", "HandedBack", "Overdue")]
public class Publish([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : HumanStep(source, line);
