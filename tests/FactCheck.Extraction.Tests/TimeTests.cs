namespace FactCheck.Extraction;

public sealed class TimeTests
{
    // A Thursday.
    private static readonly ExtractionOptions Options = new(ArticleDate: new DateOnly(2022, 3, 10));

    [Theory]
    [InlineData("on Thursday", "2022-03-10", "2022-03-10")]
    [InlineData("on Tuesday", "2022-03-08", "2022-03-08")]
    [InlineData("last Thursday", "2022-03-03", "2022-03-03")]
    [InlineData("yesterday", "2022-03-09", "2022-03-09")]
    [InlineData("last night", "2022-03-09", "2022-03-09")]
    [InlineData("three days ago", "2022-03-07", "2022-03-07")]
    [InlineData("last week", "2022-02-28", "2022-03-06")]
    [InlineData("last month", "2022-02-01", "2022-02-28")]
    [InlineData("on 4 April 2020", "2020-04-04", "2020-04-04")]
    [InlineData("on March 8", "2022-03-08", "2022-03-08")]
    [InlineData("on 24 December", "2021-12-24", "2021-12-24")]
    [InlineData("in November", "2021-11-01", "2021-11-30")]
    public void A_time_is_resolved_against_the_day_of_the_article_and_keeps_its_wording(string words, string from, string to)
    {
        var time = Shared.Single($"The blast killed three people in Arden {words}.", Options).Times.ShouldHaveSingleItem();
        (time.Wording, time.From, time.To).ShouldBe((words, DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Since_has_a_beginning_and_no_end()
    {
        var time = Shared.Single("At least 900 people have been killed since February 24.", Options).Times.ShouldHaveSingleItem();
        (time.Wording, time.From, time.To).ShouldBe(("since February 24", new DateOnly(2022, 2, 24), null));
    }

    [Fact]
    public void Without_the_day_of_the_article_the_wording_is_all()
    {
        var time = Shared.Single("The blast killed three people on Tuesday.").Times.ShouldHaveSingleItem();
        (time.Wording, time.From, time.To).ShouldBe(("on Tuesday", null, null));
    }

    [Fact]
    public void A_statement_can_be_read_without_the_article() =>
        Shared.Single("Ann Lee said the blast killed three people on Tuesday.", Options).Statement.ShouldBe("The blast killed three people on Tuesday (8 March 2022).");
}
