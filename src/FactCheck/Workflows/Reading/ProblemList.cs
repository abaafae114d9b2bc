namespace FactCheck.Workflows.Reading;

/// <summary>Gathers what is wrong with one file.</summary>
internal sealed class ProblemList(string file, JsonLines lines)
{
    private readonly List<WorkflowProblem> _problems = [];

    internal int Count => _problems.Count;

    internal bool Any => _problems.Count > 0;

    /// <param name="path">Where in the file, as <see cref="JsonLines"/> counts it.</param>
    internal void Add(string path, string? activity, string what, string remedy) =>
        _problems.Add(new WorkflowProblem(file, lines.Of(path), activity, what, remedy));

    internal InvalidWorkflowException ToException() => new(_problems);
}
