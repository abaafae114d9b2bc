using FactCheck.Extraction;
using FactCheck.Workflows.Activities;
using FactCheck.Workflows.Reading;

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
        var onwards = connections.ToLookup(each => each.From, each => (each.Outcome, each.To));
        Forks = new Forks(
            Start.Id, id => _steps[id].Activity, id => [.. onwards[id]],
            (step, what, _) => throw new InvalidOperationException($"Step \"{step}\": {what}."));
    }

    public required string DefinitionId { get; init; }

    /// <summary>Counted from 1. A review stays with the version it began with.</summary>
    public required int Version { get; init; }

    public required string Name { get; init; }

    public required string? Description { get; init; }

    /// <summary>Which reviews take it.</summary>
    public required WorkflowTakes Takes { get; init; }

    /// <summary>The kinds of claim that take this definition; empty where <see cref="Takes"/> says something else.</summary>
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

    /// <summary>Which steps lie on which branch of which fork.</summary>
    public Forks Forks { get; }

    /// <summary>The variables and inputs that it declares.</summary>
    public IReadOnlyList<WorkflowValue> Values { get; init; } = [];

    /// <summary>The values that a review begins with; null where the definition declares none.</summary>
    /// <param name="inputs">Values of inputs, by name, as text; a variable keeps its own.</param>
    internal IReadOnlyDictionary<string, string>? FirstValues(IReadOnlyDictionary<string, string>? inputs) =>
        Values.Count == 0 ? null : Values.ToDictionary(
            value => value.Name,
            value => (value.IsInput ? inputs?.GetValueOrDefault(value.Name) : null) ?? value.Default
                ?? throw new InvalidOperationException($"{this}: its input {value.Name} has no value."));

    /// <summary>What is wrong with the values that a newsroom's settings give to its inputs, as sentences; empty where nothing is.</summary>
    /// <param name="inputs">By name, as text.</param>
    public IReadOnlyList<string> WrongInputs(IReadOnlyDictionary<string, string>? inputs)
    {
        var missing = Values.Where(each => each is { IsInput: true, Default: null } && inputs?.ContainsKey(each.Name) != true)
            .Select(each => $"{this}: its input {each.Name} has no value; give it one of the type {each.TypeName}.");
        var unfit = Values.Where(each => each.IsInput && inputs?.TryGetValue(each.Name, out var text) == true && !ValueTypes.Fits(each.TypeName, text))
            .Select(each => $"{this}: its input {each.Name} is \"{inputs![each.Name]}\"; give it one of the type {each.TypeName}.");
        var unknown = (inputs?.Keys ?? []).Where(name => !Values.Any(each => each.IsInput && each.Name == name)).Select(name => $"{this} has no input {name}.");
        var wrong = ValueChecks.Problems(Steps, Values, inputs).Select(each => $"{this}, activity \"{each.Step}\": {each.What}; {each.Remedy}.");
        return [.. missing, .. unfit, .. unknown, .. wrong];
    }

    /// <summary>Whether an automatic step that may follow looks at the verdict's evidence.</summary>
    public bool LooksAtEvidence(string step, string outcome)
    {
        var seen = new HashSet<string>();
        var open = new Queue<WorkflowStep>([Next(step, outcome)]);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next.Id))
                continue;
            if (next.Activity.LooksAtEvidence(next))
                return true;
            foreach (var way in next.Activity.AtOnce(next.Outcomes))
                open.Enqueue(Next(next.Id, way));
        }
        return false;
    }

    /// <summary>Whether this version has such a step.</summary>
    public bool Has(string step) => _steps.ContainsKey(step);

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

/// <summary>A variable or an input that a definition declares.</summary>
/// <param name="TypeName">"String", "Int32", "Boolean" or "TimeSpan".</param>
/// <param name="IsInput">Whether the newsroom's settings may give it; else a variable, which steps may set.</param>
/// <param name="Default">Its first value, as text; null for an input that the settings must give.</param>
public sealed record WorkflowValue(string Name, string TypeName, bool IsInput, string? Default);
