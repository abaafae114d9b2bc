using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Models;
using Advance = FactCheck.Workflows.Activities.Advance;

namespace FactCheck.OnElsa.Activities;

/// <summary>
/// An activity of ours, as Elsa sees it: it asks <see cref="Burst"/> what the step does, and waits or goes on as it is
/// told. A class below declares inputs and outcomes for Elsa Studio, under the type name that definitions use.
/// </summary>
public abstract class ReviewStep(string? source, int? line) : Activity(source, line)
{
    protected override ValueTask ExecuteAsync(ActivityExecutionContext context) => GoOn(context, Of(context).Enter(Id));

    /// <summary>Found again by its name after a restart.</summary>
    protected ValueTask ResumeAsync(ActivityExecutionContext context) => GoOn(context, Of(context).Signalled(Id));

    private static Burst Of(ActivityExecutionContext context) => context.GetRequiredService<CurrentBurst>().Required;

    private async ValueTask GoOn(ActivityExecutionContext context, Advance advance)
    {
        if (advance.Waits)
            context.CreateBookmark(new CreateBookmarkArgs { BookmarkId = Of(context).BookmarkOf(Id), Stimulus = Of(context).BookmarkOf(Id), Callback = ResumeAsync });
        else if (advance.Outcomes.Count == 0)
            await context.CompleteActivityAsync();
        else
            await context.CompleteActivityWithOutcomesAsync([.. advance.Outcomes]);
    }
}

/// <summary>A step that waits for people.</summary>
public abstract class HumanStep(string? source, int? line) : ReviewStep(source, line)
{
    [global::Elsa.Workflows.Attributes.Input(Description = "The role whose people may do it.")]
    public Input<string?> Role { get; set; } = new(default(string));

    [global::Elsa.Workflows.Attributes.Input(Description = "How long after it was opened it is due.")]
    public Input<TimeSpan?> DueIn { get; set; } = new(default(TimeSpan?));

    [global::Elsa.Workflows.Attributes.Input(Description = "How long before it is due its people are reminded.")]
    public Input<TimeSpan?> RemindBefore { get; set; } = new(default(TimeSpan?));

    [global::Elsa.Workflows.Attributes.Input(Description = "The role that is told when it is overdue.")]
    public Input<string?> EscalateTo { get; set; } = new(default(string));
}
