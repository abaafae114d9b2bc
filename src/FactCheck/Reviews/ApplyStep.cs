using System.Text.Json;

namespace FactCheck;

/// <summary>What an engine that works outside of the transaction is told, as the outbox carries it.</summary>
/// <param name="Review">Public id.</param>
/// <param name="Visit">For a signal: the visit that is left.</param>
/// <param name="Inputs">For a start: the values of the definition's inputs.</param>
/// <param name="Taken">Once our rows are changed: by what. Where the engine's own commit failed after that, it takes the same step again.</param>
internal sealed record EngineCall(
    EngineAct Act, string Review, Visit? Visit = null, string? Outcome = null, string? Note = null,
    IReadOnlyDictionary<string, string>? Inputs = null, StepTaken? Taken = null)
{
    public static EngineCall Parse(string payload) => JsonSerializer.Deserialize<EngineCall>(payload)!;
}

internal enum EngineAct
{
    Start = 1,
    Signal = 2,
    Cancel = 3,
    Move = 4,
}

/// <summary>What a step was computed from: the same again give the same step.</summary>
/// <param name="From">The review's state before it, as JSON.</param>
internal sealed record StepTaken(string From, ReviewFacts Facts);

/// <summary>An engine asks what it has to know to take a step.</summary>
/// <param name="Message">The key of the message in the outbox.</param>
internal sealed record LookAtStep(string Message) : IQuery<StepAhead?>;

/// <param name="Basis">What the step is computed from.</param>
/// <param name="IsTaken">Whether our rows are changed already.</param>
/// <param name="Bookmark">For a signal: the engine's name for the visit; null where our rows wait there no longer.</param>
internal sealed record StepAhead(EngineCall Call, WorkflowDefinition Definition, StepTaken Basis, bool IsTaken, string? Bookmark);

internal sealed class LookAtStepHandler(FactCheckDb db, WorkflowCatalog catalog, ReviewFactFinder facts) : IRequestHandler<LookAtStep, StepAhead?>
{
    /// <returns>Null where nothing is to be done: the message is delivered, or the review has ended.</returns>
    public async Task<StepAhead?> Handle(LookAtStep request, CancellationToken cancel)
    {
        var payload = await db.Outbox.Where(m => m.Key == request.Message).Select(m => m.Payload).SingleOrDefaultAsync(cancel);
        if (payload is null) return null;
        var call = EngineCall.Parse(payload);
        var review = await db.Reviews.Include(r => r.Claim).ThenInclude(c => c.Origin).SingleAsync(r => r.PublicId == call.Review, cancel);
        var definition = catalog.Of(review);
        var bookmark = call.Visit is not { } visit ? null
            : await db.ReviewVisits.Where(v => v.ReviewId == review.Id && v.Number == visit.Number).Select(v => v.Bookmark).SingleOrDefaultAsync(cancel);
        if (call.Taken is { } taken) return new StepAhead(call, definition, taken, IsTaken: true, bookmark);
        if (!review.IsRunning) return null;
        if (call.Visit is { } left && !review.Where.Waiting.Contains(left)) return null;
        var evidence = call is { Visit: { } at, Outcome: { } outcome } && definition.LooksAtEvidence(at.Step, outcome);
        return new StepAhead(call, definition, new StepTaken(review.State, await facts.Of(review.Claim, evidence, cancel)), IsTaken: false, bookmark);
    }
}

/// <summary>
/// Changes our rows by a step that an engine outside of the transaction has taken and not committed yet: once for each
/// message, however often the engine takes the step.
/// </summary>
/// <param name="Message">The key of the message that began the step.</param>
/// <param name="Basis">What the step was computed from.</param>
/// <param name="Result">Null where there was no step to take: another branch came first.</param>
/// <param name="Bookmarks">The engine's names for the visits that began, by number.</param>
internal sealed record ApplyStep(string Message, StepTaken? Basis, StepResult? Result, IReadOnlyDictionary<int, string> Bookmarks) : ICommand<bool>
{
    public static ApplyStep Nothing(string message) => new(message, null, null, new Dictionary<int, string>());
}

internal sealed class ApplyStepHandler(FactCheckDb db, ReviewEffects effects, Ledger ledger) : IRequestHandler<ApplyStep, bool>
{
    /// <returns>Whether anything was changed; false where it was before, or the review was cancelled meanwhile.</returns>
    public async Task<bool> Handle(ApplyStep request, CancellationToken cancel)
    {
        var message = await db.Outbox.SingleOrDefaultAsync(m => m.Key == request.Message, cancel);
        if (message is null || EngineCall.Parse(message.Payload) is not { Taken: null } call) return false;
        var review = await db.Reviews
            .Include(r => r.Claim).ThenInclude(c => c.SubmittedBy)
            .Include(r => r.Claim).ThenInclude(c => c.Assignee)
            .Include(r => r.Claim).ThenInclude(c => c.Origin)
            .Include(r => r.Claim).ThenInclude(c => c.JoinedTo)
            .SingleAsync(r => r.PublicId == call.Review, cancel);
        // Others may wait in line behind it.
        if (review.AdvancingSince is not null && !await db.Outbox.AnyAsync(m => m.Stream == message.Stream && m.Id > message.Id, cancel)) review.IsAdvancing(null);
        if (!review.IsRunning || request is not { Basis: { } basis, Result: { } result }) return false;
        if (review.State != basis.From) throw new LostRaceException(Say("The review stands elsewhere by now; the step is taken again from there."));

        await effects.Apply(review, result, cancel, call.Visit);
        foreach (var visit in review.Visits)
            if (request.Bookmarks.TryGetValue(visit.Number, out var bookmark)) visit.WaitsAs(bookmark);
        message.Carries(JsonSerializer.Serialize(call with { Taken = basis }));
        ledger.Append("ReviewStepped", [review.Claim.PublicId], [review]);
        return true;
    }
}
