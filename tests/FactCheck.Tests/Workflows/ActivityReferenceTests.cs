using System.Runtime.CompilerServices;
using FactCheck.Workflows;

namespace FactCheck.Tests.Workflows;

public sealed class ActivityReferenceTests
{
    [Fact]
    public void The_page_is_what_the_code_declares() =>
        File.ReadAllText(Page()).ShouldBe(ActivityReference.Markdown(), "run: factcheck workflows activities > docs/workflow-activities.md");

    private static string Page([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/workflow-activities.md"));
}
