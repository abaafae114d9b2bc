namespace FactCheck.Workflows.Activities;

/// <summary>Somebody gathers evidence and proposes a verdict, or a revision of a published one.</summary>
public sealed class Research() : HumanStep("FactCheck.Research", TaskKind.Research,
    "Somebody gathers evidence and proposes a verdict, or a revision of a published one.", [new("Proposed", "A verdict or a revision is proposed.")])
{
    protected override string Deed => Say("Research and a proposed verdict");

    public override IReadOnlyList<Outcome> OptionalWays { get; } =
    [
        new("NothingChanged", "What is published still holds."),
        new(HandedBack, "Whoever should do it gives it back, with a reason.", "handed back"),
        new(Overdue, "Nobody answered by its due time.", "nobody answered in time"),
    ];
}
