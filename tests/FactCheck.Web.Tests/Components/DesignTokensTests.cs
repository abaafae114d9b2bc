using System.Text.RegularExpressions;
using FactCheck.Web.Components.Pages.Design;

namespace FactCheck.Web.Tests.Components;

public sealed class DesignTokensTests
{
    [Fact]
    public void Words_and_borders_have_the_contrast_that_they_need_on_every_ground()
    {
        var tokens = DesignTokens.Colours(Stylesheet()).ToDictionary(token => token.Name);
        tokens.Values.ShouldAllBe(token => token.What != null, "each says what it is for");

        var weak = new List<string>();
        Needs(4.5, ["ink", "mute", "accent", "alarm"], ["paper", "sheet", "shade", "tint"]);
        Needs(4.5, ["ink", "alarm"], ["alarm-tint"]);
        Needs(4.5, ["ink"], ["press"]);
        Needs(4.5, ["on-accent"], ["accent"]);
        Needs(3, ["edge", "accent", "alarm"], ["paper", "sheet", "shade"]);
        weak.ShouldBeEmpty();

        void Needs(double ratio, string[] on, string[] grounds)
        {
            foreach (var name in on)
            {
                foreach (var ground in grounds)
                {
                    if (DesignTokens.Contrast(tokens[name].Light, tokens[ground].Light) < ratio) weak.Add($"{name} on {ground}, light");
                    if (DesignTokens.Contrast(tokens[name].Dark, tokens[ground].Dark) < ratio) weak.Add($"{name} on {ground}, dark");
                }
            }
        }
    }

    [Fact]
    public void The_stylesheet_knows_a_beginning_and_an_end_and_neither_left_nor_right()
    {
        Regex.Matches(Stylesheet(), @"[a-z-]*-(left|right):|text-align: (left|right)|[;{ ](left|right|float):|inset: [^;]+ [^;]+ [^;]+ [^;]+;")
            .Select(m => m.Value).ShouldBeEmpty("a page that runs from right to left is mirrored by itself where this is so");
    }

    [Fact]
    public void Contrast_is_counted_as_WCAG_does()
    {
        DesignTokens.Contrast("#000000", "#ffffff").ShouldBe(21, .01);
        DesignTokens.Contrast("#777777", "#ffffff").ShouldBe(4.48, .01);
        DesignTokens.Contrast("#1f4e8c", "#1f4e8c").ShouldBe(1);
    }

    private static string Stylesheet()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FactCheck.sln"))) folder = folder.Parent!;
        return File.ReadAllText(Path.Combine(folder.FullName, "src", "FactCheck.Web", "wwwroot", "app.css"));
    }
}
