using FactCheck.Workflows;

namespace FactCheck.Web.Components.Parts.Claims;

/// <summary>One sentence of a history.</summary>
/// <param name="Did">What follows the name: "accepted it".</param>
/// <param name="Quote">What the person said about it; null where nothing was said.</param>
/// <param name="Path">Where the thing is that the sentence names last; null where it stands alone.</param>
public sealed record StoryLine(long Number, DateTime At, string Who, string Did, string? Quote, string? Path, string? Name);

/// <summary>Tells entries of the ledger in plain sentences, from what they recorded and nothing else.</summary>
public static class Story
{
    private const string Erased = "(erased)";

    /// <param name="about">Public id of the claim whose history it is.</param>
    public static StoryLine Tell(LedgerRow row, string about)
    {
        var (did, quote, named) = row.Action switch
        {
            "ClaimSubmitted" => ("submitted it with the article", null, About(row, "article")),
            "ClaimAppearedAgain" => ("found it again in", null, About(row, "article")),
            "ClaimAccepted" => ("accepted it:", Field(row, "Decision", "comment"), null),
            "ClaimRejected" => ("rejected it:", Field(row, "Decision", "comment"), null),
            "ClaimJoined" => (
                Record(row, "Claim")?.Id == about ? "found that it is another appearance of" : "found another appearance of it, joined from",
                Field(row, "Decision", "comment"),
                row.About.FirstOrDefault(a => a.Kind == "claim" && a.Id != about)),
            "ClaimAssigned" => About(row, "person") is { } holder && holder.Id != row.ById ? ("gave it to", null, holder) : ("took it", null, null),
            "ClaimHandedBack" => ("handed it back", null, null),
            "EvidenceAdded" => ($"added evidence, {Stance(row)}: “{Field(row, "Evidence", "title")}”", Field(row, "Evidence", "note"), null),
            "VerdictProposed" => ($"proposed “{Field(row, "Verdict", "ratingText")}”, {Cites(row)}{BackToResearch(row)}", null, null),
            "VerdictApproved" => ($"approved the verdict{Approvals(row)}", Field(row, "Decision", "comment"), null),
            "ChangesRequested" => (Field(row, "Decision", "quote") is { } words ? $"asked for changes of “{words}”:" : "asked for changes:", Field(row, "Decision", "comment"), null),
            "CommentAdded" => ("said:", Field(row, "Comment", "words"), null),
            "VerdictRejected" => ("rejected the verdict:", Field(row, "Decision", "comment"), null),
            "WordsConfirmed" => ("confirmed the words at their primary source", Field(row, "Decision", "comment"), null),
            "WordsNotConfirmed" => ("did not find the words at their primary source:", Field(row, "Decision", "comment"), null),
            "RevisionProposed" => ($"proposed a {RevisionOf(row)}{NewRating(row)}:", Field(row, "Revision", "note"), null),
            "RevisionApproved" => ($"approved the {RevisionOf(row)}{Approvals(row)}", Field(row, "Decision", "comment"), null),
            "RevisionRejected" => ($"rejected the {RevisionOf(row)}:", Field(row, "Decision", "comment"), null),
            "RevisionPublished" => ($"published the {RevisionOf(row)}:", Field(row, "Revision", "note"), null),
            "ChallengeRecorded" => ($"recorded a challenge{(Field(row, "Challenge", "from") is { } from ? $" from {from}" : "")}:", Field(row, "Challenge", "words"), null),
            "ChallengeTakenUp" => ("set off a review of the challenge", null, null),
            "ChallengeClosed" => ("closed a challenge:", Field(row, "Challenge", "closedBecause"), null),
            "ReviewGaveWay" => ("ended the watch, so that a challenge can be looked into", null, null),
            "ReviewCancelled" => ("cancelled the review:", Field(row, "Review", "cancelledBecause"), null),
            "ReviewMoved" => ($"moved the review {Field(row, "Reason", "reason")}", null, null),
            "ClaimReopened" => ("took it up again:", Field(row, "Reason", "reason"), null),
            "ClaimPrioritised" => ($"made its priority {Field(row, "Claim", "priority")?.ToLowerInvariant()}", null, null),
            "PersonRecused" => ("stepped back from it:", Field(row, "Recusal", "reason"), null),
            "DecisionBarred" => ($"was kept from {Tried(row)}:", Field(row, "Barred", "reason"), null),
            "StepHandedBack" => ("handed a step back:", Field(row, "Decision", "comment"), null),
            "NothingChanged" => ("found that nothing changed:", Field(row, "Decision", "comment"), null),
            "ClaimantAsked" => ($"asked the claimant, {Field(row, "Inquiry", "to")}:", Field(row, "Inquiry", "question"), null),
            "ClaimantAnswered" => ("recorded the claimant's answer:", Field(row, "Decision", "comment"), null),
            "ClaimantDidNotAnswer" => ("recorded that the claimant did not answer:", Field(row, "Decision", "comment"), null),
            "VerdictPublished" => ("published the verdict", Field(row, "Decision", "comment"), null),
            "AttributionChecked" => ($"found {Named(row)} {Check(row)}:", Field(row, "Attribution", "checkReason"), null),
            "AttributionCorrected" => ($"corrected {Named(row)}, to", Field(row, "Reason", "reason"), Corrected(row)),
            "TaskReminded" => ($"sent a reminder: “{Asked(row)}” is due soon", null, null),
            "TaskOverdue" => ($"sent word that “{Asked(row)}” is overdue", null, null),
            "TimePassed" => ("let the review go on, since the time had passed", null, null),
            "NewFigureSeen" => ("saw a new figure, and let the review go on", null, null),
            "ReviewStepped" => ("took the review to its next step", null, null),
            "ArticleSubmitted" => ("handed in", null, About(row, "article")),
            "TranslationDescribed" => (Field(row, "Article", "translator") is { } translator ? $"said that {translator} translated" : "said what is translated in", null, About(row, "article")),
            "SourceDescribed" => ("described", null, About(row, "source")),
            "ConflictDeclared" => ("declared a conflict of interest with", Field(row, "Conflict", "what"), About(row, "source")),
            "ConflictEnded" => ("ended a declared conflict of interest with", null, About(row, "source")),
            "PersonAdded" => ("added", null, About(row, "person")),
            "RolesChanged" => ("changed the roles of", null, About(row, "person")),
            "PersonLeft" => ("closed the account of", null, About(row, "person")),
            "PersonReturned" => ("opened the account again of", null, About(row, "person")),
            "TokenCreated" => ("made an access token", null, null),
            "TokenRevoked" => ("revoked an access token", null, null),
            "MessageTriedAgain" => ("had an undelivered message sent again", null, null),
            _ => (InWords(row.Action), (string?)null, (LedgerAbout?)null),
        };
        if (named is null && row.Action == "AttributionCorrected") did = did.Replace(", to", ", to nobody named:", StringComparison.Ordinal);
        did = did.TrimEnd(':') + (quote is null || named is not null ? "" : ":");
        return new StoryLine(row.Number, row.At, row.By ?? "The program", did, quote, named is null ? null : PathOf(named), named?.Name);
    }

    /// <summary>What an entry says was done, short: "Verdict proposed: True".</summary>
    public static string What(LedgerRow row)
    {
        var detail = row.Action switch
        {
            "EvidenceAdded" => Stance(row),
            "VerdictProposed" => Field(row, "Verdict", "ratingText"),
            "AttributionChecked" => Check(row),
            "RevisionProposed" or "RevisionApproved" or "RevisionPublished" or "RevisionRejected" => Kind(row)?.Noun(),
            "TaskReminded" or "TaskOverdue" => Asked(row),
            "ClaimPrioritised" => Field(row, "Claim", "priority")?.ToLowerInvariant(),
            "VerdictApproved" => Approvals(row) is { Length: > 0 } approvals ? approvals.TrimStart(',', ' ') : null,
            _ => null,
        };
        var words = row.Action switch
        {
            "PersonRecused" => "stepped back",
            "DecisionBarred" => "kept from deciding",
            "ReviewGaveWay" => "watch ended for a challenge",
            "ReviewStepped" => "review advanced",
            "TaskReminded" => "reminder sent",
            "ClaimPrioritised" => "priority changed",
            "PersonLeft" => "account closed",
            "PersonReturned" => "account opened again",
            _ => InWords(row.Action),
        };
        words = char.ToUpperInvariant(words[0]) + words[1..];
        return detail is null ? words : $"{words}: {detail}";
    }

    public static string? PathOf(LedgerAbout about) => about.Kind switch
    {
        "claim" => Paths.Claim(about.Id),
        "article" => Paths.Article(about.Id),
        "source" => Paths.Source(about.Id),
        _ => null,
    };

    /// <summary>"VerdictProposed" as "verdict proposed".</summary>
    public static string InWords(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static LedgerAbout? About(LedgerRow row, string kind) => row.About.FirstOrDefault(a => a.Kind == kind);

    // A proposal also records the verdict that it replaces, before its own.
    private static RecordContent? Record(LedgerRow row, string kind) =>
        kind == "Verdict" ? row.Records.LastOrDefault(r => r.Kind == kind) : row.Records.FirstOrDefault(r => r.Kind == kind);

    private static string? Field(LedgerRow row, string kind, string name) =>
        Record(row, kind)?.Fields.FirstOrDefault(f => f.Name == name) is { } field ? field.IsErased ? Erased : field.Value : null;

    private static RevisionKind? Kind(LedgerRow row) => Enum.TryParse<RevisionKind>(Field(row, "Revision", "kind"), out var kind) ? kind : null;

    private static string RevisionOf(LedgerRow row) => Kind(row)?.Noun() ?? "revision";

    private static string NewRating(LedgerRow row) =>
        Kind(row)?.BringsVerdict() == true && Field(row, "Verdict", "ratingText") is { } rating ? $", “{rating}”" : "";

    private static string Tried(LedgerRow row) => Field(row, "Barred", "request") switch
    {
        nameof(ProposeVerdict) or nameof(ProposeRevision) => "proposing",
        nameof(AssignClaim) => "assigning it",
        nameof(PublishClaim) => "publishing",
        nameof(AskClaimant) => "asking the claimant",
        nameof(CancelReview) => "cancelling its review",
        nameof(ReopenClaim) => "taking it up again",
        _ => "deciding",
    };

    // The step's own name is in its definition and not in the entry.
    private static string Asked(LedgerRow row) => Enum.TryParse<TaskKind>(Field(row, "Task", "kind"), out var kind) ? kind.Label().ToLowerInvariant() : "a step";

    private static string Stance(LedgerRow row) =>
        Enum.TryParse<Stance>(Field(row, "Evidence", "stance"), out var stance) ? stance.Label().ToLowerInvariant() : "";

    private static string Check(LedgerRow row) =>
        Enum.TryParse<AttributionCheck>(Field(row, "Attribution", "check"), out var check) ? check.Label() : "";

    private static string Named(LedgerRow row) => Field(row, "Attribution", "named") is { } named ? $"the attribution to “{named}”" : "an attribution";

    private static string Cites(LedgerRow row) =>
        (Field(row, "Verdict", "cites") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length switch
        {
            0 => "citing no evidence",
            1 => "citing one piece of evidence",
            var n => $"citing {n} pieces of evidence",
        };

    // A condition such as enough origins is no one's decision; all that shows it is the task that was opened again.
    private static string BackToResearch(LedgerRow row) =>
        row.Records.Any(r => r.Kind == "Task" && Value(r, "kind") == nameof(TaskKind.Research) && Value(r, "doneAt") is null)
            ? "; a condition of the review was not met, so it stays in research" : "";

    private static string Approvals(LedgerRow row) =>
        Field(row, "Task", "approvalsNeeded") is { } needed && needed != "1" ? $", {Field(row, "Task", "approvalsGiven")} of {needed}" : "";

    private static LedgerAbout? Corrected(LedgerRow row) =>
        Field(row, "Attribution", "source") is { } source ? row.About.FirstOrDefault(a => a.Id == source) : null;

    private static string? Value(RecordContent record, string name) => record.Fields.FirstOrDefault(f => f.Name == name)?.Value;
}
