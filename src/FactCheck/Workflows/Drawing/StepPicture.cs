namespace FactCheck.Workflows.Drawing;

/// <summary>One step as it is drawn: its lines of text, and the room they take.</summary>
internal sealed record StepPicture(ListedStep Step, IReadOnlyList<string> Name, IReadOnlyList<string> Detail, IReadOnlyList<StandingLine> Standing)
{
    public const double NameSize = 13, SmallSize = 11, NameLine = 16, SmallLine = 14, MarkRoom = 14, Point = 9, Bar = 6;

    /// <summary>Between the step and its standing.</summary>
    public const double Rule = 9;

    private const double Padding = 11, Narrowest = 96, Shortest = 54;

    /// <summary>For the words of a name: the first in which all of them find room.</summary>
    private static readonly double[] Widths = [112, 126, 140];

    /// <summary>Whether a small mark stands before the detail.</summary>
    public bool HasMark => Step.Shape is StepShape.Human or StepShape.Wait && Detail.Count > 0;

    public double TextHeight => Name.Count * NameLine + Detail.Count * SmallLine + (Standing.Count == 0 ? 0 : Rule + Standing.Count * SmallLine);

    public double Height => Math.Max(Shortest, TextHeight + 2 * Padding);

    public double Width
    {
        get
        {
            var name = Name.Max(line => TextWidth.Of(line, NameSize, isBold: true));
            var detail = Detail.Select((line, i) => TextWidth.Of(line, SmallSize) + (i == 0 && HasMark ? MarkRoom : 0)).DefaultIfEmpty().Max();
            var standing = Standing.Select(line => TextWidth.Of(line.Text, SmallSize, isBold: true)).DefaultIfEmpty().Max();
            var sides = 2 * (Padding + (Step.Shape is StepShape.Condition or StepShape.Action ? Point : 0)) + (Step.Shape is StepShape.Fork or StepShape.Join ? Bar : 0);
            return Math.Max(Step.Shape is StepShape.Start or StepShape.End ? 72 : Narrowest, Math.Max(name, Math.Max(detail, standing)) + sides);
        }
    }

    public static StepPicture Of(ListedStep step, Standing standing) => new(
        step, Lines(step.Name),
        [.. Short(step).SelectMany(line => TextWidth.Wrap(line, SmallSize, Widths[0], 3))],
        [.. Lines(step, standing)]);

    private static IReadOnlyList<string> Lines(string name)
    {
        var wrapped = Widths.Select(width => TextWidth.Wrap(name, NameSize, width, 3, isBold: true)).ToList();
        return wrapped.Find(lines => lines[^1].EndsWith('…') == name.EndsWith('…')) ?? wrapped[^1];
    }

    /// <summary>Who and by when, in few words; the list says it in full.</summary>
    private static IEnumerable<string> Short(ListedStep step)
    {
        if (step.Shape == StepShape.Human && step.Role is { } role) yield return role;
        if (step.Shape == StepShape.Human && step.Due is { } due) yield return Say($"within {Plain.Time(due)}");
        if (step.Shape == StepShape.Wait) yield return step.Does.Length > 0 ? Plain.Words(step.Does) : Say("waits");
        if (step.Shape == StepShape.Join && step.Does.Length > 0) yield return Plain.Words(step.Does);
    }

    private static IEnumerable<StandingLine> Lines(ListedStep step, Standing standing)
    {
        if (standing.Path is not null)
        {
            if (step.IsHere) yield return new(Say("▸ waits here"), "here");
            yield break;
        }

        if (step.Standing is not { } at) yield break;
        if (at.Waiting > 0) yield return new(Say(at.Waiting, $"▸ {at.Waiting} waits here", $"▸ {at.Waiting} wait here"), "here");
        if (at.Overdue > 0) yield return new(Say(at.Overdue, $"▲ {at.Overdue} overdue", $"▲ {at.Overdue} overdue"), "late");
        if (at.MedianTime is { } median) yield return new(Say($"median {Plain.Time(median)}"), "time");
    }
}

/// <param name="Kind">The class it is drawn with: "here", "late" or "time".</param>
internal sealed record StandingLine(string Text, string Kind);
