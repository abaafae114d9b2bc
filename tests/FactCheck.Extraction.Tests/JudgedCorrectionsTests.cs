using FactCheck.Evaluation;

namespace FactCheck.Extraction;

/// <summary>What people said was worth checking is learned from.</summary>
public sealed class JudgedCorrectionsTests
{
    private static string Line(string id, string what, string exact, int v = 1) => System.Text.Json.JsonSerializer.Serialize(new
    {
        v, id, article = "a1", snapshot = "00", language = "en", articleDate = (string?)null, what,
        passage = new { exact, prefix = "", suffix = "", start = 0, end = exact.Length }, read = (object?)null, weights = "00", right = (string?)null, rightKind = (string?)null, by = "p1", at = "2026-11-27T00:00:00Z",
    });

    [Fact]
    public void Of_an_export_what_was_judged_is_kept_with_the_last_word_on_each_sentence()
    {
        var judged = JudgedCorrections.In(
        [
            Line("c1", "NotWorthChecking", "The harbour was calm this morning."),
            Line("c2", "WrongSource", "The mayor said that the harbour was lost."),
            Line("c3", "Missed", "The ferry has not been inspected since spring."),
            "",
            Line("c4", "WorthChecking", "The harbour was calm this morning."),
            Line("c5", "NotWorthChecking", "У притулках ночували люди, і це не все, що про них відомо."),
        ]);
        judged.Select(j => (j.Id, j.IsWorthy)).ShouldBe([("c3", true), ("c4", true)]);
    }

    [Fact]
    public void An_export_of_another_form_is_refused() =>
        Should.Throw<InvalidDataException>(() => JudgedCorrections.In([Line("c1", "Missed", "The ferry has not been inspected.", v: 2)]));

    [Fact]
    public void Training_with_an_export_weighs_sentences_like_those_that_were_judged_otherwise()
    {
        string[] places = ["Tarn", "Lowe", "Ormos", "Arden", "Brook", "Halm", "Dovka", "Sarn"];
        Judged Of(string text, int i, bool isWorthy) => new($"d{i:000}", isWorthy, "train", new Sentence(text, 0, text.Length));
        var known = places.SelectMany((place, i) => new[] { Of($"The council of {place} spent 40 million on roads.", i, true), Of($"We hope the people of {place} will be well.", 100 + i, false) }).ToList();
        var corrected = JudgedCorrections.In(places.Select((place, i) => Line($"c{i}", "Missed", $"The well of {place} has been poisoned again.")));

        var another = new Sentence("The well of Brannock has been poisoned again.", 0, 45);
        int Weight(IReadOnlyList<Judged> from) => WorthTraining.Learn(from, 0, []).Of(another, another.Body);
        Weight([.. known, .. corrected]).ShouldBeGreaterThan(Weight(known) + 256);
        // The same export gives the same weights.
        Weight([.. known, .. corrected]).ShouldBe(Weight([.. known, .. corrected]));
    }
}
