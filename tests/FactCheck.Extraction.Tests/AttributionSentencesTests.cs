namespace FactCheck.Extraction;

/// <summary>Sentences of our own, one by one; each that is read otherwise than it was annotated is listed.</summary>
public sealed class AttributionSentencesTests
{
    /// <summary>One text with its voices: the chain as the file writes it, and what is said.</summary>
    private sealed record Annotated(string Text, List<(string Chain, string Content)> Voices);

    [Fact]
    public void Every_sentence_is_read_as_it_was_annotated()
    {
        var sentences = Read();
        sentences.Count.ShouldBeGreaterThanOrEqualTo(80);
        var wrong = new List<string>();
        foreach (var (text, expected) in sentences)
        {
            var found = Found(text);
            if (found.Count == expected.Count && expected.Zip(found).All(pair => pair.First.Chain == pair.Second.Chain && Fits(pair.First.Content, pair.Second.Content))) continue;
            wrong.Add($"{text}\n    expected {Written(expected)}\n    found    {Written(found)}");
        }
        wrong.ShouldBeEmpty($"{wrong.Count} of {sentences.Count} are read otherwise:\n{string.Join('\n', wrong)}\n");
    }

    private static List<Annotated> Read()
    {
        var sentences = new List<Annotated>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sentences", "attributions.txt")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] != ' ') sentences.Add(new Annotated(line, []));
            else if (line.Trim() != "-" && line.Trim().Split(" => ") is [var chain, var content]) sentences[^1].Voices.Add((chain, content));
        }
        return sentences;
    }

    /// <summary>"The bridge … gone" fits what begins and ends so.</summary>
    private static bool Fits(string expected, string found) => expected.Split(" … ") is [var first, var last]
        ? found.StartsWith(first, StringComparison.Ordinal) && found.EndsWith(last, StringComparison.Ordinal)
        : expected == found;

    private static List<(string Chain, string Content)> Found(string text)
    {
        var sentences = Sentences.Split(text, 0, text.Length).Select(s => new Sentence(text, s.Start, s.End)).ToList();
        var speech = new Speech(text, [sentences], new AttributionReader(AttributionWeights.Shipped));
        var chains = new Chains(new Parties(sentences));
        var found = new List<(string, string)>();
        for (var i = 0; i < sentences.Count; i++)
        {
            chains.Next(sentences[i]);
            var (prose, index, attributions) = speech.At(i);
            if (text.EndsWith('?')) continue;
            foreach (var voice in Voices.Of(prose, index, attributions).Where(v => !v.IsRest))
            {
                var links = chains.Of(prose, index, voice).Where(l => l.Role != LinkRole.BlamedOn).ToList();
                if (links.Count > 0) found.Add((string.Join(" | ", links.Select(l => l.Named is null ? "?" : $"{l.Named} ({l.Cue})")), sentences[i].Slice(voice.Content)));
            }
        }
        return found;
    }

    private static string Written(List<(string Chain, string Content)> voices) =>
        voices.Count == 0 ? "-" : string.Join("\n             ", voices.Select(v => $"{v.Chain} => {v.Content}"));
}
