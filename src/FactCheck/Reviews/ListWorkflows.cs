using FactCheck.Extraction;

namespace FactCheck;

/// <summary>The review definitions, the newest version of each, by name.</summary>
public sealed record ListWorkflows : IQuery<IReadOnlyList<WorkflowRow>>;

/// <param name="Version">The newest, which new reviews take.</param>
/// <param name="ClaimKinds">The kinds of claim that take it; empty for the default, which takes all others.</param>
/// <param name="Running">How many reviews run on it now, on whatever version.</param>
/// <param name="RunningOnOlder">How many of those still run on an older version.</param>
/// <param name="Overdue">How many open tasks of those reviews are past their due time.</param>
public sealed record WorkflowRow(
    string Id, int Version, string Name, string? Description, WorkflowTakes Takes, IReadOnlyList<ClaimKind> ClaimKinds, int Steps, int Running, int RunningOnOlder, int Overdue);

internal sealed class ListWorkflowsHandler(FactCheckDb db, WorkflowCatalog workflows, TimeProvider time) : IRequestHandler<ListWorkflows, IReadOnlyList<WorkflowRow>>
{
    public async Task<IReadOnlyList<WorkflowRow>> Handle(ListWorkflows request, CancellationToken cancel)
    {
        var now = time.UtcNow();
        // Of each version, by the key that stands in an index with what is counted; what names it is in the catalogue.
        var running = await db.Reviews.Where(r => r.EndedAt == null).GroupBy(r => r.WorkflowKey)
            .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel);
        var late = await db.ReviewTasks.Where(t => t.DoneAt == null).GroupBy(t => t.WorkflowKey)
            .Select(same => new { same.Key, Count = same.Count(t => t.DueAt < now) }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel);
        return
        [
            .. from versions in workflows.Definitions.GroupBy(each => each.DefinitionId)
               let newest = versions.MaxBy(each => each.Version)!
               let mine = versions.ToDictionary(each => each.Version, each => running.GetValueOrDefault(workflows.KeyOf(each)))
               orderby newest.Name, newest.DefinitionId
               select new WorkflowRow(
                   newest.DefinitionId, newest.Version, newest.Name, newest.Description, newest.Takes, newest.ClaimKinds, newest.Steps.Count,
                   mine.Values.Sum(), mine.Values.Sum() - mine[newest.Version], versions.Sum(each => late.GetValueOrDefault(workflows.KeyOf(each)))),
        ];
    }
}
