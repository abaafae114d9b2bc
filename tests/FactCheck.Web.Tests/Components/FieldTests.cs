namespace FactCheck.Web.Tests.Components;

public sealed class FieldTests
{
    [Fact]
    public void No_field_lets_the_browser_cut_off_what_is_pasted_into_it()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FactCheck.sln"))) folder = folder.Parent!;
        var pages = new DirectoryInfo(Path.Combine(folder.FullName, "src", "FactCheck.Web", "Components")).GetFiles("*.razor", SearchOption.AllDirectories);
        pages.Length.ShouldBeGreaterThan(50);
        pages.Where(page => File.ReadAllText(page.FullName).Contains("maxlength=", StringComparison.OrdinalIgnoreCase)).Select(page => page.Name).ShouldBeEmpty();
    }
}
