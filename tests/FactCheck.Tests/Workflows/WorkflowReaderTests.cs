using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using FactCheck.Extraction;
using FactCheck.Workflows;

namespace FactCheck.Tests.Workflows;

public sealed class WorkflowReaderTests
{
    [Fact]
    public void A_definition_keeps_what_its_file_says()
    {
        var definition = BrokenDefinition.Read();

        definition.ShouldSatisfyAllConditions(
            () => definition.DefinitionId.ShouldBe("casualty-count-review"),
            () => definition.Version.ShouldBe(1),
            () => definition.Name.ShouldBe("Casualty count review"),
            () => definition.Description!.ShouldContain("two independent origins"),
            () => definition.ClaimKinds.ShouldBe([ClaimKind.CasualtyCount]),
            () => definition.FileName.ShouldBe(BrokenDefinition.File),
            () => definition.Text.ShouldBe(BrokenDefinition.Sound),
            () => definition.Hash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definition.Text)))),
            () => definition.Step("triage").Type.ShouldBe("FactCheck.Triage"),
            () => definition.Step("triage").Position.ShouldBe(new DesignerPosition(240, 120)),
            () => definition.Connections.ShouldContain(new WorkflowConnection("research", "Proposed", "origins")),
            () => definition.Steps.Count.ShouldBe(10));
    }

    [Fact]
    public void Every_shipped_step_has_its_own_place_in_the_designer()
    {
        foreach (var definition in Shipped.Catalog.Definitions)
        {
            definition.Steps.ShouldAllBe(step => step.Position != null);
            definition.Steps.Select(step => step.Position).ShouldBeUnique();
        }
    }

    [Fact]
    public void Invalid_JSON_is_refused_with_its_line()
    {
        var problem = Should.Throw<InvalidWorkflowException>(() => WorkflowReader.Read("broken.json", "{\n  \"id\": \"x\",\n  oops\n}"));

        problem.Problems.ShouldHaveSingleItem().Line.ShouldBe(3);
        problem.Message.ShouldStartWith("broken.json, line 3: invalid JSON: ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{ \"version\": 1, \"version\": 2 }")]
    [InlineData("{ \"version\": 1, }")]
    [InlineData("{ \"name\": \"\\ud800\" }")]
    [InlineData("{ \"\\ud800\": 1 }")]
    [InlineData("{ \"root\": { \"type\": \"Elsa.Flowchart\", \"activities\": [], \"connections\": [{ \"source\": { \"activity\": \"a\" } }] } }")]
    [InlineData("{ \"root\": { \"type\": \"Elsa.Flowchart\", \"activities\": [1, null, []], \"connections\": [null, {}] } }")]
    public void A_file_that_holds_no_definition_is_refused(string json) =>
        Should.Throw<InvalidWorkflowException>(() => WorkflowReader.Read("none.json", json)).Message.ShouldStartWith("none.json");

    [Fact]
    public void A_file_of_more_than_a_megabyte_is_refused() =>
        Should.Throw<InvalidWorkflowException>(() => WorkflowReader.Read("large.json", Shipped.Text("standard-review.json") + new string(' ', 1 << 20)))
            .Problems.ShouldHaveSingleItem().File.ShouldBe("large.json");

    [Fact]
    public void A_missing_id_version_or_root_is_refused()
    {
        var problems = BrokenDefinition.Problems(each =>
        {
            each.Json.Remove("definitionId");
            each.Json["version"] = "1";
            each.Json.Remove("root");
        });

        problems.Select(each => each.What).ShouldBe(
            ["definitionId is missing or not a text", "version is missing or not a whole number of 1 or more", "root is missing or not an object"]);
    }

    [Fact]
    public void A_property_that_stands_twice_is_refused() =>
        Should.Throw<InvalidWorkflowException>(() => WorkflowReader.Read("twice.json", BrokenDefinition.Sound
            .Replace("\"toolVersion\"", "\"version\"", StringComparison.Ordinal).Replace("\"3.7.1.0\"", "1", StringComparison.Ordinal)))
            .Message.ShouldStartWith("twice.json: invalid JSON: ");

    [Theory]
    [InlineData("FactCheck.Traige", "use FactCheck.Triage instead")]
    [InlineData("factcheck.triage", "use FactCheck.Triage instead")]
    [InlineData("Elsa.Delay", "use FactCheck.Wait instead, or the input dueIn on the step that waits")]
    [InlineData("Elsa.RunJavaScript", "definitions run no scripts; use one of Elsa.Start, Elsa.End")]
    [InlineData("Elsa.If", "use FactCheck.BranchOn instead")]
    [InlineData("Elsa.Finish", "use Elsa.End instead")]
    [InlineData("Newsroom.Phone", "use one of Elsa.Start, Elsa.End")]
    public void An_unknown_activity_is_refused_with_what_to_use_instead(string type, string remedy)
    {
        var problem = BrokenDefinition.Problem(each => each.Activity("triage")["type"] = type);

        problem.File.ShouldBe(BrokenDefinition.File);
        problem.Activity.ShouldBe("triage");
        problem.What.ShouldBe($"unknown activity type {type}");
        problem.Remedy.ShouldStartWith(remedy);
    }

    [Fact]
    public void A_problem_names_file_line_activity_and_remedy()
    {
        var problem = BrokenDefinition.Problem(each => each.Activity("approval")["type"] = "FactCheck.Approve");
        var broken = BrokenDefinition.Sound.Replace("FactCheck.ApproveVerdict", "FactCheck.AproveVerdict", StringComparison.Ordinal);
        var line = broken.Split('\n').ToList().FindIndex(each => each.Contains("AproveVerdict", StringComparison.Ordinal)) + 1;

        Should.Throw<InvalidWorkflowException>(() => WorkflowReader.Read("mine.json", broken)).Message.ShouldBe(
            $"mine.json, line {line}, activity \"approval\": unknown activity type FactCheck.AproveVerdict; use FactCheck.ApproveVerdict instead.");
        problem.Line.ShouldNotBeNull();
    }

    [Fact]
    public void An_activity_without_an_id_is_refused() =>
        BrokenDefinition.Problems(each => each.Activity("end").Remove("id"))
            .ShouldContain(each => each.Activity == "Elsa.End" && each.What == "an activity has no id");

    [Fact]
    public void An_activity_of_another_version_is_refused() =>
        BrokenDefinition.Problem(each => each.Activity("triage")["version"] = 2).Remedy.ShouldStartWith("set \"version\": 1");

    [Fact]
    public void A_dangling_connection_is_refused_with_its_remedy()
    {
        var problem = BrokenDefinition.Problems(each => each.Connection("triage", "Accepted")["target"]!["activity"] = "reserch")
            .Single(each => each.What.Contains("does not exist", StringComparison.Ordinal));

        problem.Activity.ShouldBe("triage");
        problem.What.ShouldBe("a connection's target \"reserch\" does not exist");
        problem.Remedy.ShouldStartWith("did you mean \"research\"?");
    }

    [Fact]
    public void A_connection_without_an_end_is_refused() =>
        BrokenDefinition.Problems(each => each.Connection("publish", "Published").Remove("target"))
            .ShouldContain(each => each.Activity == "publish" && each.What == "a connection has no target");

    [Theory]
    [InlineData("triage", "Acepted", "use Accepted instead")]
    [InlineData("triage", "Perhaps", "use one of Accepted, Rejected, AnotherAppearance, HandedBack, Overdue instead")]
    [InlineData("end", "Done", "remove the connection; the review ends there")]
    public void A_connection_from_an_outcome_that_the_activity_lacks_is_refused(string from, string outcome, string remedy)
    {
        var problem = BrokenDefinition.Problem(each => each.Connect(from, outcome, "research"));

        problem.Activity.ShouldBe(from);
        problem.What.ShouldEndWith($"has no outcome \"{outcome}\"");
        problem.Remedy.ShouldBe(remedy);
    }

    [Fact]
    public void A_connection_without_a_port_leaves_by_Done() =>
        Should.NotThrow(() => WorkflowReader.Read("it.json", BrokenDefinition.Sound
            .Replace("{ \"activity\": \"start\", \"port\": \"Done\" }", "{ \"activity\": \"start\" }", StringComparison.Ordinal)));

    [Fact]
    public void A_definition_without_a_start_is_refused() =>
        BrokenDefinition.Problems(each =>
        {
            each.Activities.Remove(each.Activity("start"));
            each.Connections.Remove(each.Connection("start", "Done"));
        }).ShouldHaveSingleItem().What.ShouldBe("the flowchart has no Elsa.Start");

    [Fact]
    public void A_way_back_to_the_start_is_refused() =>
        BrokenDefinition.Problem(each => each.Connection("approval", "ChangesRequested")["target"]!["activity"] = "start")
            .ShouldSatisfyAllConditions(each => each.Activity.ShouldBe("approval"), each => each.What.ShouldBe("\"ChangesRequested\" leads back to the start"));

    [Fact]
    public void A_step_without_a_way_to_an_end_is_refused()
    {
        var problems = BrokenDefinition.Problems(each =>
        {
            each.Connection("publish", "Published")["target"]!["activity"] = "publish";
            each.Connection("publish", "ChangesRequested")["target"]!["activity"] = "publish";
            each.Activities.Remove(each.Activity("end"));
        });

        problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            each => each.Activity.ShouldBe("publish"), each => each.What.ShouldBe("no way leads from it to an end"));
    }

    [Fact]
    public void An_unknown_input_is_refused()
    {
        var problems = BrokenDefinition.Problems(each =>
        {
            each.Activity("publish")["dueInn"] = each.Input("publish", "dueIn").DeepClone();
            each.Activity("research")["approvals"] = each.Input("approval", "approvals").DeepClone();
            each.Activity("end")["role"] = each.Input("publish", "role").DeepClone();
        });

        problems.Select(each => (each.Activity, each.What, each.Remedy)).ShouldBe(
        [
            ("research", "FactCheck.Research has no input approvals", "remove it; the activity takes role, dueIn, remindBefore, escalateTo"),
            ("publish", "FactCheck.Publish has no input dueInn", "use dueIn instead"),
            ("end", "Elsa.End has no input role", "remove it; the activity takes none"),
        ]);
    }

    [Fact]
    public void A_due_time_may_be_absent()
    {
        var text = JsonNode.Parse(BrokenDefinition.Sound)!;
        foreach (var activity in text["root"]!["activities"]!.AsArray())
            activity!.AsObject().Remove("dueIn");

        Walk.Through(WorkflowReader.Read("it.json", text.ToJsonString())).Task.Time.Due.ShouldBeNull();
    }

    [Theory]
    [InlineData("role", "\"Publisher\"", "one of Reporter, FactChecker, Editor, Auditor, Admin")]
    [InlineData("role", "\"editor\"", "one of Reporter, FactChecker, Editor, Auditor, Admin")]
    [InlineData("role", "3", "one of Reporter")]
    [InlineData("approvals", "0", "a whole number of 1 or more")]
    [InlineData("approvals", "1.5", "a whole number of 1 or more")]
    [InlineData("approvals", "\"two\"", "a whole number of 1 or more")]
    [InlineData("approvals", "true", "a whole number of 1 or more")]
    [InlineData("dueIn", "\"soon\"", "a time longer than none")]
    [InlineData("dueIn", "\"00:00:00\"", "a time longer than none")]
    [InlineData("dueIn", "\"-04:00:00\"", "a time longer than none")]
    [InlineData("dueIn", "\"10000000.00:00:00\"", "a time longer than none and up to ten years")]
    [InlineData("dueIn", "4", "a time longer than none")]
    public void An_input_with_a_wrong_value_is_refused(string input, string value, string expected)
    {
        var problem = BrokenDefinition.Problem(each => each.Input("approval", input)["expression"]!["value"] = JsonNode.Parse(value));

        problem.Activity.ShouldBe("approval");
        problem.What.ShouldBe($"the input {input} is {value}");
        problem.Remedy.ShouldStartWith($"give it {expected}");
    }

    [Fact]
    public void A_number_that_the_designer_saved_as_words_is_read() =>
        Walk.Through(WorkflowReader.Read("it.json", BrokenDefinition.Sound.Replace("\"value\": 2 }", "\"value\": \"2\" }", StringComparison.Ordinal)))
            .To("approval").Task.Quorum.Approvals.ShouldBe(2);

    [Fact]
    public void An_input_of_the_wrong_type_is_refused() =>
        BrokenDefinition.Problem(each => each.Input("approval", "approvals")["typeName"] = "String")
            .ShouldSatisfyAllConditions(each => each.Activity.ShouldBe("approval"), each => each.Remedy.ShouldBe("use \"typeName\": \"Int32\""));

    [Fact]
    public void An_input_without_an_expression_or_a_value_is_refused()
    {
        BrokenDefinition.Problem(each => each.Activity("approval")["approvals"] = 2).What.ShouldBe("the input approvals has no expression");
        BrokenDefinition.Problem(each => each.Input("approval", "approvals")["expression"]!.AsObject().Remove("value"))
            .What.ShouldBe("the input approvals has no value");
    }

    [Theory]
    [InlineData("JavaScript", "is a script", "definitions run no scripts; use Literal and write the value itself, or name a Variable or an Input")]
    [InlineData("Liquid", "is a script", "definitions run no scripts; use Literal and write the value itself, or name a Variable or an Input")]
    [InlineData("Input", "does not name an input of the definition as an object", "write \"value\": { \"name\": …, \"type\": … }")]
    [InlineData("Variable", "names no variable by id and name", "write { \"id\": …, \"name\": … } of a declared variable")]
    public void An_expression_that_is_no_literal_is_refused(string type, string what, string remedy)
    {
        var problem = BrokenDefinition.Problem(each => each.Input("approval", "approvals")["expression"]!["type"] = type);

        problem.Activity.ShouldBe("approval");
        problem.What.ShouldBe($"the input approvals {what}");
        problem.Remedy.ShouldBe(remedy);
    }

    [Fact]
    public void A_malformed_position_is_refused() =>
        BrokenDefinition.Problem(each => each.Activity("end")["metadata"]!["designer"]!["position"] = new JsonObject { ["x"] = "left" })
            .Activity.ShouldBe("end");

    [Theory]
    [InlineData("""{ "factCheck": { "claimKinds": ["CasualtyCuont"] } }""", "\"CasualtyCuont\" is no kind of claim")]
    [InlineData("""{ "factCheck": { "claimKinds": [1] } }""", "\"1\" is no kind of claim")]
    [InlineData("""{ "factCheck": { "claimKinds": ["Event", "Event"] } }""", "claimKinds has Event twice")]
    [InlineData("""{ "factCheck": { "claimKinds": [] } }""", "claimKinds is missing, empty or not a list")]
    [InlineData("""{ "factCheck": { "claimKinds": "Event" } }""", "claimKinds is missing, empty or not a list")]
    [InlineData("""{ "factCheck": {} }""", "claimKinds is missing, empty or not a list")]
    [InlineData("""{ "factCheck": [] }""", "customProperties.factCheck is not an object")]
    [InlineData("""{ "factCheck": { "claimKinds": ["Event"], "kinds": [] } }""", "customProperties.factCheck has an unknown property \"kinds\"")]
    [InlineData("""{ "factcheck": { "claimKinds": ["Event"] } }""", "customProperties has \"factcheck\"")]
    [InlineData("[]", "customProperties is not an object")]
    public void Wrong_custom_properties_are_refused(string properties, string what) =>
        BrokenDefinition.Problem(each => each.Json["customProperties"] = JsonNode.Parse(properties)).What.ShouldBe(what);

    [Fact]
    public void Custom_properties_of_others_are_left_alone() =>
        Should.NotThrow(() => WorkflowReader.Read("it.json", Shipped.Text("standard-review.json")
            .Replace("\"outcomes\": [],\n  \"customProperties\": {}", "\"outcomes\": [],\n  \"customProperties\": { \"Elsa:WorkflowContextProviderTypes\": [] }", StringComparison.Ordinal)));

    [Fact]
    public void Every_problem_of_a_file_is_told_at_once()
    {
        var problems = BrokenDefinition.Problems(each =>
        {
            each.Json["version"] = 0;
            each.Activity("triage")["type"] = "Elsa.Delay";
            each.Input("approval", "role")["expression"]!["value"] = "Boss";
            each.Connections.Remove(each.Connection("origins", "Missing"));
            each.Add("island", "Elsa.End");
        });

        problems.Select(each => each.Activity).ShouldBe([null, "triage", "approval", "origins", "island"]);
    }

    [Theory]
    [InlineData("WaitAll", true)]
    [InlineData("WaitAny", false)]
    public void A_branch_that_changes_nothing_leaves_what_another_proposed(string mode, bool isSound)
    {
        // An approval that is given back enters the fork once more, with something proposed already.
        var json = Forked(mode);

        if (isSound)
            Should.NotThrow(() => WorkflowReader.Read("it.json", json));
        else
            Should.Throw<InvalidWorkflowException>(() => WorkflowReader.Read("it.json", json))
                .Problems.ShouldHaveSingleItem().What.ShouldBe("nothing is proposed on a way to it");
    }

    [Fact]
    public void A_first_mistake_about_proposals_is_not_told_of_again_at_the_steps_after_it() =>
        BrokenDefinition.Problem(each => each.Connection("triage", "Accepted")["target"]!["activity"] = "approval")
            .ShouldSatisfyAllConditions(each => each.Activity.ShouldBe("approval"), each => each.What.ShouldBe("nothing is proposed on a way to it"));

    /// <summary>Research beside a wait, then an approval that may be given back to both.</summary>
    private static string Forked(string mode)
    {
        const string join = "Elsa.Workflows.Activities.Flowchart.Models.FlowJoinMode, Elsa.Workflows.Core";
        JsonObject Given(string type, JsonNode value, string kind = "Literal") =>
            new() { ["typeName"] = type, ["expression"] = new JsonObject { ["type"] = kind, ["value"] = value } };
        JsonObject Step(string id, string type, params (string Name, JsonObject Value)[] inputs)
        {
            var step = new JsonObject { ["id"] = id, ["type"] = type, ["version"] = 1 };
            foreach (var (name, value) in inputs)
                step[name] = value;
            return step;
        }
        JsonObject Way(string from, string outcome, string to) => new()
        {
            ["source"] = new JsonObject { ["activity"] = from, ["port"] = outcome },
            ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
        };

        return new JsonObject
        {
            ["definitionId"] = "forked-review", ["version"] = 1, ["isPublished"] = true,
            ["root"] = new JsonObject
            {
                ["type"] = "Elsa.Flowchart",
                ["activities"] = new JsonArray(
                    Step("start", "Elsa.Start"),
                    Step("fork", "Elsa.FlowFork", ("branches", Given("String[]", "[\"Facts\", \"Time\"]", "Object"))),
                    Step("research", "FactCheck.Research", ("role", Given("String", "FactChecker"))),
                    Step("wait", "FactCheck.Wait", ("for", Given("TimeSpan", "04:00:00"))),
                    Step("join", "Elsa.FlowJoin", ("mode", Given(join, mode))),
                    Step("approval", "FactCheck.ApproveVerdict", ("role", Given("String", "Editor")), ("approvals", Given("Int32", 1))),
                    Step("end", "Elsa.End")),
                ["connections"] = new JsonArray(
                    Way("start", "Done", "fork"), Way("fork", "Facts", "research"), Way("fork", "Time", "wait"),
                    Way("research", "Proposed", "join"), Way("wait", "Done", "join"), Way("join", "Done", "approval"),
                    Way("approval", "Approved", "end"), Way("approval", "ChangesRequested", "fork"),
                    Way("approval", "Rejected", "end"), Way("approval", "HandedBack", "fork")),
            },
        }.ToJsonString();
    }

    [Fact]
    public void Whatever_is_changed_a_definition_is_read_or_refused() =>
        Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 8], Gen.Int[0, 10_000], Gen.Int[0, 8]).Sample((first, one, second, other) =>
        {
            var file = JsonNode.Parse(Shipped.Text("statement-review.json"))!;
            Replace(file, first, one);
            Replace(file, second, other);
            try
            {
                var definition = WorkflowReader.Read("it.json", file.ToJsonString());
                Walk.Through(definition).State.Ended.ShouldBeFalse();
            }
            catch (InvalidWorkflowException refused)
            {
                refused.Problems.ShouldNotBeEmpty();
            }
        });

    /// <summary>Puts another value in the place of one of the file's values.</summary>
    private static void Replace(JsonNode file, int place, int by)
    {
        var nodes = Below(file).ToList();
        nodes[place % nodes.Count].ReplaceWith(by switch
        {
            0 => JsonNode.Parse("null"),
            1 => JsonNode.Parse("{}"),
            2 => JsonNode.Parse("[]"),
            3 => JsonNode.Parse("\"\""),
            4 => JsonNode.Parse("\"triage\""),
            5 => JsonNode.Parse("-1e99"),
            6 => JsonNode.Parse("[null, 1, [], {}, \"x\"]"),
            7 => JsonNode.Parse("{ \"activity\": 1, \"id\": [], \"type\": \"Elsa.End\" }"),
            _ => JsonNode.Parse("true"),
        });
    }

    private static IEnumerable<JsonNode> Below(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject map => map.Select(each => each.Value),
            JsonArray list => list,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Below(child).Prepend(child));
    }
}
