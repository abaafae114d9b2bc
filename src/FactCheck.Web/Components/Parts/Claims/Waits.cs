using System.Globalization;
using FactCheck.Workflows;

namespace FactCheck.Web.Components.Parts.Claims;

/// <summary>What comes next, for the message after an answer.</summary>
public static class Waits
{
    /// <param name="about">The revision that is decided about, where it is one.</param>
    public static string For(IReadOnlyList<TaskKind> waiting, RevisionKind? about = null)
    {
        if (waiting.Count == 0) return "";
        var next = string.Join(Say(" and "), waiting.Select(w =>
            about is { } kind && w == TaskKind.ApproveVerdict ? Say($"approve the {kind.Noun()}") : w.Label().ToLower(CultureInfo.CurrentCulture)));
        return Say($"Next: {next}.");
    }
}
