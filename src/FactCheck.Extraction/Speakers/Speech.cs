namespace FactCheck.Extraction;

/// <summary>Who says what in each sentence of a text; read paragraph by paragraph, as the sentences are asked for.</summary>
internal sealed class Speech
{
    private readonly string text;
    private readonly List<List<Sentence>> blocks;
    private readonly AttributionReader reader;
    private int block = -1, first;
    private Prose? prose;
    private List<Attribution> attributions = [];

    public Speech(string text, IEnumerable<List<Sentence>> paragraphs, AttributionReader reader)
    {
        this.text = text;
        this.reader = reader;
        blocks = [.. Blocks.Of(paragraphs)];
    }

    /// <summary>The paragraph of a sentence, which of its sentences it is, and who speaks there. Sentences are asked for in order.</summary>
    public (Prose Prose, int Index, List<Attribution> Attributions) At(int sentence)
    {
        while (prose is null || sentence >= first + prose.Sentences.Length)
        {
            first += prose?.Sentences.Length ?? 0;
            prose = new Prose(text, blocks[++block], reader.Vocabulary, prose);
            attributions = reader.Read(prose);
        }
        return (prose, sentence - first, attributions);
    }
}
