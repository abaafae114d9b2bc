using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static FactCheck.Phrases;

namespace FactCheck.Tests.Language;

public sealed partial class PhrasesTests
{
    private static readonly DirectoryInfo Source = Root("src");

    private static readonly IReadOnlyDictionary<string, string> Ukrainian = XDocument.Load(Path.Combine(Source.FullName, "FactCheck", "Language", "Phrases.uk.resx"))
        .Descendants("data").ToDictionary(data => data.Attribute("name")!.Value.TrimStart('~'), data => data.Element("value")!.Value);

    [Fact]
    public void All_that_is_said_is_said_in_Ukrainian_too()
    {
        var said = SourcePhrases.In(Source);
        said.Count.ShouldBeGreaterThan(500);
        said.Where(phrase => !Ukrainian.ContainsKey(phrase.Key)).Select(phrase => $"{phrase.Where}: {phrase.Key}").ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_says_something_gives_the_words_in_place() =>
        SourcePhrases.Unreadable(Source).ShouldBeEmpty("the words are the key: write them where they are said, as one literal");

    [Fact]
    public void A_translation_keeps_what_is_filled_in_and_has_the_three_forms_of_Ukrainian()
    {
        foreach (var (english, ukrainian) in Ukrainian)
        {
            ukrainian.Trim().ShouldNotBeEmpty(english);
            if (english.Contains('|')) ukrainian.Split('|').Length.ShouldBe(3, english);
            foreach (var form in english.Contains('|') ? ukrainian.Split('|') : [ukrainian])
                Holes(form).ShouldBe(Holes(english), ignoreOrder: true, english);
        }
    }

    [Fact]
    public void Nothing_is_translated_that_nobody_says()
    {
        var said = SourcePhrases.In(Source).Select(phrase => phrase.Key).Concat(KnownWords.All(Root("workflows"))).ToHashSet();
        Ukrainian.Keys.Where(key => !said.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public void What_the_shipped_workflows_and_ratings_say_is_translated() =>
        KnownWords.All(Root("workflows")).Where(words => !Ukrainian.ContainsKey(words)).ShouldBeEmpty();

    [Theory]
    [InlineData(1, "1 годину тому")]
    [InlineData(2, "2 години тому")]
    [InlineData(5, "5 годин тому")]
    [InlineData(11, "11 годин тому")]
    [InlineData(12, "12 годин тому")]
    [InlineData(21, "21 годину тому")]
    [InlineData(24, "24 години тому")]
    [InlineData(111, "111 годин тому")]
    public void A_number_takes_its_form(int hours, string words) => In("uk", () => Say(hours, $"{hours} hour ago", $"{hours} hours ago")).ShouldBe(words);

    [Fact]
    public void A_language_that_is_none_of_ours_is_answered_in_English()
    {
        In("de", () => Say("Please sign in.")).ShouldBe("Please sign in.");
        In("uk-UA", () => Say("Please sign in.")).ShouldBe("Увійдіть, будь ласка.");
    }

    [Fact]
    public void The_pseudo_locale_marks_what_went_through_and_fills_in_all_the_same()
    {
        In("ar-XB", () => SayKnown("Mostly false")).ShouldStartWith("⟦");
        In("ar-XB", () => SayKnown("Our own rating")).ShouldBe("Our own rating");
        In("ar-XB", () => Say("Save {this}")).ShouldBe("⟦Ŝåṽé {ţĥîŝ}~~~⟧");
        In("ar-XB", () => Say($"{"Ann"} holds {2} claims.")).ShouldStartWith("⟦Ann ĥöļđŝ 2 çļåîṁŝ.");
    }

    [Fact]
    public void What_was_asked_for_in_one_language_runs_in_it_on_anybodys_thread()
    {
        var heard = "";
        var act = In("uk", () => InThisLanguage(() => heard = Say("Please sign in.")));
        In("en", () =>
        {
            act();
            return Say("Please sign in.");
        }).ShouldBe("Please sign in.");
        heard.ShouldBe("Увійдіть, будь ласка.");
    }

    private static T In<T>(string language, Func<T> say)
    {
        var (culture, spoken) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return say();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, spoken);
        }
    }

    private static string[] Holes(string words) => [.. Hole().Matches(words).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    private static DirectoryInfo Root(string folder)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "FactCheck.sln"))) root = root.Parent;
        return new DirectoryInfo(Path.Combine(root.FullName, folder));
    }

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Hole();
}
