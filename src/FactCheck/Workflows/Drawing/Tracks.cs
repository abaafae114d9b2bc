namespace FactCheck.Workflows.Drawing;

/// <summary>A straight leg of an arrow, on one line of the lattice.</summary>
/// <param name="Arrow">The arrow's index.</param>
/// <param name="IsLevel">Whether it runs along a row; else along a column.</param>
/// <param name="Line">The row or column of the lattice.</param>
/// <param name="From">Where it begins on that line; <paramref name="To"/> where it ends: the smaller one need not be first.</param>
internal sealed record Leg(int Arrow, bool IsLevel, int Line, int From, int To)
{
    public int Low => Math.Min(From, To);

    public int High => Math.Max(From, To);
}

/// <summary>Legs on one line that are drawn as one, since they lead to the same box.</summary>
internal sealed class Strand(bool isLevel, int line, string target)
{
    public bool IsLevel { get; } = isLevel;

    public int Line { get; } = line;

    public string Target { get; } = target;

    public int Low { get; private set; } = int.MaxValue;

    public int High { get; private set; } = int.MinValue;

    /// <summary>Which of the parallel lines, from 0 at the top or left.</summary>
    public int Track { get; set; }

    /// <summary>Whether it runs from box to box without a turn.</summary>
    public bool IsStraight { get; set; }

    /// <summary>To which side its arrows go on: above or to the left is negative.</summary>
    public double Pull { get; set; }

    public void Take(Leg leg) => (Low, High) = (Math.Min(Low, leg.Low), Math.Max(High, leg.High));
}

/// <summary>
/// Lays arrows that share a row, a column or a channel side by side, in the order in which they cross each other least.
/// </summary>
internal sealed class Tracks
{
    private const int Rounds = 4;

    /// <summary>Lines of the lattice are this far apart while crossings are counted; only what lies left of what matters then.</summary>
    private const double Apart = 1000;

    private readonly HashSet<Knot> _boxes;
    private readonly IReadOnlyList<FlowArrow> _arrows;
    private readonly Dictionary<(bool IsLevel, int Line), List<Strand>> _lines = [];
    private readonly Dictionary<Leg, Strand> _strands = [];

    public Tracks(IReadOnlyList<FlowArrow> arrows, IReadOnlyList<IReadOnlyList<Knot>> routes, IEnumerable<Knot> boxes)
    {
        _arrows = arrows;
        _boxes = [.. boxes];
        Legs = [.. routes.Select((knots, arrow) => Split(arrow, knots))];
        foreach (var same in Legs.SelectMany(legs => legs).GroupBy(leg => (leg.IsLevel, leg.Line, arrows[leg.Arrow].To)))
            Bundle(same.Key.IsLevel, same.Key.Line, same.Key.To, [.. same.OrderBy(leg => leg.Low)]);
        foreach (var strand in _strands.Values.Distinct())
        {
            var ends = Ends(strand).ToList();
            strand.IsStraight = ends.TrueForAll(pull => pull == 0);
            strand.Pull = ends.DefaultIfEmpty().Average();
        }

        foreach (var line in _lines.Values)
        {
            line.Sort((a, b) => a.Pull.CompareTo(b.Pull) is not 0 and var order ? order : a.Low.CompareTo(b.Low) is not 0 and var low ? low : string.CompareOrdinal(a.Target, b.Target));
            Number(line, Meet);
        }

        Untangle();
        foreach (var line in _lines.Where(each => !each.Key.IsLevel).OrderBy(each => each.Key).Select(each => each.Value)) Number(line, MeetUpright);
    }

    /// <summary>Each arrow's legs, from its first box to its last.</summary>
    public IReadOnlyList<IReadOnlyList<Leg>> Legs { get; }

    public Strand Of(Leg leg) => _strands[leg];

    public IReadOnlyList<Strand> On(bool isLevel, int line) => _lines.GetValueOrDefault((isLevel, line)) ?? [];

    /// <summary>How many parallel lines a row, a column or a channel holds at most.</summary>
    public int Count(bool isLevel, int line) => On(isLevel, line).Select(strand => strand.Track + 1).DefaultIfEmpty().Max();

    /// <summary>Strands of one line that must not lie upon each other, together with those that are next to them, and so on.</summary>
    public IEnumerable<IReadOnlyList<Strand>> Neighbours(bool isLevel, int line)
    {
        var left = On(isLevel, line).ToList();
        while (left.Count > 0)
        {
            var together = new List<Strand> { left[0] };
            left.RemoveAt(0);
            for (var i = 0; i < together.Count; i++)
            {
                var next = left.FindAll(other => Meet(together[i], other));
                together.AddRange(next);
                left.RemoveAll(next.Contains);
            }

            yield return together;
        }
    }

    private static List<Leg> Split(int arrow, IReadOnlyList<Knot> knots)
    {
        var legs = new List<Leg>();
        for (var (i, from) = (1, 0); i < knots.Count; i++)
        {
            var isLevel = knots[i].Y == knots[from].Y;
            if (i + 1 < knots.Count && (isLevel ? knots[i + 1].Y == knots[from].Y : knots[i + 1].X == knots[from].X)) continue;
            legs.Add(isLevel ? new Leg(arrow, true, knots[i].Y, knots[from].X, knots[i].X) : new Leg(arrow, false, knots[i].X, knots[from].Y, knots[i].Y));
            from = i;
        }

        return legs;
    }

    private void Bundle(bool isLevel, int line, string target, List<Leg> legs)
    {
        Strand? strand = null;
        foreach (var leg in legs)
        {
            if (strand is null || leg.Low > strand.High)
            {
                strand = new Strand(isLevel, line, target);
                if (!_lines.TryGetValue((isLevel, line), out var strands)) _lines[(isLevel, line)] = strands = [];
                strands.Add(strand);
            }

            strand.Take(leg);
            _strands[leg] = strand;
        }
    }

    private IEnumerable<double> Ends(Strand strand)
    {
        foreach (var legs in Legs)
        {
            for (var i = 0; i < legs.Count; i++)
            {
                if (_strands[legs[i]] != strand) continue;
                yield return i > 0 ? legs[i - 1].From - strand.Line : 0;
                yield return i + 1 < legs.Count ? legs[i + 1].To - strand.Line : 0;
            }
        }
    }

    private bool Meet(Strand a, Strand b)
    {
        var (low, high) = (Math.Max(a.Low, b.Low), Math.Min(a.High, b.High));
        // Two that end at the same box come from its two sides; two that end at a channel would touch.
        return low < high || (low == high && !_boxes.Contains(a.IsLevel ? new Knot(low, a.Line) : new Knot(a.Line, low)));
    }

    /// <summary>Of two that turn off from one side of a box, one above and one below, both may do so at the same place: a fork is even.</summary>
    private bool MeetUpright(Strand a, Strand b)
    {
        if (!Meet(a, b)) return false;
        if (a.High != b.Low && b.High != a.Low) return true;
        var (above, below) = a.High == b.Low ? (a, b) : (b, a);
        return !Level(above).All(upper => Level(below).All(lower => Meet(upper, lower) && upper.Track < lower.Track));

        IEnumerable<Strand> Level(Strand strand) =>
            from legs in Legs
            from i in Enumerable.Range(0, legs.Count)
            where _strands[legs[i]] == strand
            from next in new[] { i - 1, i + 1 }
            where next >= 0 && next < legs.Count && legs[next].Line == above.High
            select _strands[legs[next]];
    }

    private static void Number(List<Strand> line, Func<Strand, Strand, bool> meet)
    {
        for (var i = 0; i < line.Count; i++)
            line[i].Track = line.Take(i).Where(before => meet(before, line[i])).Select(before => before.Track + 1).DefaultIfEmpty().Max();
    }

    private void Untangle()
    {
        var crossings = Crossings();
        for (var round = 0; round < Rounds && crossings > 0; round++)
        {
            var before = crossings;
            foreach (var line in _lines.OrderBy(each => each.Key).Select(each => each.Value))
            {
                for (var i = 0; i < line.Count; i++)
                for (var j = i + 1; j < line.Count; j++)
                {
                    if (!Meet(line[i], line[j])) continue;
                    (line[i], line[j]) = (line[j], line[i]);
                    Number(line, Meet);
                    if (Crossings() is var now && now < crossings)
                    {
                        crossings = now;
                        continue;
                    }

                    (line[i], line[j]) = (line[j], line[i]);
                    Number(line, Meet);
                }
            }

            if (crossings == before) return;
        }
    }

    private int Crossings()
    {
        var spans = new List<(string Target, bool IsLevel, double At, double Low, double High)>();
        foreach (var legs in Legs)
        {
            for (var i = 0; i < legs.Count; i++)
            {
                var leg = legs[i];
                var inwards = Math.Sign(leg.To - leg.From) * Apart / 3;
                var from = i > 0 ? At(_strands[legs[i - 1]]) : leg.From * Apart + inwards;
                var to = i + 1 < legs.Count ? At(_strands[legs[i + 1]]) : leg.To * Apart - inwards;
                spans.Add((_arrows[leg.Arrow].To, leg.IsLevel, At(_strands[leg]), Math.Min(from, to), Math.Max(from, to)));
            }
        }

        var upright = spans.FindAll(span => !span.IsLevel);
        return spans.Where(span => span.IsLevel).Sum(level => upright.Count(other =>
            other.Target != level.Target && other.At > level.Low && other.At < level.High && level.At > other.Low && level.At < other.High));
    }

    private static double At(Strand strand) => strand.Line * Apart + strand.Track * 10;
}
