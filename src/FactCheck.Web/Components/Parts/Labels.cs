using FactCheck.Extraction;
using FactCheck.Workflows;

namespace FactCheck.Web.Components.Parts;

/// <summary>The plain words for what the code names: one place, so that no page says it another way.</summary>
public static class Labels
{
    public static string Label(this ClaimStatus status) => status switch
    {
        ClaimStatus.Submitted => Say("Submitted"),
        ClaimStatus.InReview => Say("In review"),
        ClaimStatus.Published => Say("Published"),
        ClaimStatus.Held => Say("Held"),
        ClaimStatus.Withdrawn => Say("Withdrawn"),
        ClaimStatus.Closed => Say("Closed"),
        _ => status.ToString(),
    };

    public static string Label(this ClaimKind kind) => kind switch
    {
        ClaimKind.CasualtyCount => Say("Casualty count"),
        ClaimKind.Quantity => Say("Quantity"),
        ClaimKind.Statement => Say("Statement"),
        ClaimKind.Event => Say("Event"),
        _ => Say("Other"),
    };

    /// <summary>Which claims a workflow takes.</summary>
    public static string Takes(this IReadOnlyList<ClaimKind> kinds, WorkflowTakes takes) => takes switch
    {
        WorkflowTakes.Chosen => Say("What a submitter chooses it for"),
        WorkflowTakes.Revision => Say("Challenges to published fact-checks"),
        WorkflowTakes.Default => Say("Every other claim"),
        _ => string.Join(", ", kinds.Select(Label)),
    };

    public static string Label(this ArticleKind kind) => kind switch
    {
        ArticleKind.Transcript => Say("Transcript of spoken words"),
        ArticleKind.Post => Say("Post"),
        _ => Say("Written text"),
    };

    /// <summary>Within a sentence: "its priority is high now".</summary>
    public static string Label(this Priority priority) => priority switch
    {
        Priority.Low => Say("low"),
        Priority.Normal => Say("normal"),
        Priority.High => Say("high"),
        Priority.Urgent => Say("urgent"),
        _ => priority.ToString(),
    };

    /// <summary>Standing alone, in a list to choose from: "High".</summary>
    public static string Name(this Priority priority) => priority.Label() is var words ? char.ToUpper(words[0], System.Globalization.CultureInfo.CurrentCulture) + words[1..] : "";

    /// <summary>"12"; "1,000+" where nobody counted further.</summary>
    public static string InWords(this UseCases.ListCount count) => string.Create(System.Globalization.CultureInfo.CurrentCulture, $"{count.Count:N0}{(count.IsExact ? "" : "+")}");

    /// <summary>What is to be done: the next action.</summary>
    public static string Label(this TaskKind kind) => kind switch
    {
        TaskKind.ConfirmWords => Say("Confirm the words"),
        TaskKind.ApproveVerdict => Say("Approve the verdict"),
        TaskKind.AskClaimant => Say("Ask the claimant"),
        TaskKind.Triage => Say("Triage"),
        TaskKind.Research => Say("Research"),
        TaskKind.Publish => Say("Publish"),
        _ => kind.ToString(),
    };

    /// <summary>What could not be delivered.</summary>
    public static string Label(this OutboxKind kind) => kind switch
    {
        OutboxKind.Mail => Say("Mail"),
        OutboxKind.Webhook => Say("Webhook"),
        _ => Say("Engine"),
    };

    public static string Label(this VerdictState state) => state switch
    {
        VerdictState.Proposed => Say("Proposed"),
        VerdictState.ChangesRequested => Say("Changes requested"),
        VerdictState.Approved => Say("Approved"),
        VerdictState.Published => Say("Published"),
        VerdictState.Rejected => Say("Rejected"),
        VerdictState.Replaced => Say("Replaced"),
        VerdictState.Revised => Say("Stood until it was revised"),
        VerdictState.Withdrawn => Say("Stood until it was withdrawn"),
        _ => state.ToString(),
    };

    /// <summary>What readers are told a revision is.</summary>
    public static string Label(this RevisionKind kind) => kind switch
    {
        RevisionKind.Correction => Say("Correction"),
        RevisionKind.Update => Say("Update"),
        RevisionKind.Clarification => Say("Clarification"),
        RevisionKind.Withdrawal => Say("Withdrawal"),
        RevisionKind.Hold => Say("Hold"),
        RevisionKind.Refusal => Say("Challenge refused"),
        _ => kind.ToString(),
    };

    /// <summary>The same within a sentence: "proposed a correction".</summary>
    public static string Noun(this RevisionKind kind) => kind == RevisionKind.Refusal ? Say("refusal") : kind.Label().ToLower(System.Globalization.CultureInfo.CurrentCulture);

    public static string Label(this Stance stance) => stance switch
    {
        Stance.Supports => Say("Supports"),
        Stance.Refutes => Say("Refutes"),
        Stance.Context => Say("Context"),
        _ => Say("Searched, nothing found"),
    };

    /// <summary>The stylesheet's name for it: <c>data-stance</c>.</summary>
    public static string Data(this Stance stance) => stance switch
    {
        Stance.NothingFound => "nothing",
        _ => stance.ToString().ToLowerInvariant(),
    };

    public static string Label(this AttributionCheck check) => check switch
    {
        AttributionCheck.Right => Say("right"),
        AttributionCheck.Wrong => Say("wrong"),
        AttributionCheck.CannotTell => Say("cannot tell"),
        _ => Say("not checked"),
    };

    /// <summary>The stylesheet's name for it: <c>data-check</c>; null when nobody has checked.</summary>
    public static string? Data(this AttributionCheck check) => check switch
    {
        AttributionCheck.Right => "right",
        AttributionCheck.Wrong => "wrong",
        AttributionCheck.CannotTell => "unclear",
        _ => null,
    };

    /// <summary>What somebody says is wrong with how extraction read something.</summary>
    public static string Label(this Misreading what) => what switch
    {
        Misreading.NotWorthChecking => Say("not worth checking"),
        Misreading.WorthChecking => Say("worth checking"),
        Misreading.WrongSource => Say("wrong source"),
        Misreading.NobodySaysIt => Say("not a quotation"),
        Misreading.WrongFigure => Say("wrong figure"),
        Misreading.WrongWords => Say("wrong words"),
        Misreading.WrongKind => Say("another kind"),
        _ => Say("missed"),
    };

    public static string Label(this LinkRole role) => role switch
    {
        LinkRole.RelayedBy => Say("relayed by"),
        LinkRole.BlamedOn => Say("blamed on"),
        _ => Say("said by"),
    };

    public static string Label(this PartyKind kind) => kind switch
    {
        PartyKind.Government => Say("government"),
        PartyKind.Military => Say("military"),
        PartyKind.Igo => Say("intergovernmental organisation"),
        PartyKind.Ngo => Say("non-governmental organisation"),
        PartyKind.Outlet => Say("outlet"),
        PartyKind.Official => Say("official"),
        PartyKind.Witness => Say("witness"),
        PartyKind.Group => Say("group"),
        PartyKind.Person => Say("person"),
        _ => Say("other"),
    };

    public static string Label(this Metric metric) => metric switch
    {
        Metric.Killed => Say("killed"),
        Metric.Injured => Say("injured"),
        Metric.Missing => Say("missing"),
        Metric.Captured => Say("captured"),
        Metric.Displaced => Say("displaced"),
        Metric.UnspecifiedCasualties => Say("casualties, not specified"),
        _ => Say("quantity"),
    };

    public static string Label(this FigureScope scope) => scope switch
    {
        FigureScope.Aggregate => Say("sum over area and time"),
        _ => Say("one incident"),
    };

    /// <summary>"Fact-checker, Editor".</summary>
    public static string Label(this Role roles) => roles == Role.None ? Say("No role") : string.Join(", ",
        Enum.GetValues<Role>().Where(r => r is not Role.None and not Role.Anyone && roles.HasFlag(r)).Select(r => Workflows.Drawing.Plain.Role(r.ToString())));

    /// <summary>An outcome as something that was done: "changes requested".</summary>
    public static string Done(string outcome) => outcome switch
    {
        "AnotherAppearance" => Say("another appearance of a known claim"),
        "ChangesRequested" => Say("changes requested"),
        "NotFound" => Say("words not found"),
        "Confirmed" => Say("words confirmed"),
        "Proposed" => Say("verdict proposed"),
        "NoAnswer" => Say("no answer"),
        "HandedBack" => Say("handed back"),
        "NothingChanged" => Say("nothing changed"),
        "Accepted" => Say("accepted"),
        "Rejected" => Say("rejected"),
        "Approved" => Say("approved"),
        "Published" => Say("published"),
        "Answered" => Say("answered"),
        _ => Workflows.Drawing.Plain.Words(outcome),
    };

    /// <summary>An outcome as something to do: "Request changes".</summary>
    public static string Answer(string outcome) => outcome switch
    {
        "Accepted" => Say("Accept"),
        "Rejected" => Say("Reject"),
        "AnotherAppearance" => Say("Another appearance of"),
        "Approved" => Say("Approve"),
        "ChangesRequested" => Say("Request changes"),
        "Confirmed" => Say("Words confirmed"),
        "NotFound" => Say("Words not found"),
        "Proposed" => Say("Propose a verdict"),
        "Published" => Say("Publish"),
        "Answered" => Say("Record the answer"),
        "NoAnswer" => Say("No answer"),
        "HandedBack" => Say("Hand it back"),
        "NothingChanged" => Say("Nothing changed"),
        _ => outcome,
    };
}
