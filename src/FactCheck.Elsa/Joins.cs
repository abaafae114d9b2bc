using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;
using FactCheck.Workflows;
using FactCheck.Workflows.Activities;
using FlowJoin = FactCheck.Workflows.Activities.FlowJoin;

namespace FactCheck.OnElsa;

/// <summary>
/// Elsa joins branches in one of two ways, and each is right for some definitions only. By counters, a loop inside a
/// branch is counted as an arrival, so <c>WaitAll</c> goes wrong. By tokens, <c>WaitAny</c> throws while another branch
/// waits, and <c>WaitAll</c> waits for every connection and not for every branch.
/// </summary>
internal static class Joins
{
    public const string ModeProperty = Flowchart.ExecutionModePropertyKey;

    public static string ModeFor(WorkflowDefinition definition) =>
        (LoopsInsideABranch(definition) ? FlowchartExecutionMode.TokenBased : FlowchartExecutionMode.CounterBased).ToString();

    private static bool LoopsInsideABranch(WorkflowDefinition definition) =>
        definition.Steps.Any(step => definition.Forks.Innermost(step.Id) is not null && ComesBackTo(definition, step));

    // Without leaving the fork: a way back from behind the join begins the whole fork anew.
    private static bool ComesBackTo(WorkflowDefinition definition, WorkflowStep from)
    {
        var fork = definition.Forks.Innermost(from.Id)!.Fork;
        var seen = new HashSet<string>();
        var open = new Queue<string>([from.Id]);
        while (open.TryDequeue(out var at))
        {
            foreach (var connection in definition.Connections.Where(each => each.From == at && definition.Forks.IsInside(each.To, fork)))
            {
                if (connection.To == from.Id) return true;
                if (seen.Add(connection.To)) open.Enqueue(connection.To);
            }
        }

        return false;
    }
}
