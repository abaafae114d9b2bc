using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows.Reading;

/// <summary>One thing that is wrong with what steps are given.</summary>
/// <param name="Input">The input at fault; null where several do not go together.</param>
internal sealed record ValueProblem(string Step, string? Input, string What, string Remedy);

/// <summary>Whatever value a variable or an input may ever hold, the steps that name it can use it: so a running review never meets a wrong one.</summary>
internal static class ValueChecks
{
    /// <param name="given">Values of inputs, by name, where the newsroom's settings give any.</param>
    internal static IEnumerable<ValueProblem> Problems(
        IReadOnlyList<WorkflowStep> steps, IReadOnlyList<WorkflowValue> values, IReadOnlyDictionary<string, string>? given = null)
    {
        var possible = Possible(steps, values, given);
        foreach (var step in steps)
        {
            var whole = true;
            foreach (var (name, value) in step.Inputs)
            foreach (var problem in OfInput(step, name, value, values, possible))
            {
                whole = false;
                yield return problem;
            }
            if (!whole)
                continue;
            var told = new HashSet<string>();
            foreach (var held in Held(step, possible))
            foreach (var (what, remedy) in step.With(held).Activity.Check(step.With(held)))
                if (told.Add(what))
                    yield return new ValueProblem(step.Id, null, what, remedy);
        }
    }

    private static IEnumerable<ValueProblem> OfInput(
        WorkflowStep step, string name, object value, IReadOnlyList<WorkflowValue> values, Dictionary<string, HashSet<string>> possible)
    {
        var input = step.Activity.Inputs.Single(each => each.Name == name);
        if (step.Activity is SetVariable && input == SetVariable.Value)
        {
            var variable = values.FirstOrDefault(each => each.Name == (string?)step.Inputs.GetValueOrDefault(SetVariable.Variable.Name));
            foreach (var text in Texts(value, possible))
                if (variable is not null && !ValueTypes.Fits(variable.TypeName, text))
                    yield return new ValueProblem(step.Id, name, $"it sets {variable.Name} to \"{text}\"", $"give it a value of the type {variable.TypeName}");
        }
        else if (value is ValueOf named)
        {
            var type = values.First(each => each.Name == named.Name).TypeName;
            // One that does not even fit its own type is told of where it stands.
            foreach (var text in possible[named.Name].Where(text => ValueTypes.Fits(type, text) && !input.Takes(text)))
                yield return new ValueProblem(step.Id, name, $"the input {name} may be \"{text}\", which {named.Name} may hold", $"let {named.Name} hold {input.Expected}");
        }
    }

    /// <summary>Every text that each variable and input may hold.</summary>
    private static Dictionary<string, HashSet<string>> Possible(
        IReadOnlyList<WorkflowStep> steps, IReadOnlyList<WorkflowValue> values, IReadOnlyDictionary<string, string>? given)
    {
        var possible = values.ToDictionary(
            each => each.Name,
            each => ((each.IsInput ? given?.GetValueOrDefault(each.Name) : null) ?? each.Default) is { } first ? new HashSet<string> { first } : []);
        var sets = steps.Where(step => step.Activity is SetVariable).ToList();
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var set in sets)
                if (set.Inputs.GetValueOrDefault(SetVariable.Variable.Name) is string variable && set.Inputs.TryGetValue(SetVariable.Value.Name, out var value))
                    foreach (var text in Texts(value, possible).ToList())
                        grew |= possible[variable].Add(text);
        }
        return possible;
    }

    private static HashSet<string> Texts(object value, Dictionary<string, HashSet<string>> possible) =>
        value is ValueOf named ? possible[named.Name] : [(string)value];

    /// <summary>Every combination of values that the step may find; those that one of its inputs cannot take are told of already.</summary>
    private static IEnumerable<Dictionary<string, string>> Held(WorkflowStep step, Dictionary<string, HashSet<string>> possible) =>
        (from each in step.Inputs
         let named = each.Value as ValueOf
         where named is not null
         group step.Activity.Inputs.Single(input => input.Name == each.Key) by named.Name).Aggregate(
            (IEnumerable<Dictionary<string, string>>)[[]],
            (all, inputs) => all.SelectMany(held => possible[inputs.Key]
                .Where(text => inputs.All(input => input.Takes(text)))
                .Select(text => new Dictionary<string, string>(held) { [inputs.Key] = text })));
}
