namespace FactCheck.Extraction;

public sealed class RepeatTests
{
    [Fact]
    public void What_an_article_says_again_is_one_candidate_with_its_repeats()
    {
        const string Text = "The blast killed 12 people in the market of Arden.\n\nThe mayor said that the gas main had been repaired in May.\n\nThe blast in the market of Arden killed 12 people.";
        var candidates = Extractor.Extract(Text);
        candidates.Count.ShouldBe(2);
        candidates[0].Repeats.ShouldHaveSingleItem().Exact.ShouldBe("The blast in the market of Arden killed 12 people.");
        candidates[1].Repeats.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("A fire killed three people in Arden. A landslide killed three people in Brook.")]
    [InlineData("A fire killed three people in Arden. A fire killed three people in Brook.")]
    [InlineData("A fire killed three people in Arden on Monday. On Monday a fire killed three people in Brook.")]
    [InlineData("Twelve people died in Tarn and 12 in Lowe.")]
    [InlineData("The blast killed three people in Arden. The blast killed four people in Arden.")]
    [InlineData("According to Kyiv, the blast killed three people in Arden. According to Moscow, the blast killed three people in Arden.")]
    public void Another_place_number_or_source_is_another_candidate(string text) => Extractor.Extract(text).Count.ShouldBe(2);

    [Theory]
    [InlineData("Sign up for our newsletter and get 12 stories delivered to your inbox.")]
    [InlineData("Home | World | Politics | Sport | 24 hours.")]
    [InlineData("Reporting by Ann Lee in Arden; editing by Kari Holm.")]
    [InlineData("Support our journalism: 40 percent of our readers say that they trust us.")]
    [InlineData("Read more: 40 people were killed in a landslide.")]
    [InlineData("You may also like: the fire that killed 30 people.")]
    public void What_stands_around_an_article_yields_nothing(string furniture) =>
        Extractor.Extract($"The blast killed 12 people in Arden.\n\n{furniture}\n\nThe mayor said that the gas main had been repaired.").Count.ShouldBe(2);
}
