using Elsa.Workflows;
using Elsa.Workflows.Management.Mappers;
using Elsa.Workflows.Management.Models;
using Elsa.Workflows.Models;
using Elsa.Workflows.Runtime;
using FactCheck.Workflows;

namespace FactCheck.OnElsa;

/// <summary>Gives Elsa the definitions that <see cref="UseCases.Startup"/> has read and found right, with the older versions that running reviews are pinned to: the same texts, letter by letter.</summary>
internal sealed class CatalogDefinitions(WorkflowCatalog catalog, IActivitySerializer serializer, WorkflowDefinitionMapper mapper) : IWorkflowsProvider
{
    public string Name => "factcheck";

    public ValueTask<IEnumerable<MaterializedWorkflow>> GetWorkflowsAsync(CancellationToken cancellationToken = default) =>
        new([.. catalog.Definitions.Select(definition => new MaterializedWorkflow(
            JoinedDefinitions.Joined(mapper.Map(serializer.Deserialize<WorkflowDefinitionModel>(definition.Text))), Name, JoinedDefinitions.MaterializerName, null, definition.Text))]);
}
