using System.Text.Json;
using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows.Reading;

/// <summary>Reads the value that a definition gives to an input: <c>{ "typeName": …, "expression": { "type": "Literal", "value": … } }</c>.</summary>
internal static class InputReader
{
    internal static object? Read(JsonElement given, ActivityInput input, string path, string activity, ProblemList problems)
    {
        if (given.Get("expression") is not { ValueKind: JsonValueKind.Object } expression)
        {
            problems.Add(path, activity, $"the input {input.Name} has no expression", $"write {Example(input)}");
            return null;
        }
        if (given.GetText("typeName") is var typeName && typeName != input.TypeName)
        {
            problems.Add(path, activity, $"the input {input.Name} is given as {typeName ?? "no type"}", $"use \"typeName\": \"{input.TypeName}\"");
            return null;
        }
        switch (expression.GetText("type"))
        {
            case "Literal":
                break;
            case "JavaScript" or "CSharp" or "Python" or "Liquid":
                problems.Add(path, activity, $"the input {input.Name} is a script", "definitions run no scripts; use Literal and write the value itself");
                return null;
            case var other:
                problems.Add(path, activity, $"the input {input.Name} has an expression of type {other ?? "none"}", "use Literal and write the value itself");
                return null;
        }
        if (expression.Get("value") is not { } literal)
        {
            problems.Add(path, activity, $"the input {input.Name} has no value", $"give it {input.Expected}");
            return null;
        }
        var value = input.Read(literal);
        if (value is null)
            problems.Add(path, activity, $"the input {input.Name} is {literal.GetRawText()}", $"give it {input.Expected}");
        return value;
    }

    internal static string Example(ActivityInput input) =>
        $"\"{input.Name}\": {{ \"typeName\": \"{input.TypeName}\", \"expression\": {{ \"type\": \"Literal\", \"value\": … }} }}";
}
