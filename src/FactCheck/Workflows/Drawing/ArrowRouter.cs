namespace FactCheck.Workflows.Drawing;

/// <summary>A crossing point of the lattice: odd numbers are columns and rows, even ones the channels between and around them.</summary>
internal readonly record struct Knot(int X, int Y);

/// <summary>
/// Finds a way for each arrow from channel to channel. No way leads through a box, because a box fills its knot;
/// which of several parallel lines an arrow takes within a channel is decided later (<see cref="Tracks"/>).
/// </summary>
internal sealed class ArrowRouter
{
    private const double Bend = 3, Beside = 0.8, Across = 2.5, Shared = 0.4;

    private static readonly (int X, int Y)[] Ways = [(1, 0), (0, -1), (0, 1), (-1, 0)];

    private readonly int _width, _height;
    private readonly IReadOnlyList<FlowArrow> _arrows;
    private readonly Dictionary<string, Knot> _knots;
    private readonly HashSet<Knot> _filled;

    // Who passes a knot, and in which direction: by target, since arrows to one box may share a line.
    private readonly Dictionary<(Knot At, bool IsLevel), HashSet<string>> _taken = [];

    public ArrowRouter(IReadOnlyList<FlowArrow> arrows, Dictionary<string, Cell> cells)
    {
        _arrows = arrows;
        _knots = cells.ToDictionary(each => each.Key, each => new Knot(2 * each.Value.Column + 1, 2 * each.Value.Row + 1));
        _filled = [.. _knots.Values];
        _width = 2 * (cells.Values.Max(cell => cell.Column) + 1) + 1;
        _height = 2 * (cells.Values.Max(cell => cell.Row) + 1) + 1;
    }

    /// <summary>For each arrow its knots, those of its two boxes first and last.</summary>
    public IReadOnlyList<IReadOnlyList<Knot>> Route()
    {
        var routes = new IReadOnlyList<Knot>[_arrows.Count];
        // Straight neighbours first, then the short ones: whoever comes later goes around them.
        foreach (var i in Enumerable.Range(0, _arrows.Count).OrderBy(i => Length(_arrows[i])).ThenBy(i => i))
        {
            routes[i] = Route(_arrows[i]);
            foreach (var (from, to) in routes[i].Zip(routes[i].Skip(1)))
            {
                Take(from, from.Y == to.Y, _arrows[i].To);
                Take(to, from.Y == to.Y, _arrows[i].To);
            }
        }

        return routes;
    }

    private double Length(FlowArrow arrow)
    {
        var (from, to) = (_knots[arrow.From], _knots[arrow.To]);
        return Math.Abs(to.X - from.X) + 3 * Math.Abs(to.Y - from.Y) + (to.X <= from.X ? 100 : 0);
    }

    private void Take(Knot at, bool isLevel, string target)
    {
        if (!_taken.TryGetValue((at, isLevel), out var targets)) _taken[(at, isLevel)] = targets = [];
        targets.Add(target);
    }

    private List<Knot> Route(FlowArrow arrow)
    {
        var (start, goal) = (_knots[arrow.From], _knots[arrow.To]);
        var leadsBack = goal.X <= start.X;
        // Beside an arrow that goes straight on, the others turn off above or below, so that the main way is seen to be one.
        var turnsOff = _arrows.Any(other => other.From == arrow.From && other.To != arrow.To && IsAhead(_knots[other.To]));
        var joinsIn = _arrows.Any(other => other.To == arrow.To && other.From != arrow.From && IsBefore(_knots[other.From]));
        var open = new PriorityQueue<(Knot At, int Way), (double Cost, int Order)>();
        var cost = new Dictionary<(Knot, int), double>();
        var came = new Dictionary<(Knot, int), (Knot At, int Way)>();
        var order = 0;
        for (var way = 0; way < Ways.Length; way++) Try(start, way, (start, -1), Leave(way));

        while (open.TryDequeue(out var at, out var priority))
        {
            if (at.At == goal) return Back(at);
            if (priority.Cost > cost[at]) continue;
            for (var way = 0; way < Ways.Length; way++)
                if (Ways[way].X != -Ways[at.Way].X || Ways[way].Y != -Ways[at.Way].Y)
                    Try(at.At, way, at, priority.Cost + (way == at.Way ? 0 : Bend));
        }

        throw new InvalidOperationException($"There is no way from {arrow.From} to {arrow.To}.");

        void Try(Knot from, int way, (Knot, int) before, double soFar)
        {
            var to = new Knot(from.X + Ways[way].X, from.Y + Ways[way].Y);
            if (to.X < 0 || to.Y < 0 || to.X >= _width || to.Y >= _height || (_filled.Contains(to) && to != goal)) return;
            var isLevel = Ways[way].X != 0;
            // A column is wider than a channel.
            var step = to.X % 2 == 1 && isLevel ? 2.0 : 1.0;
            var mine = _taken.GetValueOrDefault((to, isLevel));
            if (mine?.Contains(arrow.To) == true) step *= Shared;
            if (to != goal) step += Beside * (mine?.Count(target => target != arrow.To) ?? 0) + Across * (_taken.GetValueOrDefault((to, !isLevel))?.Count(target => target != arrow.To) ?? 0);
            var total = soFar + step + (to == goal ? Enter(way) : 0);
            if (cost.TryGetValue((to, way), out var known) && known <= total) return;
            cost[(to, way)] = total;
            came[(to, way)] = before;
            open.Enqueue((to, way), (total, order++));
        }

        // Arrows read from left to right; one that leads back leaves above or below, so that it is seen to.
        double Leave(int way) => way switch
        {
            0 => turnsOff ? 5 : 0,
            3 => 8,
            _ => leadsBack ? 0.5 : turnsOff && IsTowards(way) ? 0.5 : 4,
        };

        double Enter(int way) => way switch
        {
            0 => leadsBack ? 1.5 : joinsIn ? 4 : 0,
            3 => 8,
            _ => leadsBack ? 0 : (turnsOff || joinsIn) && IsTowards(way) ? 0.5 : 4,
        };

        bool IsTowards(int way) => goal.Y == start.Y || Ways[way].Y == Math.Sign(goal.Y - start.Y);

        bool IsAhead(Knot it) => it.Y == start.Y && it.X > start.X && (goal.Y != start.Y || it.X < goal.X);

        bool IsBefore(Knot it) => it.Y == goal.Y && it.X < goal.X && (start.Y != goal.Y || it.X > start.X);

        List<Knot> Back((Knot At, int Way) at)
        {
            var knots = new List<Knot> { at.At };
            while (at.Way >= 0 && came.TryGetValue(at, out var before))
            {
                knots.Add(before.At);
                at = before;
            }

            knots.Reverse();
            return knots;
        }
    }
}
