namespace FactCheck.Web.Api;

internal static class NoticesApi
{
    public static void MapNotices(this RouteGroupBuilder api)
    {
        var notices = api.MapGroup("/notices").WithTags("Notices");
        notices.MapGet("/", ([AsParameters] ListNotices list, Door door) => door.Send(list))
            .WithSummary("What you were told, newest first");
        notices.MapPost("/read", (ReadNotices read, Door door) => door.Send(read))
            .WithSummary("Mark notices of yours as read: those of a list, or all");

        var outbox = api.MapGroup("/outbox").WithTags("Outbox");
        outbox.MapGet("/", ([AsParameters] ListOutbox list, Door door) => door.Send(list))
            .WithSummary("Messages that could not be delivered and were given up");
        outbox.MapPost("/{id}/retry", async (string id, Door door) =>
            {
                await door.Send(new RetryMessage(id));
                return TypedResults.NoContent();
            })
            .ProducesProblem(StatusCodes.Status404NotFound).Conflicts()
            .WithSummary("Have such a message tried again");
    }
}
