using System.CommandLine;
using System.Globalization;
using System.Text;
using FactCheck.UseCases;
using FactCheck.Workflows;
using FactCheck.Workflows.Drawing;

namespace FactCheck.Cli;

internal static class WorkflowCommands
{
    private static readonly Option<string> Folder = new("--workflows")
    {
        Description = "Where the definitions lie. [default: those that came with the program]",
        DefaultValueFactory = _ => new FactCheckOptions().Workflows,
        HelpName = "FOLDER",
    };

    private static readonly Argument<string> Id = new("ID") { Description = "The id of a definition; “list” prints them." };

    private static readonly Option<int?> Version = new("--version") { Description = "Which version. [default: the newest]", HelpName = "N" };

    public static Command Build() => new("workflows", "The review definitions.") { Check(), List(), Show(), Draw(), Activities() };

    private static Command Check()
    {
        var folder = new Argument<string?>("FOLDER") { Description = "The same as --workflows.", Arity = ArgumentArity.ZeroOrOne };
        var check = new Command("check", "Checks review definitions without running them, and names file, line and activity of every mistake.") { folder, Folder };
        check.SetAction((parsed, _) => Place.Refusing(() =>
        {
            var catalog = WorkflowCatalog.Load(parsed.GetValue(folder) ?? parsed.GetRequiredValue(Folder));
            foreach (var definition in catalog.Definitions)
                Console.WriteLine($"{definition.FileName}: {definition.Name}, version {definition.Version}, {definition.Steps.Count} steps; takes {Takes(definition)}");
            return Task.FromResult(ExitCode.Done);
        }));
        return check;
    }

    private static Command List()
    {
        var list = new Command("list", "Prints every version of every definition: id, version, name, how many steps, which claims take it.") { Folder };
        list.SetAction((parsed, _) => Place.Refusing(() =>
        {
            var definitions = WorkflowCatalog.Load(parsed.GetRequiredValue(Folder)).Definitions;
            var width = definitions.Max(each => each.DefinitionId.Length);
            foreach (var each in definitions.OrderBy(each => each.DefinitionId, StringComparer.Ordinal).ThenByDescending(each => each.Version))
            {
                var isNewest = !definitions.Any(other => other.DefinitionId == each.DefinitionId && other.Version > each.Version);
                var takes = isNewest ? $"takes {Takes(each)}" : "an older version; no new claim takes it";
                Console.WriteLine($"{each.DefinitionId.PadRight(width)}  version {each.Version}  {each.Name}, {each.Steps.Count} steps; {takes}");
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return list;
    }

    private static Command Show()
    {
        var show = new Command("show", "Prints one definition as a list: what each step does, who does it, and where it leads.") { Id, Version, Folder };
        show.SetAction((parsed, _) => Place.Refusing(() =>
        {
            var definition = Find(parsed);
            Console.WriteLine($"{definition.Name} ({definition.DefinitionId}, version {definition.Version}); takes {Takes(definition)}");
            if (definition.Description is { } description) Console.WriteLine(description);
            foreach (var (step, n) in FlowchartList.Of(definition).Select((step, i) => (step, i + 1)))
            {
                Console.WriteLine();
                Console.WriteLine($"{n.ToString(CultureInfo.InvariantCulture),2}  {step.Name}  [{step.Id}, {step.Activity}: {step.Shape.InWords()}]");
                var due = step.Due is { } time ? $"due after {Plain.Time(time)}" : "";
                if (step.Does.Length + due.Length > 0) Console.WriteLine($"    {step.Does}{(step.Does.Length > 0 && due.Length > 0 ? "; " : "")}{due}");
                foreach (var way in step.Ways) Console.WriteLine($"    {(way.Outcome == "Done" ? "" : $"{Plain.Words(way.Outcome)} ")}→ {way.ToName}");
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return show;
    }

    private static Command Draw()
    {
        var output = new Option<string?>("--output") { Description = "The file to write. [default: standard output]", HelpName = "FILE" };
        var draw = new Command("draw", "Draws one definition as SVG.") { Id, Version, output, Folder };
        draw.SetAction((parsed, cancel) => Place.Refusing(async () =>
        {
            var svg = FlowchartSvg.File(Find(parsed));
            if (parsed.GetValue(output) is not { } file) Console.Write(svg);
            else if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder)) throw new RuleBrokenException($"There is no folder {folder}; make it first, or name another file.");
            else await File.WriteAllTextAsync(file, svg, new UTF8Encoding(false), cancel);
            return ExitCode.Done;
        }));
        return draw;
    }

    private static WorkflowDefinition Find(ParseResult parsed)
    {
        var definitions = WorkflowCatalog.Load(parsed.GetRequiredValue(Folder)).Definitions;
        var id = parsed.GetRequiredValue(Id);
        var versions = definitions.Where(each => each.DefinitionId == id).OrderBy(each => each.Version).ToList();
        if (versions.Count == 0)
            throw new RuleBrokenException($"There is no definition “{id}”; there are {string.Join(", ", definitions.Select(each => each.DefinitionId).Distinct())}.");
        if (parsed.GetValue(Version) is not { } version) return versions[^1];
        return versions.Find(each => each.Version == version)
            ?? throw new RuleBrokenException($"There is no version {version} of {id}; there {(versions.Count == 1 ? "is" : "are")} {string.Join(", ", versions.Select(each => each.Version))}.");
    }

    private static Command Activities()
    {
        var activities = new Command("activities", "Prints the reference page of the activities, in Markdown.");
        activities.SetAction(_ => Console.Write(ActivityReference.Markdown()));
        return activities;
    }

    private static string Takes(WorkflowDefinition definition) => definition.Takes switch
    {
        WorkflowTakes.Chosen => "claims whose submitter names it",
        WorkflowTakes.Revision => "challenges to published fact-checks",
        WorkflowTakes.Default => "every other claim",
        _ => string.Join(", ", definition.ClaimKinds),
    };
}
