using Elsa.Common.Models;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Models;
using Elsa.Workflows.Runtime;
using Elsa.Workflows.Runtime.Filters;
using Elsa.Workflows.Runtime.Messages;
using FactCheck.UseCases;
using FactCheck.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.OnElsa;

/// <summary>
/// Tells Elsa what lies in the outbox. An instance of Elsa's has the id of our review, and a bookmark the number of our
/// visit. A message may come twice: whether Elsa took the step is read from its own instance, and <see cref="ApplyStep"/>
/// knows what our rows have seen.
/// </summary>
internal sealed class ElsaDelivery(IServiceScopeFactory scopes, Newsroom newsroom) : IOutboxDelivery
{
    public OutboxKind Kind => OutboxKind.Engine;

    public async Task Deliver(OutboxMessage message, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        var call = EngineCall.Parse(message.Payload);
        await using var scope = scopes.CreateAsyncScope();
        var client = await scope.ServiceProvider.GetRequiredService<IWorkflowRuntime>().CreateClientAsync(call.Review, cancel);
        var exists = await client.InstanceExistsAsync(cancel);
        switch (call.Act)
        {
            case EngineAct.Cancel:
                if (exists) await Cancel(client, scope.ServiceProvider, cancel);
                return;
            case EngineAct.Move:
                if (exists) await Move(client, call.Review, scope.ServiceProvider, cancel);
                return;
        }

        // Starting an instance a second time would reset it, and leave the bookmarks of the first.
        if (call.Act == EngineAct.Start && exists) return;
        if (await newsroom.Send(new LookAtStep(message.Key), Caller.System, cancel) is not { } ahead)
        {
            await newsroom.Send(ApplyStep.Nothing(message.Key), Caller.System, cancel);
            return;
        }

        scope.ServiceProvider.GetRequiredService<CurrentBurst>().Burst = new Burst(message.Key, ahead);
        if (call.Act == EngineAct.Start)
            await Start(client, ahead, cancel);
        else
            await Signal(client, ahead, exists, cancel);
    }

    private static async Task Start(IWorkflowClient client, StepAhead ahead, CancellationToken cancel) => await client.CreateAndRunInstanceAsync(new CreateAndRunWorkflowInstanceRequest
    {
        WorkflowDefinitionHandle = WorkflowDefinitionHandle.ByDefinitionId(ahead.Definition.DefinitionId, VersionOptions.SpecificVersion(ahead.Definition.Version)),
        CorrelationId = ahead.Call.Review,
        Input = (ahead.Call.Inputs ?? new Dictionary<string, string>()).ToDictionary(each => each.Key, each => (object)each.Value),
        Properties = new Dictionary<string, object> { [Flowchart.ExecutionModePropertyKey] = nameof(FlowchartExecutionMode.TokenBased) },
    }, cancel);

    private static async Task Signal(IWorkflowClient client, StepAhead ahead, bool exists, CancellationToken cancel)
    {
        // Asked of the instance, and not of the table of bookmarks: Elsa writes the one after the other, and the instance last.
        var waits = exists && ahead.Bookmark is { } bookmark && (await client.ExportStateAsync(cancel)).Bookmarks.Any(each => each.Id == bookmark);
        if (waits)
            await client.RunInstanceAsync(new RunWorkflowInstanceRequest { BookmarkId = ahead.Bookmark }, cancel);
        else if (!ahead.IsTaken)
            throw new InvalidOperationException($"Elsa does not wait at {ahead.Call.Visit} of the review {ahead.Call.Review}.");
    }

    private static async Task Cancel(IWorkflowClient client, IServiceProvider services, CancellationToken cancel)
    {
        await client.CancelAsync(cancel);
        // It leaves the bookmarks behind.
        await services.GetRequiredService<IBookmarkStore>().DeleteAsync(new BookmarkFilter { WorkflowInstanceId = client.WorkflowInstanceId }, cancel);
    }

    private static async Task Move(IWorkflowClient client, string review, IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<FactCheckDb>();
        var to = services.GetRequiredService<WorkflowCatalog>().Of(db.Reviews.Single(r => r.PublicId == review));
        var state = await client.ExportStateAsync(cancel);
        if (state.DefinitionVersion == to.Version) return;
        state.DefinitionVersion = to.Version;
        state.DefinitionVersionId = $"{to.DefinitionId}:{to.Version}";
        await client.ImportStateAsync(state, cancel);
    }
}
