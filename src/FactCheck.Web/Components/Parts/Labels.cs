using FactCheck.Extraction;
using FactCheck.Workflows;

namespace FactCheck.Web.Components.Parts;

/// <summary>The plain words for what the code names: one place, so that no page says it another way.</summary>
public static class Labels
{
    public static string Label(this ClaimStatus status) => status switch
    {
        ClaimStatus.InReview => "In review",
        _ => status.ToString(),
    };

    public static string Label(this ClaimKind kind) => kind switch
    {
        ClaimKind.CasualtyCount => "Casualty count",
        _ => kind.ToString(),
    };

    /// <summary>Which claims a workflow takes.</summary>
    public static string Takes(this IReadOnlyList<ClaimKind> kinds, WorkflowTakes takes) => takes switch
    {
        WorkflowTakes.Chosen => "What a submitter chooses it for",
        WorkflowTakes.Revision => "Challenges to published fact-checks",
        WorkflowTakes.Default => "Every other claim",
        _ => string.Join(", ", kinds.Select(Label)),
    };

    public static string Label(this ArticleKind kind) => kind switch
    {
        ArticleKind.Transcript => "Transcript of spoken words",
        ArticleKind.Post => "Post",
        _ => "Written text",
    };

    /// <summary>"12"; "1,000+" where nobody counted further.</summary>
    public static string InWords(this UseCases.ListCount count) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count.Count:N0}{(count.IsExact ? "" : "+")}");

    /// <summary>What is to be done: the next action.</summary>
    public static string Label(this TaskKind kind) => kind switch
    {
        TaskKind.ConfirmWords => "Confirm the words",
        TaskKind.ApproveVerdict => "Approve the verdict",
        TaskKind.AskClaimant => "Ask the claimant",
        _ => kind.ToString(),
    };

    public static string Label(this VerdictState state) => state switch
    {
        VerdictState.ChangesRequested => "Changes requested",
        VerdictState.Revised => "Stood until it was revised",
        VerdictState.Withdrawn => "Stood until it was withdrawn",
        _ => state.ToString(),
    };

    /// <summary>What readers are told a revision is.</summary>
    public static string Label(this RevisionKind kind) => kind switch
    {
        RevisionKind.Refusal => "Challenge refused",
        _ => kind.ToString(),
    };

    /// <summary>The same within a sentence: "proposed a correction".</summary>
    public static string Noun(this RevisionKind kind) => kind == RevisionKind.Refusal ? "refusal" : kind.Label().ToLowerInvariant();

    public static string Label(this Stance stance) => stance switch
    {
        Stance.NothingFound => "Searched, nothing found",
        _ => stance.ToString(),
    };

    /// <summary>The stylesheet's name for it: <c>data-stance</c>.</summary>
    public static string Data(this Stance stance) => stance switch
    {
        Stance.NothingFound => "nothing",
        _ => stance.ToString().ToLowerInvariant(),
    };

    public static string Label(this AttributionCheck check) => check switch
    {
        AttributionCheck.Right => "right",
        AttributionCheck.Wrong => "wrong",
        AttributionCheck.CannotTell => "cannot tell",
        _ => "not checked",
    };

    /// <summary>The stylesheet's name for it: <c>data-check</c>; null when nobody has checked.</summary>
    public static string? Data(this AttributionCheck check) => check switch
    {
        AttributionCheck.Right => "right",
        AttributionCheck.Wrong => "wrong",
        AttributionCheck.CannotTell => "unclear",
        _ => null,
    };

    public static string Label(this LinkRole role) => role switch
    {
        LinkRole.RelayedBy => "relayed by",
        LinkRole.BlamedOn => "blamed on",
        _ => "said by",
    };

    public static string Label(this PartyKind kind) => kind switch
    {
        PartyKind.Igo => "intergovernmental organisation",
        PartyKind.Ngo => "non-governmental organisation",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string Label(this Metric metric) => metric switch
    {
        Metric.UnspecifiedCasualties => "casualties, not specified",
        _ => metric.ToString().ToLowerInvariant(),
    };

    public static string Label(this FigureScope scope) => scope switch
    {
        FigureScope.Aggregate => "sum over area and time",
        _ => "one incident",
    };

    /// <summary>"Fact-checker, Editor".</summary>
    public static string Label(this Role roles) => roles == Role.None ? "No role" : string.Join(", ",
        Enum.GetValues<Role>().Where(r => r is not Role.None and not Role.Anyone && roles.HasFlag(r)).Select(r => r == Role.FactChecker ? "Fact-checker" : r.ToString()));

    /// <summary>An outcome as something that was done: "changes requested".</summary>
    public static string Done(string outcome) => outcome switch
    {
        "AnotherAppearance" => "another appearance of a known claim",
        "ChangesRequested" => "changes requested",
        "NotFound" => "words not found",
        "Confirmed" => "words confirmed",
        "Proposed" => "verdict proposed",
        "NoAnswer" => "no answer",
        "HandedBack" => "handed back",
        "NothingChanged" => "nothing changed",
        _ => outcome.ToLowerInvariant(),
    };

    /// <summary>An outcome as something to do: "Request changes".</summary>
    public static string Answer(string outcome) => outcome switch
    {
        "Accepted" => "Accept",
        "Rejected" => "Reject",
        "AnotherAppearance" => "Another appearance of",
        "Approved" => "Approve",
        "ChangesRequested" => "Request changes",
        "Confirmed" => "Words confirmed",
        "NotFound" => "Words not found",
        "Proposed" => "Propose a verdict",
        "Published" => "Publish",
        "Answered" => "Record the answer",
        "NoAnswer" => "No answer",
        "HandedBack" => "Hand it back",
        "NothingChanged" => "Nothing changed",
        _ => outcome,
    };
}
