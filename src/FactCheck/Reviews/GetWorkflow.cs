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
    string Id, int Version, IReadOnlyList<WorkflowVersion> Versions, string Name, string? Description, IReadOnlyList<ClaimKind> ClaimKinds,
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
    private const int LastTasks = 500;

    public async Task<WorkflowView> Handle(GetWorkflow request, CancellationToken cancel)
    {
        var versions = workflows.Definitions.Where(each => each.DefinitionId == request.DefinitionId).OrderByDescending(each => each.Version).ToList();
        if (versions.Count == 0) throw new NotFoundException("workflow", request.DefinitionId);
        var definition = request.Version is not { } asked ? versions[0]
            : versions.Find(each => each.Version == asked) ?? throw new NotFoundException("workflow", $"{request.DefinitionId} version {asked}");

        var running = await db.Reviews.Where(r => r.EndedAt == null && r.DefinitionId == definition.DefinitionId).GroupBy(r => r.DefinitionVersion)
            .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, cancel);
        var standing = Standing.Of(await Steps(definition, cancel));
        return new WorkflowView(
            definition.DefinitionId, definition.Version, [.. versions.Select(each => new WorkflowVersion(each.Version, running.GetValueOrDefault(each.Version)))],
            definition.Name, definition.Description, definition.ClaimKinds, definition.Hash, FlowchartList.Of(definition, standing));
    }

    private async Task<IReadOnlyList<StepStanding>> Steps(WorkflowDefinition definition, CancellationToken cancel)
    {
        var now = time.UtcNow();
        var waiting = await db.ReviewTasks
            .Where(t => t.DoneAt == null && t.Review.DefinitionId == definition.DefinitionId && t.Review.DefinitionVersion == definition.Version)
            .GroupBy(t => t.Step)
            .Select(same => new { same.Key, Count = same.Count(), Late = same.Count(t => t.DueAt < now) }).ToDictionaryAsync(same => same.Key, cancel);
        var steps = new List<StepStanding>();
        foreach (var step in definition.Steps.Where(step => step.Activity.Waits))
        {
            var here = waiting.GetValueOrDefault(step.Id);
            steps.Add(new StepStanding(step.Id, here?.Count ?? 0, await Median(definition.DefinitionId, step.Id, cancel), here?.Late ?? 0));
        }

        return steps;
    }

    private async Task<TimeSpan?> Median(string definitionId, string step, CancellationToken cancel)
    {
        var stays = await db.ReviewTasks.Where(t => t.DoneAt != null && t.Step == step && t.Review.DefinitionId == definitionId)
            .OrderByDescending(t => t.Id).Take(LastTasks).Select(t => new { t.OpenedAt, DoneAt = t.DoneAt!.Value }).ToListAsync(cancel);
        if (stays.Count == 0) return null;
        var sorted = stays.Select(stay => stay.DoneAt - stay.OpenedAt).Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
