using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Workflows.Reading;

namespace FactCheck.Workflows;

/// <summary>Reads a definition in Elsa 3's format, and refuses one that could leave a review stuck or that means something else to Elsa.</summary>
public static class WorkflowReader
{
    /// <summary>Elsa's own reader takes a property twice; whoever wrote it meant one of the two.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <param name="fileName">Named in every problem; nothing is read from disk.</param>
    /// <exception cref="InvalidWorkflowException">With every problem that was found.</exception>
    public static WorkflowDefinition Read(string fileName, string json)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(json);
        var utf8 = Encoding.UTF8.GetBytes(json);
        using var document = Parse(fileName, utf8);

        var problems = new ProblemList(fileName, new JsonLines(utf8));
        var header = HeaderReader.Read(document.RootElement, problems);
        if (header.Root is not { } root)
            throw problems.ToException();
        var steps = StepReader.Read(root, problems);
        var connections = ConnectionReader.Read(root, steps, problems);
        FlowChecks.Check(steps, connections, problems);
        if (problems.Any)
            throw problems.ToException();

        return new WorkflowDefinition(
            [.. steps.Select(step => new WorkflowStep(step.Id, step.Activity!, step.Inputs, step.Position))],
            [.. connections.Select(each => new WorkflowConnection(each.From, each.Outcome, each.To))])
        {
            DefinitionId = header.DefinitionId,
            Version = header.Version,
            Name = header.Name,
            Description = header.Description,
            ClaimKinds = header.ClaimKinds,
            FileName = fileName,
            Text = json,
            Hash = Convert.ToHexStringLower(SHA256.HashData(utf8)),
        };
    }

    private static JsonDocument Parse(string fileName, byte[] utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8, Strict);
        }
        catch (JsonException problem)
        {
            var line = problem.LineNumber is { } before ? (int?)before + 1 : null;
            // The parser's sentence ends with a line of its own, counted from 0.
            var words = problem.Message.Split(" LineNumber:")[0].TrimEnd('.');
            throw new InvalidWorkflowException([new WorkflowProblem(fileName, line, null, $"invalid JSON: {words}", "correct it there")]);
        }
    }
}
