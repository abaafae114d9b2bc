namespace FactCheck.Extraction;

/// <summary>Finds the candidates of a text. Deterministic: the same text and options give the same candidates.</summary>
public static class Extractor
{
    // A step that is felt as no wait, and is no more than a few messages for the longest text.
    private const int SentencesAtOnce = 40;

    /// <summary>All candidates of <paramref name="text"/>, in the order of their passages; what is said again is a repeat of the first.</summary>
    public static IReadOnlyList<Candidate> Extract(string text, ExtractionOptions? options = null)
    {
        var found = new List<Candidate>();
        Dictionary<int, List<Passage>>? again = null;
        foreach (var step in InSteps(text, options))
        {
            found.AddRange(step.Found);
            foreach (var repeat in step.Repeats)
            {
                again ??= [];
                if (!again.TryGetValue(repeat.Candidate, out var passages)) again.Add(repeat.Candidate, passages = []);
                passages.Add(repeat.Passage);
            }
        }
        foreach (var (number, passages) in again ?? []) found[number] = found[number] with { Repeats = passages };
        return found;
    }

    /// <summary>
    /// The same candidates in the same order, as they are found. The whole text is cut into sentences before the first is
    /// read, for a name explained at its end may be used at its beginning. A text without a sentence has one step, which says
    /// in which language it is.
    /// </summary>
    public static IEnumerable<ExtractionStep> InSteps(string text, ExtractionOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Steps(text, options ?? ExtractionOptions.Default, cancel);
    }

    private static IEnumerable<ExtractionStep> Steps(string text, ExtractionOptions options, CancellationToken cancel)
    {
        var language = TextLanguage.Of(text);
        var (sentences, paragraphs) = (new List<Sentence>(), new List<List<Sentence>>());
        foreach (var paragraph in Boilerplate.Prose(text))
        {
            cancel.ThrowIfCancellationRequested();
            var own = new List<Sentence>();
            foreach (var (start, end) in Sentences.Split(text, paragraph.Start, paragraph.End))
                if (end - start <= Sentences.LongestSentence) own.Add(new Sentence(text, start, end));
            paragraphs.Add(own);
            sentences.AddRange(own);
        }

        var reader = new SentenceReader(new Parties(sentences), options.Convention ?? VagueNumberConvention.Plural, options.ArticleDate);
        var repeats = new Repeats();
        var speech = new Speech(text, paragraphs, new AttributionReader(AttributionWeights.Shipped));
        for (var read = 0; read == 0 || read < sentences.Count; read += SentencesAtOnce)
        {
            cancel.ThrowIfCancellationRequested();
            var end = Math.Min(sentences.Count, read + SentencesAtOnce);
            var (found, again) = (new List<Candidate>(), new List<Repeat>());
            for (var i = read; i < end; i++)
                foreach (var (candidate, undated) in language.IsRead ? Read(i) : ForeignReader.Read(sentences[i], language.Tag).Select(c => new ReadCandidate(c, c.Statement)))
                    if (repeats.Of(candidate, undated) is { } first) again.Add(new Repeat(first, candidate.Passage));
                    else found.Add(candidate);
            yield return new ExtractionStep(found, end, sentences.Count) { Language = language, Repeats = again };
        }

        List<ReadCandidate> Read(int i)
        {
            var (prose, index, attributions) = speech.At(i);
            return reader.Read(prose, index, attributions, i + 1 < sentences.Count ? sentences[i + 1] : null);
        }
    }
}

/// <summary>What a part of a text gave.</summary>
/// <param name="Read">How many sentences have been read with it.</param>
/// <param name="Sentences">Of how many.</param>
public sealed record ExtractionStep(IReadOnlyList<Candidate> Found, int Read, int Sentences)
{
    /// <summary>The language of the whole text. Of one that is not read only quotations and numbers are found.</summary>
    public TextLanguage Language { get; init; } = new("und", IsRead: true);

    /// <summary>What says again what a candidate said before.</summary>
    public IReadOnlyList<Repeat> Repeats { get; init; } = [];
}

/// <summary>A passage that repeats a candidate.</summary>
/// <param name="Candidate">Which: its place among all candidates of the text, counted from 0.</param>
public sealed record Repeat(int Candidate, Passage Passage);

/// <summary>What a newsroom may set about extraction.</summary>
/// <param name="Convention">How vague words become numbers.</param>
/// <param name="ArticleDate">The day of the article, by which "on Thursday" becomes a date; null leaves the words as they are.</param>
public sealed record ExtractionOptions(VagueNumberConvention? Convention = null, DateOnly? ArticleDate = null)
{
    public static ExtractionOptions Default { get; } = new();
}
