using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Entities;
using Elsa.Workflows.Management.Mappers;
using FactCheck.OnElsa.Activities;

namespace FactCheck.OnElsa;

/// <summary>
/// Reads definitions for Elsa to run, and puts activities of ours in the place of its joins. Neither of Elsa's two ways
/// to join is right for us: both wait for every connection into a join where we wait for every branch, so that a step
/// with two outcomes that lead there is never over; by counters a step that is visited again on its branch is counted
/// as an arrival; and by tokens a join for which one branch is enough throws while another waits. All of them end the
/// review in silence. What has arrived is known to our own state, and asked of it.
/// </summary>
internal sealed class JoinedDefinitions(WorkflowDefinitionMapper mapper) : IWorkflowMaterializer
{
    public const string MaterializerName = "FactCheck";

    public string Name => MaterializerName;

    public ValueTask<Workflow> MaterializeAsync(WorkflowDefinition definition, CancellationToken cancellationToken = default) => new(Joined(mapper.Map(definition)));

    internal static Workflow Joined(Workflow workflow)
    {
        if (workflow.Root is not Flowchart flowchart) return workflow;
        foreach (var join in flowchart.Activities.OfType<FlowJoin>().ToList())
        {
            var (ways, onwards) = (flowchart.Connections.Where(each => each.Target.Activity == join).ToList(), flowchart.Connections.Where(each => each.Source.Activity == join).ToList());
            flowchart.Activities.Remove(join);
            foreach (var connection in ways.Concat(onwards)) flowchart.Connections.Remove(connection);
            foreach (var way in ways)
            {
                var (from, outcome) = (way.Source.Activity.Id, way.Source.Port ?? "Done");
                var arrive = new Arrive { Id = $"{join.Id}-{from}-{outcome}", Name = join.Name, Join = join.Id, From = from, By = outcome, Metadata = join.Metadata };
                flowchart.Activities.Add(arrive);
                flowchart.Connections.Add(new Connection(way.Source, new Endpoint(arrive, way.Target.Port)));
                foreach (var onward in onwards) flowchart.Connections.Add(new Connection(new Endpoint(arrive, onward.Source.Port), onward.Target));
            }
        }

        return workflow;
    }
}
