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
        var running = await db.Reviews.Where(r => r.EndedAt == null).GroupBy(r => new { r.DefinitionId, r.DefinitionVersion })
            .Select(same => new { same.Key.DefinitionId, same.Key.DefinitionVersion, Count = same.Count() }).ToListAsync(cancel);
        var late = await db.ReviewTasks.Where(t => t.DoneAt == null && t.DueAt < now).GroupBy(t => t.Review.DefinitionId)
            .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel);
        return
        [
            .. from newest in workflows.Definitions.GroupBy(each => each.DefinitionId).Select(versions => versions.MaxBy(each => each.Version)!)
               let mine = running.Where(each => each.DefinitionId == newest.DefinitionId).ToList()
               orderby newest.Name, newest.DefinitionId
               select new WorkflowRow(
                   newest.DefinitionId, newest.Version, newest.Name, newest.Description, newest.Takes, newest.ClaimKinds, newest.Steps.Count,
                   mine.Sum(each => each.Count), mine.Where(each => each.DefinitionVersion != newest.Version).Sum(each => each.Count),
                   late.GetValueOrDefault(newest.DefinitionId)),
        ];
    }
}
