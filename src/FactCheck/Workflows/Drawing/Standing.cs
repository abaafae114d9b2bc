namespace FactCheck.Workflows.Drawing;

/// <summary>How the reviews of a definition stand at one of its steps.</summary>
/// <param name="Step">Id of the activity.</param>
/// <param name="Waiting">How many reviews wait there now.</param>
/// <param name="MedianTime">How long a review stays there, as the median of the last ones that left; null where none has.</param>
/// <param name="Overdue">How many of those that wait are past their due time.</param>
public sealed record StepStanding(string Step, int Waiting, TimeSpan? MedianTime, int Overdue);

/// <summary>How one review came to where it stands.</summary>
/// <param name="Way">Every step that was left, in order.</param>
/// <param name="Waiting">Ids of the steps at which it waits now; empty when it has ended.</param>
public sealed record ReviewPath(IReadOnlyList<Passed> Way, IReadOnlyList<string> Waiting);

/// <summary>What a picture of a definition shows besides the definition: all of its reviews, or one.</summary>
public sealed class Standing
{
    private readonly Dictionary<string, StepStanding> _steps;

    private Standing(IReadOnlyList<StepStanding> steps, ReviewPath? path) => (_steps, Path) = (steps.ToDictionary(step => step.Step), path);

    public static Standing Nowhere { get; } = new([], null);

    public static Standing Of(IReadOnlyList<StepStanding> steps) => new(steps, null);

    public static Standing Of(ReviewPath path) => new([], path);

    /// <summary>The one review's way; null where many are shown, or none.</summary>
    public ReviewPath? Path { get; }

    public StepStanding? At(string step) => _steps.GetValueOrDefault(step);

    /// <summary>Whether somebody or something waits there.</summary>
    public bool IsWaiting(string step) => Path?.Waiting.Contains(step) ?? At(step) is { Waiting: > 0 };

    /// <summary>Whether the one review has left this step, or waits there.</summary>
    public bool WasVisited(string step) => Path is { } path && (path.Waiting.Contains(step) || path.Way.Any(passed => passed.Step == step));

    /// <summary>At which places of its way the one review took this outcome, counted from 1.</summary>
    public IReadOnlyList<int> Taken(string step, string outcome) =>
        Path is null ? [] : [.. Path.Way.Select((passed, i) => (passed, Number: i + 1)).Where(each => each.passed == new Passed(step, outcome)).Select(each => each.Number)];
}
