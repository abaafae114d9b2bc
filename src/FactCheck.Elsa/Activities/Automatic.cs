using System.Runtime.CompilerServices;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;

namespace FactCheck.OnElsa.Activities;

[Activity("FactCheck", "Conditions", "Lets a verdict pass whose evidence rests on enough independent origins.")]
[FlowNode("Met", "Missing")]
public class RequireOrigins([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : ReviewStep(source, line)
{
    [Input(Description = "How many independent origins are needed.")]
    public Input<int> Origins { get; set; } = new(1);

    [Input(Description = "How many pieces of primary evidence are needed.")]
    public Input<int?> Primary { get; set; } = new(default(int?));
}

[Activity("FactCheck", "Conditions", "Chooses a way by what is known about the claim.")]
[FlowNode("Yes", "No")]
public class BranchOn([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : ReviewStep(source, line)
{
    [Input(Description = "What is looked at.")]
    public Input<string?> On { get; set; } = new(default(string));

    [Input(Description = "What it has to be.")]
    public Input<string?> Value { get; set; } = new(default(string));
}

[Activity("FactCheck", "Time", "Waits for a time to pass, of any length.")]
[FlowNode("Done")]
public class Wait([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : ReviewStep(source, line)
{
    [Input(Description = "How long.")]
    public Input<TimeSpan?> For { get; set; } = new(default(TimeSpan?));
}

[Activity("FactCheck", "Time", "Waits for a new figure from an origin that the claim rests on, or for the next time to look again.")]
[FlowNode("NewFigure", "Elapsed", "Over")]
public class Watch([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : ReviewStep(source, line)
{
    [Input(Description = "When to look again, counted from the first publication.")]
    public Input<string?> Checks { get; set; } = new(default(string));
}

[Activity("FactCheck", "Claim", "Gives the claim to a person, or to whoever of a role holds fewest claims.")]
[FlowNode("Done")]
public class Assign([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : ReviewStep(source, line)
{
    [Input(Description = "Whom, by e-mail address.")]
    public Input<string?> Person { get; set; } = new(default(string));

    [Input(Description = "The role whose least loaded person takes it.")]
    public Input<string?> Role { get; set; } = new(default(string));

    [Input(Description = "Whether whoever submitted the claim or proposed its verdict is passed over.")]
    public Input<bool?> NotAuthor { get; set; } = new(default(bool?));
}

[Activity("FactCheck", "Claim", "Tells a person or a role something; whoever holds the claim where neither is named.")]
[FlowNode("Done")]
public class Notify([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : ReviewStep(source, line)
{
    [Input(Description = "Who is told, by e-mail address.")]
    public Input<string?> Person { get; set; } = new(default(string));

    [Input(Description = "The role all of whose people are told.")]
    public Input<string?> Role { get; set; } = new(default(string));

    [Input(Description = "What they are told.")]
    public Input<string?> Words { get; set; } = new(default(string));

    [Input(Description = "By which ways.")]
    public Input<string?> Ways { get; set; } = new(default(string));
}

[Activity("FactCheck", "Claim", "Raises the claim's priority and tells a role why.")]
[FlowNode("Done")]
public class Escalate([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : ReviewStep(source, line)
{
    [Input(Description = "The priority that the claim has at least afterwards.")]
    public Input<string?> Priority { get; set; } = new(default(string));

    [Input(Description = "The role that is told.")]
    public Input<string?> Role { get; set; } = new(default(string));

    [Input(Description = "What it is told.")]
    public Input<string?> Words { get; set; } = new(default(string));
}

[Activity("FactCheck", "Claim", "Gives the claim a label that readers see, or takes one away.")]
[FlowNode("Done")]
public class Label([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : ReviewStep(source, line)
{
    [Input(Description = "The label to add.")]
    public Input<string?> Add { get; set; } = new(default(string));

    [Input(Description = "The label to remove.")]
    public Input<string?> Remove { get; set; } = new(default(string));
}

[Activity("FactCheck", "Claim", "Holds the claim: what is published stays to be read, under an advisory.")]
[FlowNode("Done")]
public class Hold([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : ReviewStep(source, line)
{
    [Input(Description = "What readers are told.")]
    public Input<string?> Advisory { get; set; } = new(default(string));
}

// A terminal node: Elsa ends the whole review with it, as it does with its own End.
[Activity("FactCheck", "Claim", "Closes the claim and ends the review.")]
public class Close([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : ReviewStep(source, line), ITerminalNode
{
    [Input(Description = "Why the claim is closed, as its history will give it.")]
    public Input<string?> Reason { get; set; } = new(default(string));
}
