using System.Runtime.CompilerServices;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace FactCheck.OnElsa.Activities;

[Activity("FactCheck", "Conditions", "Lets a verdict pass whose evidence has enough independent origins.")]
[FlowNode("Met", "Missing")]
public class RequireOrigins([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : ReviewStep(source, line)
{
    [Input(Description = "How many independent origins a rating that asserts truth or falsity needs.")]
    public Input<int> Origins { get; set; } = new(1);
}

// A terminal node: Elsa ends the whole review with it, as it does with its own End.
[Activity("FactCheck", "Claim", "Closes the claim and ends the review.")]
public class Close([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : ReviewStep(source, line), ITerminalNode
{
    [Input(Description = "Why the claim is closed, as its history will give it.")]
    public Input<string?> Reason { get; set; } = new(default(string));
}
