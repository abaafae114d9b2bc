using System.Text.Json;
using CsCheck;
using FactCheck.Workflows;

namespace FactCheck.Tests.Workflows;

/// <summary>Whatever people decide, in whatever order, on the definitions that ship.</summary>
public sealed class RandomWalkTests
{
    /// <summary>A definition, and for each step of the way which outcome is taken with what known about the claim.</summary>
    private static readonly Gen<(WorkflowDefinition Definition, (int Outcome, bool Asserts, int Origins)[] Decisions)> Walks =
        Gen.Select(
            Gen.Int[0, Shipped.Catalog.Definitions.Count - 1].Select(index => Shipped.Catalog.Definitions[index]),
            Gen.Select(Gen.Int[0, 11], Gen.Bool, Gen.Int[0, 3]).Array[0, 40]);

    [Fact]
    public void A_review_is_never_stuck() => Walks.Sample(walk =>
    {
        foreach (var result in Results(walk))
        {
            result.Effects.OfType<EndReview>().Count().ShouldBe(result.State.Ended ? 1 : 0);
            result.Effects.OfType<BeginWait>().Select(begun => begun.Step).ShouldBeSubsetOf(result.State.Waiting.Select(visit => visit.Step));
        }
    });

    [Fact]
    public void Every_outcome_of_a_waiting_step_is_accepted() => Walks.Sample(walk =>
    {
        foreach (var result in Results(walk))
        foreach (var task in result.Effects.OfType<OpenTask>())
        foreach (var outcome in task.Outcomes)
            Should.NotThrow(() => Runner.Signal(walk.Definition, result.State, result.State.Waiting.Single(visit => visit.Step == task.Step), outcome, ReviewFacts.None));
    });

    [Fact]
    public void What_was_published_is_never_closed() => Walks.Sample(walk =>
    {
        var effects = Results(walk).SelectMany(result => result.Effects).ToList();
        if (effects.Any(effect => effect is PublishVerdict))
            effects.OfType<CloseClaim>().ShouldBeEmpty();
    });

    [Fact]
    public void The_same_decisions_give_the_same_results() => Walks.Sample(walk =>
        Written(Results(walk)).ShouldBe(Written(Results(walk))));

    [Fact]
    public void A_signal_leaves_the_state_it_was_given_as_it_was() => Walks.Sample(walk =>
    {
        var (before, results) = (new List<string>(), new List<StepResult>());
        foreach (var result in Results(walk))
        {
            results.Add(result);
            before.Add(result.State.ToJson());
        }
        results.Select(result => result.State.ToJson()).ShouldBe(before);
    });

    [Fact]
    public void A_state_that_was_stored_goes_on_as_if_it_never_had_been() => Walks.Sample(walk =>
        Written(Results(walk, stored: true)).ShouldBe(Written(Results(walk))));

    private static IEnumerable<StepResult> Results(
        (WorkflowDefinition Definition, (int Outcome, bool Asserts, int Origins)[] Decisions) walk, bool stored = false)
    {
        var result = Runner.Start(walk.Definition, ReviewFacts.None);
        yield return result;
        foreach (var (outcome, asserts, origins) in walk.Decisions)
        {
            if (result.State.Ended)
                yield break;
            var state = stored ? ReviewState.Parse(result.State.ToJson()) : result.State;
            var step = state.Waiting[outcome % state.Waiting.Count];
            var outcomes = walk.Definition.Step(step.Step).Outcomes;
            result = Runner.Signal(walk.Definition, state, step, outcomes[outcome % outcomes.Count], ReviewFacts.None.With(asserts, origins));
            yield return result;
        }
    }

    private static List<string> Written(IEnumerable<StepResult> results) =>
        [.. results.Select(result => $"{result.State.ToJson()} {string.Join(' ', result.Effects.Select(effect => JsonSerializer.Serialize(effect, effect.GetType())))}")];
}
