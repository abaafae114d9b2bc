using System.Text.RegularExpressions;
using FactCheck.Web.Components.Pages.Help;

namespace FactCheck.Web.Tests.Components;

public sealed class HelpTests
{
    [Fact]
    public void The_glossary_has_the_words_of_the_documents_and_no_others()
    {
        var file = File.ReadAllLines(Path.Combine(Root(), "docs", "language.md"));
        var documented = file.Select(line => Regex.Match(line, @"^\| ([A-Z][^|(]*?) *(\([^|]*\))? \|")).Where(m => m.Success).Select(m => m.Groups[1].Value).ToList();

        documented.Count.ShouldBeGreaterThan(20);
        HelpWords.Words.Select(word => word.Word).ShouldBe(documented, ignoreOrder: true);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FactCheck.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
