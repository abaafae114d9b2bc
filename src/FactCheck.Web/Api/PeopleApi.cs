using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Web.Api;

internal static class PeopleApi
{
    public static void MapPeople(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");
        people.MapGet("/", ([AsParameters] ListPeople list, Door door) => door.Send(list))
            .WithSummary("The people who work here, by name; an administrator may ask for those who left as well");
        people.MapPost("/", Add).Conflicts()
            .WithSummary("Add somebody, with a first password and roles");
        people.MapPost("/{id}", (string id, PersonBody body, Door door) => door.Send(new ChangePerson(id, body.Roles, body.HasLeft)))
            .ProducesProblem(StatusCodes.Status404NotFound).Conflicts()
            .WithSummary("Give somebody other roles, let them leave, or take them back")
            .WithDescription("Send both: what somebody may do afterwards, and whether they have left. Their sessions end; who leaves loses their tokens.");

        var conflicts = api.MapGroup("/conflicts").WithTags("People");
        conflicts.MapGet("/", ([AsParameters] ListConflicts list, Door door) => door.Send(list)).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Your declared conflicts of interest; an administrator may ask for another person's");
        conflicts.MapPost("/", Declare).ProducesProblem(StatusCodes.Status404NotFound).Conflicts()
            .WithSummary("Declare a conflict of interest with a source")
            .WithDescription("While it stands, you neither hold nor decide about claims whose attribution names the source.");
        conflicts.MapPost("/{id}/end", (string id, Door door) => door.Send(new EndConflict(id))).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Say that a conflict of interest is over; it stays on record");

        var tokens = api.MapGroup("/tokens").WithTags("Tokens");
        tokens.MapGet("/", (Door door) => door.Send(new ListTokens()))
            .WithSummary("Your tokens that still work");
        tokens.MapPost("/", Create)
            .WithSummary("Make a token; its secret is in the answer, once");
        tokens.MapDelete("/{id}", Revoke).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Take a token back");
    }

    private static async Task<Created<PersonRow>> Add(AddPerson person, Door door) =>
        TypedResults.Created("/api/people", await door.Send(person));

    private static async Task<Created<CreatedToken>> Create(CreateToken token, Door door) =>
        TypedResults.Created("/api/tokens", await door.Send(token));

    private static async Task<Created<ConflictRow>> Declare(DeclareConflict conflict, Door door) =>
        TypedResults.Created("/api/conflicts", await door.Send(conflict));

    private static async Task<NoContent> Revoke(string id, Door door)
    {
        await door.Send(new RevokeToken(id));
        return TypedResults.NoContent();
    }

    internal sealed record PersonBody
    {
        // Required, or leaving one out would take somebody back, or all their roles.
        public required Role Roles { get; init; }
        public required bool HasLeft { get; init; }
    }
}
