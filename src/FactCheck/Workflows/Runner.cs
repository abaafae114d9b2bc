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
        WorkflowDefinition definition, ReviewState state, Visit visit, string outcome, ReviewFacts facts, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Waiting.Contains(visit))
            throw new NotWaitingException(visit, state.Waiting);
        var step = definition.Step(visit.Step).With(state.Values);
        if (!step.Outcomes.Contains(outcome))
            throw new UnknownOutcomeException(visit.Step, outcome, step.Outcomes);

        var run = new Run(definition, state, facts);
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

    /// <summary>Why a review cannot go on with another version; empty where it can.</summary>
    public static IReadOnlyList<string> WhyNotMove(WorkflowDefinition from, WorkflowDefinition to, ReviewState state) => throw new NotImplementedException();

    /// <summary>The state with which it goes on there.</summary>
    public static ReviewState Move(WorkflowDefinition to, ReviewState state) => throw new NotImplementedException();

    /// <summary>The way from one wait to the next, while it is gone.</summary>
    private sealed class Run(WorkflowDefinition definition, ReviewState from, ReviewFacts facts)
    {
        private readonly List<Visit> _waiting = [.. from.Waiting];
        private readonly Dictionary<string, IReadOnlyList<string>> _arrived = new(from.Arrived ?? new Dictionary<string, IReadOnlyList<string>>());
        private readonly Dictionary<string, string> _values = new(from.Values ?? new Dictionary<string, string>());
        private readonly List<Effect> _effects = [];
        private readonly List<Passed> _way = [];
        private readonly List<(WorkflowStep Step, string? Note, string? Branch)> _ahead = [];
        private int _visits = from.Visits;
        private bool _ended;

        internal void Leave(Visit visit) => _waiting.Remove(visit);

        internal void Arrive(WorkflowStep step, string? note, string? branch = null) => _ahead.Add((step, note, branch));

        internal StepResult ToEnd()
        {
            // The reader refuses a circle in which nothing waits, so no step is entered twice on one way.
            for (var left = definition.Steps.Count; _ahead.Count > 0 && !_ended; left--)
            {
                if (left < 0)
                    throw new UnreachableException($"{definition} goes in a circle at step \"{_ahead[0].Step.Id}\".");
                var (step, note, branch) = _ahead[0];
                _ahead.RemoveAt(0);
                if (step.Activity is FlowJoin)
                    Join(step, note, branch!);
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
                Arrive(next, advance.Note, step.Activity is FlowFork ? outcome : definition.Forks.Innermost(step.Id)?.Name);
            }
        }

        private void Enter(WorkflowStep step, string? note)
        {
            var advance = step.Activity.Enter(new StepContext(step, facts, note));
            if (advance.Waits)
                _waiting.Add(new Visit(step.Id, ++_visits));
            GoOn(step, advance);
        }

        private void Join(WorkflowStep join, string? note, string branch)
        {
            var fork = definition.Forks.Of(join.Id);
            IReadOnlyList<string> arrived = [.. _arrived.GetValueOrDefault(join.Id, []), branch];
            if (!FlowJoin.IsAny(join) && arrived.Count < definition.Forks.Branches(fork).Count)
            {
                _arrived[join.Id] = arrived;
                return;
            }

            _arrived.Remove(join.Id);
            // Where one branch is enough, nothing of the others goes on.
            foreach (var other in _waiting.Where(visit => definition.Forks.IsInside(visit.Step, fork)).ToList())
                Stop(other);
            foreach (var inner in _arrived.Keys.Where(other => definition.Forks.IsInside(other, fork)).ToList())
                _arrived.Remove(inner);
            _ahead.RemoveAll(each => each.Step.Id == join.Id || definition.Forks.IsInside(each.Step.Id, fork));
            GoOn(join, Advance.Leave("Done", note));
        }

        private void Stop(Visit visit)
        {
            _waiting.Remove(visit);
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
                Values = _values.Count == 0 ? null : _values,
            };
    }
}
