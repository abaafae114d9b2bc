using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Workflows.Reading;

namespace FactCheck.Workflows;

/// <summary>Reads a definition in Elsa 3's format, and refuses one that could leave a review stuck or that means something else to Elsa.</summary>
public static class WorkflowReader
{
    /// <summary>A property that stands twice would count once, without a word about which.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <param name="fileName">Named in every problem; nothing is read from disk.</param>
    /// <exception cref="InvalidWorkflowException">With every problem that was found.</exception>
    public static WorkflowDefinition Read(string fileName, string json)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(json);
        if (Encoding.UTF8.GetByteCount(json) > DefinitionLimits.File)
            throw new InvalidWorkflowException([new WorkflowProblem(
                fileName, null, null, "the file is larger than 1 MB", "remove what a review does not need, or draw it as several")]);
        var utf8 = Encoding.UTF8.GetBytes(json);
        var (parsed, lines) = Parse(fileName, utf8);
        using var document = parsed;

        var problems = new ProblemList(fileName, lines);
        var header = HeaderReader.Read(document.RootElement, problems);
        if (header.Root is not { } root)
            throw problems.ToException();
        var steps = StepReader.Read(root, header.Values, problems);
        var connections = ConnectionReader.Read(root, steps, problems);
        FlowChecks.Check(steps, connections, problems);
        List<WorkflowStep> whole =
        [
            .. from step in steps
               where step.IsWhole
               select new WorkflowStep(
                   step.Id, step.Name, step.Activity!, step.Inputs,
                   [.. step.Outcomes, .. step.OptionalOutcomes.Where(outcome => connections.Any(each => each.From == step.Id && each.Outcome == outcome))],
                   step.Position),
        ];
        foreach (var problem in ValueChecks.Problems(whole, [.. header.Values.Select(each => each.Value)]))
        {
            var path = steps.Single(step => step.Id == problem.Step).Path;
            problems.Add(problem.Input is null ? path : $"{path}/{problem.Input}", problem.Step, problem.What, problem.Remedy);
        }
        if (problems.Any)
            throw problems.ToException();

        var definition = new WorkflowDefinition(
            whole,
            [.. connections.Select(each => new WorkflowConnection(each.From, each.Outcome, each.To))])
        {
            DefinitionId = header.DefinitionId,
            Version = header.Version,
            Name = header.Name,
            Description = header.Description,
            Takes = header.Custom.Takes,
            ClaimKinds = header.Custom.ClaimKinds,
            Values = [.. header.Values.Select(each => each.Value)],
            FileName = fileName,
            Text = json,
            Hash = Convert.ToHexStringLower(SHA256.HashData(utf8)),
        };
        foreach (var (id, what, remedy) in ProposalChecks.Problems(definition))
            problems.Add(steps.Single(step => step.Id == id).Path, id, what, remedy);
        return problems.Any ? throw problems.ToException() : definition;
    }

    private static (JsonDocument Document, JsonLines Lines) Parse(string fileName, byte[] utf8)
    {
        try
        {
            return (JsonDocument.Parse(utf8, Strict), new JsonLines(utf8));
        }
        catch (JsonException problem)
        {
            var line = problem.LineNumber is { } before ? (int?)before + 1 : null;
            // The parser's sentence ends with a line of its own, counted from 0.
            var words = problem.Message.Split(" LineNumber:")[0].TrimEnd('.');
            throw new InvalidWorkflowException([new WorkflowProblem(fileName, line, null, $"invalid JSON: {words}", "correct it there")]);
        }
        catch (InvalidOperationException)
        {
            // Valid as JSON, but half of a surrogate pair cannot be read as a string.
            throw new InvalidWorkflowException([new WorkflowProblem(
                fileName, null, null, "a text holds half of a character", "look for \\ud800 to \\udfff and complete or remove it")]);
        }
    }
}
