namespace FactCheck.Web.Components.Pages.Help;

/// <param name="Name">In the address: /help/triage.</param>
/// <param name="Page">The component with its text; its headings begin at the third level.</param>
public sealed record HelpTopic(string Name, string Title, Type Page)
{
    public static IReadOnlyList<HelpTopic> All { get; } =
    [
        new("submit", "Submit", typeof(HelpSubmit)),
        new("triage", "Triage", typeof(HelpTriage)),
        new("research", "Research", typeof(HelpResearch)),
        new("approve", "Approve", typeof(HelpApprove)),
        new("audit", "Audit", typeof(HelpAudit)),
        new("keys", "Keys", typeof(HelpKeys)),
        new("words", "Words", typeof(HelpWords)),
    ];
}
