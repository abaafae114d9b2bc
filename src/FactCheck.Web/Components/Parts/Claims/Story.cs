using System.Globalization;
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
    private static string Erased => Say("(erased)");

    /// <param name="about">Public id of the claim whose history it is.</param>
    public static StoryLine Tell(LedgerRow row, string about)
    {
        var (did, quote, named) = row.Action switch
        {
            "ClaimSubmitted" => (Say("submitted it with the article"), null, About(row, "article")),
            "ClaimAppearedAgain" => (Say("found it again in"), null, About(row, "article")),
            "ClaimAccepted" => (Say("accepted it:"), Field(row, "Decision", "comment"), null),
            "ClaimRejected" => (Say("rejected it:"), Field(row, "Decision", "comment"), null),
            "ClaimJoined" => (
                Record(row, "Claim")?.Id == about ? Say("found that it is another appearance of") : Say("found another appearance of it, joined from"),
                Field(row, "Decision", "comment"),
                row.About.FirstOrDefault(a => a.Kind == "claim" && a.Id != about)),
            "TriageTakenBack" => TakenBack(row, about),
            "ClaimAssigned" => About(row, "person") is { } holder && holder.Id != row.ById ? (Say("gave it to"), null, holder) : (Say("took it"), null, null),
            "ClaimHandedBack" => (Say("handed it back"), null, null),
            "EvidenceAdded" => (Say($"added evidence, {Stance(row)}: “{Title(row)}”"), Field(row, "Evidence", "note"), null),
            "VerdictProposed" => (Say($"proposed “{Rating(row)}”, {Cites(row)}{BackToResearch(row)}"), null, null),
            "VerdictApproved" => (Say($"approved the verdict{Approvals(row)}"), Field(row, "Decision", "comment"), null),
            "ChangesRequested" => (Field(row, "Decision", "quote") is { } words ? Say($"asked for changes of “{words}”:") : Say("asked for changes:"), Field(row, "Decision", "comment"), null),
            "CommentAdded" => (Say("said:"), Field(row, "Comment", "words"), null),
            "VerdictRejected" => (Say("rejected the verdict:"), Field(row, "Decision", "comment"), null),
            "WordsConfirmed" => (Say("confirmed the words at their primary source"), Field(row, "Decision", "comment"), null),
            "WordsNotConfirmed" => (Say("did not find the words at their primary source:"), Field(row, "Decision", "comment"), null),
            "RevisionProposed" => (Say($"proposed a {RevisionOf(row)}{NewRating(row)}:"), Field(row, "Revision", "note"), null),
            "RevisionApproved" => (Say($"approved the {RevisionOf(row)}{Approvals(row)}"), Field(row, "Decision", "comment"), null),
            "RevisionRejected" => (Say($"rejected the {RevisionOf(row)}:"), Field(row, "Decision", "comment"), null),
            "RevisionPublished" => (Say($"published the {RevisionOf(row)}:"), Field(row, "Revision", "note"), null),
            "ChallengeRecorded" => (Field(row, "Challenge", "from") is { } from ? Say($"recorded a challenge from {from}:") : Say("recorded a challenge:"), Field(row, "Challenge", "words"), null),
            "ChallengeTakenUp" => (Say("set off a review of the challenge"), null, null),
            "ChallengeClosed" => (Say("closed a challenge:"), Known(Field(row, "Challenge", "closedBecause")), null),
            "ReviewGaveWay" => (Say("ended the watch, so that a challenge can be looked into"), null, null),
            "ReviewCancelled" => (Say("cancelled the review:"), Known(Field(row, "Review", "cancelledBecause")), null),
            "ReviewMoved" => (Say($"moved the review {Reason(row)}"), null, null),
            "ClaimReopened" => (Say("took it up again:"), Field(row, "Reason", "reason"), null),
            "ClaimPrioritised" => (Say($"made its priority {PriorityOf(row)}"), null, null),
            "PersonRecused" => (Say("stepped back from it:"), Field(row, "Recusal", "reason"), null),
            "DecisionBarred" => (Say($"was kept from {Tried(row)}:"), Known(Field(row, "Barred", "reason")), null),
            "StepHandedBack" => (Say("handed a step back:"), Field(row, "Decision", "comment"), null),
            "NothingChanged" => (Say("found that nothing changed:"), Field(row, "Decision", "comment"), null),
            "ClaimantAsked" => (Say($"asked the claimant, {Asking(row)}:"), Field(row, "Inquiry", "question"), null),
            "ClaimantAnswered" => (Say("recorded the claimant's answer:"), Field(row, "Decision", "comment"), null),
            "ClaimantDidNotAnswer" => (Say("recorded that the claimant did not answer:"), Field(row, "Decision", "comment"), null),
            "VerdictPublished" => (Say("published the verdict"), Field(row, "Decision", "comment"), null),
            "AttributionChecked" => (Say($"found {Named(row)} {Check(row)}:"), Field(row, "Attribution", "checkReason"), null),
            "AttributionCorrected" => (Corrected(row) is null ? Say($"corrected {Named(row)}, to nobody named:") : Say($"corrected {Named(row)}, to"), Field(row, "Reason", "reason"), Corrected(row)),
            "TaskReminded" => (Say($"sent a reminder: “{Asked(row)}” is due soon"), null, null),
            "TaskOverdue" => (Say($"sent word that “{Asked(row)}” is overdue"), null, null),
            "TimePassed" => (Say("let the review go on, since the time had passed"), null, null),
            "NewFigureSeen" => (Say("saw a new figure, and let the review go on"), null, null),
            "ReviewStepped" => (Say("took the review to its next step"), null, null),
            "ArticleSubmitted" => (Say("handed in"), null, About(row, "article")),
            "TranslationDescribed" => (Field(row, "Article", "translator") is { } translator ? Say($"said that {translator} translated") : Say("said what is translated in"), null, About(row, "article")),
            "SourceDescribed" => (Say("described"), null, About(row, "source")),
            "ConflictDeclared" => (Say("declared a conflict of interest with"), Field(row, "Conflict", "what"), About(row, "source")),
            "ConflictEnded" => (Say("ended a declared conflict of interest with"), null, About(row, "source")),
            "PersonAdded" => (Say("added"), null, About(row, "person")),
            "RolesChanged" => (Say("changed the roles of"), null, About(row, "person")),
            "PersonLeft" => (Say("closed the account of"), null, About(row, "person")),
            "PersonReturned" => (Say("opened the account again of"), null, About(row, "person")),
            "TokenCreated" => (Say("made an access token"), null, null),
            "TokenRevoked" => (Say("revoked an access token"), null, null),
            "MessageTriedAgain" => (Say("had an undelivered message sent again"), null, null),
            _ => (Done(row.Action), (string?)null, (LedgerAbout?)null),
        };
        did = did.TrimEnd(':') + (quote is null || named is not null ? "" : ":");
        return new StoryLine(row.Number, row.At, row.By ?? Say("The program"), did, quote, named is null ? null : PathOf(named), named?.Name);
    }

    /// <summary>What an entry says was done, short: "Verdict proposed: True".</summary>
    public static string What(LedgerRow row)
    {
        var detail = row.Action switch
        {
            "EvidenceAdded" => Stance(row),
            "VerdictProposed" => Rating(row),
            "AttributionChecked" => Check(row),
            "RevisionProposed" or "RevisionApproved" or "RevisionPublished" or "RevisionRejected" => Kind(row)?.Noun(),
            "TaskReminded" or "TaskOverdue" => Asked(row),
            "ClaimPrioritised" => PriorityOf(row),
            "VerdictApproved" => Given(row),
            _ => null,
        };
        var words = Done(row.Action);
        words = char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..];
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

    // What an entry is called, as something that was done. An entry of a kind that is unknown here keeps its own name.
    private static string Done(string action) => action switch
    {
        "ClaimSubmitted" => Say("claim submitted"),
        "ClaimAppearedAgain" => Say("claim appeared again"),
        "ClaimAccepted" => Say("claim accepted"),
        "ClaimRejected" => Say("claim rejected"),
        "ClaimJoined" => Say("claim joined"),
        "ClaimAssigned" => Say("claim assigned"),
        "ClaimHandedBack" => Say("claim handed back"),
        "ClaimReopened" => Say("claim reopened"),
        "ClaimPrioritised" => Say("priority changed"),
        "EvidenceAdded" => Say("evidence added"),
        "VerdictProposed" => Say("verdict proposed"),
        "VerdictApproved" => Say("verdict approved"),
        "VerdictRejected" => Say("verdict rejected"),
        "VerdictPublished" => Say("verdict published"),
        "ChangesRequested" => Say("changes requested"),
        "CommentAdded" => Say("comment added"),
        "WordsConfirmed" => Say("words confirmed"),
        "WordsNotConfirmed" => Say("words not confirmed"),
        "RevisionProposed" => Say("revision proposed"),
        "RevisionApproved" => Say("revision approved"),
        "RevisionRejected" => Say("revision rejected"),
        "RevisionPublished" => Say("revision published"),
        "ChallengeRecorded" => Say("challenge recorded"),
        "ChallengeTakenUp" => Say("challenge taken up"),
        "ChallengeClosed" => Say("challenge closed"),
        "ReviewGaveWay" => Say("watch ended for a challenge"),
        "ReviewCancelled" => Say("review cancelled"),
        "ReviewMoved" => Say("review moved"),
        "ReviewStepped" => Say("review advanced"),
        "StepHandedBack" => Say("step handed back"),
        "NothingChanged" => Say("nothing changed"),
        "ClaimantAsked" => Say("claimant asked"),
        "ClaimantAnswered" => Say("claimant answered"),
        "ClaimantDidNotAnswer" => Say("claimant did not answer"),
        "AttributionChecked" => Say("attribution checked"),
        "AttributionCorrected" => Say("attribution corrected"),
        "TaskReminded" => Say("reminder sent"),
        "TaskOverdue" => Say("task overdue"),
        "TimePassed" => Say("time passed"),
        "NewFigureSeen" => Say("new figure seen"),
        "DecisionBarred" => Say("kept from deciding"),
        "PersonRecused" => Say("stepped back"),
        "ArticleSubmitted" => Say("article submitted"),
        "TranslationDescribed" => Say("translation described"),
        "SourceDescribed" => Say("source described"),
        "ConflictDeclared" => Say("conflict declared"),
        "ConflictEnded" => Say("conflict ended"),
        "PersonAdded" => Say("person added"),
        "PersonLeft" => Say("account closed"),
        "PersonReturned" => Say("account opened again"),
        "RolesChanged" => Say("roles changed"),
        "TokenCreated" => Say("token created"),
        "TokenRevoked" => Say("token revoked"),
        "MessageTriedAgain" => Say("message tried again"),
        _ => InWords(action),
    };

    private static string? Title(LedgerRow row) => Field(row, "Evidence", "title");

    private static string? Rating(LedgerRow row) => Known(Field(row, "Verdict", "ratingText"));

    private static string? Reason(LedgerRow row) => Field(row, "Reason", "reason");

    private static string? Asking(LedgerRow row) => Field(row, "Inquiry", "to");

    private static string? PriorityOf(LedgerRow row) => Enum.TryParse<Priority>(Field(row, "Claim", "priority"), out var priority) ? priority.Label() : Field(row, "Claim", "priority");

    private static string? Known(string? words) => words is null ? null : SayKnown(words);

    private static LedgerAbout? About(LedgerRow row, string kind) => row.About.FirstOrDefault(a => a.Kind == kind);

    // A proposal also records the verdict that it replaces, before its own.
    private static RecordContent? Record(LedgerRow row, string kind) =>
        kind == "Verdict" ? row.Records.LastOrDefault(r => r.Kind == kind) : row.Records.FirstOrDefault(r => r.Kind == kind);

    private static string? Field(LedgerRow row, string kind, string name) =>
        Record(row, kind)?.Fields.FirstOrDefault(f => f.Name == name) is { } field ? field.IsErased ? Erased : field.Value : null;

    private static RevisionKind? Kind(LedgerRow row) => Enum.TryParse<RevisionKind>(Field(row, "Revision", "kind"), out var kind) ? kind : null;

    private static string RevisionOf(LedgerRow row) => Kind(row)?.Noun() ?? Say("revision");

    private static string NewRating(LedgerRow row) =>
        Kind(row)?.BringsVerdict() == true && Rating(row) is { } rating ? ", " + Say($"“{rating}”") : "";

    private static string Tried(LedgerRow row) => Field(row, "Barred", "request") switch
    {
        nameof(ProposeVerdict) or nameof(ProposeRevision) => Say("proposing"),
        nameof(AssignClaim) => Say("assigning it"),
        nameof(TakeBackTriage) => Say("taking its triage back"),
        nameof(PublishClaim) => Say("publishing"),
        nameof(AskClaimant) => Say("asking the claimant"),
        nameof(CancelReview) => Say("cancelling its review"),
        nameof(ReopenClaim) => Say("taking it up again"),
        _ => Say("deciding"),
    };

    // The step's own name is in its definition and not in the entry.
    private static string Asked(LedgerRow row) => Enum.TryParse<TaskKind>(Field(row, "Task", "kind"), out var kind) ? kind.Label().ToLower(CultureInfo.CurrentCulture) : Say("a step");

    private static string Stance(LedgerRow row) =>
        Enum.TryParse<Stance>(Field(row, "Evidence", "stance"), out var stance) ? stance.Label().ToLower(CultureInfo.CurrentCulture) : "";

    private static string Check(LedgerRow row) =>
        Enum.TryParse<AttributionCheck>(Field(row, "Attribution", "check"), out var check) ? check.Label() : "";

    private static string Named(LedgerRow row) => Field(row, "Attribution", "named") is { } named ? Say($"the attribution to “{named}”") : Say("an attribution");

    private static string Cites(LedgerRow row) =>
        (Field(row, "Verdict", "cites") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length switch
        {
            0 => Say("citing no evidence"),
            1 => Say("citing one piece of evidence"),
            var n => Say(n, $"citing {n} piece of evidence", $"citing {n} pieces of evidence"),
        };

    // A condition such as enough origins is no one's decision; all that shows it is the task that was opened again.
    private static string BackToResearch(LedgerRow row) =>
        row.Records.Any(r => r.Kind == "Task" && Value(r, "kind") == nameof(TaskKind.Research) && Value(r, "doneAt") is null)
            ? "; " + Say("a condition of the review was not met, so it stays in research") : "";

    private static string Approvals(LedgerRow row) => Given(row) is { } given ? $", {given}" : "";

    private static string? Given(LedgerRow row)
    {
        var (given, needed) = (Field(row, "Task", "approvalsGiven"), Field(row, "Task", "approvalsNeeded"));
        return needed is null or "1" ? null : Say($"{given} of {needed}");
    }

    private static LedgerAbout? Corrected(LedgerRow row) =>
        Field(row, "Attribution", "source") is { } source ? row.About.FirstOrDefault(a => a.Id == source) : null;

    private static string? Value(RecordContent record, string name) => record.Fields.FirstOrDefault(f => f.Name == name)?.Value;

    private static (string, string?, LedgerAbout?) TakenBack(LedgerRow row, string about)
    {
        var other = row.About.FirstOrDefault(a => a.Kind == "claim" && a.Id != about);
        return Field(row, "Decision", "outcome") switch
        {
            "Accepted" => (Say("took back that it was accepted; it waits for triage again"), null, null),
            "Rejected" => (Say("took back that it was rejected; it waits for triage again"), null, null),
            "AnotherAppearance" when Record(row, "Claim")?.Id != about => (Say("took back what had been joined to it, which is a claim of its own again:"), null, other),
            "AnotherAppearance" => (Say("took back, so that it waits for triage again, that it was another appearance of"), null, other),
            _ => (Say("took its triage back"), null, null),
        };
    }
}
