using System.Text;

namespace FactCheck.Extraction;

public sealed class ArticleTextTests
{
    private static string Page(string body) => $"<html lang=en><head><title>A title</title></head><body>{body}</body></html>";

    [Fact]
    public void Plain_text_keeps_its_words_and_loses_its_line_ends()
    {
        var article = ArticleText.FromPlain("\uFEFFHeadline\r\n\r\nFirst.\rSecond.");
        (article.Text, article.Title).ShouldBe(("Headline\n\nFirst.\nSecond.", "Headline"));
    }

    [Fact]
    public void A_first_line_that_is_a_sentence_is_no_title() => ArticleText.FromPlain("It rained.\nIt stopped.").Title.ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    [InlineData("\uFEFF")]
    [InlineData("text\0text")]
    [InlineData("\u0001\u0002\u0003\u0004abc")]
    public void What_is_no_text_is_refused(string text) => Should.Throw<UnreadableArticleException>(() => ArticleText.FromPlain(text));

    [Fact]
    public void A_page_gives_its_prose_and_nothing_else()
    {
        var prose = string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>Paragraph {i} of the article, which tells at some length, with commas, what happened in town {i}.</p>"));
        var article = ArticleText.FromHtml(
            "<html lang=en><head><title>T</title><meta property='og:site_name' content='The Paper'><style>p{}</style></head><body><nav><a href=/>Menu entry</a></nav>"
            + $"<article><h1>The headline</h1>{prose}<h2>A heading</h2>{prose}<script>evil()</script></article><div id=comments><p>A reader's comment.</p></div></body></html>");
        article.Text.ShouldContain("Paragraph 1 of the article");
        article.Text.ShouldContain("\n\nA heading\n\n");
        foreach (var alien in new[] { "Menu entry", "evil", "p{}", "reader's comment", "<", "\r" }) article.Text.ShouldNotContain(alien);
        (article.Publisher, article.Language).ShouldBe(("The Paper", "en"));
    }

    [Fact]
    public void A_short_page_is_read_all_the_same() =>
        ArticleText.FromHtml(Page("<nav>Menu</nav><p>Three people were <b>kil</b>led.<p>More follows.<script>x()</script>")).Text
            .ShouldBe("Three people were killed.\n\nMore follows.");

    [Theory]
    [InlineData("<p>Killed <b>three <i>people</b> here</i> <td><tr><p <p>x</p></p>")]
    [InlineData("<div><div><p>Three<p>people<table>were<tr>killed")]
    public void Broken_markup_still_gives_text(string html) => ArticleText.FromHtml(html).Text.ShouldNotBeNullOrWhiteSpace();

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("<script>only()</script>")]
    public void A_page_without_text_is_refused(string html) => Should.Throw<UnreadableArticleException>(() => ArticleText.FromHtml(html));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<")]
    public void A_page_made_to_keep_a_parser_busy_is_refused(string piece) =>
        Should.Throw<UnreadableArticleException>(() => ArticleText.FromHtml(string.Concat(Enumerable.Repeat(piece, 200_000)) + "Text."));

    [Theory]
    [InlineData(900, 2_000)]
    [InlineData(31, 1)]
    [InlineData(25, 250_000)]
    public void Formatting_left_open_for_every_paragraph_to_repeat_is_refused(int open, int paragraphs) =>
        Refused("<p>" + string.Concat(Enumerable.Range(0, open).Select(i => $"<b a={i}>")) + Many("<p>x", paragraphs));

    [Theory]
    [InlineData("<div></x>", 30_000)]
    [InlineData("<div></x>", 110_000)]
    [InlineData("<div></b></p></span>", 2_000)]
    [InlineData("<!--x--!><div>", 2_000)]
    public void Closing_tags_that_match_nothing_hide_no_nesting(string piece, int times) => Refused(Many(piece, times) + "Text.");

    [Fact]
    public void A_page_that_forgets_to_close_its_tags_now_and_then_is_read()
    {
        var cells = Many("<tr><td><font size=2>A town<td><font size=2><b>Three</div></x></span> killed", 200);
        var prose = Many("<p><b>Three <i>people</b> were</i> killed, <a href=/x>as <em>we</a> wrote</em>.</b></div></p>", 200);
        ArticleText.FromHtml(Page($"<div><font face=x><center><table>{cells}</table>{Many("<p><a name=x>", 100)}{prose}The end.")).Text.ShouldContain("The end.");
    }

    private static string Many(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static void Refused(string html) => Should.Throw<UnreadableArticleException>(() => ArticleText.FromHtml(html)).Message.ShouldContain("mark-up");

    [Theory]
    [InlineData("windows-1252", "Café “noir” was closed.")]
    [InlineData("windows-1251", "Погибли три человека.")]
    [InlineData("utf-8", "Погибли три человека.")]
    public void A_declared_encoding_is_believed(string charset, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(charset).GetBytes(text);
        ArticleText.FromBytes(bytes, $"text/plain; charset=\"{charset}\"").Text.ShouldBe(text);
        var page = Encoding.GetEncoding(charset).GetBytes($"<html><head><meta charset='{charset}'></head><body><p>{text}</p></body></html>");
        ArticleText.FromBytes(page).Text.ShouldBe(text);
    }

    [Fact]
    public void A_byte_order_mark_decides() =>
        ArticleText.FromBytes([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Three people.")], "text/plain; charset=utf-8").Text.ShouldBe("Three people.");

    [Fact]
    public void Bytes_in_another_encoding_are_refused_with_advice() =>
        Should.Throw<UnreadableArticleException>(() => ArticleText.FromBytes([0x43, 0x61, 0x66, 0xE9, 0x2E])).Message.ShouldContain("Save it as UTF-8");

    [Theory]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D }, null)]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 9 }, null)]
    [InlineData(new byte[] { 0x61, 0, 0x62, 0 }, null)]
    [InlineData(new byte[] { 0x61 }, "image/png")]
    [InlineData(new byte[] { 0x61 }, "text/plain; charset=klingon")]
    [InlineData(new byte[] { }, null)]
    public void Bytes_that_are_no_article_are_refused(byte[] bytes, string? contentType) =>
        Should.Throw<UnreadableArticleException>(() => ArticleText.FromBytes(bytes, contentType));

    [Fact]
    public void The_declared_type_wins_over_the_look() =>
        ArticleText.FromBytes("<p>Kept as it is.</p>"u8, "text/plain").Text.ShouldBe("<p>Kept as it is.</p>");
}
