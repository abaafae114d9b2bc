using FactCheck.Workflows;

namespace FactCheck.Tests.Workflows;

/// <summary>One definition for each possible mistake. What is said of it stands in <c>Broken/expected.txt</c>, a line for each file.</summary>
public sealed class BrokenFilesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Workflows", "Broken");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void One_mistake_is_refused_with_its_place_and_its_remedy(string file)
    {
        var expected = File.ReadAllLines(Path.Combine(Folder, "expected.txt")).Single(line => line.StartsWith($"{file}, ", StringComparison.Ordinal) || line.StartsWith($"{file}: ", StringComparison.Ordinal));

        var problem = Should.Throw<InvalidWorkflowException>(() => WorkflowReader.Read(file, File.ReadAllText(Path.Combine(Folder, file)))).Problems.ShouldHaveSingleItem();

        problem.ToString().ShouldBe(expected);
        problem.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void There_are_thirty_and_more() => Files.Count.ShouldBeGreaterThanOrEqualTo(30);
}
