using System.Text.Json;
using FactCheck.Extraction;

namespace FactCheck.Workflows.Reading;

/// <summary>What a definition says to FactCheck alone.</summary>
/// <param name="Inputs">First values of inputs, by name, as text.</param>
internal sealed record CustomProperties(WorkflowTakes Takes, IReadOnlyList<ClaimKind> ClaimKinds, IReadOnlyDictionary<string, string> Inputs)
{
    internal static CustomProperties None { get; } = new(WorkflowTakes.Default, [], new Dictionary<string, string>());
}

/// <summary>Reads <c>"customProperties": { "factCheck": { "claimKinds": ["CasualtyCount"] } }</c>; Elsa keeps what it does not know there.</summary>
internal static class CustomPropertiesReader
{
    private const string Path = "customProperties/factCheck";

    private const string Remedy = "write \"factCheck\": { \"claimKinds\": [\"CasualtyCount\"] }, or leave factCheck out for the default definition";

    private static readonly string[] Known = ["claimKinds", "takes", "inputs"];

    internal static CustomProperties Read(JsonElement file, ProblemList problems)
    {
        if (file.Get("customProperties") is not { } custom)
            return CustomProperties.None;
        if (custom.ValueKind != JsonValueKind.Object)
        {
            problems.Add("customProperties", null, "customProperties is not an object", Remedy);
            return CustomProperties.None;
        }
        foreach (var property in custom.EnumerateObject().Where(each => IsMeantFor("factCheck", each.Name)))
            problems.Add($"customProperties/{property.Name}", null, $"customProperties has \"{property.Name}\"", "use factCheck instead");
        if (custom.Get("factCheck") is not { } ours)
            return CustomProperties.None;
        if (ours.ValueKind != JsonValueKind.Object)
        {
            problems.Add(Path, null, "customProperties.factCheck is not an object", Remedy);
            return CustomProperties.None;
        }
        foreach (var property in ours.EnumerateObject().Where(each => !Known.Contains(each.Name)))
            problems.Add(
                $"{Path}/{property.Name}", null, $"customProperties.factCheck has an unknown property \"{property.Name}\"",
                $"it knows {string.Join(", ", Known)}");

        var takes = ReadTakes(ours, problems);
        return new CustomProperties(takes, takes == WorkflowTakes.Kinds ? ReadClaimKinds(ours, problems) : [], ReadInputs(ours, problems));
    }

    private static WorkflowTakes ReadTakes(JsonElement ours, ProblemList problems)
    {
        if (ours.Get("takes") is not { } takes)
            return ours.Get("claimKinds") is not null || ours.Get("inputs") is null ? WorkflowTakes.Kinds : WorkflowTakes.Default;
        var text = takes.ValueKind == JsonValueKind.String ? takes.GetString() : null;
        if (text is not (nameof(WorkflowTakes.Revision) or nameof(WorkflowTakes.Chosen)))
            problems.Add(
                $"{Path}/takes", null, $"takes is {takes.GetRawText()}",
                "write Revision for challenges, Chosen for claims whose submitter names it, or use claimKinds in its place");
        else if (ours.Get("claimKinds") is not null)
            problems.Add($"{Path}/claimKinds", null, $"it takes {text} and claimKinds too", "keep one of the two");
        return text == nameof(WorkflowTakes.Revision) ? WorkflowTakes.Revision : WorkflowTakes.Chosen;
    }

    private static List<ClaimKind> ReadClaimKinds(JsonElement ours, ProblemList problems)
    {
        var kinds = new List<ClaimKind>();
        var list = ours.Get("claimKinds");
        if (list is not { ValueKind: JsonValueKind.Array } || list.Value.GetArrayLength() == 0)
            problems.Add($"{Path}/claimKinds", null, "claimKinds is missing, empty or not a list", Remedy);
        foreach (var (at, item) in list.Items($"{Path}/claimKinds"))
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

    private static Dictionary<string, string> ReadInputs(JsonElement ours, ProblemList problems)
    {
        var values = new Dictionary<string, string>();
        if (ours.Get("inputs") is not { } inputs)
            return values;
        if (inputs.ValueKind != JsonValueKind.Object)
        {
            problems.Add($"{Path}/inputs", null, "inputs is not an object", "write it as \"inputs\": { \"Approvals\": 2 }");
            return values;
        }
        foreach (var input in inputs.EnumerateObject())
            if (ValueTypes.Text(input.Value) is { } text)
                values.Add(input.Name, text);
            else
                problems.Add($"{Path}/inputs/{input.Name}", null, $"the first value of {input.Name} is {input.Value.GetRawText()}", "give it a text, a number, true or false");
        return values;
    }

    /// <summary>A misspelt "factCheck" would turn a definition into the default without a word.</summary>
    private static bool IsMeantFor(string name, string written) => written != name && NearestName.To(written, [name]) is not null;
}
