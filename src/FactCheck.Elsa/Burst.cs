using System.Diagnostics;
using FactCheck.Workflows;
using FactCheck.Workflows.Activities;

namespace FactCheck.OnElsa;

/// <summary>
/// What happens between the moment at which Elsa is told something and the moment at which everything waits again. Elsa
/// says which step comes next; what a step does is said by our own activities, and gathered here as the runner gathers
/// it. Nothing is changed meanwhile: <see cref="StepCommit"/> hands the whole of it to <see cref="ApplyStep"/>.
/// </summary>
internal sealed class Burst(string message, StepAhead ahead)
{
    private readonly WorkflowDefinition _definition = ahead.Definition;
    private readonly ReviewState _from = ReviewState.Parse(ahead.Basis.From);
    private readonly List<Visit> _waiting = [.. ReviewState.Parse(ahead.Basis.From).Waiting];
    private readonly Dictionary<string, IReadOnlyList<string>> _arrived = new(ReviewState.Parse(ahead.Basis.From).Arrived ?? new Dictionary<string, IReadOnlyList<string>>());
    private readonly Dictionary<string, string> _said = new(ReviewState.Parse(ahead.Basis.From).Said ?? new Dictionary<string, string>());
    private readonly Dictionary<string, string> _values = new(FirstValues(ahead) ?? new Dictionary<string, string>());
    private readonly Dictionary<string, string?> _notes = [];
    private readonly List<Effect> _effects = [];
    private readonly List<Passed> _way = [];
    private int _visits = ReviewState.Parse(ahead.Basis.From).Visits;
    private bool _ended;
    private bool _began;

    public string Message => message;

    /// <summary>Public id of the review, and the id of Elsa's instance.</summary>
    public string Review => ahead.Call.Review;

    public StepTaken Basis => ahead.Basis;

    /// <summary>Whether our rows are changed already: Elsa takes the same step again, because its own commit failed.</summary>
    public bool IsTaken => ahead.IsTaken;

    /// <summary>Elsa's name for a visit: ours, so that it is the same however often the step is taken.</summary>
    public string Bookmark(int visit) => $"{Review}.{visit}";

    public string BookmarkOf(string step) => Bookmark(_waiting.Last(visit => visit.Step == step).Number);

    /// <summary>Elsa arrives at a step.</summary>
    public Advance Enter(string id)
    {
        _began = true;
        var step = _definition.Step(id).With(_values);
        _notes.Remove(id, out var note);
        var advance = step.Activity.Enter(new StepContext(step, ahead.Basis.Facts, note));
        if (advance.Waits) _waiting.Add(new Visit(id, ++_visits));
        return GoOn(step, advance);
    }

    /// <summary>Elsa comes from a step to a join.</summary>
    /// <returns>Whether everything has arrived that the join waits for.</returns>
    public bool Arrive(string id, string from, string outcome)
    {
        var (join, step) = (_definition.Step(id), _definition.Step(from));
        var (fork, _) = (_definition.Forks.Of(id), _notes.Remove(id, out var note));
        var branch = step.Activity is FlowFork ? outcome : _definition.Forks.Innermost(from)?.Name ?? throw new UnreachableException();
        IReadOnlyList<string> arrived = [.. _arrived.GetValueOrDefault(id, []), branch];
        if (!FlowJoin.IsAny(join) && arrived.Count < _definition.Forks.Branches(fork).Count)
        {
            _arrived[id] = arrived;
            if (step.Activity.Says(outcome) is { } says) _said[id] = Both(_said.GetValueOrDefault(id), says)!;
            return false;
        }

        _said.Remove(id, out var said);
        foreach (var inner in _arrived.Keys.Append(id).Where(other => other == id || _definition.Forks.IsInside(other, fork)).ToList())
        {
            _arrived.Remove(inner);
            _said.Remove(inner);
        }

        GoOn(join, Advance.Leave("Done", Both(said, note)));
        return true;
    }

    /// <summary>Whether a step lies on a branch that ends at this join.</summary>
    public bool IsJoinedBy(string join, string step) => _definition.Forks.IsInside(step, _definition.Forks.Of(join));

    /// <summary>Elsa resumes a step that waited.</summary>
    public Advance Signalled(string id)
    {
        var call = ahead.Call;
        if (call.Visit is not { } visit || visit.Step != id) throw new InvalidOperationException($"Elsa resumed \"{id}\", and not {call.Visit}.");
        _began = true;
        _waiting.Remove(visit);
        var step = _definition.Step(id).With(_values);
        var advance = step.Activity.Signal(new StepContext(step, ahead.Basis.Facts, Note: null), call.Outcome!);
        return GoOn(step, call.Note is null ? advance : advance.Saying(call.Note));
    }

    /// <summary>Whether a step of the definition has this id; Elsa also tells of the flowchart itself.</summary>
    public bool Knows(string id) => _definition.Steps.Any(step => step.Id == id);

    /// <param name="bookmarks">What Elsa waits for now.</param>
    /// <param name="isFinished">Whether it says that nothing is left to do.</param>
    /// <exception cref="InvalidOperationException">It is not where its definition leads; nothing may be committed.</exception>
    public StepResult Result(IReadOnlyCollection<string> bookmarks, bool isFinished)
    {
        if (!_began) throw new InvalidOperationException("Nothing waited for this signal in Elsa.");
        if (isFinished && !_ended) throw new InvalidOperationException("Elsa finished the review, and no end of its definition was reached.");
        if (!isFinished && bookmarks.Count == 0) throw new InvalidOperationException("Elsa waits for nothing, and the review has not ended.");
        var gone = _waiting.FindAll(visit => !bookmarks.Contains(Bookmark(visit.Number)));
        if (_waiting.Count - gone.Count != bookmarks.Count)
            throw new InvalidOperationException($"Elsa waits for {string.Join(", ", bookmarks)}, and the review at {string.Join(", ", _waiting)}.");

        // What began and was stopped in one go never waited.
        var never = gone.Where(visit => visit.Number > _from.Visits).Select(visit => visit.Step).ToHashSet();
        List<Effect> effects = [.. _effects.Where(effect => effect is not BeginWait wait || !never.Contains(wait.Step))];
        effects.AddRange(gone.Where(visit => visit.Number <= _from.Visits).Select(visit => new StopWaiting(visit.Step, visit.Number)));
        if (isFinished) effects.Add(new EndReview());
        return new StepResult(isFinished ? ReviewState.Empty with { Visits = _visits } : State(gone), effects, _way);
    }

    /// <summary>Elsa's names for the visits that began.</summary>
    public IReadOnlyDictionary<int, string> Began() =>
        _waiting.Where(visit => visit.Number > _from.Visits).ToDictionary(visit => visit.Number, visit => Bookmark(visit.Number));

    private ReviewState State(List<Visit> gone) => new()
    {
        Waiting = [.. _waiting.Except(gone)], Visits = _visits,
        Arrived = _arrived.Count == 0 ? null : _arrived,
        Said = _said.Count == 0 ? null : _said,
        Values = _values.Count == 0 ? null : _values,
    };

    private Advance GoOn(WorkflowStep step, Advance advance)
    {
        _effects.AddRange(advance.Effects);
        if (advance.Sets is { } set) _values[set.Variable] = set.Value;
        if (advance is { Waits: false, Outcomes.Count: 0 }) _ended = true;
        foreach (var outcome in advance.Outcomes)
        {
            _way.Add(new Passed(step.Id, outcome));
            var next = _definition.Next(step.Id, outcome);
            _notes[next.Id] = advance.Note;
        }

        return advance;
    }

    private static string? Both(string? first, string? second) => first is null || second is null ? first ?? second : $"{first}; {second}";

    private static IReadOnlyDictionary<string, string>? FirstValues(StepAhead ahead) =>
        ahead.Call.Act == EngineAct.Start ? ahead.Definition.FirstValues(ahead.Call.Inputs) : ReviewState.Parse(ahead.Basis.From).Values;
}

/// <summary>The burst that Elsa runs in this scope.</summary>
internal sealed class CurrentBurst
{
    public Burst? Burst { get; set; }

    public Burst Required => Burst ?? throw new InvalidOperationException("A review is stepped by what lies in the outbox, and by nothing else.");
}
