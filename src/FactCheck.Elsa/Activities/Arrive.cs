using System.ComponentModel;
using System.Runtime.CompilerServices;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;

namespace FactCheck.OnElsa.Activities;

/// <summary>
/// One way into a join, in the place of Elsa's own: see <see cref="JoinedDefinitions"/>. Goes on by <c>Done</c> when
/// everything has arrived that the join waits for; what waits on the fork's other branches is cancelled then.
/// </summary>
[Activity("FactCheck", "Branching", "A branch arrives where the branches of a fork meet.")]
[FlowNode("Done")]
[Browsable(false)]
public class Arrive([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity(source, line)
{
    public string Join { get; set; } = "";

    public string From { get; set; } = "";

    public string By { get; set; } = "";

    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var burst = context.GetRequiredService<CurrentBurst>().Required;
        if (!burst.Arrive(Join, From, By))
        {
            await context.CompleteActivityWithOutcomesAsync("Waits");
            return;
        }

        // Before this one completes: a flowchart in which nothing runs would take itself to be at its end.
        foreach (var other in context.WorkflowExecutionContext.ActivityExecutionContexts.Where(each => burst.IsJoinedBy(Join, each.Activity.Id)).ToList())
            await other.CancelActivityAsync();
        await context.CompleteActivityWithOutcomesAsync("Done");
    }
}
