namespace FactCheck.Workflows.Activities;

/// <summary>A step that waits for people: the role, the due time and what happens about it are the same for all.</summary>
public abstract class HumanStep(string type, TaskKind kind, string meaning, IReadOnlyList<Outcome> ways, params IReadOnlyList<ActivityInput> inputs)
    : Activity(type, meaning, ways, [ActivityInput.Role, ActivityInput.DueIn, ActivityInput.RemindBefore, ActivityInput.EscalateTo, .. inputs])
{
    public const string Overdue = "Overdue";

    public const string HandedBack = "HandedBack";

    public override bool Waits => true;

    public override TaskKind? Asks => kind;

    public override IReadOnlyList<Outcome> OptionalWays { get; } =
    [
        new(HandedBack, "Whoever should do it gives it back, with a reason.", "handed back"),
        new(Overdue, "Nobody answered by its due time.", "nobody answered in time"),
    ];

    /// <summary>The role that is told when it is overdue; null where its own people are.</summary>
    public static string? EscalatesTo(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return at.Value(ActivityInput.EscalateTo);
    }

    /// <summary>What is done, as a noun: "Triage", "Approval".</summary>
    protected abstract string Deed { get; }

    /// <summary>How many people must agree.</summary>
    protected virtual Quorum Quorum(WorkflowStep at) => Workflows.Quorum.One;

    protected virtual bool HolderMayDecide(WorkflowStep at) => true;

    /// <summary>How long a claimant has to answer, once asked.</summary>
    protected virtual TimeSpan? AnswerWithin(WorkflowStep at) => null;

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var step = context.Step;
        return Advance.Wait(new OpenTask(
            step.Id, kind, step.Required(ActivityInput.Role), [.. step.Outcomes.Where(outcome => outcome != Overdue)],
            Quorum(step), HolderMayDecide(step),
            new TaskTime(
                step.Value(ActivityInput.DueIn), step.Value(ActivityInput.RemindBefore), step.Value(ActivityInput.EscalateTo),
                step.Outcomes.Contains(Overdue), AnswerWithin(step)),
            context.Note));
    }

    public override Advance Signal(StepContext context, string outcome) =>
        outcome is Overdue or HandedBack ? Advance.Leave(outcome, Says(outcome)) : Answered(context, outcome);

    /// <summary>One of the step's own outcomes was decided.</summary>
    protected virtual Advance Answered(StepContext context, string outcome) => Advance.Leave(outcome, Says(outcome));

    internal override IEnumerable<(string What, string Remedy)> Check(WorkflowStep at)
    {
        var (due, remind) = (at.Value(ActivityInput.DueIn), at.Value(ActivityInput.RemindBefore));
        const string remedy = "give the step a dueIn";
        if (due is null && at.Outcomes.Contains(Overdue))
            yield return ("its outcome \"Overdue\" is connected, and it is never due", remedy);
        if (due is null && remind is not null)
            yield return ("it has remindBefore, and it is never due", remedy);
        if (due is null && at.Value(ActivityInput.EscalateTo) is not null)
            yield return ("it has escalateTo, and it is never due", remedy);
        if (remind >= due)
            yield return ($"remindBefore ({remind:c}) is not shorter than dueIn ({due:c})", "remind its people later, or give them more time");
    }

    public override string Requirement(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return Say($"{Deed} by {RoleNames.Count(at.Required(ActivityInput.Role), Quorum(at).Approvals)}");
    }
}
