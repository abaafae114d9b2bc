using System.Text.Json;

namespace FactCheck.Workflows.Reading;

/// <summary>A variable or input as a definition declares it.</summary>
/// <param name="Id">By which expressions and Elsa.SetVariable name a variable; of an input, its name.</param>
internal sealed record DeclaredValue(string Id, WorkflowValue Value);

/// <summary>Reads the top-level <c>variables</c> and <c>inputs</c>.</summary>
internal static class ValueReader
{
    private const string Driver = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    internal static IReadOnlyList<DeclaredValue> Read(JsonElement file, CustomProperties custom, ProblemList problems)
    {
        var values = new List<DeclaredValue>();
        foreach (var (path, item) in file.Get("variables").Items("variables"))
            Add(values, ReadVariable(item, path, problems), path, problems);
        foreach (var (path, item) in file.Get("inputs").Items("inputs"))
            Add(values, ReadInput(item, path, custom, problems), path, problems);
        foreach (var name in custom.Inputs.Keys.Where(name => !values.Exists(each => each.Value.IsInput && each.Value.Name == name)))
            problems.Add(
                $"customProperties/factCheck/inputs/{name}", null, $"{name} has a first value, and no input has this name",
                "declare it under \"inputs\", or remove the value");
        if (file.Get("root")?.Get("variables") is { ValueKind: JsonValueKind.Array } inner && inner.GetArrayLength() > 0)
            problems.Add("root/variables", null, "the flowchart declares variables of its own", "declare them at the top of the file");
        return values;
    }

    private static void Add(List<DeclaredValue> values, DeclaredValue? read, string path, ProblemList problems)
    {
        if (read is null)
            return;
        if (values.Exists(each => each.Value.Name == read.Value.Name || each.Id == read.Id))
            problems.Add(path, null, $"{read.Value.Name} is declared twice", "give each variable and input an id and a name of its own");
        else
            values.Add(read);
    }

    private static DeclaredValue? ReadVariable(JsonElement item, string path, ProblemList problems)
    {
        var (id, name, type) = (item.GetText("id"), item.GetText("name"), item.GetText("typeName"));
        if (id is null || name is null)
        {
            problems.Add(path, null, $"the variable {name ?? id ?? "here"} has no {(id is null ? "id" : "name")}", "give it both");
            return null;
        }
        DefinitionLimits.CheckName(id, "a variable's id", path, null, problems);
        DefinitionLimits.CheckName(name, "a variable's name", path, null, problems);
        if (item.GetText("storageDriverTypeName") is null)
            problems.Add(path, null, $"the variable {name} has no storageDriverTypeName, so Elsa loses it while the review waits", $"add \"storageDriverTypeName\": \"{Driver}\"");
        var first = item.Get("value") is { } value ? ValueTypes.Text(value) : null;
        if (first is null)
            problems.Add(path, null, $"the variable {name} has no first value", "give it one: \"value\": …");
        return Typed($"the variable {name}", type, "typeName", first, path, problems)
            ? new DeclaredValue(id, new WorkflowValue(name, type!, false, first)) : null;
    }

    private static DeclaredValue? ReadInput(JsonElement item, string path, CustomProperties custom, ProblemList problems)
    {
        var (name, type) = (item.GetText("name"), item.GetText("type"));
        if (name is null)
        {
            problems.Add(path, null, "an input has no name", "give it one; the newsroom's settings and expressions name it");
            return null;
        }
        DefinitionLimits.CheckName(name, "an input's name", path, null, problems);
        if (item.GetText("storageDriverType") is null)
            problems.Add(path, null, $"the input {name} has no storageDriverType, so Elsa loses it while the review waits", $"add \"storageDriverType\": \"{Driver}\"");
        var first = custom.Inputs.GetValueOrDefault(name);
        return Typed($"the input {name}", type, "type", first, path, problems) ? new DeclaredValue(name, new WorkflowValue(name, type!, true, first)) : null;
    }

    private static bool Typed(string what, string? type, string property, string? first, string path, ProblemList problems)
    {
        if (type is null || !ValueTypes.All.Contains(type))
        {
            problems.Add(path, null, $"{what} is of {(type is null ? "no type" : $"the type {type}")}", $"set \"{property}\" to one of {string.Join(", ", ValueTypes.All)}");
            return false;
        }
        if (first is not null && !ValueTypes.Fits(type, first))
            problems.Add(path, null, $"the first value of {what[4..]} is \"{first}\"", $"give it one of the type {type}");
        return true;
    }
}
