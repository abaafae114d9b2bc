using System.Reflection;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using FactCheck.OnElsa.Activities;
using FactCheck.Workflows.Activities;

namespace FactCheck.OnElsa.Tests;

public sealed class ActivityTests
{
    public static TheoryData<string> Ours => [.. ActivityTypes.All.Select(each => each.Type).Where(type => type.StartsWith("FactCheck.", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Ours))]
    public void Elsa_knows_an_activity_by_the_same_name_with_the_same_inputs_and_outcomes(string type)
    {
        var ours = ActivityTypes.All.Single(each => each.Type == type);
        var elsas = typeof(ReviewStep).Assembly.GetExportedTypes().Single(each => !each.IsAbstract
            && each.GetCustomAttribute<ActivityAttribute>() is { } named && $"{named.Namespace}.{each.Name}" == type);
        elsas.GetProperties().Where(each => each.GetCustomAttribute<InputAttribute>() is not null)
            .Select(each => char.ToLowerInvariant(each.Name[0]) + each.Name[1..]).Order().ShouldBe(ours.Inputs.Select(each => each.Name).Order());
        (elsas.GetCustomAttribute<FlowNodeAttribute>()?.Outcomes ?? []).Order().ShouldBe(ours.Outcomes.Concat(ours.OptionalOutcomes).Order());
        elsas.IsAssignableTo(typeof(global::Elsa.Workflows.ITerminalNode)).ShouldBe(ours.Ends);
    }
}
