namespace FactCheck.Workflows.Drawing;

/// <summary>A box to place. Sizes are in pixels, as are all lengths here.</summary>
/// <param name="At">Where the designer puts it; null where it is for us to say.</param>
public sealed record FlowBox(string Id, double Width, double Height, DesignerPosition? At = null);

/// <summary>An arrow to route: one from a box to another, however many outcomes lead that way.</summary>
/// <param name="LabelWidth">Room for its label; 0 for none.</param>
/// <param name="LabelHeight">Likewise, for all of the label's lines.</param>
public sealed record FlowArrow(string From, string To, double LabelWidth = 0, double LabelHeight = 0);

public readonly record struct FlowPoint(double X, double Y);

/// <summary>A rectangle by its upper left corner.</summary>
public readonly record struct FlowRectangle(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double MiddleX => X + Width / 2;

    public double MiddleY => Y + Height / 2;

    public bool Overlaps(FlowRectangle other) =>
        X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}

/// <param name="Points">Corners from the edge of one box to the edge of the other; every leg is level or upright.</param>
/// <param name="Label">Where its label stands; null where it has none.</param>
public sealed record RoutedArrow(FlowArrow Arrow, IReadOnlyList<FlowPoint> Points, FlowRectangle? Label);

/// <summary>A flowchart with everything in its place, from 0, 0 to its width and height.</summary>
/// <param name="Boxes">By id.</param>
public sealed record FlowLayout(double Width, double Height, IReadOnlyDictionary<string, FlowRectangle> Boxes, IReadOnlyList<RoutedArrow> Arrows);
