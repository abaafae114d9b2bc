using System.Globalization;
using System.Text;
using System.Xml;

namespace FactCheck.Workflows.Drawing;

/// <summary>Draws a definition as SVG. What a step is can be told by its outline, where a review stands by a bold frame and words: no meaning hangs on colour.</summary>
public static class FlowchartSvg
{
    /// <summary>A picture in a file: with its own colours, light and dark as the reader's system asks.</summary>
    /// <returns>A whole XML document, lines ended by a line feed.</returns>
    public static string File(WorkflowDefinition definition, Standing? standing = null) => new Drawing(definition, standing ?? Standing.Nowhere, isFile: true).Write();

    /// <summary>A picture for a page, which brings style and colours: no style, no script, nothing inline.</summary>
    /// <returns>The element <c>svg</c>, to be written into HTML as it is.</returns>
    public static string Element(WorkflowDefinition definition, Standing? standing = null) => new Drawing(definition, standing ?? Standing.Nowhere, isFile: false).Write();

    /// <summary>Boxes and arrows in their places.</summary>
    public static FlowLayout Layout(WorkflowDefinition definition, Standing? standing = null) => new Drawing(definition, standing ?? Standing.Nowhere, isFile: false).Placed;

    private sealed class Drawing
    {
        /// <summary>A picture only a little wider than most pages may shrink to fit, as far as its words stay legible; in pixels.</summary>
        private const double ShrinksFrom = 1184, ShrinksTo = 1400;

        private const double BadgeHeight = 13, LabelLine = 13, Radius = 6, HeadLength = 8, HeadWidth = 7;

        private readonly WorkflowDefinition _definition;
        private readonly Standing _standing;
        private readonly bool _isFile;
        private readonly IReadOnlyList<StepPicture> _steps;
        private readonly Dictionary<(string From, string To), IReadOnlyList<ListedWay>> _ways;
        private readonly StringBuilder _text = new();
        private readonly XmlWriter _svg;

        public Drawing(WorkflowDefinition definition, Standing standing, bool isFile)
        {
            (_definition, _standing, _isFile) = (definition, standing, isFile);
            _steps = [.. FlowchartList.Of(definition, standing).Select(step => StepPicture.Of(step, standing))];
            _ways = _steps.SelectMany(picture => picture.Step.Ways, (picture, way) => (From: picture.Step.Id, way))
                .GroupBy(each => (each.From, each.way.To)).ToDictionary(same => same.Key, IReadOnlyList<ListedWay> (same) => [.. same.Select(each => each.way)]);
            var arrows = _ways.Select(each => new FlowArrow(
                each.Key.From, each.Key.To, each.Value.Max(LabelWidth), each.Value.Count(way => LabelWidth(way) > 0) * LabelLine));
            Placed = FlowchartLayout.Of([.. _steps.Select(Box)], [.. arrows], definition.Start.Id);
            _svg = XmlWriter.Create(_text, new XmlWriterSettings { Indent = isFile, IndentChars = " ", NewLineChars = "\n", OmitXmlDeclaration = true });
        }

        public FlowLayout Placed { get; }

        public string Write()
        {
            _svg.WriteStartElement("svg", "http://www.w3.org/2000/svg");
            Set(("class", !_isFile && Placed.Width is > ShrinksFrom and < ShrinksTo ? "flow shrinks" : "flow"), ("width", Number(Placed.Width)), ("height", Number(Placed.Height)), ("viewBox", $"0 0 {Number(Placed.Width)} {Number(Placed.Height)}"), ("role", "group"));
            // A title of the whole would pop up wherever the pointer rests on a page.
            if (_isFile) Element("title", SayKnown(_definition.Name));
            else Set(("aria-label", Say($"Flowchart: {SayKnown(_definition.Name)}")));
            Element("desc", Clean(_definition.Description is { } description ? SayKnown(description) : Say(_steps.Count, $"{_steps.Count} step of a review.", $"{_steps.Count} steps of a review.")));
            if (_isFile) Element("style", FlowchartStyle.Css);
            Begin("g", ("aria-hidden", "true"));
            foreach (var arrow in Placed.Arrows.OrderBy(IsTaken)) Arrow(arrow);
            _svg.WriteEndElement();
            foreach (var picture in _steps) Step(picture);
            Begin("g", ("aria-hidden", "true"));
            foreach (var arrow in Placed.Arrows) Label(arrow);
            _svg.WriteEndElement();
            _svg.WriteEndElement();
            _svg.Flush();
            return _isFile ? $"{_text}\n" : _text.ToString();
        }

        private FlowBox Box(StepPicture picture) => new(picture.Step.Id, picture.Width, picture.Height, _definition.Step(picture.Step.Id).Position);

        private void Arrow(RoutedArrow arrow)
        {
            var taken = IsTaken(arrow) ? " taken" : "";
            var points = arrow.Points.ToList();
            // From under the box, whose sides may slant.
            points[0] = Towards(points[0], points[1], -StepPicture.Point);
            var tip = points[^1];
            if (Picture(arrow.Arrow.To).Step.Shape == StepShape.Condition && points[^2].Y == tip.Y)
            {
                var box = Placed.Boxes[arrow.Arrow.To];
                tip = Towards(tip, points[^2], -StepPicture.Point * Math.Abs(tip.Y - box.MiddleY) / (box.Height / 2));
            }

            points[^1] = Towards(tip, points[^2], HeadLength - 1);
            Begin("path", ("class", $"arrow{taken}"), ("d", Path(points)));
            _svg.WriteEndElement();
            var back = Towards(tip, points[^2], HeadLength);
            var (dx, dy) = back.X == tip.X ? (HeadWidth / 2, 0.0) : (0.0, HeadWidth / 2);
            Begin("path", ("class", $"head{taken}"), ("d", $"M{Pair(tip)} L{Pair(new(back.X - dx, back.Y - dy))} L{Pair(new(back.X + dx, back.Y + dy))} Z"));
            _svg.WriteEndElement();
        }

        private void Label(RoutedArrow arrow)
        {
            if (arrow.Label is not { } place) return;
            var y = place.Y;
            foreach (var way in _ways[(arrow.Arrow.From, arrow.Arrow.To)].Where(way => LabelWidth(way) > 0))
            {
                var x = place.X;
                if (way.Taken.Count > 0)
                {
                    var width = BadgeWidth(way);
                    Begin("rect", ("class", "badge"), ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(BadgeHeight)), ("rx", Number(BadgeHeight / 2)));
                    _svg.WriteEndElement();
                    Text("order", x + width / 2, y + 10, Order(way), isMiddle: true);
                    x += width + 4;
                }

                if (Word(way) is { } word) Text(way.Taken.Count > 0 ? "taken label" : "label", x, y + 10, word);
                y += LabelLine;
            }
        }

        private void Step(StepPicture picture)
        {
            var box = Placed.Boxes[picture.Step.Id];
            var step = picture.Step;
            var state = step.IsHere ? " here" : "";
            if (_standing.Path is not null) state += step.WasVisited || step.Shape == StepShape.Start ? " visited" : " ahead";
            Begin("g", ("class", $"step {step.Shape.ToString().ToLowerInvariant()}{state}"), ("role", "img"), ("aria-label", Clean(Spoken(picture))));
            Frame(step.Shape, box);
            var y = box.MiddleY - picture.TextHeight / 2;
            foreach (var line in picture.Name)
            {
                Text("name", box.MiddleX, y + 12, line, isMiddle: true);
                y += StepPicture.NameLine;
            }

            foreach (var (detail, i) in picture.Detail.Select((line, i) => (line, i)))
            {
                var hasMark = picture.HasMark && i == 0;
                // From the mark on, so that the two stay together however wide the reader's font is.
                var left = box.MiddleX - (TextWidth.Of(detail, StepPicture.SmallSize) + StepPicture.MarkRoom) / 2 + 3;
                if (hasMark) Mark(step.Shape, left + 4.5, y + 6);
                Text("detail", hasMark ? left + StepPicture.MarkRoom : box.MiddleX, y + 10, detail, isMiddle: !hasMark);
                y += StepPicture.SmallLine;
            }

            if (picture.Standing.Count > 0)
            {
                Line(box.X + 14, y + 4, box.Right - 14, y + 4, "rule");
                y += StepPicture.Rule;
            }

            foreach (var line in picture.Standing)
            {
                Text(line.Kind, box.MiddleX, y + 10, line.Text, isMiddle: true);
                y += StepPicture.SmallLine;
            }

            _svg.WriteEndElement();
        }

        private void Frame(StepShape shape, FlowRectangle box)
        {
            switch (shape)
            {
                case StepShape.Condition:
                    var (left, right) = (box.X + StepPicture.Point, box.Right - StepPicture.Point);
                    Begin("path", ("class", "frame"), ("d",
                        $"M{Pair(new(left, box.Y))} H{Number(right)} L{Pair(new(box.Right, box.MiddleY))} L{Pair(new(right, box.Bottom))} H{Number(left)} L{Pair(new(box.X, box.MiddleY))} Z"));
                    _svg.WriteEndElement();
                    break;
                case StepShape.Action:
                    Rectangle("frame", box, 2);
                    Line(box.X + 6, box.Y, box.X + 6, box.Bottom);
                    Line(box.Right - 6, box.Y, box.Right - 6, box.Bottom);
                    break;
                case StepShape.Fork or StepShape.Join:
                    Rectangle("frame", box, 0);
                    Rectangle("bar", box with { X = shape == StepShape.Fork ? box.Right - StepPicture.Bar : box.X, Width = StepPicture.Bar }, 0);
                    break;
                case StepShape.End:
                    Rectangle("frame", box, 14);
                    Rectangle("line", new FlowRectangle(box.X + 3.5, box.Y + 3.5, box.Width - 7, box.Height - 7), 11);
                    break;
                default:
                    Rectangle("frame", box, shape switch { StepShape.Start => box.Height / 2, StepShape.Wait => 14, _ => 2 });
                    break;
            }
        }

        /// <summary>A person's head and shoulders, or a clock, in a square of 9 around its middle.</summary>
        private void Mark(StepShape shape, double x, double y)
        {
            Begin("path", ("class", "mark"), ("d", shape == StepShape.Human
                ? $"M{Pair(new(x - 4.5, y + 4.5))} a4.5 4.5 0 0 1 9 0 M{Pair(new(x - 2.25, y - 2.5))} a2.25 2.25 0 1 1 4.5 0 a2.25 2.25 0 1 1 -4.5 0"
                : $"M{Pair(new(x - 4.5, y))} a4.5 4.5 0 1 1 9 0 a4.5 4.5 0 1 1 -9 0 M{Pair(new(x, y - 2.75))} v2.75 l2 1.5"));
            _svg.WriteEndElement();
        }

        private static string Spoken(StepPicture picture)
        {
            var step = picture.Step;
            var said = new StringBuilder($"{step.Name}: {step.Shape.InWords()}. ");
            if (step.Does.Length > 0) said.Append(CultureInfo.InvariantCulture, $"{step.Does}. ");
            if (step.Due is { } due) said.Append(CultureInfo.InvariantCulture, $"{Say($"Due after {Plain.Time(due)}.")} ");
            foreach (var way in step.Ways) said.Append(CultureInfo.InvariantCulture, $"{Leads(way)} ");
            foreach (var line in picture.Standing) said.Append(CultureInfo.InvariantCulture, $"{line.Text.TrimStart('▸', '▲', ' ')}. ");
            return said.ToString().TrimEnd();
        }

        private static string Leads(ListedWay way) => way.Taken.Count > 0
            ? Say($"{Plain.Words(way.Outcome)}: to {way.ToName}, taken as number {Order(way)}.") : Say($"{Plain.Words(way.Outcome)}: to {way.ToName}.");

        private StepPicture Picture(string id) => _steps.First(picture => picture.Step.Id == id);

        private bool IsTaken(RoutedArrow arrow) => _ways[(arrow.Arrow.From, arrow.Arrow.To)].Any(way => way.Taken.Count > 0);

        private static string Order(ListedWay way) => string.Join(", ", way.Taken);

        /// <summary>"Done" says no more than the arrow does.</summary>
        private static string? Word(ListedWay way) => way.Outcome == "Done" ? null : Plain.Words(way.Outcome);

        private static double LabelWidth(ListedWay way) =>
            (way.Taken.Count > 0 ? BadgeWidth(way) + 4 : 0) + (Word(way) is { } word ? TextWidth.Of(word, StepPicture.SmallSize, way.Taken.Count > 0) : 0);

        private static double BadgeWidth(ListedWay way) => Math.Max(BadgeHeight + 2, TextWidth.Of(Order(way), 10, isBold: true) + 8);

        /// <summary>Rounds the corners as far as the legs are long enough.</summary>
        private static string Path(List<FlowPoint> points)
        {
            var path = new StringBuilder($"M{Pair(points[0])}");
            for (var i = 1; i + 1 < points.Count; i++)
            {
                var radius = Math.Min(Radius, Math.Min(Length(points[i - 1], points[i]), Length(points[i], points[i + 1])) / 2);
                path.Append(CultureInfo.InvariantCulture, $" L{Pair(Towards(points[i], points[i - 1], radius))} Q{Pair(points[i])} {Pair(Towards(points[i], points[i + 1], radius))}");
            }

            return path.Append(CultureInfo.InvariantCulture, $" L{Pair(points[^1])}").ToString();
        }

        private static double Length(FlowPoint a, FlowPoint b) => Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);

        private static FlowPoint Towards(FlowPoint from, FlowPoint to, double by) =>
            new(from.X + Math.Sign(to.X - from.X) * by, from.Y + Math.Sign(to.Y - from.Y) * by);

        private void Text(string kind, double x, double y, string text, bool isMiddle = false)
        {
            Begin("text", ("class", kind), ("x", Number(x)), ("y", Number(y)));
            if (isMiddle) Set(("text-anchor", "middle"));
            _svg.WriteString(Clean(text));
            _svg.WriteEndElement();
        }

        private void Rectangle(string kind, FlowRectangle at, double radius)
        {
            Begin("rect", ("class", kind), ("x", Number(at.X)), ("y", Number(at.Y)), ("width", Number(at.Width)), ("height", Number(at.Height)), ("rx", Number(radius)));
            _svg.WriteEndElement();
        }

        private void Line(double x1, double y1, double x2, double y2, string kind = "line")
        {
            Begin("line", ("class", kind), ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));
            _svg.WriteEndElement();
        }

        private void Element(string name, string text)
        {
            _svg.WriteStartElement(name);
            _svg.WriteString(Clean(text));
            _svg.WriteEndElement();
        }

        private void Begin(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            _svg.WriteStartElement(name);
            Set(attributes);
        }

        private void Set(params ReadOnlySpan<(string Name, string Value)> attributes)
        {
            foreach (var (name, value) in attributes) _svg.WriteAttributeString(name, value);
        }

        private static string Pair(FlowPoint point) => $"{Number(point.X)} {Number(point.Y)}";

        private static string Number(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

        /// <summary>A name may hold what XML has no sign for.</summary>
        private static string Clean(string text) => string.Concat(text.Select((letter, i) =>
            XmlConvert.IsXmlChar(letter)
            || (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            || (char.IsLowSurrogate(letter) && i > 0 && char.IsHighSurrogate(text[i - 1])) ? letter : '\uFFFD'));
    }
}
