namespace FactCheck.Workflows.Activities;

/// <summary>
/// A step that waits for people. Inputs: <c>role</c> (String); <c>dueIn</c>, <c>remindBefore</c> (TimeSpan) and
/// <c>escalateTo</c> (String), all optional; and its own. Optional outcomes: <c>Overdue</c>, by which the review goes on
/// when nobody answered in time; <c>HandedBack</c>, by which whoever should do it gives it back, with a reason.
/// </summary>
public abstract class HumanStep(string type, TaskKind kind, IReadOnlyList<string> outcomes, params IReadOnlyList<ActivityInput> inputs)
    : Activity(type, outcomes, [ActivityInput.Role, ActivityInput.DueIn, ActivityInput.RemindBefore, ActivityInput.EscalateTo, .. inputs])
{
    public const string Overdue = "Overdue";

    public const string HandedBack = "HandedBack";

    public override bool Waits => true;

    public override TaskKind? Asks => kind;

    public override IReadOnlyList<string> OptionalOutcomes => [HandedBack, Overdue];

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

    public override Advance Signal(StepContext context, string outcome) => outcome switch
    {
        Overdue => Advance.Leave(outcome, "nobody answered in time"),
        HandedBack => Advance.Leave(outcome, "handed back"),
        _ => Answered(context, outcome),
    };

    /// <summary>One of the step's own outcomes was decided.</summary>
    protected virtual Advance Answered(StepContext context, string outcome) => Advance.Leave(outcome);

    public override string Requirement(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return $"{Deed} by {RoleNames.Count(at.Required(ActivityInput.Role), Quorum(at).Approvals)}";
    }
}
