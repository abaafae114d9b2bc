using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Web.Api;

internal static class ExtractionApi
{
    private const string File = "factcheck-corrections.jsonl";

    public static void MapExtraction(this RouteGroupBuilder api)
    {
        var corrections = api.MapGroup("/extraction/corrections").WithTags("Extraction");
        corrections.MapGet("/", Export).Produces<ExportedCorrection>(StatusCodes.Status200OK, CorrectionLines.ContentType)
            .WithSummary("What people said that extraction read wrongly, for training: JSON Lines, oldest first, all of it")
            .WithDescription("For administrators. People stand in it by id alone. The form is described in docs/extraction.md.");
        corrections.MapGet("/counts", (Door door) => door.Send(new CountCorrections()))
            .WithSummary("How many corrections of each sort there are; for administrators");
        corrections.MapGet("/mine", ([AsParameters] ListCorrections list, Door door) => door.Send(list)).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("What you said that extraction read wrongly, newest first");
        corrections.MapDelete("/{id}", TakeBack).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Take a correction of yours back; an administrator takes back anybody's");
    }

    private static async Task<PushStreamHttpResult> Export(Door door, HttpContext http)
    {
        // The first page before the answer begins: whoever may not read it is refused as anywhere.
        var first = await door.Send(new ExportCorrections());
        return TypedResults.Stream(
            body => CorrectionLines.Write(body, first, after => door.Send(new ExportCorrections(after)), http.RequestAborted), CorrectionLines.ContentType, File);
    }

    private static async Task<NoContent> TakeBack(string id, Door door)
    {
        await door.Send(new TakeBackCorrection(id));
        return TypedResults.NoContent();
    }
}
