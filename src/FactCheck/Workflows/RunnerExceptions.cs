namespace FactCheck.Workflows;

/// <summary>A signal came for a step that does not wait: it was decided already, or never began.</summary>
public sealed class NotWaitingException(string step, IReadOnlyList<string> waiting)
    : Exception($"Step \"{step}\" is not waiting; {(waiting.Count == 0 ? "the review has ended" : $"\"{string.Join("\", \"", waiting)}\" is")}.")
{
    public string Step { get; } = step;
}

/// <summary>A signal named an outcome that its step does not have.</summary>
public sealed class UnknownOutcomeException(string step, string outcome, IReadOnlyList<string> outcomes)
    : Exception($"Step \"{step}\" has no outcome \"{outcome}\"; it has {string.Join(", ", outcomes)}.")
{
    public string Step { get; } = step;

    public string Outcome { get; } = outcome;
}
