using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Web.Api;

internal static class PeopleApi
{
    public static void MapPeople(this RouteGroupBuilder api)
    {
        api.MapGet("/people", (Door door) => door.Send(new ListPeople())).WithTags("People")
            .WithSummary("The people who work here, by name");

        var tokens = api.MapGroup("/tokens").WithTags("Tokens");
        tokens.MapGet("/", (Door door) => door.Send(new ListTokens()))
            .WithSummary("Your tokens that still work");
        tokens.MapPost("/", Create)
            .WithSummary("Make a token; its secret is in the answer, once");
        tokens.MapDelete("/{id}", Revoke).ProducesProblem(StatusCodes.Status404NotFound)
            .WithSummary("Take a token back");
    }

    private static async Task<Created<CreatedToken>> Create(CreateToken token, Door door) =>
        TypedResults.Created("/api/tokens", await door.Send(token));

    private static async Task<NoContent> Revoke(string id, Door door)
    {
        await door.Send(new RevokeToken(id));
        return TypedResults.NoContent();
    }
}
