using FactCheck.UseCases;
using FactCheck.Web.Components.Parts;

namespace FactCheck.Web.Components.Pages;

/// <summary>One thing done to many claims, one after the other: each succeeds or fails by itself, and says why.</summary>
/// <param name="doing">"Assigning claims to Marta Lind".</param>
/// <param name="done">What to say of so many that went well.</param>
public sealed class BulkRun(string doing, Func<int, string> done, IReadOnlyList<BulkStep> steps)
{
    private readonly List<BulkStep> _went = [];
    private readonly List<BulkFailure> _failed = [];
    private bool _stop;

    public string Doing => doing;

    public int All => steps.Count;

    public int Tried { get; private set; }

    public bool IsRunning { get; private set; }

    /// <summary>How many nobody touched, because somebody stopped it.</summary>
    public int Left => IsRunning ? 0 : All - Tried;

    public IReadOnlyList<BulkFailure> Failed => _failed;

    /// <summary>Public ids of the claims that it changed.</summary>
    public IReadOnlyList<string> Changed => [.. _went.Select(step => step.Row.Claim)];

    public string Done => done(_went.Count);

    /// <summary>Takes back what went well; null where nothing did, or where it cannot be taken back.</summary>
    public BulkRun? Undo => _went.Count == 0 || _went.Exists(step => step.Undo is null) ? null
        : new BulkRun(Say("Taking it back"), count => Say(count, $"Taken back for {count:N0} claim; the audit trail keeps both.", $"Taken back for {count:N0} claims; the audit trail keeps both."),
            [.. _went.Select(step => new BulkStep(step.Row, step.Undo!, null))]);

    public void Stop() => _stop = true;

    /// <param name="progress">Called after each.</param>
    /// <param name="log">Told of what nobody foresaw.</param>
    public async Task Go(Func<Task> progress, ILogger log)
    {
        IsRunning = true;
        foreach (var step in steps)
        {
            if (_stop) break;
            try
            {
                await step.Do();
                _went.Add(step);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                _failed.Add(new BulkFailure(step.Row, string.Join(' ', Problem.Messages(e.ForPeople(log)))));
            }

            Tried++;
            await progress();
        }

        IsRunning = false;
    }
}

/// <param name="Undo">A further action that takes it back; null where there is none.</param>
public sealed record BulkStep(DeskRow Row, Func<Task> Do, Func<Task>? Undo);

/// <param name="Why">As a sentence.</param>
public sealed record BulkFailure(DeskRow Row, string Why);
