namespace FactCheck.Extraction;

public sealed class ArticleGuessTests
{
    [Theory]
    [InlineData("Storm closes bridge\n\nBy Ann Lee, The Harbour Post\n10 March 2022\n\nNine people were injured.", null, "Storm closes bridge", "The Harbour Post", "2022-03-10")]
    [InlineData("10 March 2022\nStorm closes bridge\nBy Ann Lee | Reuters\n\nNine people were injured.", null, "Storm closes bridge", "Reuters", "2022-03-10")]
    [InlineData("Storm closes bridge\n\nKYIV, March 10, 2022 (Reuters) - Nine people were injured.", null, "Storm closes bridge", "Reuters", "2022-03-10")]
    [InlineData("Storm closes bridge | The Harbour Post\n\nNine people were injured.", null, "Storm closes bridge", "The Harbour Post", null)]
    [InlineData("Storm closes bridge\n\nNine people were injured.", "https://www.harbour.example/news/2022/03/10/storm", "Storm closes bridge", "harbour.example", "2022-03-10")]
    [InlineData("Storm closes bridge\nPublished: 2022-03-10 14:05 GMT\n\nNine people were injured.\n\nSource: Lantern Radio", null, "Storm closes bridge", "Lantern Radio", "2022-03-10")]
    [InlineData("Storm closes bridge\nMon, Sept. 5, 2022\n\nNine people were injured.\n\n© 2022 The Harbour Post. All rights reserved.", null, "Storm closes bridge", "The Harbour Post", "2022-09-05")]
    public void What_an_article_says_about_itself_is_guessed(string text, string? url, string title, string? publisher, string? published)
    {
        var guess = ArticleGuess.From(text, url is null ? null : new Uri(url));

        guess.Title?.Value.ShouldBe(title);
        guess.Publisher?.Value.ShouldBe(publisher);
        guess.Published?.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(published);
    }

    [Theory]
    // A day that two countries read in two ways, a date line without its year, a headline with a dash in it.
    [InlineData("Storm closes bridge\n03/04/2022\n\nNine people were injured.")]
    [InlineData("Storm closes bridge\n\nKYIV, March 10 - Nine people were injured.")]
    [InlineData("Storm closes bridge – Mayor asks for help\n\nNine people were injured.")]
    // What the story tells of is not when it was told.
    [InlineData("Storm closes bridge\n\nOn 10 March 2014 nine people were injured, The Harbour Post reported.\n\nThe bridge opened on 1 May 1990.")]
    public void Nothing_is_invented(string text)
    {
        var guess = ArticleGuess.From(text);
        guess.Publisher.ShouldBeNull();
        guess.Published.ShouldBeNull();
        guess.Title?.Value.ShouldStartWith("Storm closes bridge");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("Nine people were injured when the Old Bridge gave way.")]
    public void A_text_without_a_head_gives_no_guess(string text) => ArticleGuess.From(text).ShouldBe(new ArticleGuess(null, null, null));
}
