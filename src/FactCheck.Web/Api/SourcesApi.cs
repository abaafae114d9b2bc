namespace FactCheck.Web.Api;

internal static class SourcesApi
{
    public static void MapSources(this RouteGroupBuilder api)
    {
        var sources = api.MapGroup("/sources").WithTags("Sources");
        sources.MapGet("/", ([AsParameters] ListSources list, Door door) => door.Send(list))
            .WithSummary("Sources by name");
        sources.MapGet("/sides", (Door door) => door.Send(new ListSides()))
            .WithSummary("The sides that sources are on");
        sources.MapGet("/{id}", ([AsParameters] GetSource source, Door door) => door.Send(source)).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("One source with every attribution to it, newest first");

        sources.MapPost("/{id}", (string id, DescriptionBody body, Door door) =>
                door.Send(new DescribeSource(id, body.Parent, body.Interests, body.Aliases ?? []))).ProducesProblem(StatusCodes.Status404NotFound).Conflicts()
            .WithSummary("Say which body a source belongs to, whose side it is on, and what else it is called");

        var attribution = api.MapGroup("/attributions/{id}").WithTags("Sources").ProducesProblem(StatusCodes.Status404NotFound);
        attribution.MapPost("/correction", (string id, CorrectionBody body, Door door) =>
                door.Send(new CorrectAttribution(id, body.Source, body.Name, body.Kind, body.IsUnnamed, body.Reason, body.Version))).Conflicts()
            .WithSummary("Say whom an attribution really means");
        attribution.MapPost("/check", (string id, CheckBody body, Door door) =>
                door.Send(new CheckAttribution(id, body.Check, body.Reason, body.Version))).Conflicts()
            .WithSummary("Record what an audit of an attribution found: Right, Wrong or CannotTell");
    }

    internal sealed record DescriptionBody(string? Parent = null, string? Interests = null, IReadOnlyList<string>? Aliases = null);

    internal sealed record CorrectionBody(
        string Reason, string? Source = null, string? Name = null, Extraction.PartyKind Kind = Extraction.PartyKind.Other, bool IsUnnamed = false, int? Version = null);

    internal sealed record CheckBody(AttributionCheck Check, string? Reason = null, int? Version = null);
}
