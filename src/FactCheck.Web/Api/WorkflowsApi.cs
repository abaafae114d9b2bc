namespace FactCheck.Web.Api;

internal static class WorkflowsApi
{
    public static void MapWorkflows(this RouteGroupBuilder api)
    {
        var workflows = api.MapGroup("/workflows").WithTags("Workflows");
        workflows.MapGet("/", (Door door) => door.Send(new ListWorkflows()))
            .WithSummary("The review definitions, with how many reviews run on each");
        workflows.MapGet("/{id}", (string id, int? version, Door door) => door.Send(new GetWorkflow(id, version))).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("One review definition, step by step, with how many reviews wait at each and for how long")
            .WithDescription("The newest version, or the one asked for. Times are [d.]hh:mm:ss.");
        api.MapGet("/claims/{id}/review", (string id, Door door) => door.Send(new GetReviewPath(id))).ProducesProblem(StatusCodes.Status404NotFound)
            .WithTags("Claims")
            .WithSummary("Where the review of a claim stands, and how it got there");
    }
}
