using System.Text;
using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows;

/// <summary>The reference page of the activities, written from what they declare.</summary>
public static class ActivityReference
{
    /// <summary>The whole page; lines end with a line feed.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder();
        void Line(string text = "") => page.Append(text).Append('\n');
        Line("# Activities");
        Line();
        Line("What a step of a review definition can be. The definitions are Elsa 3's format. An input is a Literal, a Variable or an Input; its `typeName` stands below. A time is written `days.hours:minutes:seconds`. Every outcome is connected, the optional ones only where they are wanted.");
        Line();
        Line("This page is generated: `factcheck workflows activities > docs/workflow-activities.md`.");
        foreach (var activity in ActivityTypes.All)
        {
            Line();
            Line($"## {activity.Type}");
            Line();
            Line(activity.Meaning + (activity.Asks is null ? activity.Waits ? " It waits, and asks nobody." : "" : " It asks people."));
            if (activity.Inputs.Count > 0)
            {
                Line();
                Line("| input | type | | meaning | value |");
                Line("| --- | --- | --- | --- | --- |");
                foreach (var input in activity.Inputs)
                    Line($"| `{input.Name}` | {input.TypeName} | {(input.IsRequired ? "required" : "optional")} | {Cell(input.Meaning)} | {Cell(input.Expected)} |");
            }
            if (activity.Ways.Count + activity.OptionalWays.Count > 0)
            {
                Line();
                Line("| outcome | | when |");
                Line("| --- | --- | --- |");
                foreach (var way in activity.Ways)
                    Line($"| `{way.Name}` | | {Cell(way.Meaning)} |");
                foreach (var way in activity.OptionalWays)
                    Line($"| `{way.Name}` | optional | {Cell(way.Meaning)} |");
            }
        }
        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
