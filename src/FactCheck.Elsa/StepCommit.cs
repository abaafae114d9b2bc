using Elsa.Workflows;
using Elsa.Workflows.CommitStates;
using Elsa.Workflows.State;
using FactCheck.UseCases;

namespace FactCheck.OnElsa;

/// <summary>
/// Between the end of a burst and Elsa's own commit: our rows change first, in one transaction. Where Elsa's commit then
/// fails, or the process dies, the message is delivered again, Elsa takes the same step from where it stood, and our
/// rows are left alone. What went wrong is thrown and never committed, so a fault ends no review.
/// </summary>
internal sealed class StepCommit(ICommitStateHandler elsas, CurrentBurst current, Newsroom newsroom) : ICommitStateHandler
{
    public Task CommitAsync(WorkflowExecutionContext workflowExecutionContext, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("A step is committed whole, at its end.");

    public async Task CommitAsync(WorkflowExecutionContext workflowExecutionContext, WorkflowState workflowState, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workflowState);
        // A review that was cancelled has ended in our rows already.
        if (workflowState.SubStatus != WorkflowSubStatus.Cancelled)
        {
            var burst = current.Required;
            if (workflowState.Incidents.FirstOrDefault() is { } incident)
                throw new InvalidOperationException($"Elsa could not take the step \"{incident.ActivityId}\": {incident.Message}");
            var bookmarks = workflowState.Bookmarks.Select(bookmark => bookmark.Id).ToList();
            var result = burst.Result(bookmarks, workflowState.Status == WorkflowStatus.Finished);
            if (!burst.IsTaken) await newsroom.Send(new ApplyStep(burst.Message, burst.Basis, result, burst.Began()), Caller.System, cancellationToken);
        }

        await elsas.CommitAsync(workflowExecutionContext, workflowState, cancellationToken);
    }
}
