using System.CommandLine;
using FactCheck.Workflows;

namespace FactCheck.Cli;

internal static class WorkflowCommands
{
    public static Command Build()
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "Where the definitions lie.",
            DefaultValueFactory = _ => new FactCheckOptions().Workflows,
        };
        var check = new Command("check", "Checks review definitions without running them, and names file, line and activity of every mistake.") { folder };
        check.SetAction((parsed, _) => Place.Refusing(() =>
        {
            var catalog = WorkflowCatalog.Load(parsed.GetRequiredValue(folder));
            foreach (var definition in catalog.Definitions)
            {
                var takes = definition.ClaimKinds.Count == 0 ? "every other claim" : string.Join(", ", definition.ClaimKinds);
                Console.WriteLine($"{definition.FileName}: {definition.Name}, version {definition.Version}, {definition.Steps.Count} steps; takes {takes}");
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return new Command("workflows", "The review definitions.") { check };
    }
}
