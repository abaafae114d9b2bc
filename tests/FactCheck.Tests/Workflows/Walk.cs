using FactCheck.Workflows;

namespace FactCheck.Tests.Workflows;

/// <summary>A review on its way through a definition, as a test tells it.</summary>
internal sealed record Walk(WorkflowDefinition Definition, StepResult Last)
{
    private static readonly Dictionary<string, string> Onwards = new()
    {
        ["triage"] = "Accepted", ["confirm-words"] = "Confirmed", ["ask-claimant"] = "Answered", ["research"] = "Proposed", ["approval"] = "Approved",
    };

    internal ReviewState State => Last.State;

    internal IReadOnlyList<Effect> Effects => Last.Effects;

    /// <summary>The task that the last signal opened.</summary>
    internal OpenTask Task => Effects.ShouldHaveSingleItem().ShouldBeOfType<OpenTask>();

    internal static Walk Through(WorkflowDefinition definition) => new(definition, Runner.Start(definition, ReviewFacts.None));

    internal Walk Signal(string step, string outcome, ReviewFacts? facts = null) =>
        this with { Last = Runner.Signal(Definition, State, Visit(step), outcome, facts ?? ReviewFacts.None) };

    /// <summary>The visit of a step that waits; one that never was where it does not.</summary>
    internal Visit Visit(string step) => State.Waiting.FirstOrDefault(visit => visit.Step == step, new Visit(step, 0));

    /// <summary>Goes on by the plain outcome of each step until this one waits.</summary>
    internal Walk To(string step)
    {
        var walk = this;
        for (var left = Definition.Steps.Count; walk.State.Waiting[0].Step is var waiting && waiting != step; left--)
        {
            left.ShouldBePositive($"the plain outcomes of {Definition} never lead to {step}");
            walk = walk.Signal(waiting, Onwards[waiting]);
        }
        return walk;
    }

    internal Walk Opens(string step, TaskKind kind, string role)
    {
        State.Waiting.ShouldHaveSingleItem().Step.ShouldBe(step);
        (Task.Step, Task.Kind, Task.Role).ShouldBe((step, kind, role));
        Task.Time.Due.ShouldNotBeNull();
        return this;
    }
}
