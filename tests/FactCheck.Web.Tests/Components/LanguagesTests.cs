using FactCheck.Web.Components.Parts;

namespace FactCheck.Web.Tests.Components;

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
}
