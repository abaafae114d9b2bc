namespace FactCheck.Workflows.Activities;

/// <summary>A step that waits for people. Inputs: <c>role</c> (String), <c>dueIn</c> (TimeSpan, optional), and its own.</summary>
public abstract class HumanStep(string type, TaskKind kind, IReadOnlyList<string> outcomes, params IReadOnlyList<ActivityInput> inputs)
    : Activity(type, outcomes, [ActivityInput.Role, ActivityInput.DueIn, .. inputs])
{
    public override bool Waits => true;

    public override TaskKind? Asks => kind;

    /// <summary>What is done, as a noun: "Triage", "Approval".</summary>
    protected abstract string Deed { get; }

    /// <summary>How many people must agree.</summary>
    protected virtual int People(WorkflowStep at) => 1;

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var step = context.Step;
        return Advance.Wait(new OpenTask(
            step.Id, kind, step.Required(ActivityInput.Role), Outcomes, People(step), step.Value(ActivityInput.DueIn), context.Note));
    }

    public override Advance Signal(StepContext context, string outcome) => Advance.Leave(outcome);

    public override string Requirement(WorkflowStep at)
    {
        ArgumentNullException.ThrowIfNull(at);
        return $"{Deed} by {RoleNames.Count(at.Required(ActivityInput.Role), People(at))}";
    }
}
