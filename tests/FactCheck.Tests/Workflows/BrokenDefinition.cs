using System.Text.Json.Nodes;
using FactCheck.Workflows;

namespace FactCheck.Tests.Workflows;

/// <summary>A sound definition with one thing changed.</summary>
internal sealed class BrokenDefinition
{
    internal const string File = "casualty-count-review.json";

    private BrokenDefinition() => Json = JsonNode.Parse(Sound)!.AsObject();

    internal static string Sound { get; } = System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Workflows", "Sound.json"));

    internal static WorkflowDefinition Read() => WorkflowReader.Read(File, Sound);

    internal JsonObject Json { get; }

    internal JsonObject Root => Json["root"]!.AsObject();

    internal JsonArray Activities => Root["activities"]!.AsArray();

    internal JsonArray Connections => Root["connections"]!.AsArray();

    internal JsonObject Activity(string id) => Activities.Single(each => (string?)each!["id"] == id)!.AsObject();

    internal JsonObject Connection(string from, string outcome) => Connections.Single(each =>
        (string?)each!["source"]!["activity"] == from && (string?)each["source"]!["port"] == outcome)!.AsObject();

    internal JsonObject Input(string activity, string input) => Activity(activity)[input]!.AsObject();

    internal void Add(string id, string type) =>
        Activities.Add(new JsonObject { ["id"] = id, ["type"] = type, ["version"] = 1 });

    internal void Connect(string from, string outcome, string to) => Connections.Add(new JsonObject
    {
        ["source"] = new JsonObject { ["activity"] = from, ["port"] = outcome },
        ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
    });

    /// <summary>The problems that reading finds; none is a failure of the test.</summary>
    internal static IReadOnlyList<WorkflowProblem> Problems(Action<BrokenDefinition> breaking)
    {
        var broken = new BrokenDefinition();
        breaking(broken);
        return Should.Throw<InvalidWorkflowException>(() => WorkflowReader.Read(File, broken.Json.ToJsonString(Indented))).Problems;
    }

    /// <summary>The one problem that reading finds.</summary>
    internal static WorkflowProblem Problem(Action<BrokenDefinition> breaking) => Problems(breaking).ShouldHaveSingleItem();

    internal static readonly System.Text.Json.JsonSerializerOptions Indented = new() { WriteIndented = true };
}
