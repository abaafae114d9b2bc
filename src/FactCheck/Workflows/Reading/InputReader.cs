using System.Text.Json;
using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows.Reading;

/// <summary>
/// Reads what a definition gives to an input: <c>{ "typeName": …, "expression": { "type": "Literal", "value": … } }</c>, with
/// Variable or Input in place of Literal for a <see cref="ValueOf"/>.
/// </summary>
internal sealed class InputReader(IReadOnlyList<DeclaredValue> declared, ProblemList problems)
{
    internal object? Read(JsonElement given, ActivityInput input, string path, string activity)
    {
        if (input.NamesVariable)
            return ReadName(given, path, activity, input.Name)?.Value is { } variable ? variable.Name : null;
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
            // Elsa's own form for a list: JSON in a text.
            case "Object" when input.TypeName == "String[]":
                return ReadLiteral(expression, input, path, activity);
            case "Variable":
                return Named(ReadName(expression.Get("value"), path, activity, input.Name), input, path, activity);
            case "Input":
                return Named(ReadInputName(expression.Get("value"), path, activity, input.Name), input, path, activity);
            case "JavaScript" or "CSharp" or "Python" or "Liquid":
                problems.Add(path, activity, $"the input {input.Name} is a script", "definitions run no scripts; use Literal and write the value itself, or name a Variable or an Input");
                return null;
            case var other:
                problems.Add(path, activity, $"the input {input.Name} has an expression of type {other ?? "none"}", "use Literal, Variable or Input");
                return null;
        }
    }

    internal static string Example(ActivityInput input) => input.NamesVariable
        ? $"\"{input.Name}\": {{ \"id\": …, \"name\": … }}"
        : $"\"{input.Name}\": {{ \"typeName\": \"{input.TypeName}\", \"expression\": {{ \"type\": \"Literal\", \"value\": … }} }}";

    private object? ReadLiteral(JsonElement expression, ActivityInput input, string path, string activity)
    {
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

    private DeclaredValue? ReadName(JsonElement? given, string path, string activity, string input)
    {
        var (id, name) = (given?.GetText("id"), given?.GetText("name"));
        if (id is null || name is null)
        {
            problems.Add(path, activity, $"the input {input} names no variable by id and name", "write { \"id\": …, \"name\": … } of a declared variable");
            return null;
        }
        var found = declared.FirstOrDefault(each => !each.Value.IsInput && each.Id == id);
        if (found is null || found.Value.Name != name)
        {
            problems.Add(
                path, activity, $"the input {input} names a variable \"{name}\" with the id \"{id}\", which is not declared",
                $"use {Known(isInput: false)}");
            return null;
        }
        return found;
    }

    private DeclaredValue? ReadInputName(JsonElement? given, string path, string activity, string input)
    {
        // Of a plain text Elsa makes the default of the type, without a word.
        if (given is not { ValueKind: JsonValueKind.Object } value || value.GetText("name") is not { } name)
        {
            problems.Add(path, activity, $"the input {input} does not name an input of the definition as an object", "write \"value\": { \"name\": …, \"type\": … }");
            return null;
        }
        var found = declared.FirstOrDefault(each => each.Value.IsInput && each.Value.Name == name);
        if (found is null)
            problems.Add(path, activity, $"the input {input} names an input \"{name}\", which is not declared", $"use {Known(isInput: true)}");
        return found;
    }

    private ValueOf? Named(DeclaredValue? value, ActivityInput input, string path, string activity)
    {
        if (value is null)
            return null;
        if (input.TypeName == "Object" || value.Value.TypeName == input.TypeName)
            return new ValueOf(value.Value.Name);
        problems.Add(
            path, activity, $"the input {input.Name} takes {input.TypeName}, and {value.Value.Name} is {value.Value.TypeName}",
            ValueTypes.All.Contains(input.TypeName) ? $"use one of the type {input.TypeName}" : "use Literal and write the value itself");
        return null;
    }

    private string Known(bool isInput) =>
        string.Join(" or ", declared.Where(each => each.Value.IsInput == isInput).Select(each => $"{each.Value.Name}{(isInput ? "" : $" ({each.Id})")}")) is { Length: > 0 } names
            ? names : $"Literal, or declare one under \"{(isInput ? "inputs" : "variables")}\"";
}
