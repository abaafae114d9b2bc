using System.Text.Json.Nodes;
using static FactCheck.Web.Demo.DemoNewsroom;

namespace FactCheck.Web.Tests.Api;

public class ExtractionApiTests(DemoHost host)
{
    private const string Text = "According to the harbour office, the flood on Thursday killed at least three people, including a child. The meeting lasted two hours.";

    [Fact]
    public async Task A_preview_says_why_each_candidate_was_found_and_in_which_language_it_read()
    {
        var preview = await host.Post(Tomas, "/api/articles/preview", new { text = Text, publishedAt = "2024-05-12" });
        preview.Status.ShouldBe(200, preview.Text);
        ((string?)preview["articleDate"]).ShouldBe("2024-05-12");
        ((string?)preview["detected"]!["tag"]).ShouldBe("en");
        preview["notice"].ShouldBeNull();
        var why = preview["candidates"]![0]!["why"]!;
        ((string?)why["reasons"]![0]!["sign"]).ShouldBe("Kind");
        ((int)why["reasons"]![0]!["points"]!).ShouldBe(80);
        ((string?)why["times"]![0]!["wording"]).ShouldBe("on Thursday");
        ((string?)why["times"]![0]!["from"]).ShouldBe("2024-05-09");
        ((string?)why["figure"]!["status"]).ShouldBe("Stated");
        why["repeats"]!.AsArray().ShouldBeEmpty();

        var foreign = await host.Post(Tomas, "/api/articles/preview", new { text = "Мер міста сказав, що міст зведуть за три роки, але про це й не чули. У притулках ночували 480 людей." });
        ((bool)foreign["detected"]!["isRead"]!).ShouldBeFalse();
        ((string?)foreign["notice"]).ShouldNotBeNull().ShouldContain("only quotations and numbers");
    }

    [Fact]
    public async Task Corrections_come_with_the_article_and_an_administrator_exports_them_a_line_each()
    {
        var submitted = await host.Post(Tomas, "/api/articles", new
        {
            text = Text + " Corrected.", claims = "none",
            corrections = new object[] { new { number = 0, what = "WrongSource", right = "Harbour Master" }, new { number = 0, what = "WrongKind", kind = "Event" } },
            missed = new[] { new { statement = "There was a meeting.", kind = "Event", words = "The meeting lasted" } },
        });
        submitted.Status.ShouldBe(201, submitted.Text);
        ((int)submitted["corrections"]!).ShouldBe(3);

        var export = await host.Get(Pavel, "/api/extraction/corrections");
        export.Status.ShouldBe(200);
        export.Text.ShouldEndWith("\n");
        var lines = export.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).Where(line => (string?)line["article"] == (string?)submitted["id"]).ToList();
        lines.Select(l => (string?)l["what"]).ShouldBe(["WrongSource", "WrongKind", "Missed"]);
        var first = lines[0];
        ((int)first["v"]!).ShouldBe(1);
        ((string?)first["snapshot"]).ShouldBe((string?)submitted["hash"]);
        ((string?)first["right"]).ShouldBe("Harbour Master");
        ((string?)first["read"]!["chain"]![0]!["cue"]).ShouldBe("According to");
        ((string?)first["passage"]!["exact"])!.ShouldContain("at least three people");
        // By id alone.
        export.Text.ShouldNotContain("Tomas");
        export.Text.ShouldNotContain(Tomas.Email);

        foreach (var person in new[] { Tomas, Marta, Olena, Ingrid })
        {
            (await host.Get(person, "/api/extraction/corrections")).IsProblem(403, "not-allowed", "admin");
            (await host.Get(person, "/api/extraction/corrections/counts")).IsProblem(403, "not-allowed", "admin");
        }

        var mine = (await host.Get(Tomas, "/api/extraction/corrections/mine"))["rows"]!.AsArray().Select(r => r!).Where(r => (string?)r["article"] == (string?)submitted["id"]).ToList();
        mine.Count.ShouldBe(3);
        var path = $"/api/extraction/corrections/{(string?)mine[0]["id"]}";
        (await host.Delete(Marta, path)).IsProblem(404, "not-found", "correction");
        (await host.Delete(Tomas, path)).Status.ShouldBe(204);
        (await host.Get(Pavel, "/api/extraction/corrections")).Text.ShouldNotContain((string)mine[0]["id"]!);
        ((int)(await host.Get(Pavel, "/api/extraction/corrections/counts"))["count"]!).ShouldBeGreaterThanOrEqualTo(2);
        await host.TheLedgerIsSound();
    }

    [Fact]
    public async Task What_nobody_could_mean_is_refused_in_words()
    {
        Task<Answer> Send(object correction) => host.Post(Tomas, "/api/articles", new { text = Text + " Refused.", claims = "none", corrections = new[] { correction } });
        (await Send(new { number = 99, what = "WrongSource" })).IsProblem(400, "invalid", "no number 99");
        (await Send(new { number = 0, what = "Missed" })).IsProblem(400, "invalid", "claim of its own");
        (await Send(new { number = 0, what = "WrongWords", right = "words that are not there" })).IsProblem(409, "rule-broken", "do not stand in the article");
        (await Send(new { number = 0, what = "Silly" })).Status.ShouldBe(400);
    }
}
