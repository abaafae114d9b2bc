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
            var varying = Varying(step, possible);
            // Multiplied one by one and left early: the whole product may be beyond any number.
            var combinations = 1;
            if (varying.Exists(each => (combinations *= each.Texts.Count) > DefinitionLimits.Combinations))
            {
                yield return new ValueProblem(
                    step.Id, null, $"there are more than {DefinitionLimits.Combinations} combinations of what {string.Join(" and ", varying.Select(each => each.Name))} may hold",
                    "give some of its inputs a Literal, or set fewer values");
                continue;
            }
            var told = new HashSet<string>();
            foreach (var held in Held(varying))
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
            foreach (var text in possible[named.Name].Where(text => text.Length > DefinitionLimits.OfText(step.Activity)))
                yield return new ValueProblem(
                    step.Id, name, $"the input {name} may be a text of {DefinitionLimits.Characters(text.Length)}, which {named.Name} may hold",
                    $"let {named.Name} hold {DefinitionLimits.Characters(DefinitionLimits.OfText(step.Activity))} at most");
            foreach (var text in possible[named.Name].Where(text => text.Length <= DefinitionLimits.OfText(step.Activity) && ValueTypes.Fits(type, text) && !input.Takes(text)))
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

    /// <summary>The variables and inputs that the step names, with what each may hold; what one of its inputs cannot take is told of already.</summary>
    private static List<(string Name, List<string> Texts)> Varying(WorkflowStep step, Dictionary<string, HashSet<string>> possible) =>
    [
        .. from each in step.Inputs
           let named = each.Value as ValueOf
           where named is not null
           group step.Activity.Inputs.Single(input => input.Name == each.Key) by named.Name into inputs
           select (inputs.Key, possible[inputs.Key].Where(text => inputs.All(input => input.Takes(text))).ToList()),
    ];

    /// <summary>Every combination of values that the step may find.</summary>
    private static IEnumerable<Dictionary<string, string>> Held(List<(string Name, List<string> Texts)> varying) =>
        varying.Aggregate(
            (IEnumerable<Dictionary<string, string>>)[[]],
            (all, each) => all.SelectMany(held => each.Texts.Select(text => new Dictionary<string, string>(held) { [each.Name] = text })));
}
