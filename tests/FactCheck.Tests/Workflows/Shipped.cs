using FactCheck.Workflows;

namespace FactCheck.Tests.Workflows;

/// <summary>The definitions that ship, as every program finds them: beside itself.</summary>
internal static class Shipped
{
    internal static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "workflows");

    internal static WorkflowCatalog Catalog { get; } = WorkflowCatalog.Load(Folder);

    internal static WorkflowDefinition Standard => Find("standard-review");

    internal static WorkflowDefinition CasualtyCount => Find("casualty-count-review");

    internal static WorkflowDefinition Statement => Find("statement-review");

    internal static WorkflowDefinition BreakingNews => Find("breaking-news-review");

    /// <summary>Those that begin with triage and may end by closing the claim.</summary>
    internal static IEnumerable<WorkflowDefinition> Reviews => Catalog.Definitions.Where(each => each.Takes != WorkflowTakes.Revision);

    internal static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    private static WorkflowDefinition Find(string id) => Catalog.Find(id, 1) ?? throw new InvalidOperationException($"{id} is not there.");
}
