namespace FactCheck.Extraction;

/// <summary>Finds the candidates of a text. Deterministic: the same text and options give the same candidates.</summary>
public static class Extractor
{
    /// <summary>All candidates of <paramref name="text"/>, in the order of their passages.</summary>
    public static IReadOnlyList<Candidate> Extract(string text, ExtractionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentences = Boilerplate.Prose(text)
            .SelectMany(paragraph => Sentences.Split(text, paragraph.Start, paragraph.End))
            .Where(sentence => sentence.End - sentence.Start <= Sentences.LongestSentence)
            .Select(sentence => new Sentence(text, sentence.Start, sentence.End))
            .ToList();
        var reader = new SentenceReader(new Parties(sentences), (options ?? ExtractionOptions.Default).Convention ?? VagueNumberConvention.Plural);
        return [.. sentences.SelectMany(reader.Read)];
    }
}

/// <summary>What a newsroom may set about extraction.</summary>
/// <param name="Convention">How vague words become numbers.</param>
public sealed record ExtractionOptions(VagueNumberConvention? Convention = null)
{
    public static ExtractionOptions Default { get; } = new();
}
