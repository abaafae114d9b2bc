using System.Text;
using static FactCheck.Web.Demo.DemoNewsroom;

namespace FactCheck.Web.Tests.Api;

public class ArticlesApiTests(DemoHost host)
{
    private const string Text = "According to the harbour office, the storm killed at least three people, including a child. The meeting lasted two hours.";

    private static readonly int[] FirstOne = [0], NoSuchOne = [99];

    [Fact]
    public async Task A_preview_shows_numbered_candidates_and_keeps_nothing()
    {
        var preview = await host.Post(Tomas, "/api/articles/preview", new { text = Text + " Previewed." });
        preview.Status.ShouldBe(200, preview.Text);
        var first = preview["candidates"]![0]!;
        ((int)first["number"]!).ShouldBe(0);
        ((string?)first["kind"]).ShouldBe("CasualtyCount");
        ((string?)first["figure"]!["wording"]).ShouldBe("at least three");
        ((string?)first["chain"]![0]!["role"]).ShouldBe("SaidBy");
        preview["knownAs"].ShouldBeNull();
        (await host.Post(Tomas, "/api/articles/preview", new { text = Text + " Previewed." }))["knownAs"].ShouldBeNull();
    }

    [Fact]
    public async Task Offsets_on_the_wire_count_code_points()
    {
        var preview = await host.Post(Tomas, "/api/articles/preview", new { text = "😀😀 " + Text });
        var passage = preview["candidates"]![0]!["passage"]!;
        var runes = ((string)preview["text"]!).EnumerateRunes().ToList();
        var (start, end) = ((int)passage["start"]!, (int)passage["end"]!);
        string.Concat(runes[start..end]).ShouldBe((string)passage["exact"]!);
        passage.AsObject().Select(p => p.Key).ShouldBe(["exact", "prefix", "suffix", "start", "end"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_same_article_again_answers_the_same_ids()
    {
        var body = new { text = Text + " Handed in twice.", publisher = "Coast Mail", title = "Storm", publishedAt = "2026-03-10T12:00:00+02:00", kind = "Text", claims = "all" };
        var first = await host.Post(Tomas, "/api/articles", body);
        var second = await host.Post(Marta, "/api/articles", body);
        first.Status.ShouldBe(201, first.Text);
        first.Location!.ToString().ShouldBe($"/api/articles/{(string?)first["id"]}");
        second.Status.ShouldBe(200, second.Text);
        ((string?)second["id"]).ShouldBe((string?)first["id"]);
        ((string?)second["hash"]).ShouldBe((string?)first["hash"]);
        var ids = first["claims"]!.AsArray().Select(c => (string)c!["id"]!).ToList();
        ids.ShouldNotBeEmpty();
        second["claims"]!.AsArray().Select(c => (string)c!["id"]!).ShouldBe(ids);

        var article = await host.Get(Ingrid, first.Location.ToString());
        article.Status.ShouldBe(200);
        ((string?)article["publishedAt"]).ShouldBe("2026-03-10T10:00:00Z");
        article["claims"]!.AsArray().Count.ShouldBe(ids.Count);
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task The_same_article_at_once_is_one_article()
    {
        var body = new { text = Text + " Handed in at once.", publisher = "Coast Mail" };
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.Post(Tomas, "/api/articles", body), TestContext.Current.CancellationToken)));
        answers.Select(a => a.Status).Order().ShouldBe([200, 200, 200, 201]);
        answers.Select(a => (string?)a["id"]).Distinct().ShouldHaveSingleItem();
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task Only_the_chosen_candidates_become_claims()
    {
        var none = await host.Post(Tomas, "/api/articles", new { text = Text + " None of it.", claims = "none" });
        none["claims"]!.AsArray().ShouldBeEmpty();
        var one = await host.Post(Tomas, "/api/articles", new { text = Text + " One of it.", claims = FirstOne });
        one["claims"]!.AsArray().Count.ShouldBe(1);
        (await host.Post(Tomas, "/api/articles", new { text = Text + " Too many.", claims = NoSuchOne })).IsProblem(400, "invalid", "no number 99");
        (await host.Post(Tomas, "/api/articles", new { text = Text, claims = "some" })).IsProblem(400, "invalid", "claims");
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task A_plain_text_is_taken_as_it_is()
    {
        var answer = await host.PostText(Tomas, "/api/articles?title=A%20storm&publisher=Coast%20Mail&publishedAt=2026-03-10&claims=0&url=https%3A%2F%2Fcoast.example%2Fstorm", Text + " As plain text.");
        answer.Status.ShouldBe(201, answer.Text);
        answer["claims"]!.AsArray().Count.ShouldBe(1);
        var article = await host.Get(Tomas, $"/api/articles/{(string?)answer["id"]}");
        ((string?)article["title"]).ShouldBe("A storm");
        ((string?)article["url"]).ShouldBe("https://coast.example/storm");
        ((string?)article["publishedAt"]).ShouldBe("2026-03-10T00:00:00Z");
    }

    [Fact]
    public async Task A_page_is_read_and_its_scripts_are_not()
    {
        var page = $"<html><head><title>Storm</title></head><body><article><h1>Storm on the coast</h1><p>{Text}</p><p>It was the third storm of the month, and the coast guard had warned of it.</p><script>alert('x')</script></article></body></html>";
        var answer = await host.PostText(Tomas, "/api/articles?claims=all", page, "text/html");
        answer.Status.ShouldBe(201, answer.Text);
        var text = (string)(await host.Get(Tomas, $"/api/articles/{(string?)answer["id"]}"))["text"]!;
        text.ShouldContain("at least three people");
        text.ShouldNotContain("alert");
    }

    [Fact]
    public async Task What_is_no_article_is_refused_in_words()
    {
        (await host.Post(Tomas, "/api/articles", new { text = " " })).IsProblem(400, "invalid", "There is no text");
        (await host.Post(Tomas, "/api/articles", new { })).IsProblem(400, "invalid", "There is no text");
        (await host.PostText(Tomas, "/api/articles", "")).Status.ShouldBe(400);
        (await host.Post(Tomas, "/api/articles", new { text = new string('a', 1_000_001) })).IsProblem(413, "too-long", "1,000,000");
        (await host.PostText(Tomas, "/api/articles", new string('a', 3_000_000))).IsProblem(413, "too-long", "1,000,000");
        (await host.PostBytes(Tomas, "/api/articles", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0, 1, 2, 3], "text/plain")).IsProblem(400, "unusable-article", "not text");
        (await host.PostBytes(Tomas, "/api/articles", [.. Encoding.UTF8.GetBytes("Word "), 0xff, 0xfe, 0xc3], "text/plain; charset=utf-8")).IsProblem(400, "unusable-article", "UTF-8");
        (await host.Post(Tomas, "/api/articles", new { text = "One", html = "<p>Two</p>" })).IsProblem(400, "invalid", "once");
        (await host.PostText(Tomas, "/api/articles?publishedAt=yesterday", Text)).IsProblem(400, "invalid", "2026-03-10T12:00:00Z");
        (await host.PostText(Tomas, "/api/articles?claims=1;2", Text)).IsProblem(400, "invalid", "0,2,5");
        (await host.PostText(Tomas, "/api/articles", "%PDF", "application/pdf")).IsProblem(415, "media-type", "text/plain");
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/page")]
    [InlineData("http://10.0.0.1/page")]
    [InlineData("http://[::1]/page")]
    public async Task A_private_address_is_never_fetched(string url) =>
        (await host.Post(Tomas, "/api/articles/preview", new { url })).IsProblem(400, "unusable-article", "private network");

    [Fact]
    public async Task Errors_name_their_fields_as_they_are_sent()
    {
        var answer = await host.Post(Tomas, "/api/articles", new { text = Text, title = new string('t', 600), url = "ftp://nowhere" });
        answer.IsProblem(400, "invalid", "http://");
        answer["errors"]!.AsObject().Select(e => e.Key).ShouldBe(["title", "url"], ignoreOrder: true);
        var empty = await host.Post(Tomas, "/api/articles", new { claims = "all" });
        empty["errors"]!.AsObject().Select(e => e.Key).ShouldBe(["text"]);
    }
}
