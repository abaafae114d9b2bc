using System.Globalization;
using Microsoft.OpenApi;

namespace FactCheck.Web.Api;

/// <summary>What the manual says of one topic, taken from the API's own description: nothing is written twice.</summary>
/// <param name="Types">What the calls take and answer with, and all that these are made of; by name.</param>
public sealed record ManualTopic(string Name, IReadOnlyList<ManualCall> Calls, IReadOnlyList<ManualType> Types)
{
    /// <summary>As it stands in the manual's address.</summary>
    public string Key => Name.ToLowerInvariant().Replace(' ', '-');

    /// <summary>The topics in the order of the description.</summary>
    public static IReadOnlyList<ManualTopic> Of(OpenApiDocument api) =>
    [
        .. api.Paths
            .SelectMany(path => (path.Value.Operations ?? []).Select(o => (Topic: o.Value.Tags?.FirstOrDefault()?.Name ?? "", Call: ManualCall.Of(path.Key, o.Key, o.Value))))
            .GroupBy(each => each.Topic, each => each.Call)
            .Select(calls => new ManualTopic(calls.Key, [.. calls], ManualType.Reached(api, calls))),
    ];
}

/// <param name="Takes">The body; null for none.</param>
/// <param name="Answers">What a call that succeeds answers with; null for nothing.</param>
public sealed record ManualCall(
    string Method, string Path, string Summary, string? Description, IReadOnlyList<ManualField> Parameters, TypeName? Takes, int Status, TypeName? Answers, IReadOnlyList<int> Refusals)
{
    public string Key => $"{Method}-{Path.Trim('/').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace('/', '-')}".ToLowerInvariant();

    public static ManualCall Of(string path, HttpMethod method, OpenApiOperation operation)
    {
        var answers = (operation.Responses ?? []).Where(r => int.TryParse(r.Key, out _)).Select(r => (Status: int.Parse(r.Key, CultureInfo.InvariantCulture), r.Value)).OrderBy(r => r.Status).ToList();
        var good = answers.Find(r => r.Status < 300);
        return new ManualCall(
            method.Method, path, operation.Summary ?? "", operation.Description,
            [.. (operation.Parameters ?? []).Select(p => new ManualField(p.Name ?? "", TypeName.From(p.Schema), p.Required, p.Description, p.Schema?.Default?.ToJsonString()))],
            Body(operation.RequestBody?.Content), good.Status, Body(good.Value?.Content), [.. answers.Where(r => r.Status >= 300).Select(r => r.Status)]);
    }

    private static TypeName? Body(IDictionary<string, OpenApiMediaType>? content) =>
        content is not { Count: > 0 } ? null : content.First() is { Value.Schema: { } schema } ? TypeName.From(schema) : new TypeName(content.First().Key, null);
}

/// <param name="Default">As JSON; null for none.</param>
public sealed record ManualField(string Name, TypeName Type, bool IsRequired, string? Description, string? Default);

/// <param name="Values">Of an enumeration; empty for others.</param>
public sealed record ManualType(string Name, string? Description, IReadOnlyList<string> Values, IReadOnlyList<ManualField> Fields)
{
    /// <summary>The types that calls name, and those that these name in turn.</summary>
    public static IReadOnlyList<ManualType> Reached(OpenApiDocument api, IEnumerable<ManualCall> calls)
    {
        var described = api.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        var found = new SortedDictionary<string, ManualType>(StringComparer.Ordinal);
        var open = new Stack<string>(calls.SelectMany(call => call.Parameters.Select(p => p.Type).Append(call.Takes).Append(call.Answers)).Select(type => type?.Named).OfType<string>());
        while (open.TryPop(out var name))
        {
            if (found.ContainsKey(name) || !described.TryGetValue(name, out var schema)) continue;
            var type = found[name] = Of(name, schema);
            foreach (var next in type.Fields.Select(field => field.Type.Named).OfType<string>()) open.Push(next);
        }

        return [.. found.Values];
    }

    private static ManualType Of(string name, IOpenApiSchema schema) => new(
        name, schema.Description, [.. (schema.Enum ?? []).Select(value => value?.ToJsonString().Trim('"') ?? "null")],
        [.. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(p => new ManualField(p.Key, TypeName.From(p.Value), schema.Required?.Contains(p.Key) == true, p.Value.Description, p.Value.Default?.ToJsonString()))]);
}

/// <summary>A type as programmers write it: <c>ClaimRow[]</c>, <c>date-time?</c>.</summary>
/// <param name="Named">The described type that it is made of; null where there is none.</param>
public sealed record TypeName(string Text, string? Named)
{
    public static TypeName From(IOpenApiSchema? schema)
    {
        switch (schema)
        {
            case null:
                return new("any", null);
            case OpenApiSchemaReference reference:
                return new(reference.Reference.Id ?? "any", reference.Reference.Id);
            case { OneOf: { Count: > 0 } each }:
                return Either(each);
            case { AnyOf: { Count: > 0 } each }:
                return Either(each);
            case { Enum: { Count: > 0 } values }:
                return new(string.Join(" | ", values.Select(value => value?.ToJsonString())), null);
        }

        var may = schema.Type ?? 0;
        var end = may.HasFlag(JsonSchemaType.Null) ? "?" : "";
        if (may.HasFlag(JsonSchemaType.Array))
        {
            var item = From(schema.Items);
            return item with { Text = $"{item.Text}[]{end}" };
        }

        if (schema.AdditionalProperties is { } named)
        {
            var value = From(named);
            return value with { Text = $"{{ [name]: {value.Text} }}{end}" };
        }

        return new((schema.Format is "date" or "date-time" or "uri" ? schema.Format : Plain(may)) + end, null);
    }

    private static TypeName Either(IEnumerable<IOpenApiSchema> schemas)
    {
        var some = schemas.Where(schema => schema.Type is not JsonSchemaType.Null).Select(From).ToList();
        var end = some.Count < schemas.Count() ? "?" : "";
        return new(string.Join(" | ", some.Select(type => type.Text)) + end, some.Select(type => type.Named).FirstOrDefault(name => name is not null));
    }

    private static string Plain(JsonSchemaType may) =>
        may.HasFlag(JsonSchemaType.Integer) ? "integer" : may.HasFlag(JsonSchemaType.Number) ? "number" : may.HasFlag(JsonSchemaType.Boolean) ? "boolean"
        : may.HasFlag(JsonSchemaType.String) ? "string" : may.HasFlag(JsonSchemaType.Object) ? "object" : "any";
}
