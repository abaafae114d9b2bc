using System.Text.Json;
using CsCheck;
using FactCheck.Workflows;

namespace FactCheck.Tests.Workflows;

/// <summary>Well-formed definitions of random shape: sequences, forks, loops through people, waits, watches and variables.</summary>
internal static class RandomDefinitions
{
    private const string Driver = "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core";

    private static readonly string[] Branches = ["A", "B", "C"];

    /// <summary>As the text of a file.</summary>
    internal static Gen<string> Json { get; } = Gen.Int[0, 9].Array[1, 40].Select(choices => new Builder(choices).Build());

    internal static Gen<WorkflowDefinition> Definitions { get; } = Json.Select(text => WorkflowReader.Read("random.json", text));

    /// <summary>Builds from the front to the back; each choice is one of ten.</summary>
    private sealed class Builder(int[] choices)
    {
        private readonly List<Dictionary<string, object>> _steps = [];
        private readonly List<object> _connections = [];
        private int _next;

        internal string Build()
        {
            var start = Step("start", "Elsa.Start");
            var last = Sequence([(start, "Done")], depth: 0);
            var end = Step("end", "Elsa.End");
            Connect(last, end);
            return JsonSerializer.Serialize(new
            {
                definitionId = "random-review", name = "Random review", version = 1, isPublished = true,
                variables = new[] { new { id = "var-approvals", name = "Approvals", typeName = "Int32", value = "2", storageDriverTypeName = Driver } },
                inputs = new[] { new { name = "Role", type = "String", storageDriverType = Driver } },
                customProperties = new { factCheck = new { inputs = new { Role = "Editor" } } },
                root = new { type = "Elsa.Flowchart", activities = _steps, connections = _connections },
            });
        }

        private int Choice() => _next < choices.Length ? choices[_next++] : 0;

        /// <summary>A few parts, one after the other.</summary>
        private List<(string, string)> Sequence(List<(string, string)> open, int depth)
        {
            for (var parts = 1 + Choice() % 4; parts > 0; parts--)
                open = Part(open, depth);
            return open;
        }

        /// <returns>The outcomes that are still to be connected.</returns>
        private List<(string, string)> Part(List<(string, string)> open, int depth)
        {
            switch (Choice())
            {
                case 1 or 2 when depth < 2:
                    return Fork(open, depth);
                case 3:
                    return Simple(open, "FactCheck.Wait", ["Done"], ("for", Literal("TimeSpan", "1.00:00:00")));
                case 4:
                    return Simple(open, "FactCheck.Watch", ["NewFigure", "Elapsed", "Over"], ("checks", Literal("String", "1.00:00:00 2.00:00:00")));
                case 5:
                    return Simple(open, "Elsa.SetVariable", ["Done"],
                        ("variable", new { id = "var-approvals", name = "Approvals" }), ("value", Literal("Object", 1 + Choice() % 3)));
                case 6:
                    return Approval(open);
                case 7:
                    return Simple(open, "FactCheck.BranchOn", ["Yes", "No"], ("on", Literal("String", "Kind")), ("value", Literal("String", "Event")));
                case 8:
                    return EndingTriage(open);
                case 9:
                    return Simple(open, "FactCheck.RequireOrigins", ["Met", "Missing"], ("origins", Literal("Int32", 2)));
                default:
                    return Simple(open, "FactCheck.Research", ["Proposed"], ("role", Named("Role")));
            }
        }

        private List<(string, string)> Simple(List<(string, string)> open, string type, string[] outcomes, params (string, object)[] inputs)
        {
            var id = Step(null, type, inputs);
            Connect(open, id);
            return [.. outcomes.Select(outcome => (id, outcome))];
        }

        /// <summary>Research and approval, which may lead back to research.</summary>
        private List<(string, string)> Approval(List<(string, string)> open)
        {
            var research = Simple(open, "FactCheck.Research", ["Proposed"], ("role", Literal("String", "FactChecker")));
            var approval = Simple(research, "FactCheck.ApproveVerdict", ["Approved", "ChangesRequested", "Rejected"],
                ("role", Named("Role")),
                ("approvals", new { typeName = "Int32", expression = new { type = "Variable", value = new { id = "var-approvals", name = "Approvals" } } }));
            Connect(approval[1..], research[0].Item1);
            return [approval[0]];
        }

        /// <summary>Triage, which may end the whole review, on whatever branch it lies.</summary>
        private List<(string, string)> EndingTriage(List<(string, string)> open)
        {
            var triage = Simple(open, "FactCheck.Triage", ["Accepted", "Rejected", "AnotherAppearance"], ("role", Literal("String", "FactChecker")));
            Connect(triage[1..], Step(null, "FactCheck.Close", ("reason", Literal("String", "rejected"))));
            return [triage[0]];
        }

        private List<(string, string)> Fork(List<(string, string)> open, int depth)
        {
            var branches = Branches[..(2 + Choice() % 2)];
            var isAny = Choice() % 2 == 1;
            var forks = Simple(open, "Elsa.FlowFork", branches,
                ("branches", new { typeName = "String[]", expression = new { type = "Object", value = JsonSerializer.Serialize(branches) } }));
            // Where the first branch is enough, somebody is asked on each.
            List<(string, string)> ends =
            [
                .. forks.SelectMany(branch =>
                    Sequence(isAny ? Simple([branch], "FactCheck.Research", ["Proposed"], ("role", Named("Role"))) : [branch], depth + 1)),
            ];
            return Simple(ends, "Elsa.FlowJoin", ["Done"],
                ("mode", Literal("Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode, Elsa.Workflows.Core", isAny ? "WaitAny" : "WaitAll")));
        }

        private string Step(string? id, string type, params (string Name, object Value)[] inputs)
        {
            id ??= $"step-{_steps.Count}";
            var step = new Dictionary<string, object> { ["id"] = id, ["type"] = type, ["version"] = 1 };
            foreach (var (name, value) in inputs)
                step[name] = value;
            _steps.Add(step);
            return id;
        }

        private void Connect(List<(string From, string Outcome)> open, string to)
        {
            foreach (var (from, outcome) in open)
                _connections.Add(new { source = new { activity = from, port = outcome }, target = new { activity = to, port = "In" } });
        }

        private static object Literal(string typeName, object value) => new { typeName, expression = new { type = "Literal", value } };

        private static object Named(string input) => new { typeName = "String", expression = new { type = "Input", value = new { name = input, type = "String" } } };
    }
}
