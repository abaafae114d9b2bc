using AngleSharp.Html.Parser;
using FactCheck.Web.Components.Parts;

namespace FactCheck.Web.Tests.Components;

public sealed class MarkdownTextTests
{
    private static readonly HashSet<string> Elements = ["P", "BR", "EM", "STRONG", "UL", "OL", "LI", "BLOCKQUOTE", "CODE", "PRE", "HR", "H3", "A", "SPAN"];
    private static readonly HashSet<string> Attributes = ["href", "rel", "class", "dir", "start"];

    [Fact]
    public void Emphasis_lists_quotations_and_links_are_shown()
    {
        var html = MarkdownText.ToHtml("# Finding\n\nThe count is **nine**, *not* ten.\nA new line.\n\n- one\n- two\n\n> said she\n\n[the list](https://example.org/a?b=1&c=2) and <https://example.org/>");
        html.ShouldContain("<h3 dir=\"auto\">Finding</h3>");
        html.ShouldContain("<strong>nine</strong>, <em>not</em> ten.<br>");
        html.ShouldContain("<li>");
        html.ShouldContain("<blockquote dir=\"auto\">");
        html.ShouldContain("<a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener nofollow\">the list</a>");
    }

    [Fact]
    public void A_number_in_brackets_leads_to_the_evidence_of_that_number()
    {
        var html = MarkdownText.ToHtml("By the list [1] and the report [E2], not [3]; see [4](https://example.org/).", 2, "/claims/abc");
        html.ShouldContain("<a class=\"cite\" href=\"/claims/abc#e1\"><span class=\"hide\">evidence </span>1</a>");
        html.ShouldContain("href=\"/claims/abc#e2\"");
        html.ShouldContain("not [3]");
        html.ShouldContain("<a href=\"https://example.org/\" rel=\"noopener nofollow\">4</a>");
    }

    [Fact]
    public void A_person_who_is_named_with_an_at_sign_stands_out()
    {
        var html = MarkdownText.ToHtml("Look, @olena bondar, and *@Jonas Keller*; not desk@Jonas Keller.", mentions: ["Olena", "Olena Bondar", "Jonas Keller"]);
        html.ShouldContain("<strong class=\"mention\">@olena bondar</strong>");
        html.ShouldContain("<em><strong class=\"mention\">@Jonas Keller</strong></em>");
        html.ShouldContain("not desk@Jonas Keller.");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<a href=\"javascript:alert(1)\" style=\"position:fixed\" onclick=alert(1)>x</a>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt&colon;alert(1))")]
    [InlineData("[x](java\nscript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)")]
    [InlineData("[x](/account/sign-out)")]
    [InlineData("[x](//elsewhere.example/)")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](https://elsewhere.example/pixel.png)")]
    [InlineData("![x][y]\n\n[y]: https://elsewhere.example/pixel.png \"t\"")]
    [InlineData("[x](https://example.org/ \"\\\" onmouseover=alert(1) \\\"\")")]
    [InlineData("[x](https://example.org/\"onmouseover=alert(1))")]
    [InlineData("```\"onload=alert(1) x\n<script>alert(1)</script>\n```")]
    [InlineData("<style>*{display:none}</style><form action=/api><input name=a></form>")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<!--><script>alert(1)</script>-->")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>")]
    public void Nothing_hostile_becomes_markup(string words)
    {
        var page = new HtmlParser().ParseDocument($"<body>{MarkdownText.ToHtml(words, 1, "/claims/x\"><script>", ["<b>"])}</body>");
        foreach (var element in page.Body!.QuerySelectorAll("*"))
        {
            Elements.ShouldContain(element.TagName);
            foreach (var attribute in element.Attributes) Attributes.ShouldContain(attribute.Name);
            if (element.GetAttribute("href") is { } href) href.ShouldStartWith("https://example.org/");
        }

        page.Body.TextContent.Trim().ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a ")]
    [InlineData("![](")]
    [InlineData("`")]
    [InlineData("<a ")]
    public void The_longest_text_that_may_be_typed_is_read_in_no_time(string again)
    {
        var words = string.Concat(Enumerable.Repeat(again, Limits.Rationale / again.Length));
        var before = System.Diagnostics.Stopwatch.GetTimestamp();
        MarkdownText.ToHtml(words).ShouldNotBeNull();
        System.Diagnostics.Stopwatch.GetElapsedTime(before).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }
}
