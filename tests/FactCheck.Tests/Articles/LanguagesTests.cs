using System.Globalization;

namespace FactCheck.Tests.Articles;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("uk", "uk", "Ukrainian", "ltr")]
    [InlineData("ar", "ar", "Arabic", "rtl")]
    [InlineData("he-IL", "he-IL", "Hebrew (Israel)", "rtl")]
    [InlineData("ur-Latn", "ur-Latn", null, "ltr")]
    [InlineData("az-Arab", "az-Arab", null, "rtl")]
    [InlineData("en_GB", "en-GB", "English (United Kingdom)", "ltr")]
    [InlineData("arn", "arn", null, "ltr")]
    [InlineData("\"><script>", null, null, "auto")]
    [InlineData("", null, null, "auto")]
    [InlineData(null, null, null, "auto")]
    public void A_language_says_how_its_words_run(string? said, string? tag, string? name, string direction)
    {
        Languages.Tag(said).ShouldBe(tag);
        Languages.Direction(said).ShouldBe(direction);
        if (name is not null || tag is null) Languages.Name(said).ShouldBe(name);
        else Languages.Name(said).ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_language_is_named_in_the_language_of_the_page()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("uk");
            Languages.Name("uk").ShouldBe("українська");
            Languages.Name("he-IL").ShouldBe("іврит (he-IL)");
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
