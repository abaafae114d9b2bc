namespace FactCheck.Extraction;

/// <summary>Finds the candidates of a text. Deterministic: the same text and options give the same candidates.</summary>
public static class Extractor
{
    // A step that is felt as no wait, and is no more than a few messages for the longest text.
    private const int SentencesAtOnce = 40;

    /// <summary>All candidates of <paramref name="text"/>, in the order of their passages.</summary>
    public static IReadOnlyList<Candidate> Extract(string text, ExtractionOptions? options = null) =>
        [.. InSteps(text, options).SelectMany(step => step.Found)];

    /// <summary>
    /// The same candidates in the same order, as they are found. The whole text is cut into sentences before the first is
    /// read, for a name explained at its end may be used at its beginning.
    /// </summary>
    public static IEnumerable<ExtractionStep> InSteps(string text, ExtractionOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Steps(text, options ?? ExtractionOptions.Default, cancel);
    }

    private static IEnumerable<ExtractionStep> Steps(string text, ExtractionOptions options, CancellationToken cancel)
    {
        var sentences = new List<Sentence>();
        foreach (var paragraph in Boilerplate.Prose(text))
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var (start, end) in Sentences.Split(text, paragraph.Start, paragraph.End))
                if (end - start <= Sentences.LongestSentence) sentences.Add(new Sentence(text, start, end));
        }

        var reader = new SentenceReader(new Parties(sentences), options.Convention ?? VagueNumberConvention.Plural);
        for (var read = 0; read < sentences.Count; read += SentencesAtOnce)
        {
            cancel.ThrowIfCancellationRequested();
            var step = sentences.GetRange(read, Math.Min(SentencesAtOnce, sentences.Count - read));
            yield return new ExtractionStep([.. step.SelectMany(reader.Read)], read + step.Count, sentences.Count);
        }
    }
}

/// <summary>What a part of a text gave.</summary>
/// <param name="Read">How many sentences have been read with it.</param>
/// <param name="Sentences">Of how many.</param>
public sealed record ExtractionStep(IReadOnlyList<Candidate> Found, int Read, int Sentences);

/// <summary>What a newsroom may set about extraction.</summary>
/// <param name="Convention">How vague words become numbers.</param>
public sealed record ExtractionOptions(VagueNumberConvention? Convention = null)
{
    public static ExtractionOptions Default { get; } = new();
}
