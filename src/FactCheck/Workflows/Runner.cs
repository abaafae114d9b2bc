using System.Diagnostics;
using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows;

/// <summary>Steps a review through its definition. Pure functions: the same arguments give the same result, and nothing else happens.</summary>
public static class Runner
{
    /// <summary>Begins a review.</summary>
    /// <param name="inputs">Values of the definition's inputs, by name, as text.</param>
    public static StepResult Start(WorkflowDefinition definition, ReviewFacts facts, IReadOnlyDictionary<string, string>? inputs = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var run = new Run(definition, new ReviewState { Values = definition.FirstValues(inputs) }, facts);
        run.Arrive(definition.Start, note: null);
        return run.ToEnd();
    }

    /// <summary>Leaves a waiting step by one of its outcomes and goes on until everything waits again or the review ends.</summary>
    /// <param name="outcome">What was decided, once it is decided: a quorum is counted before, by whoever keeps the tasks.</param>
    /// <param name="note">What the next step's people should know; null for what the step itself has to say.</param>
    /// <exception cref="NotWaitingException">This visit does not wait in this state: it was left already, or never began.</exception>
    /// <exception cref="UnknownOutcomeException">The step has no such outcome.</exception>
    public static StepResult Signal(
        WorkflowDefinition definition, ReviewState state, Visit visit, string outcome, ReviewFacts facts, string? note = null) =>
        Signal(definition, state, visit, outcome, facts, note, recorded: null);

    private static StepResult Signal(
        WorkflowDefinition definition, ReviewState state, Visit visit, string outcome, ReviewFacts facts, string? note, IReadOnlyList<Passed>? recorded)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Waiting.Contains(visit))
            throw new NotWaitingException(visit, state.Waiting);
        var step = definition.Step(visit.Step).With(state.Values);
        if (!step.Outcomes.Contains(outcome))
            throw new UnknownOutcomeException(visit.Step, outcome, step.Outcomes);

        var run = new Run(definition, state, facts, recorded);
        run.Leave(visit);
        var advance = step.Activity.Signal(new StepContext(step, facts, Note: null), outcome);
        run.GoOn(step, note is null ? advance : advance.Saying(note));
        return run.ToEnd();
    }

    /// <summary>Ends a review wherever it stands.</summary>
    public static StepResult Cancel(ReviewState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new StepResult(
            ReviewState.Empty with { Visits = state.Visits },
            [.. state.Waiting.Select(visit => new StopWaiting(visit.Step, visit.Number)), new EndReview()], []);
    }

    /// <summary>The state to which recorded ways lead: automatic steps are left as they were then, whatever is known about the claim now.</summary>
    /// <param name="ways">The <see cref="StepResult.Way"/> of the start, then of each signal, in order.</param>
    /// <exception cref="InvalidOperationException">The definition has no such way.</exception>
    public static ReviewState Replay(
        WorkflowDefinition definition, IReadOnlyDictionary<string, string>? inputs, IReadOnlyList<IReadOnlyList<Passed>> ways)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(ways);
        if (ways.Count == 0)
            return ReviewState.Empty;
        var run = new Run(definition, new ReviewState { Values = definition.FirstValues(inputs) }, ReviewFacts.None, ways[0]);
        run.Arrive(definition.Start, note: null);
        return ways.Skip(1).Aggregate(run.ToEnd().State, (state, way) => Replay(definition, state, way));
    }

    /// <summary>The state to which the recorded way of one signal leads.</summary>
    /// <exception cref="InvalidOperationException">The definition has no such way from there.</exception>
    public static ReviewState Replay(WorkflowDefinition definition, ReviewState from, IReadOnlyList<Passed> way)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(way);
        if (way is not [var first, ..])
            throw new InvalidOperationException($"{definition}: a signal was recorded that left no step.");
        if (!from.IsWaiting(first.Step))
            throw new InvalidOperationException($"{definition}: \"{first.Step}\" does not wait, so it was not left by \"{first.Outcome}\".");
        return Signal(definition, from, from.Waiting.First(visit => visit.Step == first.Step), first.Outcome, ReviewFacts.None, note: null, way).State;
    }

    /// <summary>Why a review cannot go on with another version; empty where it can.</summary>
    public static IReadOnlyList<string> WhyNotMove(WorkflowDefinition from, WorkflowDefinition to, ReviewState state)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(state);
        return
        [
            .. state.Waiting.Select(visit => visit.Step).Select(step => Kept(step, "it waits at")).OfType<string>(),
            .. (state.Arrived ?? new Dictionary<string, IReadOnlyList<string>>()).Select(each =>
                Kept(each.Key, "branches have arrived at") ?? (to.Forks.Branches(to.Forks.Of(each.Key)).ToHashSet().SetEquals(from.Forks.Branches(from.Forks.Of(each.Key)))
                    ? null : $"the branches that meet at \"{each.Key}\" are others in {to}")).OfType<string>(),
            .. (state.Values ?? new Dictionary<string, string>()).Select(Held).OfType<string>(),
            .. to.Values.Where(value => value.Default is null && state.Values?.ContainsKey(value.Name) != true).Select(value => $"{to} needs a value for {value.Name}"),
        ];

        string? Kept(string step, string does) =>
            !to.Has(step) ? $"{does} \"{step}\", which {to} does not have"
            : to.Step(step).Type != from.Step(step).Type ? $"{does} \"{step}\", which is {to.Step(step).Type} in {to}"
            : !to.Forks.Around(step).SequenceEqual(from.Forks.Around(step)) ? $"{does} \"{step}\", which lies on another branch in {to}"
            : null;

        string? Held(KeyValuePair<string, string> held) =>
            to.Values.FirstOrDefault(each => each.Name == held.Key) is not { } value ? null
            : !ValueTypes.Fits(value.TypeName, held.Value) || to.Steps.Any(step => step.Inputs.Any(each =>
                each.Value is ValueOf named && named.Name == held.Key && !step.Activity.Inputs.Single(input => input.Name == each.Key).Takes(held.Value)))
                ? $"{held.Key} is \"{held.Value}\", which {to} cannot use" : null;
    }

    /// <summary>The state with which it goes on there: values that the new version adds begin with their first value, those it lacks are dropped.</summary>
    public static ReviewState Move(WorkflowDefinition to, ReviewState state)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(state);
        return state.Ended || to.Values.Count == 0 ? state with { Values = null } : state with
        {
            Values = to.Values.ToDictionary(
                value => value.Name,
                value => state.Values?.GetValueOrDefault(value.Name) ?? value.Default ?? throw new InvalidOperationException($"{to} needs a value for {value.Name}.")),
        };
    }

    /// <summary>The way from one wait to the next, while it is gone.</summary>
    private sealed class Run(WorkflowDefinition definition, ReviewState from, ReviewFacts facts, IReadOnlyList<Passed>? recorded = null)
    {
        private readonly List<Visit> _waiting = [.. from.Waiting];
        private readonly Dictionary<string, IReadOnlyList<string>> _arrived = new(from.Arrived ?? new Dictionary<string, IReadOnlyList<string>>());
        private readonly Dictionary<string, string> _said = new(from.Said ?? new Dictionary<string, string>());
        private readonly Dictionary<string, string> _values = new(from.Values ?? new Dictionary<string, string>());
        private readonly List<Effect> _effects = [];
        private readonly List<Passed> _way = [];
        private readonly List<(WorkflowStep Step, string? Note, string? Branch, string? Says)> _ahead = [];
        private int _visits = from.Visits;
        private bool _ended;

        internal void Leave(Visit visit) => _waiting.Remove(visit);

        internal void Arrive(WorkflowStep step, string? note, string? branch = null, string? says = null) => _ahead.Add((step, note, branch, says));

        internal StepResult ToEnd()
        {
            // The reader refuses a circle in which nothing waits, so no step is entered twice on one way; each connection is taken once at most.
            for (var left = definition.Connections.Count; _ahead.Count > 0 && !_ended; left--)
            {
                if (left < 0)
                    throw new UnreachableException($"{definition} goes in a circle at step \"{_ahead[0].Step.Id}\".");
                var (step, note, branch, says) = _ahead[0];
                _ahead.RemoveAt(0);
                if (step.Activity is FlowJoin)
                    Join(step, note, branch!, says);
                else
                    Enter(step.With(_values), note);
            }
            return new StepResult(State(), _effects, _way);
        }

        internal void GoOn(WorkflowStep step, Advance advance)
        {
            _effects.AddRange(advance.Effects);
            if (advance.Sets is { } set)
                _values[set.Variable] = set.Value;
            if (advance is { Waits: false, Outcomes.Count: 0 })
            {
                End();
                return;
            }
            foreach (var outcome in advance.Outcomes)
            {
                _way.Add(new Passed(step.Id, outcome));
                var next = definition.Next(step.Id, outcome);
                // A branch may lead from its fork straight to the join; every other arrival belongs to the branch of the step it comes from.
                Arrive(next, advance.Note, step.Activity is FlowFork ? outcome : definition.Forks.Innermost(step.Id)?.Name, step.Activity.Says(outcome));
            }
        }

        private void Enter(WorkflowStep step, string? note)
        {
            var advance = step.Activity.Enter(new StepContext(step, facts, note));
            if (recorded is not null && step.Activity is not FlowFork && !step.Activity.Ends
                && _way.Count < recorded.Count && recorded[_way.Count] is var passed && passed.Step == step.Id)
            {
                advance = advance.By([passed.Outcome]);
            }
            if (advance.Waits)
                _waiting.Add(new Visit(step.Id, ++_visits));
            GoOn(step, advance);
        }

        private void Join(WorkflowStep join, string? note, string branch, string? says)
        {
            var fork = definition.Forks.Of(join.Id);
            IReadOnlyList<string> arrived = [.. _arrived.GetValueOrDefault(join.Id, []), branch];
            if (!FlowJoin.IsAny(join) && arrived.Count < definition.Forks.Branches(fork).Count)
            {
                _arrived[join.Id] = arrived;
                // Only what the outcome itself says is kept, not a person's words: those stand in the history.
                if (says is not null)
                    _said[join.Id] = Both(_said.GetValueOrDefault(join.Id), says)!;
                return;
            }

            _arrived.Remove(join.Id);
            _said.Remove(join.Id, out var said);
            // Where one branch is enough, nothing of the others goes on.
            foreach (var other in _waiting.Where(visit => definition.Forks.IsInside(visit.Step, fork)).ToList())
                Stop(other);
            foreach (var inner in _arrived.Keys.Where(other => definition.Forks.IsInside(other, fork)).ToList())
            {
                _arrived.Remove(inner);
                _said.Remove(inner);
            }
            _ahead.RemoveAll(each => each.Step.Id == join.Id || definition.Forks.IsInside(each.Step.Id, fork));
            GoOn(join, Advance.Leave("Done", Both(said, note)));
        }

        private static string? Both(string? first, string? second) => first is null || second is null ? first ?? second : $"{first}; {second}";

        private void Stop(Visit visit)
        {
            _waiting.Remove(visit);
            // Of what began on this very way nobody has heard.
            if (visit.Number > from.Visits)
                _effects.RemoveAll(effect => effect is BeginWait begun && begun.Step == visit.Step);
            else
                _effects.Add(new StopWaiting(visit.Step, visit.Number));
        }

        private void End()
        {
            foreach (var visit in _waiting.ToList())
                Stop(visit);
            _ended = true;
            _effects.Add(new EndReview());
        }

        private ReviewState State() => _ended
            ? ReviewState.Empty with { Visits = _visits }
            : new ReviewState
            {
                Waiting = _waiting, Visits = _visits,
                Arrived = _arrived.Count == 0 ? null : _arrived,
                Said = _said.Count == 0 ? null : _said,
                Values = _values.Count == 0 ? null : _values,
            };
    }
}
