using System.Text.Json;
using FactCheck.Extraction;
using FactCheck.Workflows;
using FactCheck.Workflows.Activities;
using FactCheck.Workflows.Drawing;

namespace FactCheck.Tests.Language;

/// <summary>Words that reach people through data we ship: what the workflows call their steps and give them, their outcomes, and the scale of ratings.</summary>
internal static class KnownWords
{
    private static readonly string[] Written = ["name", "description", "words", "reason", "advisory", "add", "remove", "branches"];

    // Inputs are listed with what they are given; what is given may be a name of the code's.
    private static readonly IEnumerable<string> Given =
    [
        .. Enum.GetNames<ClaimKind>(), .. Enum.GetNames<Priority>(), .. Enum.GetValues<Role>().Where(role => role is not (Role.None or Role.Anyone)).Select(role => role.ToString()),
        .. ActivityTypes.All.SelectMany(type => type.Inputs).Select(input => Plain.Words($"{char.ToUpperInvariant(input.Name[0])}{input.Name[1..]}")),
    ];

    public static IReadOnlyList<string> All(DirectoryInfo workflows)
    {
        var found = new HashSet<string>(RatingScale.Default.Select(rating => rating.Text));
        found.UnionWith(Enum.GetNames<TaskKind>().Concat(Enum.GetNames<AttributionCheck>()).Select(Plain.Words));
        found.UnionWith(Given);
        found.UnionWith(ActivityTypes.All.SelectMany(type => type.Outcomes.Concat(type.OptionalOutcomes)).Select(Plain.Words));
        foreach (var file in workflows.EnumerateFiles("*.json"))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file.FullName));
            Read(json.RootElement, "", found);
        }

        return [.. found];
    }

    // An input has its words two levels down: "reason": { "expression": { "value": … } }.
    private static void Read(JsonElement element, string name, HashSet<string> found)
    {
        if (element.ValueKind == JsonValueKind.Object)
            foreach (var property in element.EnumerateObject())
                Read(property.Value, property.Name switch { "value" or "expression" => name, "type" or "typeName" => "", var own => own }, found);
        else if (element.ValueKind == JsonValueKind.Array)
            foreach (var each in element.EnumerateArray()) Read(each, "", found);
        else if (element.ValueKind == JsonValueKind.String && Written.Contains(name) && element.GetString() is { Length: > 0 } words)
            found.UnionWith(name == "branches" && words.StartsWith('[') ? JsonSerializer.Deserialize<string[]>(words)! : [words]);
        // An outcome, of a fork the name of its branch.
        else if (element.ValueKind == JsonValueKind.String && name == "port" && element.GetString() is { } port && port != "In")
            found.Add(Plain.Words(port));
    }
}
