using System.Text.Json.Serialization;

namespace FactCheck.Workflows;

/// <summary>What a step of a review asks of the world; <c>ApplyEffects</c> turns each into rows.</summary>
public abstract record Effect;

/// <summary>Opens a wait for people.</summary>
/// <param name="Step">Id of the activity that waits; a signal for it names the same id.</param>
/// <param name="Kind">What people are asked to do.</param>
/// <param name="Role">Who may do it: the name of a role.</param>
/// <param name="Outcomes">What they may answer.</param>
/// <param name="Approvals">How many must approve before the step is left by <c>Approved</c>; 1 where the step needs one person.</param>
/// <param name="Due">How long after opening it is due; null for no due time.</param>
/// <param name="Note">What the step before has to say, in words for the person ("1 of 2 independent origins", "changes requested"); null where it has nothing.</param>
public sealed record OpenTask(
    string Step, TaskKind Kind, string Role, IReadOnlyList<string> Outcomes, int Approvals, TimeSpan? Due, string? Note) : Effect;

/// <summary>Publishes the proposed verdict.</summary>
public sealed record PublishVerdict : Effect;

/// <summary>Closes the claim.</summary>
/// <param name="Reason">"rejected", "another appearance", "verdict rejected": as the definition words it.</param>
public sealed record CloseClaim(string Reason) : Effect;

/// <summary>The review has ended: nothing waits any more.</summary>
public sealed record EndReview : Effect;

/// <summary>What people are asked to do.</summary>
public enum TaskKind
{
    Triage = 1,
    Research = 2,
    ConfirmWords = 3,
    ApproveVerdict = 4,
    Publish = 5,
}

/// <summary>Where a review stands. A value: the runner never changes it, it returns the next one.</summary>
/// <param name="Waiting">Ids of the activities that wait, in the order in which they began.</param>
public sealed record ReviewState(IReadOnlyList<string> Waiting)
{
    public static ReviewState Empty { get; } = new([]);

    [JsonIgnore]
    public bool Ended => Waiting.Count == 0;
}

/// <summary>What the runner may know about the claim when it decides where to go.</summary>
/// <param name="AssertsTruthOrFalsity">Whether the proposed rating does; false when nothing is proposed.</param>
/// <param name="IndependentOrigins">Independent origins of the proposed verdict's evidence.</param>
/// <param name="PrimaryEvidence">How many pieces of primary evidence it cites.</param>
public sealed record ReviewFacts(bool AssertsTruthOrFalsity, int IndependentOrigins, int PrimaryEvidence)
{
    public static ReviewFacts None { get; } = new(false, 0, 0);
}

/// <summary>The next state and what to do about it.</summary>
public sealed record StepResult(ReviewState State, IReadOnlyList<Effect> Effects);
