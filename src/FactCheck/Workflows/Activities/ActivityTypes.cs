namespace FactCheck.Workflows.Activities;

/// <summary>Every activity that a definition may use. A new one is its class and a line here.</summary>
public static class ActivityTypes
{
    public static IReadOnlyList<Activity> All { get; } =
    [
        new StartStep(), new EndStep(), new FlowFork(), new FlowJoin(), new SetVariable(),
        new Triage(), new ConfirmWords(), new AskClaimant(), new Research(), new ApproveVerdict(), new Publish(),
        new RequireOrigins(), new BranchOn(), new Wait(), new Watch(),
        new Assign(), new Notify(), new Escalate(), new Label(), new Hold(), new Close(),
    ];

    private static readonly Dictionary<string, Activity> ByType = All.ToDictionary(each => each.Type);

    internal static Activity? Find(string type) => ByType.GetValueOrDefault(type);

    /// <summary>What to use in place of a type that is not known here.</summary>
    internal static string InsteadOf(string type) => type switch
    {
        "Elsa.Delay" or "Elsa.Timer" or "Elsa.StartAt" or "Elsa.Cron" =>
            "use FactCheck.Wait instead, or the input dueIn on the step that waits",
        "Elsa.RunJavaScript" or "Elsa.RunCSharp" or "Elsa.RunPython" or "Elsa.RunLiquid" =>
            $"definitions run no scripts; use one of {Names} instead",
        "Elsa.Fork" or "Elsa.Parallel" => "use Elsa.FlowFork and Elsa.FlowJoin instead",
        "Elsa.If" or "Elsa.FlowDecision" or "Elsa.FlowSwitch" or "Elsa.Switch" =>
            "use FactCheck.BranchOn instead",
        "Elsa.Finish" or "Elsa.Complete" => "use Elsa.End instead",
        _ => NearestName.To(type, All.Select(each => each.Type)) is { } near ? $"use {near} instead" : $"use one of {Names} instead",
    };

    private static string Names => string.Join(", ", All.Select(each => each.Type));
}
