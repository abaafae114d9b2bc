using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows.Drawing;

/// <summary>One step in words.</summary>
/// <param name="Activity">The type without its maker: "ApproveVerdict".</param>
/// <param name="Does">"Approval by 2 Editors", or what the activity is given: "reason: rejected".</param>
/// <param name="Role">Who may do it: "Fact-checker"; null where nobody is asked.</param>
/// <param name="Due">How long after opening it is due; null for no due time, or where a variable of the definition says.</param>
/// <param name="Ways">Where each outcome leads; empty where the review ends.</param>
/// <param name="Standing">How the reviews stand here; null where none are shown.</param>
/// <param name="IsHere">Whether something waits here now.</param>
/// <param name="WasVisited">Whether the one review has been here, or ended here.</param>
public sealed record ListedStep(
    string Id, string Name, StepShape Shape, string Activity, string Does, string? Role, TimeSpan? Due, IReadOnlyList<ListedWay> Ways,
    StepStanding? Standing, bool IsHere, bool WasVisited);

/// <param name="Outcome">As the definition names it.</param>
/// <param name="To">Id of the step it leads to.</param>
/// <param name="ToName">What people call that step.</param>
/// <param name="Taken">At which places of its way the one review took it, counted from 1.</param>
public sealed record ListedWay(string Outcome, string To, string ToName, IReadOnlyList<int> Taken);

/// <summary>The flowchart as a list, for whoever does not see the picture or prefers words.</summary>
public static class FlowchartList
{
    /// <summary>Every step, from the start along the first way out of each, then the others.</summary>
    public static IReadOnlyList<ListedStep> Of(WorkflowDefinition definition, Standing? standing = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var (seen, order) = (new HashSet<string>(), new List<WorkflowStep>());
        var open = new Stack<WorkflowStep>([definition.Start]);
        while (open.TryPop(out var step))
        {
            if (!seen.Add(step.Id)) continue;
            order.Add(step);
            foreach (var outcome in Outcomes(definition, step).Reverse()) open.Push(definition.Next(step.Id, outcome));
        }

        return [.. order.Select(step => Listed(definition, step, standing ?? Standing.Nowhere))];
    }

    /// <summary>The outcomes in the order of the activity, which names the usual one first.</summary>
    internal static IEnumerable<string> Outcomes(WorkflowDefinition definition, WorkflowStep step)
    {
        var connected = definition.Connections.Where(each => each.From == step.Id).Select(each => each.Outcome).ToList();
        var order = step.Activity.OutcomesFor(step.Inputs).Concat(step.Activity.OptionalOutcomes).ToList();
        return connected.OrderBy(outcome => order.IndexOf(outcome) is >= 0 and var i ? i : int.MaxValue);
    }

    private static ListedStep Listed(WorkflowDefinition definition, WorkflowStep step, Standing standing)
    {
        var known = Known(definition, step);
        return new ListedStep(
            step.Id, SayKnown(step.Name), StepShapes.Of(step.Activity), step.Type[(step.Type.LastIndexOf('.') + 1)..], Does(known),
            step.Activity.Asks is not null && known.Inputs.GetValueOrDefault(ActivityInput.Role.Name) is string role ? Plain.Role(role) : null,
            known.Inputs.GetValueOrDefault(ActivityInput.DueIn.Name) as TimeSpan?,
            [.. Outcomes(definition, step).Select(outcome => (outcome, definition.Next(step.Id, outcome))).Select(way =>
                new ListedWay(way.outcome, way.Item2.Id, SayKnown(way.Item2.Name), standing.Taken(step.Id, way.outcome)))],
            standing.At(step.Id), standing.IsWaiting(step.Id),
            standing.WasVisited(step.Id) || definition.Connections.Any(each => each.To == step.Id && standing.Taken(each.From, each.Outcome).Count > 0));
    }

    /// <summary>The step with the first values of the variables it names, as far as the definition gives them.</summary>
    private static WorkflowStep Known(WorkflowDefinition definition, WorkflowStep step)
    {
        var values = definition.Values.Where(value => value.Default is not null).ToDictionary(value => value.Name, value => value.Default!);
        return step.Inputs.Values.OfType<ValueOf>().All(named => values.ContainsKey(named.Name)) ? step.With(values) : step;
    }

    private static string Does(WorkflowStep step)
    {
        var isKnown = !step.Inputs.Values.Any(value => value is ValueOf);
        if (step.Activity is FlowJoin && isKnown) return FlowJoin.IsAny(step) ? Say("Goes on with the first branch") : Say("Waits for all branches");
        if (isKnown && step.Activity.Requirement(step) is { } requirement) return requirement;
        var given = step.Activity.Inputs.Where(input => step.Inputs.ContainsKey(input.Name)).Select(input => $"{Plain.Words(Capital(input.Name))}: {Value(step.Inputs[input.Name])}");
        return string.Join("; ", given) is { Length: > 0 } does ? Capital(does) : "";
    }

    private static string Capital(string name) => $"{char.ToUpperInvariant(name[0])}{name[1..]}";

    private static string Value(object value) => value switch
    {
        TimeSpan time => Plain.Time(time),
        ValueOf named => Say($"as “{named.Name}” says"),
        string text => SayKnown(text),
        bool flag => flag ? Say("yes") : Say("no"),
        System.Collections.IEnumerable many => string.Join(", ", many.Cast<object>().Select(Value)),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
