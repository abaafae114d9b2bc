namespace FactCheck.Web.Components.Parts;

/// <summary>Where the pages are.</summary>
public static class Paths
{
    public const string Desk = "/desk";
    public const string Triage = "/triage";
    public const string Submit = "/submit";
    public const string Sources = "/sources";
    public const string Workflows = "/workflows";
    public const string Insights = "/insights";
    public const string Help = "/help";
    public const string Design = "/design";
    public const string Audit = "/audit";
    public const string Notices = "/notices";
    public const string Corrections = "/account/corrections";

    public static string Claim(string id) => $"/claims/{Uri.EscapeDataString(id)}";

    public static string Article(string id) => $"/articles/{Uri.EscapeDataString(id)}";

    public static string Source(string id) => $"/sources/{Uri.EscapeDataString(id)}";

    public static string Workflow(string id) => $"/workflows/{Uri.EscapeDataString(id)}";
}
