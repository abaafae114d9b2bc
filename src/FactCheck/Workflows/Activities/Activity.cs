namespace FactCheck.Workflows.Activities;

/// <summary>
/// What a step does. One instance serves every step of its type, so it holds no state; what a definition gives it comes
/// with the <see cref="StepContext"/>. Type, inputs and outcomes are declared here as data: reader, runner and
/// documentation read the same ones.
/// </summary>
public abstract class Activity(string type, string meaning, IReadOnlyList<Outcome> ways, params IReadOnlyList<ActivityInput> inputs)
{
    /// <summary>The name that definitions use: "FactCheck.Triage".</summary>
    public string Type { get; } = type;

    /// <summary>What it does, in a sentence.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>The ways out with what they mean; a definition connects each of them. Empty where the review ends.</summary>
    public IReadOnlyList<Outcome> Ways { get; } = ways;

    /// <summary>Further ways out, which are open only where a definition connects them.</summary>
    public virtual IReadOnlyList<Outcome> OptionalWays => [];

    /// <summary>The names of <see cref="Ways"/>.</summary>
    public IReadOnlyList<string> Outcomes { get; } = [.. ways.Select(way => way.Name)];

    /// <summary>The names of <see cref="OptionalWays"/>.</summary>
    public IReadOnlyList<string> OptionalOutcomes => [.. OptionalWays.Select(way => way.Name)];

    /// <summary>The outcomes by which the review may leave in the moment in which it arrives.</summary>
    public virtual IReadOnlyList<string> AtOnce(IReadOnlyList<string> outcomes) => Waits ? [] : outcomes;

    /// <summary>What a definition may or must give it.</summary>
    public IReadOnlyList<ActivityInput> Inputs { get; } = inputs;

    /// <summary>Whether it stays until it is signalled.</summary>
    public virtual bool Waits => false;

    /// <summary>What people are asked to do; null where nobody is asked.</summary>
    public virtual TaskKind? Asks => null;

    /// <summary>Whether the review ends here.</summary>
    public virtual bool Ends => Outcomes.Count == 0;

    /// <summary>Whether it looks at the verdict's evidence to decide where to go; facts are costly to gather.</summary>
    public virtual bool LooksAtEvidence(WorkflowStep at) => false;

    /// <summary>What the next step's people are told when it was left by this outcome; null for nothing.</summary>
    public string? Says(string outcome) => Ways.Concat(OptionalWays).FirstOrDefault(way => way.Name == outcome)?.Says;

    /// <summary>What is wrong among the inputs of a step that are right one by one, and what to do about it.</summary>
    internal virtual IEnumerable<(string What, string Remedy)> Check(WorkflowStep at) => [];

    /// <summary>The ways out that a definition has to connect, given the step's inputs.</summary>
    public virtual IReadOnlyList<string> OutcomesFor(IReadOnlyDictionary<string, object> inputs) => Outcomes;

    /// <summary>The review arrives at the step.</summary>
    public abstract Advance Enter(StepContext context);

    /// <summary>A waiting step is left by one of its outcomes.</summary>
    public virtual Advance Signal(StepContext context, string outcome) =>
        throw new InvalidOperationException($"{Type} does not wait, so nothing can be signalled to it.");

    /// <summary>What the step requires, in words for people: "Approval by 2 Editors". Null where it requires nothing.</summary>
    public virtual string? Requirement(WorkflowStep at) => null;
}

/// <summary>A way out of a step.</summary>
/// <param name="Name">As definitions connect it: "Approved".</param>
/// <param name="Meaning">When it is taken, in a sentence.</param>
/// <param name="Says">What the next step's people are told; null for nothing.</param>
public sealed record Outcome(string Name, string Meaning, string? Says = null)
{
    internal static Outcome Done { get; } = new("Done", "It is done.");
}

/// <summary>What an activity may look at.</summary>
/// <param name="Step">The step, with the values of its inputs.</param>
/// <param name="Facts">What is known about the claim now.</param>
/// <param name="Note">What the step before had to say.</param>
public sealed record StepContext(WorkflowStep Step, ReviewFacts Facts, string? Note);

/// <summary>How an activity goes on: it waits, is left by an outcome (a fork by several), or ends the review.</summary>
public sealed record Advance
{
    private Advance(bool waits, IReadOnlyList<string> outcomes, string? note, IReadOnlyList<Effect> effects) =>
        (Waits, Outcomes, Note, Effects) = (waits, outcomes, note, effects);

    public bool Waits { get; }

    /// <summary>The outcomes by which the step is left; empty where it waits or the review ends.</summary>
    public IReadOnlyList<string> Outcomes { get; }

    /// <summary>What the next step's people should know.</summary>
    public string? Note { get; private init; }

    public IReadOnlyList<Effect> Effects { get; }

    /// <summary>A variable's new value, as text.</summary>
    public (string Variable, string Value)? Sets { get; private init; }

    public static Advance Wait(params IReadOnlyList<Effect> effects) => new(true, [], null, effects);

    public static Advance Leave(string outcome, string? note = null, params IReadOnlyList<Effect> effects) =>
        new(false, [outcome], note, effects);

    /// <summary>Every branch at once.</summary>
    public static Advance Fork(IReadOnlyList<string> branches, string? note) => new(false, branches, note, []);

    public static Advance End(params IReadOnlyList<Effect> effects) => new(false, [], null, effects);

    public Advance Setting(string variable, string value) => this with { Sets = (variable, value) };

    /// <summary>The same, left by what was recorded.</summary>
    internal Advance By(IReadOnlyList<string> recorded) => new(false, recorded, Note, Effects) { Sets = Sets };

    internal Advance Saying(string note) => this with { Note = note };
}
