using System.Text.Json;
using FactCheck.Extraction;

namespace FactCheck.Workflows.Reading;

/// <summary>What stands at the top of a definition.</summary>
/// <param name="Root">The flowchart; null where there is none to read on in.</param>
internal sealed record Header(
    string DefinitionId, int Version, string Name, string? Description, IReadOnlyList<ClaimKind> ClaimKinds, JsonElement? Root);

internal static class HeaderReader
{
    internal static Header Read(JsonElement file, ProblemList problems)
    {
        if (file.ValueKind != JsonValueKind.Object)
        {
            problems.Add("", null, "the file does not hold a JSON object", "begin from one of the definitions that ship");
            return new Header("", 0, "", null, [], null);
        }

        var id = file.GetText("definitionId");
        if (id is null)
            problems.Add("definitionId", null, "definitionId is missing or not a text", "add one, such as \"definitionId\": \"standard-review\"");
        var version = file.GetNumber("version");
        if (version is null or < 1)
            problems.Add("version", null, "version is missing or not a whole number of 1 or more", "add one, such as \"version\": 1");
        if (file.Get("isPublished") is not { ValueKind: JsonValueKind.True })
            problems.Add("isPublished", null, "isPublished is not true, and Elsa runs no draft", "set \"isPublished\": true, or move the file to another folder");

        return new Header(
            id ?? "", version ?? 0, file.GetText("name") ?? id ?? "", file.GetText("description"), ReadClaimKinds(file, problems), ReadRoot(file, problems));
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
        return root;
    }

    /// <summary><c>"customProperties": { "factCheck": { "claimKinds": ["CasualtyCount"] } }</c>; Elsa keeps what it does not know there.</summary>
    private static List<ClaimKind> ReadClaimKinds(JsonElement file, ProblemList problems)
    {
        const string path = "customProperties/factCheck";
        const string remedy = "write \"factCheck\": { \"claimKinds\": [\"CasualtyCount\"] }, or leave factCheck out for the default definition";
        var kinds = new List<ClaimKind>();
        if (file.Get("customProperties") is not { } custom)
            return kinds;
        if (custom.ValueKind != JsonValueKind.Object)
        {
            problems.Add("customProperties", null, "customProperties is not an object", remedy);
            return kinds;
        }
        foreach (var property in custom.EnumerateObject().Where(each => IsMeantFor("factCheck", each.Name)))
            problems.Add($"customProperties/{property.Name}", null, $"customProperties has \"{property.Name}\"", "use factCheck instead");
        if (custom.Get("factCheck") is not { } ours)
            return kinds;
        if (ours.ValueKind != JsonValueKind.Object)
        {
            problems.Add(path, null, "customProperties.factCheck is not an object", remedy);
            return kinds;
        }
        foreach (var property in ours.EnumerateObject().Where(each => each.Name != "claimKinds"))
            problems.Add($"{path}/{property.Name}", null, $"customProperties.factCheck has an unknown property \"{property.Name}\"", "it knows claimKinds only");

        var list = ours.Get("claimKinds");
        if (list is not { ValueKind: JsonValueKind.Array } || list.Value.GetArrayLength() == 0)
            problems.Add($"{path}/claimKinds", null, "claimKinds is missing, empty or not a list", remedy);
        foreach (var (at, item) in list.Items($"{path}/claimKinds"))
        {
            var name = item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText();
            var names = Enum.GetNames<ClaimKind>();
            if (!names.Contains(name))
                problems.Add(at, null, $"\"{name}\" is no kind of claim", $"use {NearestName.To(name, names) ?? "one of " + string.Join(", ", names)}");
            else if (kinds.Contains(Enum.Parse<ClaimKind>(name)))
                problems.Add(at, null, $"claimKinds has {name} twice", "remove one");
            else
                kinds.Add(Enum.Parse<ClaimKind>(name));
        }
        return kinds;
    }

    /// <summary>A misspelt "factCheck" would turn a definition into the default without a word.</summary>
    private static bool IsMeantFor(string name, string written) => written != name && NearestName.To(written, [name]) is not null;
}
