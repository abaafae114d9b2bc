namespace FactCheck.Workflows.Drawing;

/// <summary>
/// Places boxes and routes arrows. Every box gets a cell of a grid, every arrow runs in the channels between, so no two
/// boxes overlap and no arrow runs through one. The same input always gives the same picture.
/// </summary>
public static class FlowchartLayout
{
    /// <summary>Between arrows at the side of a box, so that a label fits between two of them.</summary>
    private const double PortGap = 16;

    /// <summary>Between parallel arrows in a channel.</summary>
    private const double TrackGap = 9;

    /// <summary>From the corner of a box to its outermost arrow.</summary>
    private const double Corner = 11;

    private const double ArrowRoom = 16, LabelGap = LabelPlaces.Gap, Margin = 10, NarrowChannel = 24, OuterChannel = 2;

    /// <param name="start">Id of the box from which the others follow.</param>
    /// <exception cref="ArgumentException">There is no box, or an arrow names one that is not there.</exception>
    public static FlowLayout Of(IReadOnlyList<FlowBox> boxes, IReadOnlyList<FlowArrow> arrows, string start)
    {
        ArgumentNullException.ThrowIfNull(boxes);
        ArgumentNullException.ThrowIfNull(arrows);
        var ids = boxes.Select(box => box.Id).ToHashSet();
        if (!ids.Contains(start) || arrows.Any(arrow => !ids.Contains(arrow.From) || !ids.Contains(arrow.To)))
            throw new ArgumentException("Every arrow needs both its boxes, and the flowchart its start.", nameof(boxes));
        var cells = GridPlacement.Of(boxes, arrows, start);
        var routes = new ArrowRouter(arrows, cells).Route();
        return new Plan(boxes, arrows, cells, routes).Build();
    }

    private sealed class Plan
    {
        private readonly IReadOnlyList<FlowBox> _boxes;
        private readonly IReadOnlyList<FlowArrow> _arrows;
        private readonly Dictionary<string, Cell> _cells;
        private readonly Tracks _tracks;

        // Lines of the lattice: where each begins and how wide it is, columns and rows and the channels between.
        private readonly double[] _x, _y, _width, _height;
        private readonly Dictionary<Strand, double> _at = [];
        private readonly Dictionary<string, FlowRectangle> _placed = [];

        public Plan(IReadOnlyList<FlowBox> boxes, IReadOnlyList<FlowArrow> arrows, Dictionary<string, Cell> cells, IReadOnlyList<IReadOnlyList<Knot>> routes)
        {
            (_boxes, _arrows, _cells) = (boxes, arrows, cells);
            _tracks = new Tracks(arrows, routes, cells.Values.Select(cell => new Knot(2 * cell.Column + 1, 2 * cell.Row + 1)));
            _width = [.. Enumerable.Range(0, 2 * cells.Values.Max(cell => cell.Column) + 3).Select(Width)];
            _height = [.. Enumerable.Range(0, 2 * cells.Values.Max(cell => cell.Row) + 3).Select(Height)];
            (_x, _y) = (Sums(_width), Sums(_height));
        }

        public FlowLayout Build()
        {
            foreach (var box in _boxes)
            {
                var (column, row) = (2 * _cells[box.Id].Column + 1, 2 * _cells[box.Id].Row + 1);
                // Tall enough for the arrows at its sides; no taller, or a round box becomes an egg beside a tall one.
                var height = Math.Max(box.Height, Ports(row));
                _placed[box.Id] = new FlowRectangle(_x[column] + (_width[column] - box.Width) / 2, _y[row] + (_height[row] - height) / 2, box.Width, height);
            }

            for (var line = 0; line < _width.Length; line++) Place(isLevel: false, line);
            for (var line = 0; line < _height.Length; line++) Place(isLevel: true, line);
            var points = _tracks.Legs.Select(Points).ToList();
            var labels = new LabelPlaces(_arrows, points, [.. _placed.Values]).Find();
            return new FlowLayout(
                Math.Max(_x[^1] + _width[^1], labels.Max(label => label?.Right) ?? 0) + Margin, Math.Max(_y[^1] + _height[^1], labels.Max(label => label?.Bottom) ?? 0) + Margin,
                _placed, [.. _arrows.Select((arrow, i) => new RoutedArrow(arrow, points[i], labels[i]))]);
        }

        private static double[] Sums(double[] sizes)
        {
            var sums = new double[sizes.Length];
            sums[0] = Margin;
            for (var i = 1; i < sizes.Length; i++) sums[i] = sums[i - 1] + sizes[i - 1];
            return sums;
        }

        private double Width(int line)
        {
            var tracks = _tracks.Count(isLevel: false, line);
            if (line % 2 == 1)
                return Math.Max(_boxes.Where(box => _cells[box.Id].Column == line / 2).Max(box => box.Width), tracks * PortGap);
            return Channel(IsOuter(line, _cells.Values.Max(cell => cell.Column)), tracks, LabelRoom(line), ArrowRoom);
        }

        private double Height(int line)
        {
            if (line % 2 == 1)
                return Math.Max(_boxes.Where(box => _cells[box.Id].Row == line / 2).Select(box => box.Height).DefaultIfEmpty(PortGap).Max(), Ports(line));
            return Channel(IsOuter(line, _cells.Values.Max(cell => cell.Row)), _tracks.Count(isLevel: true, line), EndRoom(line, line - 1), EndRoom(line, line + 1));
        }

        private double Ports(int row) => (_tracks.Count(isLevel: true, row) - 1) * PortGap + 2 * Corner;

        /// <summary>Whether a channel runs along the border of the picture, with boxes on one side only.</summary>
        private static bool IsOuter(int line, int last) => line == 0 || line == 2 * (last + 1);

        private static double Channel(bool isOuter, int tracks, double before, double after) =>
            isOuter && tracks == 0 ? OuterChannel : Math.Max(isOuter ? OuterChannel : NarrowChannel, before + Math.Max(0, tracks - 1) * TrackGap + after);

        /// <summary>For the labels of arrows that leave to the right into this channel.</summary>
        private double LabelRoom(int line) => _tracks.Legs
            .Where(legs => legs[0].IsLevel && legs[0].From == line - 1 && legs[0].To > legs[0].From)
            .Select(legs => _arrows[legs[0].Arrow].LabelWidth is > 0 and var width ? width + 2 * LabelGap : ArrowRoom / 2)
            .DefaultIfEmpty(ArrowRoom / 2).Max();

        /// <summary>For the labels and the heads of arrows that leave or reach the boxes of a row through the channel beside it.</summary>
        private double EndRoom(int line, int row)
        {
            var room = 8.0;
            foreach (var legs in _tracks.Legs)
            {
                if (!legs[0].IsLevel && legs[0].From == row && Math.Sign(legs[0].To - legs[0].From) == line - row)
                    room = Math.Max(room, _arrows[legs[0].Arrow].LabelHeight + LabelGap + 2);
                if (!legs[^1].IsLevel && legs[^1].To == row && Math.Sign(legs[^1].From - legs[^1].To) == line - row)
                    room = Math.Max(room, ArrowRoom);
            }

            return room;
        }

        private void Place(bool isLevel, int line)
        {
            var (starts, sizes) = isLevel ? (_y, _height) : (_x, _width);
            if (line % 2 == 0)
            {
                var first = starts[line] + Math.Min(isLevel ? EndRoom(line, line - 1) : LabelRoom(line), sizes[line]);
                foreach (var strand in _tracks.On(isLevel, line)) _at[strand] = first + strand.Track * TrackGap;
                return;
            }

            var middle = starts[line] + sizes[line] / 2;
            foreach (var together in _tracks.Neighbours(isLevel, line))
            {
                var last = together.Max(strand => strand.Track);
                // What runs straight from box to box does so in their middle, as far as the others leave it room there.
                var anchor = together.Where(strand => strand.IsStraight).Select(strand => (double)strand.Track).DefaultIfEmpty(last / 2.0).First();
                var reach = together.SelectMany(strand => Touched(strand)).Select(box => (isLevel ? box.Height : box.Width) / 2 - Corner).DefaultIfEmpty(sizes[line] / 2).Min();
                var gap = last == 0 ? 0 : Math.Min(PortGap, 2 * Math.Max(reach, 1) / last);
                var shift = Math.Clamp(-anchor * gap, Math.Min(-reach, reach - last * gap), Math.Max(-reach, reach - last * gap));
                foreach (var strand in together) _at[strand] = middle + shift + strand.Track * gap;
            }
        }

        private IEnumerable<FlowRectangle> Touched(Strand strand) =>
            from each in _cells
            let knot = new Knot(2 * each.Value.Column + 1, 2 * each.Value.Row + 1)
            where strand.IsLevel ? knot.Y == strand.Line && (knot.X == strand.Low || knot.X == strand.High) : knot.X == strand.Line && (knot.Y == strand.Low || knot.Y == strand.High)
            select _placed[each.Key];

        private List<FlowPoint> Points(IReadOnlyList<Leg> legs)
        {
            var arrow = _arrows[legs[0].Arrow];
            var points = new List<FlowPoint> { Edge(_placed[arrow.From], legs[0], Math.Sign(legs[0].To - legs[0].From)) };
            for (var i = 1; i < legs.Count; i++)
            {
                var (before, now) = (_at[_tracks.Of(legs[i - 1])], _at[_tracks.Of(legs[i])]);
                points.Add(legs[i].IsLevel ? new FlowPoint(before, now) : new FlowPoint(now, before));
            }

            points.Add(Edge(_placed[arrow.To], legs[^1], Math.Sign(legs[^1].From - legs[^1].To)));
            return points;
        }

        private FlowPoint Edge(FlowRectangle box, Leg leg, int side)
        {
            var at = _at[_tracks.Of(leg)];
            return leg.IsLevel ? new FlowPoint(side > 0 ? box.Right : box.X, at) : new FlowPoint(at, side > 0 ? box.Bottom : box.Y);
        }
    }
}
