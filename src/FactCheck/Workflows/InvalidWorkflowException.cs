namespace FactCheck.Workflows;

/// <summary>Definitions that cannot be run. The message lists every problem that was found, one a line.</summary>
public sealed class InvalidWorkflowException(IReadOnlyList<WorkflowProblem> problems)
    : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<WorkflowProblem> Problems { get; } = problems;
}

/// <summary>One thing that is wrong with a definition.</summary>
/// <param name="File">The file, or the folder where no one file is at fault.</param>
/// <param name="Line">Counted from 1; null where no line is at fault.</param>
/// <param name="Activity">Id of the activity at fault, or its type where it has no id; null where none is.</param>
/// <param name="What">What is wrong, as a sentence without its full stop.</param>
/// <param name="Remedy">What to do about it, likewise.</param>
public sealed record WorkflowProblem(string File, int? Line, string? Activity, string What, string Remedy)
{
    /// <summary>"review.json, line 12, activity "approval": nothing follows "Rejected"; connect it to a step."</summary>
    public override string ToString() =>
        $"{File}{(Line is null ? "" : $", line {Line}")}{(Activity is null ? "" : $", activity \"{Activity}\"")}: {What}; {Remedy}.";
}
