using FactCheck.Tests.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Reviews;

/// <summary>A newsroom that changed one of the definitions that ship.</summary>
internal static class OwnWorkflow
{
    public static Task<TestNewsroom> Open(string file, params IReadOnlyList<(string Text, string Instead)> changes)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-workflows-").FullName;
        foreach (var shipped in Directory.GetFiles(Shipped.Folder, "*.json")) File.Copy(shipped, Path.Combine(folder, Path.GetFileName(shipped)));
        var text = Shipped.Text(file);
        // A changed text is another version.
        var id = Path.GetFileNameWithoutExtension(file);
        foreach (var (was, instead) in changes.Append(($"\"id\": \"{id}:1\"", $"\"id\": \"{id}:2\"")))
        {
            text.ShouldContain(was);
            text = text.Replace(was, instead, StringComparison.Ordinal);
        }

        var version = text.IndexOf("\"version\": 1", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, file), string.Concat(text.AsSpan(0, version), "\"version\": 2", text.AsSpan(version + "\"version\": 1".Length)));
        return TestNewsroom.Open(services => services.Configure<FactCheckOptions>(options => options.Workflows = folder));
    }

    public static string Literal(string name, string type, string value) =>
        $"\"{name}\": {{ \"typeName\": \"{type}\", \"expression\": {{ \"type\": \"Literal\", \"value\": {value} }} }}";

    public static string Connection(string from, string outcome, string to) =>
        $"{{ \"source\": {{ \"activity\": \"{from}\", \"port\": \"{outcome}\" }}, \"target\": {{ \"activity\": \"{to}\", \"port\": \"In\" }} }}";
}
