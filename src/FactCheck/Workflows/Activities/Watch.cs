namespace FactCheck.Workflows.Activities;

/// <summary>After publication: waits for a new figure, and for the times at which the claim is looked at anyway.</summary>
public sealed class Watch() : Activity("FactCheck.Watch",
    "Waits for a new figure from an origin that the claim rests on, or for the next of the times at which the claim is looked at anyway.",
    [
        new(NewFigure, "A new figure has arrived.", "a new figure has arrived"),
        new(Elapsed, "The next time has come.", "time to look again"),
        new(Over, "All times have passed when the review arrives, or the fact-check is withdrawn."),
    ],
    Checks)
{
    public const string NewFigure = "NewFigure";

    public const string Elapsed = "Elapsed";

    public const string Over = "Over";

    private static readonly ActivityInput<IReadOnlyList<TimeSpan>> Checks = ActivityInput.Times(
        "checks", "When to look again, counted from the first publication; from now where nothing is published.");

    public override bool Waits => true;

    public override IReadOnlyList<string> AtOnce(IReadOnlyList<string> outcomes) => [Over];

    public override Advance Enter(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var since = context.Facts.SincePublication ?? TimeSpan.Zero;
        var next = context.Step.Required(Checks).FirstOrDefault(check => check > since);
        return next == default || context.Facts.IsWithdrawn
            ? Advance.Leave(Over, context.Note)
            : Advance.Wait(new WatchFigures(context.Step.Id, next - since, NewFigure, Elapsed));
    }

    public override Advance Signal(StepContext context, string outcome) => Advance.Leave(outcome, Says(outcome));
}
