namespace FactCheck.Workflows;

/// <summary>A signal came for a visit that does not wait: it was decided already, or never began.</summary>
public sealed class NotWaitingException(Visit visit, IReadOnlyList<Visit> waiting)
    : Exception($"\"{visit}\" is not waiting; {(waiting.Count == 0 ? "the review has ended" : $"\"{string.Join("\", \"", waiting)}\" is")}.")
{
    public Visit Visit { get; } = visit;
}

/// <summary>A signal named an outcome that its step does not have.</summary>
public sealed class UnknownOutcomeException(string step, string outcome, IReadOnlyList<string> outcomes)
    : Exception($"Step \"{step}\" has no outcome \"{outcome}\"; it has {string.Join(", ", outcomes)}.")
{
    public string Step { get; } = step;

    public string Outcome { get; } = outcome;
}
