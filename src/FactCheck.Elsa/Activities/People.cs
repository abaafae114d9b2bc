using System.Runtime.CompilerServices;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace FactCheck.OnElsa.Activities;

[Activity("FactCheck", "People", "Somebody decides whether the claim is worth checking.")]
[FlowNode("Accepted", "Rejected", "AnotherAppearance", "HandedBack", "Overdue")]
public class Triage([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : HumanStep(source, line);

[Activity("FactCheck", "People", "Somebody gathers evidence and proposes a verdict.")]
[FlowNode("Proposed", "HandedBack", "Overdue")]
public class Research([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : HumanStep(source, line);

[Activity("FactCheck", "People", "Somebody looks for the claimed words at their primary source.")]
[FlowNode("Confirmed", "NotFound", "HandedBack", "Overdue")]
public class ConfirmWords([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : HumanStep(source, line);

[Activity("FactCheck", "People", "People judge the proposed verdict.")]
[FlowNode("Approved", "ChangesRequested", "Rejected", "HandedBack", "Overdue")]
public class ApproveVerdict([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : HumanStep(source, line)
{
    [Input(Description = "How many people must approve the verdict.")]
    public Input<int> Approvals { get; set; } = new(1);
}

[Activity("FactCheck", "People", "Somebody publishes the approved verdict.")]
[FlowNode("Published", "ChangesRequested", "HandedBack", "Overdue")]
public class Publish([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : HumanStep(source, line);
