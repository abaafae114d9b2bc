using System.Text.Json;

namespace FactCheck.Workflows.Reading;

/// <summary>A connection while its definition is being checked; both ends are steps.</summary>
internal sealed record DraftConnection(string From, string Outcome, string To);

internal static class ConnectionReader
{
    /// <summary>The connections that lead from a step to a step, each outcome once.</summary>
    internal static IReadOnlyList<DraftConnection> Read(JsonElement root, IReadOnlyList<DraftStep> steps, ProblemList problems)
    {
        const string path = "root/connections";
        var list = root.Get("connections");
        if (list is not { ValueKind: JsonValueKind.Array })
            problems.Add(path, null, "the flowchart has no list of connections", "add \"connections\": [ … ]");

        var ids = steps.Select(step => step.Id).ToList();
        var connections = new List<DraftConnection>();
        var attempted = new HashSet<(string, string)>();
        foreach (var (at, item) in list.Items(path))
        {
            var from = item.Get("source")?.GetText("activity");
            var to = item.Get("target")?.GetText("activity");
            // Elsa takes a connection without a port to leave by Done.
            var outcome = item.Get("source")?.GetText("port") ?? "Done";
            var isWhole = CheckEnd(from, "source", at, null, ids, problems) & CheckEnd(to, "target", at, from, ids, problems);
            if (from is not null)
                attempted.Add((from, outcome));
            if (!isWhole)
                continue;

            if (item.Get("target")!.Value.GetText("port") is { } port and not "In")
                problems.Add(at, from, $"\"{outcome}\" leads to the port {port} of \"{to}\"", "use the port In");
            var step = steps.Single(each => each.Id == from);
            IReadOnlyList<string> outcomes = [.. step.Outcomes, .. step.OptionalOutcomes];
            if (step.Activity is { } activity && !outcomes.Contains(outcome))
                problems.Add(at, from, $"{activity.Type} has no outcome \"{outcome}\"", OutcomeRemedy(outcome, outcomes));
            else if (connections.Find(other => other.From == from && other.Outcome == outcome) is { } first)
                problems.Add(
                    at, from, $"\"{outcome}\" leads to \"{first.To}\" and again to \"{to}\"",
                    "keep one of the two; a review goes one step at a time");
            else
                connections.Add(new DraftConnection(from!, outcome, to!));
        }

        foreach (var step in steps)
        foreach (var outcome in step.Outcomes)
            if (!attempted.Contains((step.Id, outcome)))
                problems.Add(step.Path, step.Id, $"nothing follows the outcome \"{outcome}\"", "connect it to a step");
        return connections;
    }

    private static bool CheckEnd(string? id, string end, string path, string? activity, List<string> ids, ProblemList problems)
    {
        if (id is null)
        {
            problems.Add(path, activity, $"a connection has no {end}", $"name an activity: \"{end}\": {{ \"activity\": \"…\", \"port\": \"…\" }}");
            return false;
        }
        if (ids.Contains(id))
            return true;
        problems.Add(
            path, activity ?? id, $"a connection's {end} \"{id}\" does not exist",
            NearestName.To(id, ids) is { } near ? $"did you mean \"{near}\"? Otherwise add the activity or remove the connection" : "add the activity or remove the connection");
        return false;
    }

    private static string OutcomeRemedy(string outcome, IReadOnlyList<string> outcomes) =>
        outcomes.Count == 0 ? "remove the connection; the review ends there"
        : NearestName.To(outcome, outcomes) is { } near ? $"use {near} instead"
        : $"use one of {string.Join(", ", outcomes)} instead";
}
