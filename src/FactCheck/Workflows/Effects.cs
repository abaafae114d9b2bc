namespace FactCheck.Workflows;

/// <summary>What a step of a review asks of the world; <c>ApplyEffects</c> turns each into rows.</summary>
public abstract record Effect;

/// <summary>A step begins to wait. Its visit stands in <see cref="StepResult.State"/>.</summary>
/// <param name="Step">Id of the activity that waits.</param>
public abstract record BeginWait(string Step) : Effect;

/// <summary>Opens a wait for people.</summary>
/// <param name="Kind">What people are asked to do.</param>
/// <param name="Role">Who may do it: the name of a role.</param>
/// <param name="Outcomes">What they may answer.</param>
/// <param name="Quorum">How many must agree, and what a rejection does.</param>
/// <param name="HolderMayDecide">Whether whoever holds the claim may decide; false keeps research and approval apart.</param>
/// <param name="Time">When it is due, and what happens about it.</param>
/// <param name="Note">What the step before has to say, in words for the person ("1 of 2 independent origins", "changes requested"); null where it has nothing.</param>
public sealed record OpenTask(
    string Step, TaskKind Kind, string Role, IReadOnlyList<string> Outcomes, Quorum Quorum, bool HolderMayDecide, TaskTime Time, string? Note)
    : BeginWait(Step);

/// <summary>How many people must agree.</summary>
/// <param name="Approvals">How many approvals settle the step by <c>Approved</c>; 1 where the step takes one answer.</param>
/// <param name="Rule">What a rejection does.</param>
public sealed record Quorum(int Approvals, QuorumRule Rule)
{
    public static Quorum One { get; } = new(1, QuorumRule.AnyRejection);
}

public enum QuorumRule
{
    /// <summary>The first answer that is no approval settles the step.</summary>
    AnyRejection = 1,

    /// <summary>As many answers against as approvals are needed settle it; two of three, for example.</summary>
    Majority = 2,
}

/// <summary>When a task is due, and what happens about it.</summary>
/// <param name="Due">How long after opening it is due; null for no due time.</param>
/// <param name="RemindBefore">How long before that its people are reminded; null for no reminder.</param>
/// <param name="EscalateTo">The role that is told, and the claim's priority raised, when it is overdue; null where its own people are told.</param>
/// <param name="LeavesWhenOverdue">Whether the review then goes on by the outcome <c>Overdue</c>.</param>
/// <param name="AnswerWithin">For a claimant who was asked: how long after that no answer is one; null where nobody is asked.</param>
public sealed record TaskTime(
    TimeSpan? Due = null, TimeSpan? RemindBefore = null, string? EscalateTo = null, bool LeavesWhenOverdue = false, TimeSpan? AnswerWithin = null)
{
    public static TaskTime None { get; } = new();
}

/// <summary>Waits for a time to pass, then leaves by <see cref="Outcome"/>.</summary>
/// <param name="For">How long after now; never negative.</param>
public sealed record Pause(string Step, TimeSpan For, string Outcome) : BeginWait(Step);

/// <summary>Waits for a new figure from an origin that the claim rests on, and leaves by <see cref="NewFigure"/>; or by <see cref="Elapsed"/> after a time.</summary>
/// <param name="For">How long after now; never negative.</param>
public sealed record WatchFigures(string Step, TimeSpan For, string NewFigure, string Elapsed) : BeginWait(Step);

/// <summary>A step no longer waits, though nobody left it: another branch was first, or the review ended.</summary>
public sealed record StopWaiting(string Step, int Visit) : Effect;

/// <summary>Publishes what was approved: the proposed verdict, or the proposed revision of a published one.</summary>
public sealed record PublishVerdict : Effect;

/// <summary>Closes the claim.</summary>
/// <param name="Reason">"rejected", "another appearance", "verdict rejected": as the definition words it.</param>
public sealed record CloseClaim(string Reason) : Effect;

/// <summary>Holds the claim: what is published stays to be read, under an advisory.</summary>
/// <param name="Advisory">What readers are told.</param>
public sealed record HoldClaim(string Advisory) : Effect;

/// <summary>Gives the claim a label that readers see, or takes one away.</summary>
public sealed record LabelClaim(string? Add, string? Remove) : Effect;

/// <summary>Gives the claim to somebody: a named person, else whoever of a role holds fewest claims.</summary>
/// <param name="Person">E-mail address; null for the role's least loaded.</param>
/// <param name="Role">The name of a role; null where a person is named.</param>
/// <param name="NotAuthor">Whether whoever submitted the claim or proposed its verdict is passed over.</param>
public sealed record AssignHolder(string? Person, string? Role, bool NotAuthor) : Effect;

/// <summary>Tells somebody something.</summary>
/// <param name="Person">E-mail address; null for a role, or for the claim's holder where there is no role either.</param>
/// <param name="Role">The name of a role: all of its people.</param>
/// <param name="Words">What they are told.</param>
/// <param name="Ways">By which ways.</param>
public sealed record SendNotice(string? Person, string? Role, string Words, NoticeWays Ways) : Effect;

[Flags]
public enum NoticeWays
{
    None = 0,
    App = 1,
    Mail = 2,
    Webhook = 4,
}

/// <summary>Raises the claim's priority and tells a role why.</summary>
/// <param name="Priority">At least this, afterwards.</param>
/// <param name="Role">The name of the role that is told.</param>
public sealed record EscalateClaim(Priority Priority, string Role, string Words) : Effect;

/// <summary>The review has ended: nothing waits any more.</summary>
public sealed record EndReview : Effect;

/// <summary>What people are asked to do.</summary>
public enum TaskKind
{
    Triage = 1,
    Research = 2,
    ConfirmWords = 3,
    ApproveVerdict = 4,
    Publish = 5,
    AskClaimant = 6,
}

/// <summary>The next state, what to do about it, and the way that was taken.</summary>
/// <param name="Way">Every step that was left, in order, the automatic ones too.</param>
public sealed record StepResult(ReviewState State, IReadOnlyList<Effect> Effects, IReadOnlyList<Passed> Way);

/// <summary>A step was left by an outcome.</summary>
public readonly record struct Passed(string Step, string Outcome)
{
    public override string ToString() => $"{Step}:{Outcome}";

    /// <summary>As a row keeps it: a line for each, step and outcome apart by a tab; a branch of a fork may have any other sign in its name.</summary>
    public static string Format(IReadOnlyList<Passed> way) => string.Join('\n', way.Select(each => $"{each.Step}\t{each.Outcome}"));

    /// <summary>What <see cref="Format"/> wrote; empty for null.</summary>
    public static IReadOnlyList<Passed> Parse(string? way) => way is null or "" ? [] :
        [.. way.Split('\n').Select(each => each.Split('\t')).Select(parts => new Passed(parts[0], parts[1]))];
}
