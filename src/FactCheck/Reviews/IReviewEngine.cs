namespace FactCheck;

/// <summary>
/// Whatever steps reviews through their definitions. Nothing comes back: effects reach <see cref="ReviewEffects"/>, at once
/// or later, and what a review waits for is a query over our own rows. Each call can be made twice and counts once: a
/// review has one start, and a <see cref="Visit"/> is left once.
/// </summary>
public interface IReviewEngine
{
    /// <summary>Begins a review that stands in the database, with the values of its definition's inputs.</summary>
    Task Start(Review review, IReadOnlyDictionary<string, string> inputs, CancellationToken cancel);

    /// <summary>Tells a review that one of its visits is left by an outcome. A visit that was left already stays so.</summary>
    /// <param name="note">What the next step's people should know; null for what the step itself has to say.</param>
    Task Signal(Review review, Visit visit, string outcome, string? note, CancellationToken cancel);

    /// <summary>Ends a review wherever it stands.</summary>
    Task Cancel(Review review, CancellationToken cancel);

    /// <summary>Goes on with another version of the definition from where the review stands; every waiting step is there, as <see cref="Runner.WhyNotMove"/> found.</summary>
    Task Move(Review review, WorkflowDefinition definition, CancellationToken cancel);
}
