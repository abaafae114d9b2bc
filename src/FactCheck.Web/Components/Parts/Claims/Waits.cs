using FactCheck.Workflows;

namespace FactCheck.Web.Components.Parts.Claims;

/// <summary>What comes next, for the message after an answer.</summary>
public static class Waits
{
    /// <param name="about">The revision that is decided about, where it is one.</param>
    public static string For(IReadOnlyList<TaskKind> waiting, RevisionKind? about = null) =>
        waiting.Count == 0 ? "" : $"Next: {string.Join(" and ", waiting.Select(w => about is { } kind && w == TaskKind.ApproveVerdict ? $"approve the {kind.Noun()}" : w.Label().ToLowerInvariant()))}.";
}
