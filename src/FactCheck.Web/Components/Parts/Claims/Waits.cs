using FactCheck.Workflows;

namespace FactCheck.Web.Components.Parts.Claims;

/// <summary>What comes next, for the message after an answer.</summary>
public static class Waits
{
    public static string For(IReadOnlyList<TaskKind> waiting) =>
        waiting.Count == 0 ? "" : $"Next: {string.Join(" and ", waiting.Select(w => w.Label().ToLowerInvariant()))}.";
}
