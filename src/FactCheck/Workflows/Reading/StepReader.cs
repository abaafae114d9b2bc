using System.Text.Json;
using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows.Reading;

/// <summary>A step while its definition is being checked.</summary>
/// <param name="IsWhole">Whether its inputs are right one by one.</param>
/// <param name="Activity">Null where its type is not known: then nothing is said about its outcomes.</param>
internal sealed record DraftStep(
    string Id, string Name, string Path, Activity? Activity, IReadOnlyDictionary<string, object> Inputs, bool IsWhole, DesignerPosition? Position)
{
    /// <summary>The ways out that have to be connected.</summary>
    internal IReadOnlyList<string> Outcomes => Activity?.OutcomesFor(Inputs) ?? [];

    /// <summary>The ways out that may be.</summary>
    internal IReadOnlyList<string> OptionalOutcomes => Activity?.OptionalOutcomes ?? [];
}

internal static class StepReader
{
    /// <summary>What every activity has in Elsa's format, whatever its type.</summary>
    private static readonly HashSet<string> Common = ["id", "nodeId", "name", "type", "version", "customProperties", "metadata"];

    /// <summary>The steps that have an id of their own.</summary>
    internal static IReadOnlyList<DraftStep> Read(JsonElement root, IReadOnlyList<DeclaredValue> declared, ProblemList problems)
    {
        const string path = "root/activities";
        var activities = root.Get("activities");
        if (activities is not { ValueKind: JsonValueKind.Array })
            problems.Add(path, null, "the flowchart has no list of activities", "add \"activities\": [ … ]");

        var reader = new InputReader(declared, problems);
        var steps = new List<DraftStep>();
        foreach (var (at, item) in activities.Items(path))
        {
            var step = ReadStep(item, at, reader, problems);
            if (step is null)
                continue;
            if (steps.Exists(other => other.Id == step.Id))
                problems.Add(at, step.Id, "another activity has the same id", "give each activity an id of its own");
            else
                steps.Add(step);
        }
        return steps;
    }

    private static DraftStep? ReadStep(JsonElement item, string path, InputReader reader, ProblemList problems)
    {
        var (id, type) = (item.GetText("id"), item.GetText("type"));
        if (id is null)
            problems.Add(path, type, "an activity has no id", "give it one; connections and tasks name it");
        else if (id.Any(char.IsControl))
            problems.Add(path, type, "an activity's id holds a control character", "give it letters, digits and dashes");
        // Such an id is not repeated in the sentence.
        DefinitionLimits.CheckName(id, "an activity's id", $"{path}/id", type, problems);
        DefinitionLimits.CheckName(item.GetText("name"), "the activity's name", $"{path}/name", id, problems);
        var activity = type is null ? null : ActivityTypes.Find(type);
        if (type is null)
            problems.Add(path, id, "the activity has no type", "give it one, such as \"type\": \"FactCheck.Triage\"");
        else if (activity is null)
            problems.Add($"{path}/type", id, $"unknown activity type {type}", ActivityTypes.InsteadOf(type));
        if (item.Get("version") is not null && item.GetNumber("version") != 1)
            problems.Add($"{path}/version", id, "the activity's version is not 1", "set \"version\": 1; every activity has one version");

        var before = problems.Count;
        var inputs = activity is null ? [] : ReadInputs(item, path, id ?? type!, activity, reader, problems);
        var isWhole = activity is not null && problems.Count == before;
        var position = ReadPosition(item, path, id ?? type, problems);
        return id is null ? null : new DraftStep(id, item.GetText("name") ?? id, path, activity, inputs, isWhole, position);
    }

    private static Dictionary<string, object> ReadInputs(
        JsonElement item, string path, string id, Activity activity, InputReader reader, ProblemList problems)
    {
        var values = new Dictionary<string, object>();
        foreach (var input in activity.Inputs)
        {
            if (item.Get(input.Name) is { } given)
            {
                if (reader.Read(given, input, $"{path}/{input.Name}", id) is { } value)
                {
                    if (!input.NamesVariable)
                        DefinitionLimits.CheckValue(value, activity, input, $"{path}/{input.Name}", id, problems);
                    values.Add(input.Name, value);
                }
            }
            else if (input.IsRequired)
            {
                problems.Add(path, id, $"the input {input.Name} is missing", $"add it: {InputReader.Example(input)}, where the value is {input.Expected}");
            }
        }

        var names = activity.Inputs.Select(input => input.Name).ToList();
        foreach (var other in item.EnumerateObject())
        {
            // Elsa writes an output that is not bound as null.
            if (Common.Contains(other.Name) || names.Contains(other.Name) || other.Value.ValueKind == JsonValueKind.Null)
                continue;
            problems.Add(
                $"{path}/{other.Name}", id, $"{activity.Type} has no input {other.Name}",
                names.Count == 0 ? "remove it; the activity takes none"
                : NearestName.To(other.Name, names) is { } near ? $"use {near} instead"
                : $"remove it; the activity takes {string.Join(", ", names)}");
        }
        return values;
    }

    private static DesignerPosition? ReadPosition(JsonElement item, string path, string? id, ProblemList problems)
    {
        if (item.Get("metadata")?.Get("designer")?.Get("position") is not { } position)
            return null;
        if (position.Get("x") is { ValueKind: JsonValueKind.Number } x && position.Get("y") is { ValueKind: JsonValueKind.Number } y)
            return new DesignerPosition(x.GetDouble(), y.GetDouble());
        problems.Add(
            $"{path}/metadata/designer/position", id, "the designer's position lacks the number x or y",
            "write it as \"position\": { \"x\": 0, \"y\": 0 }, or leave it out");
        return null;
    }
}
