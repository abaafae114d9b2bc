using FactCheck.Workflows.Activities;

namespace FactCheck.Workflows.Drawing;

/// <summary>What a step looks like: each kind has an outline or a mark of its own, so that no colour is needed to tell them apart.</summary>
public enum StepShape
{
    /// <summary>Where the review begins: an oval.</summary>
    Start = 1,

    /// <summary>Waits for people: a plain box with the mark of a person.</summary>
    Human = 2,

    /// <summary>Waits for a time or an event: a round box with the mark of a clock.</summary>
    Wait = 3,

    /// <summary>Decides by itself where to go: a box with pointed sides.</summary>
    Condition = 4,

    /// <summary>Does something by itself and goes on: a box with a second line at its sides.</summary>
    Action = 5,

    /// <summary>Splits into branches: a thick bar.</summary>
    Fork = 6,

    /// <summary>Joins branches: a thick bar.</summary>
    Join = 7,

    /// <summary>The review ends: a double frame.</summary>
    End = 8,
}

public static class StepShapes
{
    /// <summary>Read from what an activity declares, so that a new one needs no line here.</summary>
    public static StepShape Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity switch
        {
            StartStep => StepShape.Start,
            FlowFork => StepShape.Fork,
            FlowJoin => StepShape.Join,
            { Ends: true } => StepShape.End,
            { Asks: not null } => StepShape.Human,
            { Waits: true } => StepShape.Wait,
            { Outcomes.Count: 1 } => StepShape.Action,
            _ => StepShape.Condition,
        };
    }

    /// <summary>"waits for people".</summary>
    public static string InWords(this StepShape shape) => shape switch
    {
        StepShape.Start => Say("the review begins"),
        StepShape.Human => Say("waits for people"),
        StepShape.Wait => Say("waits for a time or an event"),
        StepShape.Condition => Say("decides by itself"),
        StepShape.Action => Say("does its work by itself"),
        StepShape.Fork => Say("splits into branches"),
        StepShape.Join => Say("joins branches"),
        _ => Say("the review ends"),
    };
}
