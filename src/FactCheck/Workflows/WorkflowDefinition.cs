using FactCheck.Extraction;
using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows;

/// <summary>One version of a review process, checked: <see cref="WorkflowReader"/> makes no other.</summary>
public sealed class WorkflowDefinition
{
    private readonly Dictionary<string, WorkflowStep> _steps;
    private readonly Dictionary<(string Step, string Outcome), WorkflowStep> _next;

    internal WorkflowDefinition(IReadOnlyList<WorkflowStep> steps, IReadOnlyList<WorkflowConnection> connections)
    {
        Steps = steps;
        Connections = connections;
        _steps = steps.ToDictionary(step => step.Id);
        _next = connections.ToDictionary(each => (each.From, each.Outcome), each => _steps[each.To]);
        Start = steps.Single(step => step.Activity is StartStep);
    }

    public required string DefinitionId { get; init; }

    /// <summary>Counted from 1. A review stays with the version it began with.</summary>
    public required int Version { get; init; }

    public required string Name { get; init; }

    public required string? Description { get; init; }

    /// <summary>The kinds of claim that take this definition; empty for the default, which takes all others.</summary>
    public required IReadOnlyList<ClaimKind> ClaimKinds { get; init; }

    /// <summary>The file it was read from, without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>The exact text of the file.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text's UTF-8 bytes, 64 lower-case hex digits.</summary>
    public required string Hash { get; init; }

    public IReadOnlyList<WorkflowStep> Steps { get; }

    public IReadOnlyList<WorkflowConnection> Connections { get; }

    internal WorkflowStep Start { get; }

    /// <summary>The step with this id.</summary>
    /// <exception cref="KeyNotFoundException">This version has no such step.</exception>
    public WorkflowStep Step(string id) => _steps.TryGetValue(id, out var step)
        ? step
        : throw new KeyNotFoundException($"{this} has no step \"{id}\".");

    /// <summary>Where an outcome leads.</summary>
    /// <exception cref="KeyNotFoundException">The step has no such outcome.</exception>
    public WorkflowStep Next(string step, string outcome) => _next.TryGetValue((step, outcome), out var next)
        ? next
        : throw new KeyNotFoundException($"{this}: nothing follows \"{outcome}\" of step \"{step}\".");

    public override string ToString() => $"{DefinitionId} version {Version}";
}
