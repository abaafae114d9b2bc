using System.Security.Cryptography;
using System.Text;
using FactCheck.Workflows.Activities;

namespace FactCheck.Tests.Workflows;

/// <summary>The default build holds nothing of Elsa; what was run on Elsa is on record.</summary>
public sealed class ElsaRecordTests
{
    private static readonly string Root = Up(AppContext.BaseDirectory);

    [Fact]
    public void The_solution_and_what_it_builds_hold_no_Elsa()
    {
        File.ReadAllText(Path.Combine(Root, "FactCheck.sln")).ShouldNotContain("Elsa");
        Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Select(Path.GetFileName)
            .ShouldNotContain(name => name!.StartsWith("Elsa", StringComparison.OrdinalIgnoreCase) || name.StartsWith("FactCheck.Elsa", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_ran_on_Elsa_is_what_there_is_now_or_the_record_says_what_changed()
    {
        var hash = Hash();
        File.ReadAllText(Path.Combine(Root, "docs", "elsa.md")).ShouldContain(hash, customMessage:
            $"The definitions or the activities have changed since the contract was last run on Elsa. Run it (docs/elsa.md says how) and write {hash} under \"The last run\"; "
            + $"or, where you have no Elsa, write it under \"Changed since\" with what has changed.");
    }

    // Every definition that ships, and what a definition may ask of each activity.
    private static string Hash()
    {
        var text = new StringBuilder();
        foreach (var file in Directory.GetFiles(Path.Combine(Root, "workflows"), "*.json").Order(StringComparer.Ordinal))
            text.Append(Path.GetFileName(file)).Append('\n').Append(File.ReadAllText(file).ReplaceLineEndings("\n")).Append('\n');
        foreach (var activity in ActivityTypes.All.OrderBy(each => each.Type, StringComparer.Ordinal))
        {
            text.Append(activity.Type)
                .AppendJoin("", activity.Inputs.Select(input => $" {input.Name}:{input.TypeName}:{input.IsRequired}"))
                .AppendJoin("", activity.Outcomes.Concat(activity.OptionalOutcomes).Select(outcome => $" >{outcome}")).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string Up(string folder) =>
        File.Exists(Path.Combine(folder, "FactCheck.sln")) ? folder : Up(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above holds FactCheck.sln."));
}
