namespace FactCheck.Web.Components.Pages.Help;

/// <param name="Name">In the address: /help/triage.</param>
/// <param name="Page">The component with its text; its headings begin at the third level.</param>
public sealed record HelpTopic(string Name, string Title, Type Page)
{
    public static IReadOnlyList<HelpTopic> All =>
    [
        new("submit", Say("Submit"), typeof(HelpSubmit)),
        new("triage", Say("Triage"), typeof(HelpTriage)),
        new("research", Say("Research"), typeof(HelpResearch)),
        new("approve", Say("Approve"), typeof(HelpApprove)),
        new("audit", Say("Audit"), typeof(HelpAudit)),
        new("keys", Say("Keys"), typeof(HelpKeys)),
        new("words", Say("Words"), typeof(HelpWords)),
    ];
}
