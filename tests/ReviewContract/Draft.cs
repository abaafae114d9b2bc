using System.Text.Json.Nodes;

namespace FactCheck.Tests.Contract;

/// <summary>A definition that a test writes: steps, and what follows by which outcome.</summary>
internal sealed class Draft
{
    private readonly JsonArray _activities = [], _connections = [];
    private readonly JsonArray _inputs = [], _variables = [];
    private readonly string _id;
    private readonly int _version;

    public Draft(string id = "contract-review", int version = 1)
    {
        (_id, _version) = (id, version);
        Step("start", "Elsa.Start");
    }

    /// <summary>A step with literal inputs; their types follow from the values.</summary>
    public Draft Step(string id, string type, params IReadOnlyList<(string Name, object Value)> inputs)
    {
        var step = new JsonObject { ["id"] = id, ["name"] = id, ["type"] = type, ["version"] = 1 };
        foreach (var (name, value) in inputs)
        {
            step[name] = value switch
            {
                int number => Typed("Int32", "Literal", number),
                bool flag => Typed("Boolean", "Literal", flag),
                TimeSpan time => Typed("TimeSpan", "Literal", time.ToString("c")),
                string[] names => Typed("String[]", "Object", names.Length == 0 ? "[]" : $"[\"{string.Join("\",\"", names)}\"]"),
                JsonNode written => written.DeepClone(),
                _ => Typed("String", "Literal", (string)value),
            };
        }

        _activities.Add(step);
        return this;
    }

    /// <summary>A step that anybody of a role answers at once, by NotFound or by HandedBack, and by Confirmed where primary evidence is there.</summary>
    public Draft Waits(string id, params IReadOnlyList<(string Name, object Value)> inputs) =>
        Step(id, "FactCheck.ConfirmWords", [("role", "FactChecker"), .. inputs]);

    public Draft Fork(string id, params string[] branches) => Step(id, "Elsa.FlowFork", ("branches", branches));

    public Draft Join(string id, string mode) => Step(id, "Elsa.FlowJoin", ("mode", Typed("Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode, Elsa.Workflows.Core", "Literal", mode)));

    public Draft End(string id = "end") => Step(id, "Elsa.End");

    public Draft Variable(string name, string type, string value)
    {
        _variables.Add(new JsonObject
        {
            ["id"] = $"var-{name}", ["name"] = name, ["typeName"] = type, ["value"] = value,
            ["storageDriverTypeName"] = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core",
        });
        return this;
    }

    public static JsonObject Typed(string type, string kind, JsonNode value) =>
        new() { ["typeName"] = type, ["expression"] = new JsonObject { ["type"] = kind, ["value"] = value } };

    /// <summary>"research:Proposed > approval".</summary>
    public Draft Ways(params string[] ways)
    {
        foreach (var way in ways)
        {
            var (from, to) = (way.Split(" > ")[0].Split(':'), way.Split(" > ")[1]);
            _connections.Add(new JsonObject
            {
                ["source"] = new JsonObject { ["activity"] = from[0], ["port"] = from[1] },
                ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
            });
        }

        return this;
    }

    public string File => $"{_id}-{_version}.json";

    public override string ToString() => new JsonObject
    {
        ["id"] = $"{_id}:{_version}", ["definitionId"] = _id, ["name"] = _id, ["version"] = _version,
        ["isLatest"] = true, ["isPublished"] = true, ["isReadonly"] = true,
        ["variables"] = _variables.DeepClone(), ["inputs"] = _inputs.DeepClone(), ["outputs"] = new JsonArray(), ["outcomes"] = new JsonArray(), ["customProperties"] = new JsonObject(),
        ["root"] = new JsonObject
        {
            ["id"] = _id, ["type"] = "Elsa.Flowchart", ["version"] = 1,
            ["activities"] = _activities.DeepClone(), ["variables"] = new JsonArray(), ["connections"] = _connections.DeepClone(),
        },
    }.ToJsonString();
}
