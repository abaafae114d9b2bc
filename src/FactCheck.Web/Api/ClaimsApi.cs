using FactCheck.UseCases;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Web.Api;

internal static class ClaimsApi
{
    public static void MapClaims(this RouteGroupBuilder api)
    {
        var claims = api.MapGroup("/claims").WithTags("Claims");
        claims.MapPost("/", Submit)
            .WithSummary("Hand in one claim by hand: a sentence heard, or one that extraction missed");
        claims.MapGet("/", ([AsParameters] ListClaims list, Door door) => door.Send(list))
            .WithSummary("Claims, newest first; send “next” as “after” for the next page");
        claims.MapGet("/count", ([AsParameters] ListClaims list, Door door, bool exact = false) => door.Send(new CountClaims(list, exact)))
            .WithSummary("How many claims such a list has: exact to 1,000, and beyond where “exact” is true");
        claims.MapPost("/prioritise", (PrioritiseClaims claims, Door door) => door.Send(claims)).Conflicts()
            .WithSummary("Say how urgent claims are: all of them or none");
        claims.MapPost("/triage", (TriageClaims choices, Door door) => door.Send(choices)).Conflicts()
            .WithSummary("Triage many claims at once: all of them or none");
        claims.MapPost("/triage/take-back", (TakeBackTriage claims, Door door) => door.Send(claims)).Conflicts()
            .WithSummary("Take back what you answered in triage, while nobody has gone on with the claims: all of them or none");

        var claim = claims.MapGroup("/{id}").ProducesProblem(StatusCodes.Status404NotFound);
        claim.MapGet("/", (string id, Door door) => door.Send(new GetClaim(id)))
            .WithSummary("One claim: appearances, chains, evidence, verdicts, and what its review still requires");
        claim.MapGet("/history", History)
            .WithSummary("Everything that happened to a claim, from the beginning");
        claim.MapPost("/evidence", AddEvidence).Conflicts()
            .WithSummary("Add something consulted, with its own chain; a search that found nothing too");
        claim.MapPost("/verdict", ProposeVerdict).Conflicts()
            .WithSummary("Propose a verdict; research ends with it")
            .WithDescription("Where a fact-check is published, say as “revision” what it is to that one, and as “revisionNote” what changes.");
        claim.MapPost("/assign", (string id, AssignmentBody body, Door door) => door.Send(new AssignClaim(id, body.Said(), body.IfLast))).Conflicts()
            .WithSummary("Give the claim to a person, or hand it back");
        claim.MapPost("/publish", (string id, Door door) => door.Send(new PublishClaim(id))).Conflicts()
            .WithSummary("Publish the approved verdict");
    }

    private static async Task<Created<SubmittedClaim>> Submit(SubmitClaim claim, Door door)
    {
        var submitted = await door.Send(claim);
        return TypedResults.Created($"/api/claims/{submitted.Id}", submitted);
    }

    private static async Task<Page<LedgerRow>> History(string id, Door door, string? after = null, int limit = Limits.DefaultPage)
    {
        var page = await door.Send(new ReadLedger(About: id, After: after, Limit: limit, OldestFirst: true));
        // A claim begins with an entry, so one without any is none; nor has an article a history here.
        return after is not null || page.Rows.Any(row => row.About.Any(about => about.Id == id && about.Kind == "claim"))
            ? page : throw new NotFoundException("claim", id);
    }

    private static async Task<Created<AddedEvidence>> AddEvidence(string id, EvidenceBody body, Door door) =>
        TypedResults.Created($"/api/claims/{id}", await door.Send(new AddEvidence(
            id, body.Stance, body.IsPrimary, body.Title, body.Url, body.Note, body.Words, body.Chain ?? [])));

    private static async Task<Created<ProposedVerdict>> ProposeVerdict(string id, VerdictBody body, Door door) =>
        TypedResults.Created($"/api/claims/{id}", await door.Send(new ProposeVerdict(
            id, body.Rating, body.Rationale, body.Cites ?? [], body.Searched, body.ClaimantAsked, body.ClaimantAnswer, body.Version,
            body.Revision, body.RevisionNote)));

    internal sealed record EvidenceBody(
        Stance Stance, string Title, string Note, string? Url = null, string? Words = null, bool IsPrimary = false, IReadOnlyList<ChainLink>? Chain = null);

    internal sealed record VerdictBody(
        string Rating, string Rationale, IReadOnlyList<string>? Cites = null, string? Searched = null,
        string? ClaimantAsked = null, string? ClaimantAnswer = null, int? Version = null, RevisionKind? Revision = null, string? RevisionNote = null);

    internal sealed record AssignmentBody
    {
        private bool _isSaid;

        /// <summary>Public id; null to hand it back.</summary>
        public string? Person
        {
            get;
            init => (field, _isSaid) = (value, true);
        }

        /// <summary>Number of the ledger entry that must still be the last that a person did with the claim; null where it does not matter.</summary>
        public long? IfLast { get; init; }

        // Left out, it is a mistake rather than a claim handed back.
        internal string? Said() => _isSaid ? Person : throw new ValidationException(
            [new ValidationFailure("person", "Send the public id of a person as “person”, or null as “person” to hand the claim back.")]);
    }
}
