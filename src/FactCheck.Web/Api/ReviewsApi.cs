using FactCheck.UseCases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Web.Api;

/// <summary>What people do about a claim's review as a whole, besides answering its tasks.</summary>
internal static class ReviewsApi
{
    public static void MapReviews(this RouteGroupBuilder api)
    {
        api.MapPost("/claims/priority", (PriorityBody body, Door door) => door.Send(new PrioritiseClaims(body.Claims, body.Priority)))
            .ProducesProblem(StatusCodes.Status404NotFound).WithTags("Reviews")
            .WithSummary("Say how urgent claims are, one or many: all of them or none");

        var claim = api.MapGroup("/claims/{id}").WithTags("Reviews").ProducesProblem(StatusCodes.Status404NotFound);
        claim.MapPost("/recuse", (string id, ReasonBody body, Door door) => door.Send(new RecuseFromClaim(id, body.Reason ?? "")))
            .WithSummary("Step back from a claim, for good")
            .WithDescription("You hold it no longer, and neither decide nor propose anything about it. Said again, it changes nothing.");
        claim.MapPost("/cancel", (string id, ReasonBody body, Door door) => door.Send(new CancelReview(id, body.Reason ?? ""))).Conflicts()
            .WithSummary("End the running review; a claim that nobody published is closed");
        claim.MapPost("/reopen", (string id, ReasonBody body, Door door) => door.Send(new ReopenClaim(id, body.Reason ?? ""))).Conflicts()
            .WithSummary("Take up a closed or withdrawn claim again");
        claim.MapPost("/comments", Comment)
            .WithSummary("Say something about a claim to the others; whoever is named as @Name is told");
        claim.MapPost("/inquiries", Ask).Conflicts()
            .WithSummary("Record what the claimant was asked, while the review waits for that")
            .WithDescription("Asked again, the time for an answer begins again. The answer is the decision on the task: “Answered” with the answer as comment, or “NoAnswer”.");
        claim.MapPost("/challenges", Challenge).Conflicts()
            .WithSummary("Record that somebody holds the published fact-check to be wrong or out of date");
        claim.MapPost("/revisions", Revise).Conflicts()
            .WithSummary("Propose a withdrawal, a hold, or a reasoned refusal of a challenge")
            .WithDescription("A correction, an update and a clarification bring another verdict: propose that, with “revision” and “revisionNote”.");

        api.MapPost("/workflows/{id}/move", (string id, MoveBody body, Door door) => door.Send(new MoveReviews(id, body.Try, body.After)))
            .ProducesProblem(StatusCodes.Status404NotFound).Conflicts().WithTags("Reviews")
            .WithSummary("Move running reviews to the newest version of their definition, or try it")
            .WithDescription("A few hundred at a time: send “next” as “after” until it is null. Those that cannot move stay, each with the reasons.");
    }

    private static async Task<Created<AskedClaimant>> Ask(string id, InquiryBody body, Door door) =>
        TypedResults.Created($"/api/claims/{id}", await door.Send(new AskClaimant(id, body.Question ?? "", body.To ?? "", body.AskedAt.Utc())));

    private static async Task<Created<CommentedOnClaim>> Comment(string id, CommentBody body, Door door) =>
        TypedResults.Created($"/api/claims/{id}", await door.Send(new CommentOnClaim(id, body.Words ?? "")));

    private static async Task<Created<RecordedChallenge>> Challenge(string id, ChallengeBody body, Door door) =>
        TypedResults.Created($"/api/claims/{id}", await door.Send(new ChallengeClaim(id, body.Words ?? "", body.From, body.Url)));

    private static async Task<Created<ProposedVerdict>> Revise(string id, RevisionBody body, Door door) =>
        TypedResults.Created($"/api/claims/{id}", await door.Send(new ProposeRevision(id, body.Kind, body.Note ?? "", body.Version)));

    internal sealed record ReasonBody(string? Reason = null);

    internal sealed record CommentBody(string? Words = null);

    internal sealed record PriorityBody(IReadOnlyList<string> Claims, Priority Priority);

    internal sealed record InquiryBody(string? Question = null, string? To = null, DateTime? AskedAt = null);

    internal sealed record ChallengeBody(string? Words = null, string? From = null, string? Url = null);

    internal sealed record RevisionBody(RevisionKind Kind, string? Note = null, int? Version = null);

    /// <param name="Try">Whether to look only: nothing is moved.</param>
    internal sealed record MoveBody(bool Try = false, string? After = null);
}
