using System.Text.Json;

namespace FactCheck.Workflows.Reading;

/// <summary>What stands at the top of a definition.</summary>
/// <param name="Root">The flowchart; null where there is none to read on in.</param>
internal sealed record Header(
    string DefinitionId, int Version, string Name, string? Description, CustomProperties Custom, IReadOnlyList<DeclaredValue> Values, JsonElement? Root);

internal static class HeaderReader
{
    internal static Header Read(JsonElement file, ProblemList problems)
    {
        if (file.ValueKind != JsonValueKind.Object)
        {
            problems.Add("", null, "the file does not hold a JSON object", "begin from one of the definitions that ship");
            return new Header("", 0, "", null, CustomProperties.None, [], null);
        }

        var id = file.GetText("definitionId");
        if (id is null)
            problems.Add("definitionId", null, "definitionId is missing or not a text", "add one, such as \"definitionId\": \"standard-review\"");
        DefinitionLimits.CheckName(id, "definitionId", "definitionId", null, problems);
        DefinitionLimits.CheckName(file.GetText("name"), "the definition's name", "name", null, problems);
        var version = file.GetNumber("version");
        if (version is null or < 1)
            problems.Add("version", null, "version is missing or not a whole number of 1 or more", "add one, such as \"version\": 1");
        if (file.Get("isPublished") is not { ValueKind: JsonValueKind.True })
            problems.Add("isPublished", null, "isPublished is not true, and Elsa runs no draft", "set \"isPublished\": true, or move the file to another folder");

        var custom = CustomPropertiesReader.Read(file, problems);
        return new Header(
            id ?? "", version ?? 0, file.GetText("name") ?? id ?? "", file.GetText("description"),
            custom, ValueReader.Read(file, custom, problems), ReadRoot(file, problems));
    }

    private static JsonElement? ReadRoot(JsonElement file, ProblemList problems)
    {
        var root = file.Get("root");
        if (root is not { ValueKind: JsonValueKind.Object })
        {
            problems.Add("root", null, "root is missing or not an object", "add the flowchart: \"root\": { \"type\": \"Elsa.Flowchart\", … }");
            return null;
        }
        if (root.Value.GetText("type") is var type && type != "Elsa.Flowchart")
        {
            problems.Add("root", root.Value.GetText("id") ?? type, $"the root is {type ?? "of no type"}", "use Elsa.Flowchart; a review is drawn as one");
            return null;
        }
        // Not read any further: what is checked afterwards looks at each activity beside the others.
        if (root.Value.Get("activities") is { ValueKind: JsonValueKind.Array } activities && activities.GetArrayLength() > DefinitionLimits.Activities)
        {
            problems.Add(
                "root/activities", null, $"the flowchart has {activities.GetArrayLength()} activities",
                $"draw it with {DefinitionLimits.Activities} at most");
            return null;
        }
        return root;
    }
}
