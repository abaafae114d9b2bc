namespace FactCheck.Workflows.Drawing;

/// <summary>A box's place in the grid, both counted from 0.</summary>
internal readonly record struct Cell(int Column, int Row);

/// <summary>
/// Gives every box a cell of a grid of its own: where the designer has put it, or, where one box has no position, in
/// layers from the start.
/// </summary>
internal static class GridPlacement
{
    /// <summary>Positions nearer than this are one column, or one row: nobody places boxes to the pixel.</summary>
    private const double ColumnReach = 90, RowReach = 30;

    private const int Sweeps = 6;

    public static Dictionary<string, Cell> Of(IReadOnlyList<FlowBox> boxes, IReadOnlyList<FlowArrow> arrows, string start) =>
        Designed(boxes, ColumnReach, RowReach) ?? Designed(boxes, 0, 0) ?? Layered(boxes, arrows, start);

    private static Dictionary<string, Cell>? Designed(IReadOnlyList<FlowBox> boxes, double columnReach, double rowReach)
    {
        if (boxes.Any(box => box.At is null)) return null;
        var columns = Lines(boxes.Select(box => box.At!.Value.X), columnReach);
        var rows = Lines(boxes.Select(box => box.At!.Value.Y), rowReach);
        var cells = boxes.ToDictionary(box => box.Id, box => new Cell(columns[box.At!.Value.X], rows[box.At!.Value.Y]));
        return cells.Values.Distinct().Count() == boxes.Count ? cells : null;
    }

    private static Dictionary<double, int> Lines(IEnumerable<double> positions, double reach)
    {
        var lines = new Dictionary<double, int>();
        var (first, line) = (double.NegativeInfinity, -1);
        foreach (var at in positions.Distinct().Order())
        {
            if (at - first > reach) (first, line) = (at, line + 1);
            lines[at] = line;
        }

        return lines;
    }

    private static Dictionary<string, Cell> Layered(IReadOnlyList<FlowBox> boxes, IReadOnlyList<FlowArrow> arrows, string start)
    {
        var onwards = Onwards(boxes, arrows, start);
        var layer = Layers(boxes, onwards);
        var before = onwards.ToLookup(arrow => arrow.To, arrow => arrow.From);
        var after = onwards.ToLookup(arrow => arrow.From, arrow => arrow.To);

        var layers = boxes.GroupBy(box => layer[box.Id]).OrderBy(same => same.Key).Select(same => same.Select(box => box.Id).ToList()).ToList();
        var at = new Dictionary<string, double>();
        void Number(List<string> ids)
        {
            for (var i = 0; i < ids.Count; i++) at[ids[i]] = i;
        }

        layers.ForEach(Number);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var ids in down ? layers : layers.AsEnumerable().Reverse())
            {
                // OrderBy keeps what is equal in its order, so the same definition always gives the same picture.
                var sorted = ids.OrderBy(id => (down ? before : after)[id].Select(other => at[other]).DefaultIfEmpty(at[id]).Average()).ToList();
                ids.Clear();
                ids.AddRange(sorted);
                Number(ids);
            }
        }

        // The first way out of a step goes on in its row, the others below it: the main way is a straight line.
        var row = new Dictionary<string, int>();
        foreach (var ids in layers)
        {
            var free = 0;
            foreach (var id in ids.OrderBy(id => Wanted(id)).ToList())
            {
                row[id] = Math.Max(free, (int)Wanted(id));
                free = row[id] + 1;
            }
        }

        return boxes.ToDictionary(box => box.Id, box => new Cell(layer[box.Id], row[box.Id]));

        double Wanted(string id) => before[id]
            .Select(from => row[from] + (double)after[from].TakeWhile(to => to != id).Count(to => layer[to] == layer[id]))
            .DefaultIfEmpty(0).Min();
    }

    /// <summary>The arrows without those that lead back, as a walk from the start meets them.</summary>
    private static List<FlowArrow> Onwards(IReadOnlyList<FlowBox> boxes, IReadOnlyList<FlowArrow> arrows, string start)
    {
        var from = arrows.ToLookup(arrow => arrow.From);
        var (onwards, begun, done) = (new HashSet<FlowArrow>(), new HashSet<string>(), new HashSet<string>());
        foreach (var id in boxes.Select(box => box.Id).Prepend(start)) Walk(id);
        return [.. arrows.Where(onwards.Contains)];

        void Walk(string id)
        {
            if (!begun.Add(id)) return;
            foreach (var arrow in from[id])
            {
                if (begun.Contains(arrow.To) && !done.Contains(arrow.To)) continue;
                onwards.Add(arrow);
                Walk(arrow.To);
            }

            done.Add(id);
        }
    }

    /// <summary>The longest way from the start to each box, in arrows.</summary>
    private static Dictionary<string, int> Layers(IReadOnlyList<FlowBox> boxes, List<FlowArrow> onwards)
    {
        var before = onwards.ToLookup(arrow => arrow.To, arrow => arrow.From);
        var layer = new Dictionary<string, int>();
        foreach (var box in boxes) Layer(box.Id);
        return layer;

        int Layer(string id) => layer.TryGetValue(id, out var known) ? known : layer[id] = before[id].Select(from => Layer(from) + 1).DefaultIfEmpty(0).Max();
    }
}
