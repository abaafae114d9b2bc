namespace FactCheck.Extraction;

/// <summary>Joins paragraphs that cannot be read apart: a quotation that runs on, or one that a colon announces.</summary>
internal static class Blocks
{
    /// <summary>More paragraphs are never joined, so that the cost stays linear.</summary>
    private const int MostParagraphs = 6;

    /// <summary>A longer paragraph is no prose; it is read in pieces.</summary>
    private const int MostSentences = 60;

    /// <summary>The sentences of each block, in order.</summary>
    public static IEnumerable<List<Sentence>> Of(IEnumerable<List<Sentence>> paragraphs)
    {
        List<Sentence>? block = null;
        var joined = 0;
        foreach (var paragraph in paragraphs.SelectMany(Pieces))
        {
            if (paragraph.Count == 0) continue;
            if (block is not null && joined < MostParagraphs && block.Count + paragraph.Count <= MostSentences && GoesOn(block[^1], paragraph))
            {
                block.AddRange(paragraph);
                joined++;
                continue;
            }
            if (block is not null) yield return block;
            (block, joined) = ([.. paragraph], 1);
        }
        if (block is not null) yield return block;
    }

    private static IEnumerable<List<Sentence>> Pieces(List<Sentence> paragraph)
    {
        if (paragraph.Count <= MostSentences) return [paragraph];
        return Enumerable.Range(0, (paragraph.Count + MostSentences - 1) / MostSentences)
            .Select(i => paragraph.GetRange(i * MostSentences, Math.Min(MostSentences, paragraph.Count - i * MostSentences)));
    }

    private static bool GoesOn(Sentence last, List<Sentence> next)
    {
        var first = next[0];
        if (first.Tokens.Length == 0 || last.Tokens.Length == 0 || !Quotes.Opens(Quotes.MarkOf(first.Tokens[0]))) return false;
        if (last.Tokens[^1].Is(":")) return true;
        // Whoever spoke last goes on, when nothing but a quotation follows.
        return next.All(sentence => sentence.IsAllQuoted);
    }
}
