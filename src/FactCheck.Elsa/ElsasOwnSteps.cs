using Elsa.Mediator.Contracts;
using Elsa.Workflows.Notifications;
using FactCheck.OnElsa.Activities;

namespace FactCheck.OnElsa;

/// <summary>Elsa's own activities, its start, end, forks, joins and variables, know nothing of us: the burst hears of them here.</summary>
internal sealed class ElsasOwnSteps : INotificationHandler<ActivityCompleted>
{
    public Task HandleAsync(ActivityCompleted notification, CancellationToken cancellationToken)
    {
        var context = notification.ActivityExecutionContext;
        if (context.Activity is not (ReviewStep or Arrive) && context.WorkflowExecutionContext.GetRequiredService<CurrentBurst>().Burst is { } burst && burst.Knows(context.Activity.Id))
            burst.Enter(context.Activity.Id);
        return Task.CompletedTask;
    }
}
