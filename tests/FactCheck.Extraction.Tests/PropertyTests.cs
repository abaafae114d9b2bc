using CsCheck;

namespace FactCheck.Extraction;

public sealed class PropertyTests
{
    private static readonly string[] Pieces =
    [
        "According to Kyiv, ", "three people ", "were killed", " and ", "12 ", "said ", "that ", "“", "”", "\"", "‘", "’s ", ". ", ", ", "Ann Lee ", "Reportedly, ", "accused ",
        "Russia ", "of ", "(", ")", "\n", "\n\n", "\r\n", "\U0001F600", "\uD83D", "dozens of ", "between ", "10-12", "$", "%", "U.S. ", "the ", "including ", "a child", "- ", "é", "的",
        "no ", "million ", "because of ", "killed ", "by ", "because ", "told ", "BBC ", "It was reported that ", "he ", "more than ", "9999999999999999999999", "'", ":", ";", "\0",
    ];

    private static readonly string[] Tags = ["<p>", "<div><b>", "<table><td>", "<script>", "<!--", "</p>", "<a href='"];

    private static readonly Gen<string> Text = Gen.Frequency(
        (4, Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(indexes => string.Concat(indexes.Select(i => Pieces[i])))),
        (1, Gen.String));

    [Fact]
    public void Every_passage_is_exact_ordered_and_whole() => Text.Sample(text =>
    {
        var last = 0;
        foreach (var candidate in Extractor.Extract(text))
        {
            candidate.Statement.ShouldNotBeNullOrWhiteSpace();
            candidate.CheckWorthiness.ShouldBeInRange(0, 100);
            candidate.Passage.Start.ShouldBeGreaterThanOrEqualTo(last);
            last = candidate.Passage.Start;
            foreach (var passage in candidate.Chain.Select(l => l.Passage).Prepend(candidate.Passage))
            {
                text[passage.Start..passage.End].ShouldBe(passage.Exact);
                Splits(text, passage.Start).ShouldBeFalse();
                Splits(text, passage.End).ShouldBeFalse();
            }
        }
    }, iter: 5000);

    [Fact]
    public void What_is_found_in_steps_is_what_is_found_at_once() => Text.Array[1, 40].Sample(texts =>
    {
        var text = string.Join("\n\n", texts.Select(t => t + " According to Kyiv, three people were killed in the town."));
        var steps = Extractor.InSteps(text).ToList();
        var atOnce = Extractor.Extract(text);
        steps.SelectMany(s => s.Found).Select(c => c.ToString()).ShouldBe(atOnce.Select(c => (c with { Repeats = [] }).ToString()));
        steps.SelectMany(s => s.Repeats).Count().ShouldBe(atOnce.Sum(c => c.Repeats.Count));
        steps.Select(s => s.Read).ShouldBeInOrder();
        steps[^1].Read.ShouldBe(steps[^1].Sentences);
    }, iter: 100);

    [Theory]
    [InlineData("")]
    [InlineData("Home | News | Sport | Weather | Contact")]
    public void A_text_without_a_sentence_is_read_in_one_step(string text)
    {
        var step = Extractor.InSteps(text, cancel: TestContext.Current.CancellationToken).ShouldHaveSingleItem();
        (step.Found.Count, step.Read, step.Sentences).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_reading_that_is_cancelled_stops()
    {
        using var cancel = new CancellationTokenSource();
        var text = string.Concat(Enumerable.Repeat("According to Kyiv, three people were killed in the town. ", 1_000));
        var read = 0;
        Should.Throw<OperationCanceledException>(() =>
        {
            foreach (var step in Extractor.InSteps(text, cancel: cancel.Token))
            {
                read = step.Read;
                cancel.Cancel();
            }
        });
        read.ShouldBeInRange(1, 100);
    }

    [Fact]
    public void The_same_text_gives_the_same_candidates() => Text.Sample(text =>
        Extractor.Extract(text).Select(Describe).ShouldBe(Extractor.Extract(text).Select(Describe)), iter: 500);

    [Fact]
    public void Threads_that_read_at_once_read_the_same()
    {
        // What is known of a spelling is shared by them all.
        var texts = Enumerable.Range(0, 600).Select(i => FuzzTexts.Of((ulong)i)).ToList();
        string All(string text) => string.Join('\n', Extractor.Extract(text).Select(Describe));
        var alone = texts.ConvertAll(All);
        texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(All).ShouldBe(alone);
    }

    [Fact]
    public void Any_markup_is_read_or_refused() => Gen.Select(Text, Gen.Int[0, Tags.Length - 1].Select(i => Tags[i]), Text).Sample((before, tag, after) =>
    {
        try { ArticleText.FromHtml(before + tag + after).Text.ShouldNotBeNullOrWhiteSpace(); }
        catch (UnreadableArticleException e) { e.Message.ShouldNotBeEmpty(); }
    }, iter: 300);

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("said ")]
    [InlineData("9")]
    [InlineData("(")]
    [InlineData("“Yes. ")]
    [InlineData("a.\n")]
    [InlineData("According to Kyiv, three people, including a child, were killed, Ann Lee said. ")]
    public void A_megabyte_of_anything_ends(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var candidates = Extractor.Extract(text);
        candidates.Count.ShouldBeLessThan(text.Length / 20);
        foreach (var candidate in candidates) text[candidate.Passage.Start..candidate.Passage.End].ShouldBe(candidate.Passage.Exact);
    }

    private static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static string Describe(Candidate c) =>
        $"{c.Kind}|{c.Statement}|{c.Passage}|{c.CheckWorthiness}|{string.Join(';', c.Chain.Select(l => $"{l.Role} {l.Named} {l.Party?.Name} {l.Cue} {l.Hedge}"))}|{c.Figure?.Wording} {c.Figure?.Min} {c.Figure?.Max}";
}
