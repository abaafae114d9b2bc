namespace FactCheck.Web.Api;

internal static class ViewsApi
{
    public static void MapViews(this RouteGroupBuilder api)
    {
        var views = api.MapGroup("/views").WithTags("Views");
        views.MapGet("/", (Door door) => door.Send(new ListViews()))
            .WithSummary("Saved views of the desk: your own, and the newsroom's");
        views.MapPost("/", (SaveView view, Door door) => door.Send(view)).Conflicts()
            .WithSummary("Keep a view of the desk under a name; one of yours with the same name gives way");
        views.MapDelete("/{id}", async (string id, Door door) =>
            {
                await door.Send(new ForgetView(id));
                return TypedResults.NoContent();
            })
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Take a saved view away");
    }
}
