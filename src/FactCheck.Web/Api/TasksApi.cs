namespace FactCheck.Web.Api;

internal static class TasksApi
{
    public static void MapTasks(this RouteGroupBuilder api)
    {
        var tasks = api.MapGroup("/tasks").WithTags("Tasks");
        tasks.MapGet("/", ([AsParameters] ListTasks list, Door door) => door.Send(list))
            .WithSummary("Open tasks: mine, of nobody, waiting for approval, or all");
        tasks.MapGet("/count", ([AsParameters] ListTasks list, Door door, bool exact = false) => door.Send(new CountTasks(list, exact)))
            .WithSummary("How many tasks such a list has: exact to 1,000, and beyond where “exact” is true");
        tasks.MapPost("/{id}/decision", (string id, DecisionBody body, Door door) =>
                door.Send(new DecideTask(id, body.Outcome, body.Comment, body.Verdict, body.Of, body.Quote)))
            .ProducesProblem(StatusCodes.Status404NotFound).Conflicts()
            .WithSummary("Decide a task: triage it, approve, ask for changes, confirm, publish")
            .WithDescription("Send the id of the verdict you read as “verdict”: another one meanwhile is answered with 409.");
    }

    /// <summary>What can go wrong between two people: a rule of the review, or somebody who was faster.</summary>
    public static RouteHandlerBuilder Conflicts(this RouteHandlerBuilder route) => route.ProducesProblem(StatusCodes.Status409Conflict);

    internal sealed record DecisionBody(string Outcome, string? Comment = null, string? Verdict = null, string? Of = null, string? Quote = null);
}
