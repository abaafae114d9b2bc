using FactCheck.Extraction;
using FactCheck.Workflows.Drawing;

namespace FactCheck;

/// <summary>One version of a review definition, with how the reviews on it stand.</summary>
/// <param name="DefinitionId">As the file names it: "standard-review".</param>
/// <param name="Version">Null for the newest.</param>
public sealed record GetWorkflow(string DefinitionId, int? Version = null) : IQuery<WorkflowView>;

/// <param name="Versions">Every version there is, the newest first.</param>
/// <param name="ClaimKinds">The kinds of claim that take it; empty for the default, which takes all others.</param>
/// <param name="Steps">From the start along the first way out of each; medians are over all versions, for the steps that this one has.</param>
public sealed record WorkflowView(
    string Id, int Version, IReadOnlyList<WorkflowVersion> Versions, string Name, string? Description, WorkflowTakes Takes, IReadOnlyList<ClaimKind> ClaimKinds,
    string Hash, IReadOnlyList<ListedStep> Steps);

/// <param name="Running">How many reviews run on it now.</param>
public sealed record WorkflowVersion(int Version, int Running);

internal sealed class GetWorkflowValidator : AbstractValidator<GetWorkflow>
{
    public GetWorkflowValidator()
    {
        RuleFor(r => r.DefinitionId).NotEmpty().MaximumLength(Limits.Name);
        RuleFor(r => r.Version).GreaterThan(0);
    }
}

internal sealed class GetWorkflowHandler(FactCheckDb db, WorkflowCatalog workflows, TimeProvider time) : IRequestHandler<GetWorkflow, WorkflowView>
{
    /// <summary>A median tells how it goes now, not how it went years ago.</summary>
    private const int LastStays = 500;

    public async Task<WorkflowView> Handle(GetWorkflow request, CancellationToken cancel)
    {
        var versions = workflows.Definitions.Where(each => each.DefinitionId == request.DefinitionId).OrderByDescending(each => each.Version).ToList();
        if (versions.Count == 0) throw new NotFoundException(Say("workflow"), request.DefinitionId);
        var definition = request.Version is not { } asked ? versions[0]
            : versions.Find(each => each.Version == asked) ?? throw new NotFoundException(Say("workflow"), $"{request.DefinitionId} version {asked}");

        var keys = versions.ToDictionary(workflows.KeyOf);
        var running = await db.Reviews.Where(r => r.EndedAt == null && keys.Keys.Contains(r.WorkflowKey)).GroupBy(r => r.WorkflowKey)
            .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => keys[same.Key].Version, same => same.Count, cancel);
        var standing = Standing.Of(await Steps(definition, cancel));
        return new WorkflowView(
            definition.DefinitionId, definition.Version, [.. versions.Select(each => new WorkflowVersion(each.Version, running.GetValueOrDefault(each.Version)))],
            definition.Name, definition.Description, definition.Takes, definition.ClaimKinds, definition.Hash, FlowchartList.Of(definition, standing));
    }

    private async Task<IReadOnlyList<StepStanding>> Steps(WorkflowDefinition definition, CancellationToken cancel)
    {
        var now = time.UtcNow();
        var key = workflows.KeyOf(definition);
        var waiting = await db.ReviewVisits.Where(v => v.WorkflowKey == key && v.LeftAt == null).GroupBy(v => v.Step)
            .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel);
        var late = await db.ReviewTasks.Where(t => t.DoneAt == null && t.WorkflowKey == key && t.DueAt < now).GroupBy(t => t.Step)
            .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel);
        var keys = workflows.Definitions.Where(each => each.DefinitionId == definition.DefinitionId).Select(workflows.KeyOf).ToList();
        var steps = new List<StepStanding>();
        foreach (var step in definition.Steps.Where(step => step.Activity.Waits))
        {
            steps.Add(new StepStanding(step.Id, waiting.GetValueOrDefault(step.Id), await Median(keys, step.Id, cancel), late.GetValueOrDefault(step.Id)));
        }

        return steps;
    }

    // The last ones of each version, of which the last of all are taken: each version is a stretch of the index.
    private async Task<TimeSpan?> Median(IReadOnlyList<int> versions, string step, CancellationToken cancel)
    {
        var stays = new List<(DateTime Since, DateTime LeftAt)>();
        foreach (var key in versions)
            stays.AddRange((await db.ReviewVisits.Where(v => v.WorkflowKey == key && v.Step == step && v.LeftAt != null)
                .OrderByDescending(v => v.LeftAt).Take(LastStays).Select(v => new { v.Since, LeftAt = v.LeftAt!.Value }).ToListAsync(cancel))
                .Select(v => (v.Since, v.LeftAt)));
        if (stays.Count == 0) return null;
        var sorted = stays.OrderByDescending(stay => stay.LeftAt).Take(LastStays).Select(stay => stay.LeftAt - stay.Since).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
