namespace FactCheck.Workflows.Drawing;

/// <summary>
/// Finds a place for the label of each arrow: along its own way, near where it begins, and upon nothing else. Many places
/// are weighed for each, and again when the others have theirs.
/// </summary>
internal sealed class LabelPlaces(IReadOnlyList<FlowArrow> arrows, IReadOnlyList<IReadOnlyList<FlowPoint>> ways, IReadOnlyList<FlowRectangle> boxes)
{
    /// <summary>From a label to the box or the upright arrow beside it.</summary>
    public const double Gap = 6;

    private const double Above = 2, Below = 3, Step = 6, Air = 2;

    private const double Upon = 1000, Crossed = 60, Near = 12, Ambiguous = 25, Later = 6, OtherSide = 1, Far = 0.06;

    private const int Rounds = 4;

    private readonly FlowRectangle?[] _labels = new FlowRectangle?[arrows.Count];

    /// <summary>For each arrow where its label stands; null where it has none.</summary>
    public IReadOnlyList<FlowRectangle?> Find()
    {
        // Those with the longest labels have the fewest places.
        var order = Enumerable.Range(0, arrows.Count).Where(i => arrows[i].LabelWidth > 0).OrderByDescending(i => arrows[i].LabelWidth * arrows[i].LabelHeight).ThenBy(i => i).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            var before = _labels.ToList();
            foreach (var i in order) _labels[i] = Best(i);
            if (before.SequenceEqual(_labels)) break;
        }

        return _labels;
    }

    private FlowRectangle Best(int arrow)
    {
        var (best, least) = (default(FlowRectangle), double.PositiveInfinity);
        foreach (var (at, far) in Places(arrow))
        {
            var trouble = Trouble(arrow, at, far, least);
            if (trouble < least) (best, least) = (at, trouble);
        }

        return best;
    }

    /// <summary>Beside every leg of the arrow, from its beginning on, on both sides.</summary>
    private IEnumerable<(FlowRectangle At, double Trouble)> Places(int arrow)
    {
        var (width, height) = (arrows[arrow].LabelWidth, arrows[arrow].LabelHeight);
        var way = ways[arrow];
        var gone = 0.0;
        for (var leg = 0; leg + 1 < way.Count; leg++)
        {
            var (from, to) = (way[leg], way[leg + 1]);
            var isLevel = from.Y == to.Y;
            var length = Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y);
            var size = isLevel ? width : height;
            var first = isLevel || leg > 0 ? Gap : Gap / 2;
            // Where a leg is shorter than the label, the label may stand over its beginning only.
            for (var at = first; at == first || at + size <= length - Gap; at += Step)
            {
                var trouble = Later * leg + Far * (gone + at - first);
                if (isLevel)
                {
                    var x = to.X > from.X ? from.X + at : from.X - at - width;
                    yield return (new FlowRectangle(x, from.Y - height - Above, width, height), trouble);
                    yield return (new FlowRectangle(x, from.Y + Below, width, height), trouble + OtherSide);
                }
                else
                {
                    var y = to.Y > from.Y ? from.Y + at : from.Y - at - height;
                    yield return (new FlowRectangle(from.X + Gap, y, width, height), trouble);
                    yield return (new FlowRectangle(from.X - Gap - width, y, width, height), trouble + OtherSide);
                }
            }

            gone += length;
        }
    }

    /// <param name="least">Of another place: with as much, nobody wants to know how much more it is.</param>
    private double Trouble(int own, FlowRectangle place, double far, double least)
    {
        var air = Grown(place, Air);
        var trouble = place.X < 0 || place.Y < 0 ? Upon : 0;
        if (far + trouble >= least) return far + trouble;
        trouble += Upon * boxes.Count(box => place.Overlaps(box)) + Near * boxes.Count(air.Overlaps);
        for (var i = 0; i < ways.Count && far + trouble < least; i++)
        {
            if (i != own && _labels[i] is { } other && air.Overlaps(other)) trouble += Upon;
            for (var leg = 0; leg + 1 < ways[i].Count; leg++)
            {
                var line = Hull(ways[i][leg], ways[i][leg + 1]);
                if (place.Overlaps(line)) trouble += Crossed;
                else if (i != own && air.Overlaps(line)) trouble += arrows[i].To == arrows[own].To ? Ambiguous : Near;
            }
        }

        return far + trouble;
    }

    private static FlowRectangle Grown(FlowRectangle at, double by) => new(at.X - by, at.Y - by, at.Width + 2 * by, at.Height + 2 * by);

    private static FlowRectangle Hull(FlowPoint a, FlowPoint b) => new(
        Math.Min(a.X, b.X) - .5, Math.Min(a.Y, b.Y) - .5, Math.Abs(a.X - b.X) + 1, Math.Abs(a.Y - b.Y) + 1);
}
