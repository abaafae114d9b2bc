using System.Xml.Linq;
using CsCheck;
using FactCheck.Workflows;
using FactCheck.Workflows.Drawing;

namespace FactCheck.Tests.Workflows;

public sealed class DrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Flowcharts that nobody would draw: up to 20 boxes, loops, arrows to oneself, with and without positions.</summary>
    private static readonly Gen<(IReadOnlyList<FlowBox> Boxes, IReadOnlyList<FlowArrow> Arrows)> Graphs =
        from count in Gen.Int[1, 20]
        from hasPositions in Gen.Bool
        from boxes in Gen.Select(Gen.Double[60, 190], Gen.Double[40, 120], Gen.Int[0, 8], Gen.Int[0, 5]).Array[count]
        from arrows in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1], Gen.Int[0, 110]).Array[0, 2 * count]
        select (
            (IReadOnlyList<FlowBox>)[.. boxes.Select((box, i) => new FlowBox($"b{i}", box.Item1, box.Item2, hasPositions ? new DesignerPosition(box.Item3 * 240, box.Item4 * 80) : null))],
            (IReadOnlyList<FlowArrow>)[.. arrows.DistinctBy(arrow => (arrow.Item1, arrow.Item2)).Select(arrow => new FlowArrow($"b{arrow.Item1}", $"b{arrow.Item2}", arrow.Item3, 13))]);

    public static TheoryData<string, int> Definitions => [.. Shipped.Catalog.Definitions.Select(each => (each.DefinitionId, each.Version))];

    [Theory]
    [MemberData(nameof(Definitions))]
    public void In_a_shipped_definition_nothing_lies_upon_anything(string id, int version)
    {
        var definition = Shipped.Catalog.Find(id, version)!;
        // As it stands in the docs, and with the numbers of a review that took every way there is.
        var everyWay = new ReviewPath([.. definition.Connections.Select(each => new Passed(each.From, each.Outcome))], []);
        foreach (var layout in new[] { FlowchartSvg.Layout(definition), FlowchartSvg.Layout(definition, Standing.Of(everyWay)) })
        {
            NothingOverlaps(layout);
            var labels = layout.Arrows.Where(arrow => arrow.Label is not null).Select(arrow => arrow.Label!.Value).ToList();
            foreach (var (label, i) in labels.Select((label, i) => (label, i)))
            {
                labels.Skip(i + 1).ShouldNotContain(other => label.Overlaps(other), $"label {label}");
                layout.Boxes.Values.ShouldNotContain(box => label.Overlaps(box), $"label {label}");
                layout.Arrows.ShouldNotContain(arrow => Legs(arrow).Any(leg => label.Overlaps(leg)), $"label {label}");
                (label.X >= 0 && label.Y >= 0 && label.Right <= layout.Width && label.Bottom <= layout.Height).ShouldBeTrue($"label {label}");
            }
        }
    }

    [Fact]
    public void Every_label_stands_beside_its_own_arrow() => Graphs.Sample(graph =>
    {
        foreach (var arrow in FlowchartLayout.Of(graph.Boxes, graph.Arrows, "b0").Arrows)
        {
            (arrow.Label is null).ShouldBe(arrow.Arrow.LabelWidth <= 0);
            if (arrow.Label is { } label) Legs(arrow).ShouldContain(leg => new FlowRectangle(label.X - 7, label.Y - 7, label.Width + 14, label.Height + 14).Overlaps(leg), $"{arrow.Arrow}");
        }
    }, iter: 100);

    [Fact]
    public void In_no_flowchart_does_a_box_overlap_another_or_an_arrow_run_through_one() =>
        Graphs.Sample(graph => NothingOverlaps(FlowchartLayout.Of(graph.Boxes, graph.Arrows, "b0")), iter: 300);

    [Fact]
    public void Every_arrow_goes_from_the_edge_of_its_first_box_to_the_edge_of_its_last() => Graphs.Sample(graph =>
    {
        var layout = FlowchartLayout.Of(graph.Boxes, graph.Arrows, "b0");
        layout.Arrows.Select(arrow => arrow.Arrow).ShouldBe(graph.Arrows);
        layout.Boxes.Keys.ShouldBe(graph.Boxes.Select(box => box.Id), ignoreOrder: true);
        foreach (var arrow in layout.Arrows)
        {
            IsOnEdge(arrow.Points[0], layout.Boxes[arrow.Arrow.From]).ShouldBeTrue($"{arrow.Arrow} begins at {arrow.Points[0]}");
            IsOnEdge(arrow.Points[^1], layout.Boxes[arrow.Arrow.To]).ShouldBeTrue($"{arrow.Arrow} ends at {arrow.Points[^1]}");
            arrow.Points.Zip(arrow.Points.Skip(1)).ShouldAllBe(leg => leg.First.X == leg.Second.X || leg.First.Y == leg.Second.Y);
            arrow.Points.ShouldAllBe(point => point.X >= 0 && point.Y >= 0 && point.X <= layout.Width && point.Y <= layout.Height);
        }
    }, iter: 300);

    [Fact]
    public void The_same_flowchart_is_laid_out_the_same_every_time() => Graphs.Sample(graph =>
        Written(FlowchartLayout.Of(graph.Boxes, graph.Arrows, "b0")).ShouldBe(Written(FlowchartLayout.Of(graph.Boxes, graph.Arrows, "b0"))), iter: 50);

    [Fact]
    public void Without_positions_the_steps_follow_each_other_from_left_to_right()
    {
        var definition = WithoutPositions("standard-review.json");
        var boxes = FlowchartSvg.Layout(definition).Boxes;
        List<FlowRectangle> way = [boxes["start"], boxes["triage"], boxes["research"], boxes["approval"], boxes["publish"], boxes["end"]];
        way.Select(box => box.X).ShouldBeInOrder();
        way.Select(box => box.MiddleY).Distinct().Count().ShouldBe(1, "the main way is a straight line");
        FlowchartSvg.File(definition).ShouldBe(FlowchartSvg.File(WithoutPositions("standard-review.json")));
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Every_step_and_every_connection_is_drawn(string id, int version)
    {
        var definition = Shipped.Catalog.Find(id, version)!;
        var drawn = XDocument.Parse(FlowchartSvg.File(definition)).Root!;
        var steps = drawn.Descendants(Svg + "g").Where(g => ((string?)g.Attribute("class"))?.StartsWith("step ", StringComparison.Ordinal) == true).ToList();
        steps.Count.ShouldBe(definition.Steps.Count);
        drawn.Descendants(Svg + "path").Count(path => (string?)path.Attribute("class") == "arrow")
            .ShouldBe(definition.Connections.Select(each => (each.From, each.To)).Distinct().Count());

        var listed = FlowchartList.Of(definition);
        listed.Select(step => step.Id).ShouldBe(definition.Steps.Select(step => step.Id), ignoreOrder: true);
        listed.SelectMany(step => step.Ways.Select(way => new WorkflowConnection(step.Id, way.Outcome, way.To))).ShouldBe(definition.Connections, ignoreOrder: true);
        foreach (var (step, spoken) in listed.Zip(steps.Select(g => (string)g.Attribute("aria-label")!)))
        {
            spoken.ShouldStartWith($"{step.Name}: ");
            step.Ways.ShouldAllBe(way => spoken.Contains($"to {way.ToName}"));
        }
    }

    [Fact]
    public void Whatever_a_step_is_called_the_picture_is_valid()
    {
        const string name = "<b>&amp; \\\"quotes\\\"</text><script> \\u0001 \\ud83d\\ude00";
        var definition = Read(Shipped.Text("standard-review.json").Replace("\"name\": \"Triage\"", $"\"name\": \"{name}\"").Replace("\"displayText\": \"Triage\"", $"\"displayText\": \"{name}\""));
        foreach (var drawn in new[] { FlowchartSvg.File(definition), FlowchartSvg.Element(definition) })
        {
            var root = XDocument.Parse(drawn).Root!;
            root.Descendants().ShouldNotContain(element => element.Name.LocalName == "script" || element.Name.LocalName == "b");
            root.Descendants(Svg + "text").ShouldContain(text => text.Value.Contains("<b>"));
            drawn.ShouldNotContain("<script");
        }
    }

    [Fact]
    public void A_picture_for_a_page_brings_no_style_and_no_script()
    {
        var drawn = XDocument.Parse(FlowchartSvg.Element(Shipped.CasualtyCount, Standing.Of([new StepStanding("research", 2, TimeSpan.FromHours(3), 1)])));
        drawn.Descendants().ShouldNotContain(element => element.Name.LocalName == "style" || element.Name.LocalName == "script" || element.Attributes().Any(a => a.Name == "style" || a.Name == "id"));
    }

    [Fact]
    public void It_says_how_many_wait_how_long_and_how_many_are_late()
    {
        var standing = Standing.Of([new StepStanding("research", 12, TimeSpan.FromMinutes(190), 3), new StepStanding("triage", 0, null, 0)]);
        var research = Spoken(Shipped.Standard, standing, "Research");
        research.ShouldContain("12 wait here. 3 overdue. median 3 hours 10 minutes.");
        Spoken(Shipped.Standard, standing, "Triage").ShouldNotContain("wait here");
    }

    [Fact]
    public void It_says_where_one_review_stands_and_how_it_got_there()
    {
        var path = new ReviewPath([new("start", "Done"), new("triage", "Accepted"), new("research", "Proposed"), new("approval", "ChangesRequested"), new("research", "Proposed")], ["approval"]);
        var drawn = XDocument.Parse(FlowchartSvg.Element(Shipped.Standard, Standing.Of(path)));
        drawn.Descendants(Svg + "path").Count(arrow => (string?)arrow.Attribute("class") == "arrow taken").ShouldBe(4);
        drawn.Descendants(Svg + "text").Where(text => (string?)text.Attribute("class") == "order").Select(text => text.Value).ShouldBe(["1", "2", "3, 5", "4"], ignoreOrder: true);
        Spoken(Shipped.Standard, Standing.Of(path), "Approval").ShouldContain("waits here");
        Spoken(Shipped.Standard, Standing.Of(path), "Research").ShouldContain("taken as number 3, 5");
    }

    [Fact]
    public void Where_a_review_ended_it_has_been()
    {
        IReadOnlyList<Passed> way = [new("start", "Done"), new("triage", "Rejected")];
        var visited = FlowchartList.Of(Shipped.Standard, Standing.Of(new ReviewPath(way, []))).Where(step => step.WasVisited).Select(step => step.Id);
        visited.ShouldBe(["start", "triage", "close-rejected"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("AnotherAppearance", "another appearance")]
    [InlineData("Met", "met")]
    [InlineData("NewFigure", "new figure")]
    [InlineData("IGO", "IGO")]
    public void Outcomes_are_said_in_words(string outcome, string words) => Plain.Words(outcome).ShouldBe(words);

    [Fact]
    public void The_pictures_in_the_docs_are_what_the_program_draws()
    {
        var folder = Path.Combine(Root(), "docs", "workflows");
        var other = Shipped.Catalog.Definitions.GroupBy(each => each.DefinitionId).Select(versions => versions.MaxBy(each => each.Version)!)
            .Where(definition => Path.Combine(folder, $"{definition.DefinitionId}.svg") is var file && (!File.Exists(file) || File.ReadAllText(file) != FlowchartSvg.File(definition)))
            .Select(definition => definition.DefinitionId);
        other.ShouldBeEmpty("draw them again, from the root of the repository: dotnet run --project src/FactCheck.Cli -- workflows draw ID --workflows workflows --output docs/workflows/ID.svg");
    }

    [Fact]
    public void Pictures_in_files_and_on_pages_look_the_same()
    {
        var sheet = File.ReadAllText(Path.Combine(Root(), "src", "FactCheck.Web", "wwwroot", "app.css"));
        var rules = XDocument.Parse(FlowchartSvg.File(Shipped.Standard)).Descendants(Svg + "style").Single().Value.Split('\n')
            .Where(line => line.StartsWith(".flow ", StringComparison.Ordinal) && !line.StartsWith(".flow {", StringComparison.Ordinal)).ToList();
        rules.Count.ShouldBeGreaterThan(10);
        rules.Where(rule => !sheet.Contains(rule.Replace(".flow ", ""))).ShouldBeEmpty("app.css has other rules for .flow than FlowchartStyle.cs");
    }

    private static void NothingOverlaps(FlowLayout layout)
    {
        var boxes = layout.Boxes.ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count; j++)
                boxes[i].Value.Overlaps(boxes[j].Value).ShouldBeFalse($"{boxes[i]} and {boxes[j]}");
        }

        foreach (var arrow in layout.Arrows)
        {
            // A leg that ends at a box touches its edge; one that is within it does more.
            foreach (var leg in Legs(arrow)) boxes.ShouldNotContain(box => Runs(leg, box.Value), $"{arrow.Arrow} by {leg}");
        }
    }

    private static IEnumerable<FlowRectangle> Legs(RoutedArrow arrow) => arrow.Points.Zip(arrow.Points.Skip(1), (from, to) =>
        new FlowRectangle(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y)));

    private static bool Runs(FlowRectangle leg, FlowRectangle box) =>
        leg.X < box.Right - .01 && leg.Right > box.X + .01 && leg.Y < box.Bottom - .01 && leg.Bottom > box.Y + .01;

    private static bool IsOnEdge(FlowPoint point, FlowRectangle box) =>
        (Near(point.X, box.X) || Near(point.X, box.Right)) && point.Y > box.Y && point.Y < box.Bottom
        || (Near(point.Y, box.Y) || Near(point.Y, box.Bottom)) && point.X > box.X && point.X < box.Right;

    private static bool Near(double a, double b) => Math.Abs(a - b) < .001;

    private static string Written(FlowLayout layout) => string.Join('\n', [
        .. layout.Boxes.OrderBy(box => box.Key).Select(box => $"{box}"),
        .. layout.Arrows.Select(arrow => $"{arrow.Arrow} {string.Join(' ', arrow.Points)} {arrow.Label}")]);

    private static string Spoken(WorkflowDefinition definition, Standing standing, string step) =>
        XDocument.Parse(FlowchartSvg.Element(definition, standing)).Descendants(Svg + "g").Select(g => (string?)g.Attribute("aria-label"))
            .Single(words => words?.StartsWith($"{step}:", StringComparison.Ordinal) == true)!;

    private static WorkflowDefinition WithoutPositions(string file) => Read(Shipped.Text(file).Replace("\"designer\"", "\"elsewhere\""));

    private static WorkflowDefinition Read(string json) => WorkflowReader.Read("test.json", json);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FactCheck.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
